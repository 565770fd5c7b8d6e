public import CaseRecords
import Digests
import JSONText
import Platform
public import WorkflowEngine

extension StoreView {
  /// The versions of cases that nobody has decided on yet, in the order of numbers.
  public func openVersions(of number: CaseNumber? = nil) throws(RegistryError) -> [OpenVersion] {
    let dropped = Set(try journal().settlements.map(\.path))
    return try versions().filter { version in
      guard number == nil || version.number == number, !dropped.contains(version.path) else { return false }
      // A version whose last record is in the document is no other version any more.
      let hashes = (try? document(version.number))?.sealed.map { $0.hash.description } ?? []
      return !hashes.contains { $0.hasPrefix(version.mark) }
    }
  }

  /// All versions that are kept aside, decided on or not.
  package func versions() throws(RegistryError) -> [OpenVersion] {
    try names(under: RegistryPath.conflicts).compactMap { name in
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[2] == "json", let number = CaseNumber(parts[0]) else { return nil }
      return OpenVersion(number: number, mark: parts[1], path: "\(RegistryPath.conflicts)/\(name)")
    }
  }

  fileprivate func document(of version: OpenVersion) throws(RegistryError) -> CaseDocument {
    guard let bytes = try contents(of: version.path) else { throw .nothingToSettle(version.number) }
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch {
      throw .document(path: version.path, error)
    }
    var problems = document.problems(in: nil, removed: try journal().removed)
    if document.number != version.number || Settlement.mark(of: document.head) != version.mark {
      problems.append(Problem(.number(.otherVersion)))
    }
    guard problems.isEmpty else { throw .broken(path: version.path, problems) }
    return document
  }

  /// How the versions of a case that wait for a decision differ from the one in place.
  public func forks(of number: CaseNumber) throws(RegistryError) -> [(version: OpenVersion, fork: MergeConflict)] {
    let mine = try document(number)
    return try openVersions(of: number).map { (version) throws(RegistryError) in
      let theirs = try document(of: version)
      let common = zip(mine.sealed, theirs.sealed).prefix { $0.hash == $1.hash }.count
      return (version, MergeConflict(fork: mine, theirs, common, keptIn: version.path))
    }
  }

  /// What `verify` says of versions: those that wait for a decision, and those that are gone.
  func versionProblems() throws(RegistryError) -> [Problem] {
    var problems = try openVersions().map {
      Problem(.conflict(.undecidedVersion($0.number)), path: $0.path, number: $0.number)
    }
    let removed = try journal().removed
    for version in try versions() {
      do throws(RegistryError) {
        guard !removed.isDisjoint(with: try document(of: version).heldCommitments) else { continue }
        problems.append(
          Problem(.unexpected(.removedIsBack(version.number)), path: version.path, number: version.number))
      } catch {
        let fault: Problem.Fault.Hash
        switch error {
        case .file(let error): fault = .unreadableVersion(error)
        case .document(let path, let error): fault = .noVersion(path: path, error)
        case .broken(let path, let problems): fault = .unsoundVersion(path: path, problems)
        default: throw error
        }
        problems.append(Problem(.hash(fault), path: version.path, number: version.number))
      }
    }
    let there = Set(try versions().map(\.path))
    for settlement in try journal().settlements where !there.contains(settlement.path) {
      problems.append(
        Problem(.missing(.droppedVersionGone), path: settlement.path, number: settlement.number))
    }
    return problems
  }
}

extension CaseStore {
  /// Decides which version of a case counts; the other stays under `conflicts/`.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - mark: The version to keep, also one that was decided against; nil keeps the one in place, against all others.
  ///   - by: Who decides.
  ///   - reason: Why.
  ///   - at: When it is recorded.
  /// - Throws: `nothingToSettle` when there is no such version, `broken` when it is not sound or rests on what is not
  ///   here, and what `write` throws.
  public func settle(
    _ number: CaseNumber, keeping mark: String?, by: PartyID, reason: String, at: String
  ) throws -> CaseDocument {
    try write { batch in
      let backend = batch.backend
      try backend.checkJournal()
      let mine = try backend.document(number)
      let open =
        try mark == nil
        ? backend.openVersions(of: number) : backend.versions().filter { $0.number == number && $0.mark == mark }
      guard !open.isEmpty, mark.map({ Settlement.mark(of: mine.head) != $0 }) ?? true else {
        throw RegistryError.nothingToSettle(number)
      }
      let others = try open.map { (version) throws(RegistryError) in try backend.document(of: version) }
      if mark != nil, let chosen = others.first {
        let faults = Grounds(try backend.journal()).faults(of: chosen).map { Problem(.reference(.lack($0))) }
        guard faults.isEmpty else { throw RegistryError.broken(path: open[0].path, faults) }
        let settlement = Settlement(number: number, kept: chosen.head, dropped: mine.head, by: by, reason: reason)
        try backend.record(.settled(settlement), at: at, files: [:])
        try backend.put(mine.bytes, at: settlement.path)
        try backend.replace(chosen, isSettled: true)
      } else {
        for other in others {
          let settlement = Settlement(number: number, kept: mine.head, dropped: other.head, by: by, reason: reason)
          try backend.record(.settled(settlement), at: at, files: [:])
        }
      }
      backend.withdraw(.otherVersion(number))
      // What either version has forgotten is forgotten in all of them.
      try backend.sweep(number, at: at)
      return try backend.document(number)
    }
  }
}
