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
      case .stage, .actions, .duty: break
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
      case .actions, .stage, .open, .duty: break
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
      case .actions, .stage, .open, .duty: break
      }
    }
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
      end(run.run, on <= run.due ? .met : .metLate, on: on)
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

  private mutating func start(_ duty: Duty, base: Base, fields: [String: JSON]) {
    switch (duty.rule, base) {
    case (.within, .unknown(let reason)):
      unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
    case (.within(let term), .day(let day)):
      start(duty, rule: term, base: day)
    case (.before(let field, let term), _):
      switch Self.base(fields[field]) {
      case .day(let day): start(duty, rule: term, base: day)
      case .unknown(let reason): unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
      }
    }
  }

  private mutating func start(_ duty: Duty, rule: Term, base: Day) {
    let count = calendar.end(of: rule, from: base)
    let isInForce = duty.basis.isInForce(on: base, acts)
    let number = runs.count { $0.run.id == duty.id } + 1
    let run = DutyState(
      run: DutyRun(duty.id, run: number), owedBy: duty.owedBy, owedTo: duty.owedTo, base: base, rule: rule,
      calendar: calendar.reference, due: count.day, status: .running, basis: isInForce ? duty.basis : .selfSet,
      notInForce: isInForce ? nil : duty.basis, started: on, isLate: count.day < on,
      isProvisional: count.isProvisional, isEstimated: count.restsOnEstimate, lapsed: nil, ended: nil, extensions: [],
      pauses: [], acknowledged: [])
    runs.append(run)
    effects.append(.start(run))
  }

  /// A duty that counts back from a day moves when that day is set anew.
  private mutating func moveBackwardDuties(set: JSONObject, fields: [String: JSON]) {
    for run in runs where run.status == .running {
      guard let duty = workflow.duties[run.run.id], case .before(let field, let term) = duty.rule, set[field] != nil,
        case .day(let base) = Self.base(fields[field]), base != run.base
      else { continue }
      let count = calendar.end(of: term, from: base)
      var moved = run
      moved.base = base
      moved.due = count.day
      moved.calendar = calendar.reference
      moved.isProvisional = count.isProvisional
      moved.isEstimated = count.restsOnEstimate
      effects.append(.move(moved))
      if let index = runs.firstIndex(where: { $0.run == run.run }) { runs[index] = moved }
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
