/// One run of a duty as it stands, with how often that was revised.
///
/// Programs that keep a copy, such as the calendar of a phone, tell by the count which of two versions is the newer.
public struct DutyRevision: Hashable, Sendable {
  /// The run. One whose start no longer counts is `void`, and ended on the day of the record that undid it.
  public internal(set) var duty: DutyState
  /// How many records have revised it since it started; never falls while records are added.
  public internal(set) var count: Int
  /// When the last record that touched it was made, as in `Record.at`.
  public internal(set) var at: String
  /// The command that started it.
  fileprivate let started: String
  /// Whether the command that started it ended it too: nobody can have seen it.
  public internal(set) var isMomentary = false
}

extension CaseHistory {
  /// Every run of every duty and right that has started by the end of `day`, in the order of their first starts.
  ///
  /// All records are counted, also those that no longer count for the state; otherwise a correction would make an older
  /// version look like the newer one.
  ///
  /// - Parameter day: The last day whose records are looked at.
  /// - Returns: Nothing when the case was not open yet.
  /// - Complexity: O(records × runs).
  public func revisions(asOf day: Day) -> [DutyRevision] {
    guard let state = state(asOf: day) else { return [] }
    var found: [DutyRevision] = []
    for record in records where record.on <= day {
      for index in found.indices where record.revises(found[index].duty) { found[index].revise(with: record) }
      for case .start(let duty) in record.allDuties where !found.contains(where: { $0.duty.run == duty.run }) {
        found.append(DutyRevision(duty: duty, count: 0, at: record.at, started: record.id))
      }
    }
    return found.compactMap { revision in
      guard let duty = state.duty(revision.duty.run) else { return revision.duty.status == .void ? revision : nil }
      var revision = revision
      revision.duty = duty
      return revision
    }
  }
}

extension DutyRevision {
  /// Counts the record, and keeps what is to be said should the run be undone.
  fileprivate mutating func revise(with record: Record) {
    count += 1
    at = record.at
    if record.effects.changesOthers {
      duty.status = .void
      duty.ended = record.on
    }
    for effect in record.allDuties {
      switch effect {
      case .start(let new), .move(let new): if new.run == duty.run { duty = new }
      case .end(let run, _, _): if run == duty.run { isMomentary = record.id == started }
      case .interim: break
      }
    }
  }
}

extension Record {
  /// What it does to duties, and what it says that others do.
  fileprivate var allDuties: [DutyEffect] {
    let corrected = self.effects.corrected
    let own = self.effects.duties + self.effects.rights
    if corrected.isEmpty { return own }
    return own + corrected.sorted { $0.key < $1.key }.flatMap { $0.value.effects.duties + $0.value.effects.rights }
  }

  /// Whether what is said of a run may differ since this record: the run, its parties, the title, or what counts at all.
  fileprivate func revises(_ duty: DutyState) -> Bool {
    !self.effects.voids.isEmpty || !self.effects.corrected.isEmpty || self.effects.title != nil
      || self.effects.workflow != nil
      || self.effects.parties[duty.owedBy] != nil || self.effects.parties[duty.owedTo] != nil
      || self.effects.duties.contains { $0.run == duty.run } || self.effects.rights.contains { $0.run == duty.run }
  }
}

/// What time is about to do to a run: end its pause, or make it lapse.
///
/// What happens first comes first: by day, then by due day, number and duty, so that a register ticked in steps comes to
/// the same as one ticked at once.
public struct ClockEvent: Hashable, Comparable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The run as it stands.
  public let duty: DutyState

  /// What time does to a run of a case; nil when it does nothing, ever.
  public init?(_ duty: DutyState, of number: CaseNumber) {
    guard duty.clockDay != nil else { return nil }
    self.number = number
    self.duty = duty
  }

  /// The day on which it happens.
  public var day: Day { duty.clockDay ?? duty.due }

  /// By day, due day, number and run.
  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.duty.due, left.number, left.duty.run) < (right.day, right.duty.due, right.number, right.duty.run)
  }
}
