import JSONText

/// What follows from a record that is decided anew.
extension Replay {
  /// The record with what follows from it now; nil where time had done it because of what is no more.
  mutating func decided(_ record: Record, isAmended: Bool) throws(Refusal) -> Record? {
    calendar = edition(of: record) ?? calendar
    guard let state else { return try Engine.reopened(record, in: replayed) }
    var new = record
    new.isIdle = false
    switch record.deed {
    case .open: return record
    case .action, .verb(.lapse), .verb(.resume), .verb(.renew):
      if record.isByClock {
        guard let effects = effectsOfTime(record, state) else { return nil }
        new.effects = effects
      } else if case .action(let action) = record.deed {
        new.effects = try effects(of: action, record, state, isAmended: isAmended)
      } else {
        new.effects = try effectsOfAct(record, state)
      }
    case .verb(.extend), .verb(.suspend), .verb(.forward), .verb(.waive):
      new.effects = try effectsOfAct(record, state)
    case .verb(.recompute):
      new.effects.duties = record.effects.duties.compactMap { recomputed($0, state) }
      new.effects.rights = record.effects.rights.compactMap { recomputed($0, state) }
    case .verb(.reopen):
      guard let ended else { throw Refusal([.impossibleThen(record.sequence, nil, [.notEnded])]) }
      new.effects = Engine.effects(ofReopening: state, as: ended, in: replayed)
    case .verb(.annul):
      new.effects.to = state.stage
      new.effects.end(state, on: record.on, in: replayed)
    case .verb: break
    }
    // What it said of records before it stands in the record as it was made, and is not said again.
    new.effects = new.effects.alone == record.effects.alone ? record.effects : new.effects.alone
    return new
  }

  /// What counting anew in another edition does to a run now; nil where it is not open.
  func recomputed(_ effect: DutyEffect, _ state: CaseState) -> DutyEffect? {
    guard case .move(let old) = effect, let run = state.duty(old.run), run.isOwed else { return nil }
    return .move(run.recomputed(in: calendar))
  }

  /// The context, with the edition in which the record under way counted its days.
  private var replayed: CaseContext {
    var context = context
    context.calendar = calendar
    return context
  }

  /// The edition in which a record counted days; nil when it counted none.
  func edition(of record: Record) -> WorkingCalendar? {
    for effect in record.effects.duties + record.effects.rights {
      switch effect {
      case .start(let duty), .move(let duty): return context.surroundings.editions[duty.calendar]
      case .interim, .end: break
      }
    }
    return nil
  }

  func command(_ record: Record, _ wish: Command.Wish) -> Command {
    Command(
      id: record.id, actor: record.by ?? .clock, role: record.role, on: record.on, at: record.at, note: record.note,
      wish: wish)
  }

  /// What an action leads to now; what it opened stays opened.
  func effects(
    of id: ActionID, _ record: Record, _ state: CaseState, isAmended: Bool
  ) throws(Refusal) -> Effects {
    guard let action = context.workflow.workflow.actions[id] else { return record.effects }
    let attempt = ActionAttempt(
      action: action, input: record.input, evidence: record.evidence, on: record.on, precision: record.precision,
      isTakenOver: record.takenOver != nil, state: state)
    var reasons: [Refusal.Reason] = []
    attempt.check(in: replayed, &reasons, isRepeated: true)
    guard reasons.isEmpty else { throw Refusal(isAmended ? reasons : [.impossibleThen(record.sequence, id, reasons)]) }
    return attempt.effects(opened: (isAmended ? opened : nil) ?? record.effects.opened, in: replayed)
  }

  func effectsOfAct(_ record: Record, _ state: CaseState) throws(Refusal) -> Effects {
    guard let run = record.input["id"]?.string, let number = record.input["run"]?.integer,
      let duty = state.duty(DutyRun(DutyID(run), run: number)), let act = DutyAct(record)
    else { throw Refusal([.impossibleThen(record.sequence, nil, [])]) }
    let attempt = DutyAttempt(
      act: act, duty: duty.settled(on: record.on), reason: record.reason,
      command: command(record, .act(act, duty: duty.run.description, reason: record.reason)), state: state,
      context: replayed)
    var reasons: [Refusal.Reason] = []
    attempt.check(&reasons)
    guard reasons.isEmpty else { throw Refusal([.impossibleThen(record.sequence, nil, reasons)]) }
    return attempt.effects
  }

  /// What time does now in the place of a record; nil where it does nothing then.
  ///
  /// What it had done before the day on which a record before it really happened is done again when time is recorded.
  func effectsOfTime(_ record: Record, _ state: CaseState) -> Effects? {
    guard record.on >= state.last else { return nil }
    for effect in record.effects.duties + record.effects.rights {
      switch effect {
      case .move(let old) where record.deed == .verb(.renew):
        guard let duty = state.duty(old.run), let day = duty.clockDay, day <= record.on, !duty.isOwed else {
          return nil
        }
        return Engine.effects(ofRenewal: duty, state, on: record.on, in: replayed)
      case .end(let run, .lapsed, _), .end(let run, .unmet, _):
        guard let duty = state.duty(run), duty.status == .running, duty.lapseDay <= record.on else { return nil }
        var effects = Engine.effects(ofLapse: duty, state, on: record.on, in: replayed).effects
        effects.opened = record.effects.opened
        return effects
      case .move(let old) where record.deed == .verb(.resume):
        guard let duty = state.duty(old.run), duty.status == .paused, duty.settled(on: record.on).status == .running
        else { return nil }
        var effects = Effects()
        effects.duties = [.move(duty.settled(on: record.on))]
        return effects
      case .start, .move, .interim, .end: break
      }
    }
    return nil
  }
}

extension DutyAct {
  /// The act that a record recorded; nil when it is none.
  init?(_ record: Record) {
    guard case .verb(let verb) = record.deed else { return nil }
    switch verb {
    case .extend:
      guard let term = record.input["by"]?.string.flatMap({ Term(rule: $0) }) else { return nil }
      self = .extend(by: term)
    case .suspend: self = .suspend
    case .resume: self = .resume
    case .forward:
      let holders = (record.input["to"]?.array ?? []).compactMap(\.string).map { PartyID($0) }
      self = .forward(to: holders, received: record.input["received"]?.string.flatMap { Day($0) })
    case .waive: self = .waive
    case .assign, .link, .lapse, .renew, .correct, .recompute, .migrate, .attach, .forget, .reopen, .annul:
      return nil
    }
  }
}
