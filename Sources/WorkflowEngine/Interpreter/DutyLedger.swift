import JSONText

/// What a record does to the duties of a case, in order: ends first, then what follows from them, then starts.
struct DutyLedger {
  let state: CaseState
  let workflow: Workflow
  let calendar: WorkingCalendar
  let acts: Acts
  let on: Day
  private(set) var effects: [DutyEffect] = []
  private(set) var unstarted: [Effects.Unstarted] = []
  /// The runs as they stand while the record is being made.
  private var runs: [DutyState]

  init(state: CaseState, workflow: Workflow, calendar: WorkingCalendar, acts: Acts, on: Day) {
    self.state = state
    self.workflow = workflow
    self.calendar = calendar
    self.acts = acts
    self.on = on
    runs = state.duties
  }

  /// What opening the case starts.
  mutating func open() {
    for (_, duty) in workflow.duties {
      switch duty.start {
      case .open: start(duty, base: .day(on), fields: state.fields)
      case .stage(let stage) where stage == state.stage: start(duty, base: .day(on), fields: state.fields)
      case .stage, .actions, .duty, .act: break
      }
    }
  }

  /// What an action ends, acknowledges and starts.
  mutating func perform(_ action: Action, input: JSONObject, set: JSONObject, to target: StageID) {
    var fields = state.fields
    for member in set.members { fields[member.key] = member.value }
    var known = fields
    for member in input.members { known[member.key] = member.value }
    let isFinal = workflow.stages[target]?.isFinal == true
    for (id, duty) in workflow.duties {
      if duty.metBy.contains(action.id) { meet(duty, fields: known, isFinal: isFinal) }
      if duty.interim.contains(action.id) { acknowledge(id) }
    }
    if isFinal { return endAll() }
    moveBackwardDuties(set: set, fields: known)
    for (_, duty) in workflow.duties {
      switch duty.start {
      case .actions(let starters, let field) where starters.contains(action.id):
        start(duty, base: base(in: field, input), fields: known)
      case .stage(let stage) where stage == target && stage != state.stage:
        start(duty, base: .day(on), fields: known)
      case .actions, .stage, .open, .duty, .act: break
      }
    }
  }

  /// The lapse of one run, and what starts from it; where its action leads is told by `target`.
  mutating func lapse(_ run: DutyRun, day: Day, action: Action?, to target: StageID?) {
    end(run, .lapsed, on: day)
    let isFinal = target.flatMap { workflow.stages[$0]?.isFinal } ?? false
    guard let duty = workflow.duties[run.id] else { return }
    if isFinal { return endAll() }
    startFollowers(of: duty, ended: .lapsed, fields: state.fields)
    guard let action, let target else { return }
    for (_, other) in workflow.duties {
      if other.metBy.contains(action.id) { meet(other, fields: state.fields, isFinal: false) }
      switch other.start {
      case .actions(let starters, _) where starters.contains(action.id):
        start(other, base: .day(on), fields: state.fields)
      case .stage(let stage) where stage == target && stage != state.stage:
        start(other, base: .day(on), fields: state.fields)
      case .actions, .stage, .open, .duty, .act: break
      }
    }
  }

  /// What an act does to the run it is about, and what starts from it.
  mutating func perform(_ attempt: DutyAttempt) {
    var run = attempt.duty
    switch attempt.act {
    case .extend(let term): move(run.extended(by: term, on: on).recounted(in: calendar))
    case .suspend:
      run.status = .paused
      run.pauses.append(DutyState.Pause(from: on, until: nil, endsBy: attempt.ceiling))
      move(run.recounted(in: calendar))
    case .resume:
      run.status = .running
      if let last = run.pauses.indices.last { run.pauses[last].until = on }
      move(run.recounted(in: calendar))
    case .forward(_, let received): return forward(run, received: received)
    case .waive:
      recordSilence(of: run)
      return end(run.run, .waived, on: on)
    }
    startFollowers(of: run, act: attempt.act.verb)
  }

  /// The old run is closed and stays with who owed it, as does what else they owed; a new one begins.
  private mutating func forward(_ run: DutyState, received: Day?) {
    if let holders = state.parties[run.owedBy] {
      for other in runs where other.isOwed && other.owedBy == run.owedBy && other.debtor == nil {
        var kept = other.run == run.run ? run : other
        kept.debtor = holders
        move(kept)
      }
    }
    recordSilence(of: run)
    end(run.run, .forwarded, on: on)
    startFollowers(of: run, act: .forward)
    if let duty = workflow.duties[run.run.id] { start(duty, rule: run.rule, base: received ?? on) }
  }

  /// A term that had passed is recorded as having passed, though nobody ticked.
  private mutating func recordSilence(of run: DutyState) {
    if run.status == .running, run.lapseDay <= on { end(run.run, .lapsed, on: run.lapseDay) }
  }

