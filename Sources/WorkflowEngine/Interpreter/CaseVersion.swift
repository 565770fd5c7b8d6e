/// A case as it stood from a day on, until the next version.
public struct CaseVersion: Hashable, Sendable {
  /// The first day on which it stood like this.
  public let from: Day
  /// How it stood.
  public let state: CaseState
}

extension CaseHistory {
  /// How the case stood on every day since its opening, as it is known now: each version holds until the next begins,
  /// the last holds from `state.last` on.
  ///
  /// `state(asOf:)` answers the same for a single day.
  ///
  /// - Parameter day: Versions that begin earlier are left out; nil gives all.
  /// - Complexity: O(length of the history), as long as no correction is dated later than what was recorded after it.
  public func versions(since day: Day? = nil) -> [CaseVersion] {
    let effective = effective
    let isOrdered = zip(effective, effective.dropFirst()).allSatisfy { $0.on <= $1.on }
    let earlier = isOrdered ? snapshots(of: effective, since: day) : statesOneByOne(of: effective, since: day)
    let isLastWanted = day.map { state.last >= $0 } ?? true
    return earlier + (isLastWanted ? [CaseVersion(from: state.last, state: state)] : [])
  }

  /// The states at the ends of the days before the last, in one pass; only those wanted are kept, as each is a copy.
  private func snapshots(of records: [Record], since start: Day?) -> [CaseVersion] {
    guard let first = records.first, var running = try? CaseState(opening: first) else { return [] }
    var versions: [CaseVersion] = []
    var day = first.on
    for record in records.dropFirst() {
      if record.on > day, day < state.last, start.map({ day >= $0 }) ?? true {
        versions.append(CaseVersion(from: day, state: running))
      }
      day = record.on
      guard day < state.last, (try? running.apply(record)) != nil else { break }
    }
    return versions
  }

  private func statesOneByOne(of records: [Record], since start: Day?) -> [CaseVersion] {
    let days = Set(records.map(\.on)).filter { day in day < state.last && start.map { day >= $0 } ?? true }
    return days.sorted().compactMap { day in
      state(asOf: day).map { CaseVersion(from: day, state: $0) }
    }
  }
}
