import JSONText

/// One try to do something to a duty: what is known of it before anything is decided.
struct DutyAttempt {
  let act: DutyAct
  /// The run as it stands on the day of the act.
  let duty: DutyState
  let reason: String?
  let command: Command
  /// The case as it stood on the day of the act.
  let state: CaseState
  let context: CaseContext

  private var definition: Duty? { context.workflow.workflow.duties[duty.run.id] }

  /// How far the definition lets the due day be moved; nil where it does not say.
  var limit: Duty.Allowance? {
    switch act {
    case .extend: definition?.extensionLimit
    case .suspend, .resume: definition?.suspensionLimit
    case .forward, .waive: nil
    }
  }

  /// What the record says was given.
  var input: JSONObject {
    var more: JSONObject = [:]
    switch act {
    case .extend(let term): more["by"] = .string(term.rule)
    case .suspend, .resume, .waive: break
    case .forward(let holders, let received):
      more["to"] = .array(holders.map { .string($0.name) })
      more["received"] = received.map { .string($0.description) }
    }
    return duty.run.json(more)
  }

  /// The first role that may do it and that the actor has; adds a reason when there is none.
  func role(_ reasons: inout [Refusal.Reason]) -> RoleID? {
    if definition?.allows(act.verb) == false {
      reasons.append(.notForeseen(act.verb, duty.run))
      return nil
    }
    let roles = definition?.roles(for: act.verb) ?? []
    return Engine.role(among: roles, for: command, state: state, context.surroundings.people, &reasons)
  }

  /// What follows for the case.
  var effects: Effects {
    var effects = Effects()
    // What somebody else owes than who holds the role is passed on without the role.
    if case .forward(let holders, _) = act, duty.debtor == nil { effects.parties = [duty.owedBy: holders] }
    var ledger = context.ledger(of: state, on: command.on)
    ledger.perform(act, on: duty, ceiling: act == .suspend ? ceiling : nil)
    (effects.duties, effects.unstarted, effects.rights) = ledger.close()
    return effects
  }

  /// Everything that stands in the way but the actor and the day.
  func check(_ reasons: inout [Refusal.Reason]) {
    if act != .resume, reason?.contains(where: { !$0.isWhitespace }) != true {
      reasons.append(.missingReason(act.verb))
    }
    if let outcome = state.outcome { return reasons.append(.ended(outcome: outcome)) }
    switch act {
    case .extend(let term):
      guard isMovable(&reasons), let limit else { return }
      checkExtension(term, limit, &reasons)
    case .suspend:
      guard isMovable(&reasons) else { return }
      if let pause = duty.pauses.last, duty.status == .paused {
        return reasons.append(.clockStands(duty.run, since: pause.from))
      }
      if let limit { checkSuspension(limit, &reasons) }
    case .resume:
      guard duty.status != .paused else { return }
      let ended = duty.pauses.last.flatMap { pause in pause.endsBy.flatMap { pause.until == $0 ? $0 : nil } }
      reasons.append(.clockRuns(duty.run, duty.status, pauseEnded: ended))
    case .forward(let holders, let received):
      guard isOwed(&reasons) else { return }
      checkForwarding(to: holders, received: received, &reasons)
    case .waive: _ = isOwed(&reasons)
    }
  }

  private func isOwed(_ reasons: inout [Refusal.Reason]) -> Bool {
    if !duty.isOwed { reasons.append(.notOwed(act.verb, duty.run, duty.status)) }
    return duty.isOwed
  }

  /// Nothing moves a due day that has passed.
  private func isMovable(_ reasons: inout [Refusal.Reason]) -> Bool {
    guard isOwed(&reasons) else { return false }
    guard duty.status != .lapsed, duty.isInTime(on: command.on) else {
      reasons.append(.pastDue(act.verb, duty.run, due: duty.due))
      return false
    }
    return true
  }

  private func checkExtension(_ term: Term, _ limit: Duty.Allowance, _ reasons: inout [Refusal.Reason]) {
    let calendar = context.calendar
    if term.count == 0 || term.direction == .before { reasons.append(.noTime(duty.run)) }
    if let times = limit.times, duty.extensions.count >= times { exceeds(.times(times), &reasons) }
    if let max = limit.max {
      let from = Reckoning(duty.withoutPauses, in: calendar).due.day
      if calendar.end(of: term, from: from, roll: false).day > calendar.end(of: max, from: from, roll: false).day {
        exceeds(.atOnce(max), &reasons)
      }
    }
    if let total = limit.maxTotal {
      let last = calendar.end(of: total, from: duty.base).day
      let extended = duty.extended(by: term, on: command.on).withoutPauses
      if Reckoning(extended, in: calendar).due.day > last { exceeds(.total(total, last: last), &reasons) }
    }
  }

  private func checkSuspension(_ limit: Duty.Allowance, _ reasons: inout [Refusal.Reason]) {
    if let times = limit.times, duty.pauses.count >= times { exceeds(.times(times), &reasons) }
    if let total = limit.maxTotal, let end = ceiling, end <= command.on {
      exceeds(.total(total, last: end - 1), &reasons)
    }
  }

  private func checkForwarding(to holders: [PartyID], received: Day?, _ reasons: inout [Refusal.Reason]) {
    for party in holders where !context.surroundings.people.knows(party) { reasons.append(.unknownParty(party)) }
    if holders.isEmpty || holders == duty.debtor ?? state.parties[duty.owedBy] {
      reasons.append(.sameHolder(duty.owedBy, holders))
    }
    if let received, received > context.surroundings.today {
      reasons.append(.future(received, today: context.surroundings.today))
    }
    if let received, received < command.on { reasons.append(.receivedBefore(received, forwarded: command.on)) }
  }

  private func exceeds(_ ceiling: Refusal.Ceiling, _ reasons: inout [Refusal.Reason]) {
    reasons.append(.beyondCeiling(act.verb, duty.run, ceiling))
  }

  /// The day on which a pause that begins on the day of the command ends by itself; nil without a ceiling.
  var ceiling: Day? {
    let calendar = context.calendar
    let first = limit?.max.map { calendar.firstDay(afterPauseOf: $0, from: command.on) }
    let last = limit?.maxTotal.map { calendar.end(of: $0, from: duty.base, roll: false).day + 1 }
    return [first, last].compactMap { $0 }.min()
  }
}

extension WorkingCalendar {
  /// The first day after a pause of `term` whose first day is `start`.
  func firstDay(afterPauseOf term: Term, from start: Day) -> Day {
    term.unit == .months ? start.addingMonths(term.count) : end(of: term, from: start - 1, roll: false).day + 1
  }
}

extension DutyState {
  /// The run with another extension, which is not counted yet.
  func extended(by term: Term, on day: Day) -> DutyState {
    var run = self
    run.extensions = (self.extensions + [Extension(on: day, by: term)]).sorted()
    return run
  }

  /// The run without its pauses, for ceilings, against which they do not count.
  fileprivate var withoutPauses: DutyState {
    var run = self
    run.pauses = []
    return run
  }
}
