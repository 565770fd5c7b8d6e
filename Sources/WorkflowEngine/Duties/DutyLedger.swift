import JSONText

/// What a record does to the duties of a case, in order: ends first, then what follows from them, then starts.
struct DutyLedger {
  private let state: CaseState
  private let workflow: Workflow
  private let calendar: WorkingCalendar
  private let acts: Acts
  private let on: Day
  /// What was given with the action, and the fields that it sets; only where a duty counts back from one of them.
  private var given: (input: JSONObject, set: JSONObject)?
  private var effects: [DutyEffect] = []
  private var unstarted: [Effects.Unstarted] = []

  init(_ state: CaseState, _ workflow: Workflow, _ calendar: WorkingCalendar, _ acts: Acts, on: Day) {
    self.state = state
    self.workflow = workflow
    self.calendar = calendar
    self.acts = acts
    self.on = on
  }

  /// What the record does to the duties, and which could not start.
  consuming func close() -> (duties: [DutyEffect], unstarted: [Effects.Unstarted]) { (effects, unstarted) }

  /// What opening the case starts.
  mutating func open() {
    for duty in workflow.duties.values {
      switch duty.start {
      case .open: start(duty, base: .day(on))
      case .stage(let stage) where stage == state.stage: start(duty, base: .day(on))
      case .stage, .actions, .duty, .act: break
      }
    }
  }

  /// What an action ends, acknowledges and starts.
  mutating func perform(_ action: Action, input: JSONObject, set: JSONObject, to target: StageID, isFinal: Bool) {
    if workflow.countsBack { given = (input, set) }
    for duty in workflow.duties.values {
      if duty.metBy.contains(action.id) { meet(duty, isFinal: isFinal) }
      if duty.interim.contains(action.id) { acknowledge(duty.id) }
    }
    if isFinal { return endAll() }
    if workflow.countsBack { moveBackwardDuties(set) }
    for duty in workflow.duties.values {
      switch duty.start {
      case .actions(let starters, let field) where starters.contains(action.id):
        start(duty, base: field.map { Self.base(input[$0]) } ?? .day(on))
      case .stage(let stage) where stage == target && stage != state.stage:
        start(duty, base: .day(on))
      case .actions, .stage, .open, .duty, .act: break
      }
    }
  }

