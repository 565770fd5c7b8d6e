import CaseRegistry
import CaseRecords
import Digests
import Disk
import JSONText
import Platform
import WorkflowEngine

extension FolderStore {
  /// What is wrong with the files that are no cases.
  func journalProblems() throws(RegistryError) -> [Problem] {
    let journal = try journal()
    var problems = journal.problems()
    if problems.isEmpty {
      problems += try compare(
        RegistryPath.journal, with: journal.bytes, .bytes(.otherLayout))
    }
    problems += try settingsProblems(journal)
    problems += try compare(RegistryPath.parties, with: journal.partiesBytes, .state(.notJournals))
    problems += try keptProblems(journal)
    let pinned: [(path: String, digest: String?)] =
      [(RegistryPath.acts, journal.acts)]
      + journal.calendars.map { (RegistryPath.calendar($0.reference), $0.digest) }
      + journal.workflows.map { (RegistryPath.workflow($0), $0.digest) }
    problems += try pinProblems(pinned, journal)
    for name in journal.seals {
      for (path, digest) in Self.sealFiles(of: name, journal) { try check(path, bytes: digest, &problems) }
    }
    return problems
  }

  private func settingsProblems(_ journal: Journal) throws(RegistryError) -> [Problem] {
    guard let founded = journal.settings, founded == settings else {
      return [Problem(.state(.notJournals), path: RegistryPath.settings)]
    }
    return try compare(
      RegistryPath.settings, with: JSON.object(founded.json).documentBytes(), .bytes(.otherLayout))
  }

  /// What is wrong with a file that should have these bytes; what cannot be read says so and hides nothing else.
  private func compare(
    _ path: String, with expected: [UInt8], _ fault: Problem.Fault
  ) throws(RegistryError) -> [Problem] {
    switch try verified(path) {
    case .bytes(let bytes): bytes == expected ? [] : [Problem(fault, path: path)]
    case .missing: [Problem(.missing(.fileGone), path: path)]
    case .unreadable(let error): [Problem(.format(.unreadable(error)), path: path)]
    }
  }

  /// A file as it is found, where one that cannot be read is no reason to look at no other.
  private enum VerifiedFile: Sendable {
    case bytes([UInt8])
    case missing
    case unreadable(FileError)
  }

  private func verified(_ path: String) throws(RegistryError) -> VerifiedFile {
    do throws(RegistryError) { return try contents(of: path).map { .bytes($0) } ?? .missing } catch {
      guard case .file(let error) = error else { throw error }
      return .unreadable(error)
    }
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
        path: file.path, file: try verified(file.path), digest: file.digest, bytesDigest: journal.files[file.path])
    }
    return Parallel.map(files) { $0.problem() }.compactMap(\.self)
  }

  /// A file that says what it said when it was pinned.
  private struct PinnedFile: Sendable {
    let path: String
    let file: VerifiedFile
    let digest: String?
    let bytesDigest: String?

    func problem() -> Problem? {
      let bytes: [UInt8]
      switch file {
      case .bytes(let read): bytes = read
      case .missing: return Problem(.missing(.fileGone), path: path)
      case .unreadable(let error): return Problem(.format(.unreadable(error)), path: path)
      }
      if Pins.digest(bytes) != digest {
        return Problem(.hash(.notPinned), path: path)
      }
      guard let bytesDigest, SHA256.digest(of: bytes).description != bytesDigest else { return nil }
      return Problem(.bytes(.pinnedLayout), path: path)
    }
  }

  private func check(_ path: String, bytes digest: String?, _ problems: inout [Problem]) throws(RegistryError) {
    switch try verified(path) {
    case .missing: problems.append(Problem(.missing(.fileGone), path: path))
    case .unreadable(let error): problems.append(Problem(.format(.unreadable(error)), path: path))
    case .bytes(let bytes):
      if SHA256.digest(of: bytes).description != digest {
        problems.append(Problem(.hash(.fileChanged), path: path))
      }
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
      journal.workflows.map { RegistryPath.workflow($0) }
        + journal.calendars.map { RegistryPath.calendar($0.reference) }
        + journal.seals.flatMap { Self.sealFiles(of: $0, journal).map(\.path) })
    for folder in ["workflows", "calendars", RegistryPath.seals] {
      stray += try names(in: folder).map { "\(folder)/\($0)" }.filter { !known.contains($0) }
    }
    return stray.map { Problem(.unexpected(.unrecorded), path: $0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The names in a folder of the registry, without those of files that are being written just now.
  private func names(in folder: String) throws(RegistryError) -> [String] {
    do throws(FileError) {
      guard try self.folder.isFolder(folder) else { return [] }
      return try self.folder.names(in: folder).filter { name in
        guard let owner = FileSystem.owner(ofTemporary: name) else { return true }
        return !files.isRunning(owner, since: try? self.folder.stamp(of: "\(folder)/\(name)")?.mtimeNanoseconds)
      }
    } catch { throw .file(error) }
  }

  /// The paths of all documents, with what is wrong about the folders they should be in: links and files in their place.
  func verifiedCaseFiles() throws(RegistryError) -> (paths: [String], problems: [Problem]) {
    var (paths, problems): ([String], [Problem]) = ([], [])
    for name in ["workflows", "calendars", RegistryPath.seals, RegistryPath.conflicts, RegistryPath.evidence] {
      let (isThere, isFolder) = try translate { () throws(FileError) in
        (try folder.exists(name), try folder.isFolder(name))
      }
      if isThere, !isFolder {
        problems.append(Problem(.unexpected(.noFolder), path: name))
      }
    }
    for year in try documentYears() {
      do throws(RegistryError) { paths += try caseFiles(in: year) } catch {
        guard case .file(let error) = error else { throw error }
        problems.append(Problem(.format(.unreadable(error)), path: "cases/\(year)"))
      }
    }
    return (paths, problems)
  }

  /// The definitions that cases pin and that can be read; what cannot is a problem of its file.
  func readableWorkflows() throws(RegistryError) -> [WorkflowReference: Workflow] {
    let used = Set(try paths("SELECT DISTINCT workflow || '@' || version FROM cases"))
    var found: [WorkflowReference: Workflow] = [:]
    for reference in try journal().workflows where isReadOnly || used.contains(reference.description) {
      do throws(RegistryError) { found[reference] = try workflow(reference).workflow } catch {
        guard !error.isAboutDatabase else { throw error }
      }
    }
    return found
  }
}
