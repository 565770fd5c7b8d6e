import JSONText

/// Decides the records of a history anew from one that was wrong.
struct Replay {
  let history: CaseHistory
  let amendment: Amendment
  let context: CaseContext
  /// What each record that changes says now.
  private(set) var corrections: [Int: Correction] = [:]
  /// The records of time that rested on the mistake.
  private(set) var voided: [Int] = []
  /// The case as it stands before the record that is decided next; nil before the opening.
  private var state: CaseState?
  private var calendar: WorkingCalendar

  init(_ history: CaseHistory, _ amendment: Amendment, in context: CaseContext) {
    self.history = history
    self.amendment = amendment
    self.context = context
    calendar = context.calendar
  }

  mutating func run() throws(Refusal) {
    let effective = history.effective
    guard let place = effective.firstIndex(where: { $0.sequence == amendment.sequence }) else {
      let isKnown = history.records.contains { $0.sequence == amendment.sequence }
      throw Refusal([.notCorrectable(amendment.sequence, isKnown ? .void : .unknown)])
    }
    if let migration = effective[(place + 1)...].first(where: { $0.deed == .verb(.migrate) }) {
      throw Refusal([.notCorrectable(amendment.sequence, .migrated(migration.sequence))])
    }
    try checkDay(effective, place)
    state = place == 0 ? nil : try? CaseHistory.fold(Array(effective[..<place]))
    for record in effective[place...] {
      let isAmended = record.sequence == amendment.sequence
      let new = try decided(isAmended ? try amended(record) : record, isAmended: isAmended)
      guard let new else {
        voided.append(record.sequence)
        continue
      }
      if new != record {
        corrections[record.sequence] = Correction(
          on: new.on == record.on ? nil : new.on, input: new.input == record.input ? nil : new.input,
          effects: new.effects)
      }
      apply(new)
    }
    if corrections.isEmpty, voided.isEmpty { throw Refusal([.nothingCorrected(amendment.sequence)]) }
  }

  /// The right day lies between those of the records before and after that somebody made.
  private func checkDay(_ effective: [Record], _ place: Int) throws(Refusal) {
    guard let day = amendment.on else { return }
    if day > context.surroundings.today { throw Refusal([.future(day, today: context.surroundings.today)]) }
    if place > 0, let before = effective[..<place].last(where: { !$0.isByClock && !$0.isAttachment }), day < before.on {
      throw Refusal([.beforeLast(day, last: before.on)])
    }
    if let after = effective[(place + 1)...].first(where: { !$0.isByClock && !$0.isAttachment }),
      day > after.on
    {
      throw Refusal([.afterNext(day, next: after.on, sequence: after.sequence)])
    }
  }

  /// The record with the right values; what it leads to is not decided yet.
  private func amended(_ record: Record) throws(Refusal) -> Record {
    if record.isByClock { throw Refusal([.notCorrectable(record.sequence, .clock)]) }
    var amended = record
    if let on = amendment.on { amended.on = on }
    switch record.deed {
    case .open:
      amended.effects.set.put(amendment.values)
      if let title = amendment.title { amended.effects.title = title }
    case .action:
      amended.input.put(amendment.values)
    case .verb(let verb) where Self.correctable.contains(verb):
      for member in amendment.values.members { try check(member, of: verb) }
      amended.input.put(amendment.values)
    case .verb(let verb): throw Refusal([.notCorrectable(record.sequence, .verb(verb))])
    }
    if amendment.title != nil, record.deed != .open { throw Refusal([.unknownInput("title", nearest: nil, known: [])]) }
    return amended
  }

  private static let correctable: Set<Deed.Verb> = [.extend, .suspend, .resume, .forward, .waive, .assign, .link]

  /// Of an act on a duty, the day of receipt and the length of an extension can be corrected.
  private func check(_ member: JSONObject.Member, of verb: Deed.Verb) throws(Refusal) {
    switch (verb, member.key) {
    case (.forward, "received"):
      if let problem = FieldType.date().check(member.value) { throw Refusal([.wrongType(member.key, problem)]) }
    case (.extend, "by"):
      if member.value.string.flatMap({ Term(rule: $0) })?.direction != .after {
        throw Refusal([.missing("by=5 working days")])
      }
    default:
      let known = verb == .forward ? ["received"] : verb == .extend ? ["by"] : []
      throw Refusal([.unknownInput(member.key, nearest: nil, known: known)])
    }
  }

  private mutating func apply(_ record: Record) {
    do throws(FoldError) {
      if state == nil { state = try CaseState(opening: record) } else { try state?.apply(record) }
    } catch {
      preconditionFailure("a record decided anew does not fold: \(error)")
    }
  }

  /// The record with what follows from it now; nil where time had done it because of the mistake.
  private mutating func decided(_ record: Record, isAmended: Bool) throws(Refusal) -> Record? {
    calendar = edition(of: record) ?? calendar
    guard let state else { return try Engine.reopened(record, in: replayed) }
    var new = record
    switch record.deed {
    case .open: return record
    case .action, .verb(.lapse), .verb(.resume):
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
      new.effects.duties = record.effects.duties.compactMap { effect in
        guard case .move(let old) = effect, let duty = state.duty(old.run), duty.isOwed else { return nil }
        return .move(duty.recomputed(in: calendar))
      }
    case .verb: break
    }
    return new
  }

  /// The context, with the edition in which the record under way counted its days.
  private var replayed: CaseContext {
    var context = context
    context.calendar = calendar
    return context
  }

  /// The edition in which a record counted days; nil when it counted none.
  private func edition(of record: Record) -> WorkingCalendar? {
    for effect in record.effects.duties {
      switch effect {
      case .start(let duty), .move(let duty): return context.surroundings.editions[duty.calendar]
      case .interim, .end: break
      }
    }
    return nil
  }

  private func command(_ record: Record, _ wish: Command.Wish) -> Command {
    Command(
      id: record.id, actor: record.by ?? .clock, role: record.role, on: record.on, at: record.at, note: record.note,
      wish: wish)
  }

  /// What an action leads to now; what it opened stays opened.
  private func effects(
    of id: ActionID, _ record: Record, _ state: CaseState, isAmended: Bool
  ) throws(Refusal) -> Effects {
    guard let action = context.workflow.workflow.actions[id] else { return record.effects }
    let attempt = ActionAttempt(
      action: action, input: record.input, evidence: record.evidence, on: record.on, state: state)
    var reasons: [Refusal.Reason] = []
    attempt.check(in: replayed, &reasons, isRepeated: true)
    guard reasons.isEmpty else { throw Refusal(isAmended ? reasons : [.impossibleThen(record.sequence, id, reasons)]) }
    return attempt.effects(voiding: record.effects.voids, opened: record.effects.opened, in: replayed)
  }

  private func effectsOfAct(_ record: Record, _ state: CaseState) throws(Refusal) -> Effects {
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
    return attempt.effects(voiding: record.effects.voids)
  }

  /// What time does now in the place of a record; nil where it does nothing then.
  ///
  /// What it had done before the day on which a record before it really happened is done again by the next tick.
  private func effectsOfTime(_ record: Record, _ state: CaseState) -> Effects? {
    guard record.on >= state.last else { return nil }
    for effect in record.effects.duties {
      switch effect {
      case .end(let run, .lapsed, _):
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
    case .assign, .link, .lapse, .correct, .recompute, .migrate, .attach, .forget: return nil
    }
  }
}
