public import CaseRecords
import Digests
import JSONText
import Platform
public import WorkflowEngine

extension StoreView {
  /// How the versions of a case that wait for a decision differ from the one in place.
  public func forks(of number: CaseNumber) throws(RegistryError) -> [(version: OpenVersion, fork: MergeConflict)] {
    let mine = try document(number)
    return try openVersions(of: number).map { (version) throws(RegistryError) in
      let theirs = try document(of: version)
      let common = zip(mine.sealed, theirs.sealed).prefix { $0.hash == $1.hash }.count
      return (version, MergeConflict(fork: mine, theirs, common, keptIn: version.path))
    }
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