  /// The lapse of one run, and what starts from it; where its action leads is told by `target`.
  mutating func lapse(_ run: DutyRun, day: Day, action: Action?, to target: StageID?, isFinal: Bool) {
    end(run, .lapsed, on: day)
    guard let duty = workflow.duties[run.id] else { return }
    if isFinal { return endAll() }
    startFollowers(of: duty, ended: .lapsed)
    guard let action, let target else { return }
    for other in workflow.duties.values {
      if other.metBy.contains(action.id) { meet(other, isFinal: false) }
      switch other.start {
      case .actions(let starters, _) where starters.contains(action.id):
        start(other, base: .day(on))
      case .stage(let stage) where stage == target && stage != state.stage:
        start(other, base: .day(on))
      case .actions, .stage, .open, .duty, .act: break
      }
    }
  }

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
    case .forward(_, let received): return forward(run, received: received)
    case .waive:
      recordSilence(of: run)
      return end(run.run, .waived, on: on)
    }
    startFollowers(of: run, act: act.verb)
  }

  /// The old run is closed and stays with who owed it, as does what else they owed; a new one begins.
  private mutating func forward(_ run: DutyState, received: Day?) {
    if let holders = state.parties[run.owedBy] {
      forEachOwed { ledger, other in
        guard other.owedBy == run.owedBy, other.debtor == nil else { return }
        var kept = other.run == run.run ? run : other
        kept.debtor = holders
        ledger.move(kept)
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
    for other in workflow.duties.values {
      guard case .act(run.run.id, act) = other.start else { continue }
      let debtor = act == .forward && other.owedBy == run.owedBy ? state.parties[run.owedBy] : nil
      start(other, base: .day(on), debtor: debtor)
    }
  }

  private mutating func move(_ run: DutyState) { effects.append(.move(run)) }

  /// The day from which a duty is counted, as far as it is known.
  enum Base {
    case day(Day)
    case unknown(Effects.Unstarted.Reason)
  }

  private static func base(_ value: JSON?) -> Base {
    guard let text = value?.string else { return .unknown(.missingDate) }
    return Day(text).map { .day($0) } ?? .unknown(.impreciseDate)
  }

  private mutating func meet(_ duty: Duty, isFinal: Bool) {
    var isMet = false
    forEachOwed { ledger, run in
      guard run.run.id == duty.id else { return }
      ledger.end(run.run, run.isInTime(on: ledger.on) ? .met : .metLate, on: ledger.on)
      isMet = true
    }
    guard isMet, !isFinal else { return }
    startFollowers(of: duty, ended: .met)
    if let term = duty.repeats { start(duty, rule: term, base: on) }
  }

  private mutating func startFollowers(of duty: Duty, ended how: Duty.End) {
    for other in workflow.duties.values {
      if case .duty(duty.id, let end) = other.start, end == .any || end == how { start(other, base: .day(on)) }
    }
  }

  private mutating func acknowledge(_ id: DutyID) {
    forEachOwed { ledger, run in
      if run.run.id == id { ledger.effects.append(.interim(run.run, on: ledger.on)) }
    }
  }

  private mutating func endAll() {
    forEachOwed { ledger, run in ledger.end(run.run, .void, on: ledger.on) }
  }

  private mutating func end(_ run: DutyRun, _ status: DutyStatus, on day: Day) {
    effects.append(.end(run, status, on: day))
  }

  /// Looks at the runs that are owed while the record is being made, each as it has been moved so far: those of the case,
  /// then those that the record has started.
  private mutating func forEachOwed(_ look: (inout DutyLedger, DutyState) -> Void) {
    let started = effects.indices
    for run in state.duties { lookIfOwed(run, look) }
    for place in started {
      if case .start(let run) = effects[place] { lookIfOwed(run, look) }
    }
  }

  private mutating func lookIfOwed(_ run: DutyState, _ look: (inout DutyLedger, DutyState) -> Void) {
    var (moved, status) = (run, run.status)
    for effect in effects where effect.run == run.run {
      switch effect {
      case .move(let run): (moved, status) = (run, run.status)
      case .end(_, let ended, _): status = ended
      case .start, .interim: break
      }
    }
    if status.isOwed { look(&self, moved) }
  }

  private mutating func start(_ duty: Duty, base: Base, debtor: [PartyID]? = nil) {
    switch (duty.rule, base) {
    case (.within, .unknown(let reason)):
      unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
    case (.within(let term), .day(let day)):
      start(duty, rule: term, base: day, debtor: debtor)
    case (.before(let field, let term), _):
      switch Self.base(value(of: field)) {
      case .day(let day): start(duty, rule: term, base: day, debtor: debtor)
      case .unknown(let reason): unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
      }
    }
  }

  /// What a field or an input is once the record is made.
  private func value(of name: String) -> JSON? { given?.input[name] ?? given?.set[name] ?? state.fields[name] }

  private mutating func start(_ duty: Duty, rule: Term, base: Day, debtor: [PartyID]? = nil) {
    let isInForce = duty.basis.isInForce(on: base, acts)
    let before = state.duties.count { $0.run.id == duty.id }
    let number = before + 1 + effects.count { if case .start(let run) = $0 { run.run.id == duty.id } else { false } }
    var run = DutyState(
      DutyState.Content(
        run: DutyRun(duty.id, run: number), owedBy: duty.owedBy, owedTo: duty.owedTo, debtor: debtor, base: base,
        event: duty.startsOnWorkingDay ? base : nil, rule: rule, calendar: calendar.reference, due: base,
        status: .running, basis: isInForce ? duty.basis : .selfSet, notInForce: isInForce ? nil : duty.basis,
        started: on, isLate: false, isProvisional: false, isEstimated: false, lapsed: nil, ended: nil, extensions: [],
        pauses: [], acknowledged: []))
    run.recompute(in: calendar)
    run.isLate = run.due < on
    effects.append(.start(run))
  }

  /// A duty that counts back from a day moves when that day is set anew.
  private mutating func moveBackwardDuties(_ set: JSONObject) {
    forEachOwed { ledger, run in
      guard run.status != .lapsed, let duty = ledger.workflow.duties[run.run.id],
        case .before(let field, _) = duty.rule,
        set[field] != nil, case .day(let base) = Self.base(ledger.value(of: field)), base != run.base
      else { return }
      var moved = run
      moved.base = base
      moved.recompute(in: ledger.calendar)
      ledger.move(moved)
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
