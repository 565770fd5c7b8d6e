import JSONText
import WorkflowEngine

extension Registry {
  /// What is wrong with the files that are no cases.
  func journalProblems() throws(RegistryError) -> [Problem] {
    let journal = try journal()
    var problems = journal.problems()
    if problems.isEmpty, try contents(of: Self.journalFile) != journal.bytes {
      problems.append(Problem(.bytes, "the file differs from what the program writes", path: Self.journalFile))
    }
    problems += try settingsProblems(journal)
    if try contents(of: Self.partiesFile) != journal.partiesBytes {
      problems.append(Problem(.state, "it is not what the journal says", path: Self.partiesFile))
    }
    let pinned: [(path: String, digest: String?)] =
      [(Self.actsFile, journal.acts)]
      + journal.calendars.map { ("calendars/\($0.reference).json", $0.digest) }
      + journal.workflows.map { ("workflows/\($0).json", $0.digest) }
    problems += try pinProblems(pinned, journal)
    for name in journal.seals {
      for (path, digest) in Self.sealFiles(of: name, journal) { try check(path, bytes: digest, &problems) }
    }
    return problems
  }

  private func settingsProblems(_ journal: Journal) throws(RegistryError) -> [Problem] {
    guard let founded = journal.settings, founded == settings else {
      return [Problem(.state, "it is not what the journal says", path: Self.settingsFile)]
    }
    guard try contents(of: Self.settingsFile) != JSON.object(founded.json).documentBytes() else { return [] }
    return [Problem(.bytes, "the file differs from what the program writes", path: Self.settingsFile)]
  }

  /// The files that were pinned with a seal, and the seal itself in any case.
  private static func sealFiles(of name: String, _ journal: Journal) -> [(path: String, digest: String?)] {
    let paths = Seal.paths(of: name)
    return [paths.seal, paths.leaves].map { ($0, journal.files[$0]) }
      + [paths.signature].compactMap { path in journal.files[path].map { (path, $0) } }
  }

  /// Definitions, calendars and the acts: what they say, and how they are laid out.
  private func pinProblems(
    _ pinned: [(path: String, digest: String?)], _ journal: Journal
  ) throws(RegistryError) -> [Problem] {
    let files = try pinned.map { (file) throws(RegistryError) in
      PinnedFile(
        path: file.path, bytes: try contents(of: file.path), digest: file.digest, bytesDigest: journal.files[file.path])
    }
    return Parallel.map(files) { $0.problem() }.compactMap(\.self)
  }

  /// A file that says what it said when it was pinned.
  private struct PinnedFile: Sendable {
    let path: String
    let bytes: [UInt8]?
    let digest: String?
    let bytesDigest: String?

    func problem() -> Problem? {
      guard let bytes else { return Problem(.missing, "the file is gone", path: path) }
      if Registry.digest(bytes) != digest {
        return Problem(.hash, "it is not the file that was pinned", path: path)
      }
      guard let bytesDigest, SHA256.digest(of: bytes).description != bytesDigest else { return nil }
      return Problem(.bytes, "it says the same as the file that was pinned, but not in the same bytes", path: path)
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
    let journal = try journal()
    let known = Set(
      journal.workflows.map { "workflows/\($0).json" } + journal.calendars.map { "calendars/\($0.reference).json" }
        + journal.seals.flatMap { Self.sealFiles(of: $0, journal).map(\.path) })
    for folder in ["workflows", "calendars", Seal.folder] {
      stray += try names(in: folder).map { "\(folder)/\($0)" }.filter { !known.contains($0) }
    }
    return stray.map { Problem(.unexpected, "nobody has recorded this file", path: $0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The names in a folder of the registry, without those of files that are being written.
  private func names(in folder: String) throws(RegistryError) -> [String] {
    try translate { () throws(FileError) in
      guard try self.folder.isFolder(folder) else { return [] }
      return try self.folder.names(in: folder).filter { FileSystem.owner(ofTemporary: $0) == nil }
    }
  }
}
