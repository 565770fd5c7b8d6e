package import CaseRecords
import Digests
import JSONText
import Platform
package import WorkflowEngine

extension Verification {
  /// What is wrong with the parts that are no cases.
  func journalProblems() throws(RegistryError) -> [Problem] {
    let journal = try registry.journal()
    var problems = journal.problems()
    if problems.isEmpty {
      problems += try compare(
        RegistryPath.journal, with: journal.bytes, .bytes(.otherLayout))
    }
    problems += try settingsProblems(journal)
    problems += try compare(RegistryPath.parties, with: journal.partiesBytes, .state(.notJournals))
    let pinned: [(path: String, digest: String?)] =
      [(RegistryPath.acts, journal.acts)]
      + (journal.publication == nil ? [] : [(RegistryPath.publication, journal.publication)])
      + journal.recipes.sorted { $0.key < $1.key }.map { (RegistryPath.recipe($0.key), $0.value) }
      + journal.calendars.map { (RegistryPath.calendar($0.reference), $0.digest) }
      + journal.workflows.map { (RegistryPath.workflow($0), $0.digest) }
    problems += try pinProblems(pinned, journal)
    for (name, digest) in journal.templates.sorted(by: { $0.key < $1.key }) {
      try check(RegistryPath.template(name), bytes: digest, &problems)
    }
    for name in journal.seals {
      for (path, digest) in Seal.files(of: name, journal) { try check(path, bytes: digest, &problems) }
    }
    return problems
  }

  private func settingsProblems(_ journal: Journal) throws(RegistryError) -> [Problem] {
    // That a copy is for reading is its own, and no news for the journal.
    var expected = journal.settings
    expected?.isForReading = registry.settings.isForReading
    guard let expected, expected == registry.settings else {
      return [Problem(.state(.notJournals), path: RegistryPath.settings)]
    }
    return try compare(
      RegistryPath.settings, with: JSON.object(expected.json).documentBytes(), .bytes(.otherLayout))
  }

  /// What is wrong with a file that should have these bytes; what cannot be read says so and hides nothing else.
  private func compare(
    _ path: String, with expected: [UInt8], _ fault: Problem.Fault
  ) throws(RegistryError) -> [Problem] {
    switch try verified(path) {
    case .bytes(let bytes): bytes == expected ? [] : [Problem(fault, path: path)]
    case .gone: [Problem(.missing(.fileGone), path: path)]
    case .unreadable(let error): [Problem(.format(.unreadable(error)), path: path)]
    }
  }

  /// A part as it is found, where one that cannot be read is no reason to look at no other.
  private func verified(_ path: String) throws(RegistryError) -> StoredPart {
    do throws(RegistryError) { return try registry.contents(of: path).map { .bytes($0) } ?? .gone } catch {
      guard case .file(let error) = error else { throw error }
      return .unreadable(error)
    }
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
    let file: StoredPart
    let digest: String?
    let bytesDigest: String?

    func problem() -> Problem? {
      let bytes: [UInt8]
      switch file {
      case .bytes(let read): bytes = read
      case .gone: return Problem(.missing(.fileGone), path: path)
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
    case .gone: problems.append(Problem(.missing(.fileGone), path: path))
    case .unreadable(let error): problems.append(Problem(.format(.unreadable(error)), path: path))
    case .bytes(let bytes):
      // Other line ends say nothing.
      if ![bytes, SealText.plain(bytes)].contains(where: { SHA256.digest(of: $0).description == digest }) {
        problems.append(Problem(.hash(.fileChanged), path: path))
      }
    }
  }
}

extension Seal {
  /// The files that were pinned with a seal, and the seal itself in any case.
  package static func files(of name: String, _ journal: Journal) -> [(path: String, digest: String?)] {
    let paths = paths(of: name)
    return [paths.seal, paths.leaves].map { ($0, journal.files[$0]) }
      + [paths.signature].compactMap { path in journal.files[path].map { (path, $0) } }
  }
}

extension Problem {
  /// What is wrong about a document in another place than its own, and what to do.
  package static func misplaced(_ number: CaseNumber, at path: String) -> Problem {
    let own = RegistryPath.document(of: number)
    return Problem(
      .number(RegistryPath.isShort(path, of: number) ? .otherFolder(Path(own).parent.text) : .otherCase(number)),
      number: number)
  }
}
