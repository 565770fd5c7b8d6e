import JSONText

/// Decides the records of a history anew from where its past changes: because something is told late, because a record
/// was wrong, or because it shall not count.
///
/// Every later record is decided upon what comes before it now, in the edition of the calendar it was decided in.
/// Conditions over other cases are not judged again. What time had done is dropped where it rests on what is no more. What
/// people did and is impossible now stays as a fact that leads to nothing, where it had left the stage as it was, ended no
/// duty and opened no case; else it stands in the way.
struct Replay {
  let history: CaseHistory
  let context: CaseContext
  /// What is wrong with a record, and what is right; nil where none is wrong.
  let amendment: Amendment?
  /// The records that shall not count.
  let voids: Set<Int>
  /// Whether a day is right that is most likely a slip.
  let isDespite: Bool
  /// What each record that changes says now.
  private(set) var corrections: [Int: Correction] = [:]
  /// The records that do not count any more, in order.
  private(set) var voided: [Int] = []
  /// Whether no record that happened comes after the one that is new.
  private(set) var isLast = false
  /// The case as it stands before the record that is decided next; nil before the opening.
  private var state: CaseState?
  private var calendar: WorkingCalendar
  /// The stage in which the case stood before each record, as far as the past has not changed.
  private var stages: [Int: StageID] = [:]

  init(
    _ history: CaseHistory, _ amendment: Amendment? = nil, voiding voids: Set<Int> = [], isDespite: Bool = true,
    in context: CaseContext
  ) {
    self.isDespite = isDespite
    self.history = history
    self.amendment = amendment
    self.voids = voids
    self.context = context
    calendar = context.calendar
  }

  /// Decides everything after the change.
  ///
  /// - Parameter new: The record that makes the change, at its place and with what it leads to there.
  mutating func run(with new: Record) throws(Refusal) {
    let old = history.effective
    rememberStages(of: old)
    var dropped = voids
    while true {
      var new = new
      new.effects.voids = dropped.sorted()
      let base = CaseHistory.effective(history.records + [new])
      let start = try self.start(of: base, beside: old, new.sequence)
      let gone = try decide(base, from: start, new)
      dropped.formUnion(gone.map(\.sequence))
      // What a record changed that does not count any more is as it was; then all is decided once more.
      if !gone.contains(where: { $0.effects.changesOthers }) {
        let rest = base[start...].drop { $0.sequence != new.sequence }.dropFirst()
        isLast = rest.allSatisfy { $0.isBeside || dropped.contains($0.sequence) }
        break
      }
    }
    voided = dropped.sorted()
    if let amendment, corrections.isEmpty, voided.isEmpty { throw Refusal([.nothingCorrected(amendment.sequence)]) }
  }

  private mutating func rememberStages(of records: [Record]) {
    var stage = StageID("")
    for record in records {
      stages[record.sequence] = stage
      if let to = record.effects.to { stage = to }
    }
  }

  /// The first record of which something is otherwise than it was.
  private func start(of base: [Record], beside old: [Record], _ new: Int) throws(Refusal) -> Int {
    var start = base.indices.first { $0 >= old.count || base[$0] != old[$0] } ?? base.count
    if let amendment {
      guard let place = base.firstIndex(where: { $0.sequence == amendment.sequence }) else {
        throw Refusal([history.obstacle(toCorrecting: amendment.sequence)])
      }
      start = min(start, place)
      try checkDay(base, place)
    }
    if let migration = base[start...].first(where: { $0.deed == .verb(.migrate) && $0.sequence != new }) {
      throw Refusal([.beforeMigration(migration.sequence, on: migration.on)])
    }
    return start
  }

  /// The right day lies between those of the records before and after that somebody made.
  private func checkDay(_ records: [Record], _ place: Int) throws(Refusal) {
    guard let day = amendment?.on else { return }
    if day > context.surroundings.today { throw Refusal([.future(day, today: context.surroundings.today)]) }
    let before = records[..<place].last { !$0.isByClock && !$0.isBeside && day < $0.on }
    let after = records[(place + 1)...].first { !$0.isByClock && !$0.isBeside && day > $0.on }
    if let before { throw Refusal([.beforeLast(day, last: before.on)]) }
    if let after { throw Refusal([.afterNext(day, next: after.on, sequence: after.sequence)]) }
  }

  /// Decides the records from a place on.
  ///
  /// - Returns: What time did and does not do any more.
  private mutating func decide(_ base: [Record], from start: Int, _ new: Record) throws(Refusal) -> [Record] {
    state = start == 0 ? nil : try? CaseHistory.fold(Array(base[..<start]))
    corrections = [:]
    var gone: [Record] = []
    var obstacles: [Refusal.Reason] = []
    for record in base[start...] {
      let isAmended = record.sequence == amendment?.sequence
      if record.sequence == new.sequence {
        apply(new)
        continue
      }
      let next: Record?
      do throws(Refusal) {
        next = try decided(isAmended ? try amended(record) : record, isAmended: isAmended)
      } catch {
        if isAmended { throw error }
        guard isHarmless(record) else {
          // As if it were void, so that all that stand in the way are named.
          obstacles += error.reasons
          continue
        }
        next = record.idle
      }
      guard let next else {
        gone.append(record)
        continue
      }
      if isAmended { try checkDays(of: next, beside: record) }
      if next != record {
        corrections[record.sequence] = Correction(from: history.records[record.sequence - 1], to: next)
      }
      apply(next)
    }
    if !obstacles.isEmpty { throw Refusal(obstacles) }
    return gone
  }

