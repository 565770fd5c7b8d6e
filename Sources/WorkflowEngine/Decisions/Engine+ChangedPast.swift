extension Engine {
  /// Records what time has done since the past of a case changed: first between the records that people made, then by a
  /// day.
  ///
  /// What nobody had recorded of time before the change is not recorded because of it.
  ///
  /// - Parameters:
  ///   - timed: The case, with the record that changes the past.
  ///   - before: The case without it.
  ///   - day: The last day of which time is recorded.
  static func recordTime(
    of timed: Timed, changedFrom before: CaseHistory, by day: Day, at: String, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> Timed {
    var timed = timed
    var spared = before.unrecorded()
    while let missed = timed.history.missed(sparing: spared) {
      // What is not possible in its place any more is left.
      if let changes = try? inPlace(missed, of: timed.history, in: context, at: at, by: nil, numbers: &numbers) {
        timed.add(changes)
      } else {
        spared.insert(missed.run)
      }
    }
    return try recordTime(of: timed, by: day, sparing: spared, at: at, in: context, numbers: &numbers)
  }
}

extension CaseHistory {
  /// The runs of which, when people acted, nobody had recorded what time had done.
  fileprivate func unrecorded() -> Set<DutyRun> {
    var found: Set<DutyRun> = []
    walk { state, record in
      for event in Engine.clockEvents(of: state, by: record.timeBefore) { found.insert(event.duty.run) }
      return true
    }
    return found
  }

  /// The first run of which time did something before people acted that is not recorded.
  fileprivate func missed(sparing spared: Set<DutyRun>) -> DutyState? {
    var missed: DutyState?
    walk { state, record in
      missed = Engine.clockEvents(of: state, by: record.timeBefore).first { !spared.contains($0.duty.run) }?.duty
      return missed == nil
    }
    return missed
  }

  /// Looks at each record before which time is recorded, with the case as it stood, until `look` says no.
  private func walk(_ look: (CaseState, Record) -> Bool) {
    let records = effective
    guard let first = records.first, var state = try? CaseState(opening: first) else { return }
    for record in records.dropFirst() {
      if record.takesTime, !look(state, record) { return }
      guard (try? state.apply(record)) != nil else { return }
    }
  }
}

extension Record.Content {
  /// The last day of which all that time did is recorded before it: of what time does on one day each is a record of its
  /// own, and they tell nothing of one another.
  fileprivate var timeBefore: Day { isByClock ? on - 1 : on }
}
