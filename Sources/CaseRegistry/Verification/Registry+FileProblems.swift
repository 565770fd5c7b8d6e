import JSONText
import SQLite
import WorkflowEngine

extension Registry {
  /// What is wrong with the files that are no cases.
  func journalProblems() throws(RegistryError) -> [Problem] {
    var problems = journal.problems()
    if problems.isEmpty, try contents(of: Self.journalFile) != journal.bytes {
      problems.append(Problem(.bytes, "the file differs from what the program writes", path: Self.journalFile))
    }
    problems += try settingsProblems()
    if try contents(of: Self.partiesFile) != journal.partiesBytes {
      problems.append(Problem(.state, "it is not what the journal says", path: Self.partiesFile))
    }
    try check(Self.actsFile, journal.acts, &problems)
    for (reference, digest) in journal.calendars { try check("calendars/\(reference).json", digest, &problems) }
    for reference in journal.workflows { try check("workflows/\(reference).json", reference.digest, &problems) }
    for name in journal.seals {
      for (path, digest) in sealFiles(of: name) { try check(path, bytes: digest, &problems) }
    }
    return problems
  }

  private func settingsProblems() throws(RegistryError) -> [Problem] {
    guard let founded = journal.settings, founded == settings else {
      return [Problem(.state, "it is not what the journal says", path: Self.settingsFile)]
    }
    guard try contents(of: Self.settingsFile) != JSON.object(founded.json).documentBytes() else { return [] }
    return [Problem(.bytes, "the file differs from what the program writes", path: Self.settingsFile)]
  }

  /// The files that were pinned with a seal, and the seal itself in any case.
  private func sealFiles(of name: String) -> [(path: String, digest: String?)] {
    let paths = Seal.paths(of: name)
    return [paths.seal, paths.leaves].map { ($0, journal.files[$0]) }
      + [paths.signature].compactMap { path in journal.files[path].map { (path, $0) } }
  }

  /// A definition, a calendar or the acts: what it says, and how it is laid out.
  private func check(_ path: String, _ digest: String?, _ problems: inout [Problem]) throws(RegistryError) {
    guard let bytes = try contents(of: path) else {
      problems.append(Problem(.missing, "the file is gone", path: path))
      return
    }
    if Self.digest(bytes) != digest {
      problems.append(Problem(.hash, "it is not the file that was pinned", path: path))
    } else if let pinned = journal.files[path], SHA256.digest(of: bytes).description != pinned {
      problems.append(
        Problem(.bytes, "it says the same as the file that was pinned, but not in the same bytes", path: path))
    }
  }

  private func check(_ path: String, bytes digest: String?, _ problems: inout [Problem]) throws(RegistryError) {
    guard let bytes = try contents(of: path) else {
      problems.append(Problem(.missing, "the file is gone", path: path))
      return
    }
    if SHA256.digest(of: bytes).description != digest {
      problems.append(Problem(.hash, "it was changed after it was written", path: path))
    }
  }

  /// Files that nobody has recorded, in the folders where every file is recorded.
  func strayProblems() throws(RegistryError) -> [Problem] {
    var stray = try names(in: "cases").filter { $0.utf8.count != 4 || !$0.utf8.allSatisfy(Self.isDigit) }
      .map { "cases/\($0)" }
    for year in try years() {
      stray += try names(in: "cases/\(year)").filter { !$0.hasSuffix(".json") || $0.hasPrefix(".") }
        .map { "cases/\(year)/\($0)" }
    }
    let known = Set(
      journal.workflows.map { "workflows/\($0).json" } + journal.calendars.map { "calendars/\($0.reference).json" }
        + journal.seals.flatMap { sealFiles(of: $0).map(\.path) })
    for folder in ["workflows", "calendars", Seal.folder] {
      stray += try names(in: folder).map { "\(folder)/\($0)" }.filter { !known.contains($0) }
    }
    return stray.map { Problem(.unexpected, "nobody has recorded this file", path: $0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The names in a folder of the registry, without those of files that are being written.
  private func names(in folder: String) throws(RegistryError) -> [String] {
    try translate { () throws(FileError) in
      guard try files.isFolder(root / folder) else { return [] }
      return try files.names(in: root / folder).filter { FileSystem.owner(ofTemporary: $0) == nil }
    }
  }

  /// Whether the index knows the document as it is.
  func indexProblem(of document: CaseDocument) throws(RegistryError) -> Problem? {
    guard !isReadOnly else { return nil }
    let state = document.state
    let indexed = try asking { () throws(SQLiteError) in
      try database.text(
        "SELECT stage || '|' || last || '|' || records || '|' || head FROM main.cases WHERE number = ?",
        [.text(state.number.description)])
    }
    guard indexed != "\(state.stage)|\(state.last)|\(document.sealed.count)|\(document.head)" else { return nil }
    return Problem(
      .index, "the index does not know this state of it; 'oversight refresh' reads it anew", number: state.number)
  }
}