  /// Whether nothing followed from it that others could rest on.
  private func isHarmless(_ record: Record) -> Bool {
    if record.isIdle { return true }
    let endsDuty = record.effects.duties.contains { if case .end = $0 { true } else { false } }
    let isStill = record.effects.to == nil || record.effects.to == stages[record.sequence]
    return isStill && !endsDuty && record.effects.opened.isEmpty && record.effects.outcome == nil
  }

  /// A right day is doubted as a new one is; one that was there before is not.
  private func checkDays(of new: Record, beside old: Record) throws(Refusal) {
    let impossible = dayCheck(of: new, beside: old)?.impossible ?? []
    if !impossible.isEmpty { throw Refusal(impossible) }
    let known = Set(old.effects.doubts(on: old.on, in: context.workflow.workflow))
    let doubts = new.effects.doubts(on: new.on, in: context.workflow.workflow).filter { !known.contains($0) }
    if !isDespite { try Engine.refuse(doubts) }
  }

  /// The check of what a correction changes in an opening or action; nil where it changes no value.
  private func dayCheck(of new: Record, beside old: Record) -> DayCheck? {
    let (given, before) = new.deed == .open ? (new.effects.set, old.effects.set) : (new.input, old.input)
    let changed = Set(given.members.filter { before[$0.key] != $0.value }.map(\.key))
    if changed.isEmpty { return nil }
    switch new.deed {
    case .open: return DayCheck(opening: given, on: new.on, in: context, changed: changed)
    case .action(let id):
      guard let state, let action = context.workflow.workflow.actions[id] else { return nil }
      return DayCheck(action, given: given, on: new.on, state: state, in: context, changed: changed)
    case .verb: return nil
    }
  }

  /// The record with the right values; what it leads to is not decided yet.
  private func amended(_ record: Record) throws(Refusal) -> Record {
    guard let amendment else { return record }
    if record.isByClock { throw Refusal([.notCorrectable(record.sequence, .clock)]) }
    var amended = record
    if let on = amendment.on { (amended.on, amended.precision) = (on, nil) }
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

  /// The record with what follows from it now; nil where time had done it because of what is no more.
  private mutating func decided(_ record: Record, isAmended: Bool) throws(Refusal) -> Record? {
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
      new.effects.duties = record.effects.duties.compactMap { effect in
        guard case .move(let old) = effect, let duty = state.duty(old.run), duty.isOwed else { return nil }
        return .move(duty.recomputed(in: calendar))
      }
    case .verb(.reopen): if !state.isFinal { throw Refusal([.impossibleThen(record.sequence, nil, [.notEnded])]) }
    case .verb(.annul):
      new.effects.to = state.stage
      new.effects.end(state, on: record.on, in: replayed)
    case .verb: break
    }
    // What it said of records before it stands in the record as it was made, and is not said again.
    new.effects = new.effects.alone == record.effects.alone ? record.effects : new.effects.alone
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
    for effect in record.effects.duties + record.effects.rights {
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
      action: action, input: record.input, evidence: record.evidence, on: record.on,
      precision: record.precision, state: state)
    var reasons: [Refusal.Reason] = []
    attempt.check(in: replayed, &reasons, isRepeated: true)
    guard reasons.isEmpty else { throw Refusal(isAmended ? reasons : [.impossibleThen(record.sequence, id, reasons)]) }
    return attempt.effects(opened: record.effects.opened, in: replayed)
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
    return attempt.effects
  }

  /// What time does now in the place of a record; nil where it does nothing then.
  ///
  /// What it had done before the day on which a record before it really happened is done again when time is recorded.
  private func effectsOfTime(_ record: Record, _ state: CaseState) -> Effects? {
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

extension Effects {
  /// What follows for the case, without what it says of other records.
  fileprivate var alone: Effects {
    var effects = self
    (effects.voids, effects.corrected) = ([], [:])
    return effects
  }
}

extension Record {
  /// The record as a fact that leads to nothing.
  fileprivate var idle: Record {
    var idle = self
    idle.isIdle = true
    idle.effects = Effects()
    return idle
  }
}

extension Correction {
  /// What is to be said of a record as it was made, so that it counts as `new` does.
  fileprivate init(from original: Record, to new: Record) {
    on = new.on == original.on && new.precision == original.precision ? nil : new.on
    precision = on == nil ? nil : new.precision
    input = new.input == original.input ? nil : new.input
    effects = new.effects
    isIdle = new.isIdle
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
