import JSONText

extension DutyLedger {
  /// What an act does to the run it is about, and what starts from it.
  ///
  /// - Parameter ceiling: The day on which a pause that begins now ends by itself; nil without one.
  mutating func perform(_ act: DutyAct, on duty: DutyState, ceiling: Day?) {
    var run = duty
    switch act {
    case .extend(let term): move(run.extended(by: term, on: on).recomputed(in: calendar))
    case .suspend:
      run.status = .paused
      run.pauses.append(DutyState.Pause(from: on, until: nil, endsBy: ceiling))
      move(run.recomputed(in: calendar))
    case .resume:
      run.status = .running
      if let last = run.pauses.indices.last { run.pauses[last].until = on }
      move(run.recomputed(in: calendar))
    case .forward(let holders, let received): return forward(run, to: holders, received: received)
    case .waive:
      recordSilence(of: run)
      return end(run.run, .waived, on: on)
    }
    startFollowers(of: run, act: act.verb)
  }

  /// The old run is closed and stays with who owed it, as does what else they owed; a new one begins.
  ///
  /// Article and term are those of the other body: a prosecutor or a firm owes under what binds them.
  private mutating func forward(_ run: DutyState, to holders: [PartyID], received: Day?) {
    // What the element's own debtor passes on leaves the role, and what else it owes, where they are.
    if run.debtor == nil, let former = state.parties[run.owedBy] {
      forEachOwed { ledger, other in
        guard !other.isRight, other.owedBy == run.owedBy, other.debtor == nil else { return }
        var kept = other.run == run.run ? run : other
        kept.debtor = former
        ledger.move(kept)
      }
    }
    recordSilence(of: run)
    end(run.run, .forwarded, on: on)
    startFollowers(of: run, act: .forward)
    guard let duty = workflow.duties[run.run.id] else { return }
    if let beat = run.beat {
      start(duty, rule: run.rule, base: run.base, beat: beat, isForwarded: true, owedBy: holders)
    } else {
      // A repeated run has the term of its rhythm, wherever it is owed.
      let term = duty.repeats == nil ? duty.terms?.value(in: conditions(owedBy: (duty.owedBy, holders))) : nil
      start(
        duty, rule: term?.value ?? run.rule, base: received ?? on, debtor: run.debtor == nil ? nil : holders,
        item: run.item, isAssumed: term?.isAssumed ?? false, isForwarded: true, owedBy: holders)
    }
  }

  /// A term that had passed is recorded as having passed, though nobody ticked.
  private mutating func recordSilence(of run: DutyState) {
    if run.status == .running, run.lapseDay <= on { end(run.run, .lapsed, on: run.lapseDay) }
  }

  private mutating func startFollowers(of run: DutyState, act: Deed.Verb) {
    var isDone = false
    for other in workflow.runners.values where other.metByAct == Duty.Act(duty: run.run.id, verb: act) {
      if meet(other, isFinal: false) { isDone = true }
    }
    for other in workflow.runners.values {
      // What was owed and is done by the act begins no second time.
      guard case .act(run.run.id, act) = other.start, !(isDone && other.isMetByAct) else { continue }
      // Who owes the one owes the other: the body that passed it on, or whom the element names.
      let isSame = other.owedBy == run.owedBy
      let debtor = isSame ? run.debtor ?? (act == .forward ? state.parties[run.owedBy] : nil) : nil
      guard other.isMetByAct else {
        start(other, base: own, debtor: debtor)
        continue
      }
      let started = effects.count
      start(other, base: .day(run.base), debtor: debtor)
      for case .start(let done) in effects[started...] {
        end(done.run, done.isInTime(on: on) ? .met : .metLate, on: on)
      }
    }
  }
}