  private mutating func startFollowers(of run: DutyState, act: Deed.Verb) {
    for (_, other) in workflow.duties {
      guard case .act(run.run.id, act) = other.start else { continue }
      let debtor = act == .forward && other.owedBy == run.owedBy ? state.parties[run.owedBy] : nil
      start(other, base: .day(on), fields: state.fields, debtor: debtor)
    }
  }

  private mutating func move(_ run: DutyState) {
    effects.append(.move(run))
    if let index = runs.firstIndex(where: { $0.run == run.run }) { runs[index] = run }
  }

  /// The day from which a duty is counted, as far as it is known.
  enum Base {
    case day(Day)
    case unknown(Effects.Unstarted.Reason)
  }

  private func base(in field: String?, _ input: JSONObject) -> Base {
    guard let field else { return .day(on) }
    return Self.base(input[field])
  }

  private static func base(_ value: JSON?) -> Base {
    guard let text = value?.string else { return .unknown(.missingDate) }
    return Day(text).map { .day($0) } ?? .unknown(.impreciseDate)
  }

  private mutating func meet(_ duty: Duty, fields: [String: JSON], isFinal: Bool) {
    var isMet = false
    for run in runs where run.run.id == duty.id && run.isOwed {
      end(run.run, run.isInTime(on: on) ? .met : .metLate, on: on)
      isMet = true
    }
    guard isMet, !isFinal else { return }
    startFollowers(of: duty, ended: .met, fields: fields)
    if let term = duty.repeats { start(duty, rule: term, base: on) }
  }

  private mutating func startFollowers(of duty: Duty, ended how: Duty.End, fields: [String: JSON]) {
    for (_, other) in workflow.duties {
      if case .duty(duty.id, let end) = other.start, end == .any || end == how {
        start(other, base: .day(on), fields: fields)
      }
    }
  }

  private mutating func acknowledge(_ id: DutyID) {
    for run in runs where run.run.id == id && run.isOwed { effects.append(.interim(run.run, on: on)) }
  }

  private mutating func endAll() {
    for run in runs where run.isOwed { end(run.run, .void, on: on) }
  }

  private mutating func end(_ run: DutyRun, _ status: DutyStatus, on day: Day) {
    effects.append(.end(run, status, on: day))
    if let index = runs.firstIndex(where: { $0.run == run }) { runs[index].status = status }
  }

  private mutating func start(
    _ duty: Duty, base: Base, fields: [String: JSON], debtor: [PartyID]? = nil
  ) {
    switch (duty.rule, base) {
    case (.within, .unknown(let reason)):
      unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
    case (.within(let term), .day(let day)):
      start(duty, rule: term, base: day, debtor: debtor)
    case (.before(let field, let term), _):
      switch Self.base(fields[field]) {
      case .day(let day): start(duty, rule: term, base: day, debtor: debtor)
      case .unknown(let reason): unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
      }
    }
  }

  private mutating func start(_ duty: Duty, rule: Term, base: Day, debtor: [PartyID]? = nil) {
    let isInForce = duty.basis.isInForce(on: base, acts)
    let number = runs.count { $0.run.id == duty.id } + 1
    var run = DutyState(
      run: DutyRun(duty.id, run: number), owedBy: duty.owedBy, owedTo: duty.owedTo, debtor: debtor, base: base,
      event: duty.startsOnWorkingDay ? base : nil, rule: rule, calendar: calendar.reference, due: base,
      status: .running,
      basis: isInForce ? duty.basis : .selfSet, notInForce: isInForce ? nil : duty.basis, started: on, isLate: false,
      isProvisional: false, isEstimated: false, lapsed: nil, ended: nil, extensions: [], pauses: [], acknowledged: []
    ).recounted(in: calendar)
    run.isLate = run.due < on
    runs.append(run)
    effects.append(.start(run))
  }

  /// A duty that counts back from a day moves when that day is set anew.
  private mutating func moveBackwardDuties(set: JSONObject, fields: [String: JSON]) {
    for run in runs where run.status == .running || run.status == .paused {
      guard let duty = workflow.duties[run.run.id], case .before(let field, _) = duty.rule, set[field] != nil,
        case .day(let base) = Self.base(fields[field]), base != run.base
      else { continue }
      var moved = run
      moved.base = base
      move(moved.recounted(in: calendar))
    }
  }
}

extension Basis {
  /// Whether the act binds what happened on `day`; what people set themselves always does.
  func isInForce(on day: Day, _ acts: Acts) -> Bool {
    switch self {
    case .selfSet: true
    case .article(let act, _, _): acts.byID[act]?.isInForce(on: day) ?? true
    }
  }
}
