import JSONText

/// What a record does to the duties of a case, in order: ends first, then what follows from them, then starts.
struct DutyLedger {
  let state: CaseState
  let workflow: Workflow
  let calendar: WorkingCalendar
  private let acts: Acts
  private let people: People
  let on: Day
  /// Whether that day is known, and not only its month or year.
  private let isExact: Bool
  /// What was given with the action, the fields that it sets and who is bound; only where a duty depends on one of them.
  private(set) var given: Given?
  private(set) var effects: [DutyEffect] = []
  private var unstarted: [Effects.Unstarted] = []

  /// What an action brings with it.
  struct Given {
    let input: JSONObject
    let set: JSONObject
    let parties: [RoleID: [PartyID]]
    /// The keyed lists that it changes; they stand in `set` as they are then.
    let lists: Set<String>
  }

  init(
    _ state: CaseState, _ workflow: Workflow, _ calendar: WorkingCalendar, _ acts: Acts, _ people: People, on: Day,
    isExact: Bool = true
  ) {
    self.isExact = isExact
    self.people = people
    self.state = state
    self.workflow = workflow
    self.calendar = calendar
    self.acts = acts
    self.on = on
  }

  /// What the record does to the duties and rights, and which could not start.
  consuming func close() -> (duties: [DutyEffect], unstarted: [Effects.Unstarted], rights: [DutyEffect]) {
    if workflow.rights.isEmpty { return (effects, unstarted, []) }
    func isRight(_ effect: DutyEffect) -> Bool { workflow.rights.contains(RightID(effect.run.id.name)) }
    return (effects.filter { !isRight($0) }, unstarted, effects.filter { isRight($0) })
  }

  /// What opening the case starts.
  mutating func open() {
    for duty in workflow.runners.values {
      switch duty.start {
      case .open:
        let day = duty.openedOn.flatMap { state.fields[$0]?.string }.flatMap { Day($0) }
        start(duty, base: day.map { .day($0) } ?? own)
      case .stage(let stage) where stage == state.stage: start(duty, base: own)
      case .stage, .actions, .duty, .act: break
      }
    }
  }

  /// What an action ends, acknowledges and starts.
  mutating func perform(_ action: Action, _ given: Given, to target: StageID, isFinal: Bool) {
    if workflow.countsBack || workflow.looksAtGiven { self.given = given }
    if !given.lists.isEmpty { endOfItemsTakenOut() }
    for duty in workflow.runners.values {
      if isMet(duty, by: action.id) {
        meet(duty, items: duty.items[action.id].map { Self.items(given.input[$0]) }, isFinal: isFinal)
      }
      if duty.interim.contains(action.id) { acknowledge(duty.id) }
      if let status = duty.endedBy[action.id] { end(duty, as: status) }
    }
    if isFinal { return endAll() }
    if workflow.countsBack { moveBackwardDuties(given.set, by: action) }
    for duty in workflow.runners.values {
      switch duty.start {
      case .actions(let starters, let field) where starters.contains(action.id):
        start(duty, base: field.map { Self.base(given.input[$0]) } ?? own)
      case .stage(let stage) where stage == target && stage != state.stage:
        start(duty, base: own)
      case .actions, .stage, .open, .duty, .act: break
      }
    }
  }

  /// The lapse of one run, and what starts from it; where its action leads is told by `target`.
  mutating func lapse(_ run: DutyRun, day: Day, action: Action?, to target: StageID?, isFinal: Bool) {
    guard let duty = workflow.runners[run.id] else { return end(run, .lapsed, on: day) }
    end(run, duty.rhythm == .fixed ? .unmet : .lapsed, on: day)
    if isFinal { return endAll() }
    if let beat = state.duty(run)?.beat { startTurn(of: duty, after: beat) }
    startFollowers(of: duty, ended: .lapsed)
    guard let action, let target else { return }
    for other in workflow.runners.values {
      if isMet(other, by: action.id) { meet(other, isFinal: false) }
      if let status = other.endedBy[action.id] { end(other, as: status) }
      switch other.start {
      case .actions(let starters, _) where starters.contains(action.id):
        start(other, base: own)
      case .stage(let stage) where stage == target && stage != state.stage:
        start(other, base: own)
      case .actions, .stage, .open, .duty, .act: break
      }
    }
  }

  mutating func move(_ run: DutyState) { effects.append(.move(run)) }

  /// The day from which a duty is counted, as far as it is known.
  enum Base {
    case day(Day)
    case unknown(Effects.Unstarted.Reason)
  }

  /// The day of the record; no term is counted from a month or a year.
  var own: Base { isExact ? .day(on) : .unknown(.impreciseDate) }

  private static func base(_ value: JSON?) -> Base {
    guard let text = value?.string else { return .unknown(.missingDate) }
    return Day(text).map { .day($0) } ?? .unknown(.impreciseDate)
  }

  /// The next turn of a fixed rhythm, after one that was met before its day had passed.
  mutating func renew(_ run: DutyState) {
    guard let duty = workflow.duties[run.run.id], let beat = run.beat else { return }
    var over = run
    over.beat?.isOver = true
    move(over)
    startTurn(of: duty, after: beat)
  }

  /// - Parameter items: The keys of the elements for which it is met; nil for all.
  /// - Returns: Whether anything was owed.
  @discardableResult
  mutating func meet(_ duty: Duty, items: [JSON]? = nil, isFinal: Bool) -> Bool {
    var isMet = false
    forEachOwed { ledger, run in
      // A run of an earlier version, which was owed once and not by element, is met whatever elements are named.
      guard run.run.id == duty.id, items.map({ items in run.item.map { items.contains($0) } ?? true }) ?? true
      else { return }
      ledger.end(run.run, run.isInTime(on: ledger.on) ? .met : .metLate, on: ledger.on)
      isMet = true
    }
    guard isMet, !isFinal else { return isMet }
    startFollowers(of: duty, ended: .met)
    if let term = duty.repeats, duty.rhythm == .met {
      if isExact { start(duty, rule: term, base: on) } else { start(duty, base: own) }
    }
    return true
  }

  mutating func startFollowers(of duty: Duty, ended how: Duty.End) {
    for other in workflow.runners.values {
      if case .duty(duty.id, let end) = other.start, end == .any || end == how { start(other, base: own) }
    }
  }

  /// Whether an action meets a duty; by a condition that is not known it does not.
  private func isMet(_ duty: Duty, by action: ActionID) -> Bool {
    guard duty.metBy.contains(action) else { return false }
    return duty.meetsWhen[action].map { $0.evaluate(in: conditions(owedBy: nil)) == .true } ?? true
  }

  /// Ends what is owed without its having been met; what was late was not done, whatever is said now.
  private mutating func end(_ duty: Duty, as status: DutyStatus) {
    forEachOwed { ledger, run in
      if run.run.id == duty.id { ledger.end(run.run, run.isInTime(on: ledger.on) ? status : .unmet, on: ledger.on) }
    }
  }

  private mutating func acknowledge(_ id: DutyID) {
    forEachOwed { ledger, run in
      if run.run.id == id { ledger.effects.append(.interim(run.run, on: ledger.on)) }
    }
  }

  /// Ends everything that is owed; a right that has expired stays so.
  mutating func endAll() {
    forEachOwed { ledger, run in
      if !run.isRight || run.status != .lapsed { ledger.end(run.run, .void, on: ledger.on) }
    }
  }

  mutating func end(_ run: DutyRun, _ status: DutyStatus, on day: Day) {
    effects.append(.end(run, status, on: day))
  }

  /// Looks at the runs that are owed while the record is being made, each as it has been moved so far: those of the case,
  /// then those that the record has started.
  mutating func forEachOwed(_ look: (inout DutyLedger, DutyState) -> Void) {
    let started = effects.indices
    for run in state.duties { lookIfOwed(run, look) }
    for run in state.rights { lookIfOwed(run, look) }
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

  mutating func start(_ duty: Duty, base: Base, debtor: [PartyID]? = nil) {
    if let condition = duty.startsWhen, condition.evaluate(in: conditions(owedBy: nil)) == .false { return }
    switch (duty.rule, base) {
    case (.within, .unknown(let reason)):
      unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
    case (.within(let term), .day(let day)):
      if duty.rhythm == .fixed { return startRhythm(of: duty, base: day, debtor: debtor) }
      for item in items(startedBy: duty) {
        let debtor = debtor ?? item.flatMap { self.debtor(of: duty, for: $0) }
        let depending = duty.terms?.value(in: conditions(owedBy: debtor.map { (duty.owedBy, $0) }))
        start(
          duty, rule: depending?.value ?? term, base: day, debtor: debtor, item: item,
          isAssumed: depending?.isAssumed ?? false)
      }
    case (.before(let field, let term), _):
      switch Self.base(value(of: field)) {
      case .day(let day):
        if workflow.format != .first { endAsMoved(duty.id) }
        for item in items(startedBy: duty) {
          let debtor = debtor ?? item.flatMap { self.debtor(of: duty, for: $0) }
          start(duty, rule: term, base: day, debtor: debtor, item: item)
        }
      case .unknown(let reason): unstarted.append(Effects.Unstarted(id: duty.id, reason: reason))
      }
    }
  }

  /// What a field or an input is once the record is made.
  func value(of name: String) -> JSON? { given?.input[name] ?? given?.set[name] ?? state.fields[name] }

  /// The runs that are owed for another day are owed no more: this day takes their place. What was late was not done.
  private mutating func endAsMoved(_ id: DutyID) {
    forEachOwed { ledger, run in
      if run.run.id == id { ledger.end(run.run, run.isInTime(on: ledger.on) ? .moved : .unmet, on: ledger.on) }
    }
  }

  /// What conditions see once the record is made.
  ///
  /// - Parameter holders: Who owes what is asked about in the place of who holds a role.
  func conditions(owedBy holders: (RoleID, [PartyID])?) -> ConditionContext {
    var parties = state.parties.merging(given?.parties ?? [:]) { $1 }
    if let (role, others) = holders { parties[role] = others }
    var fields = state.fields
    fields.put(given?.set ?? [:])
    let calendar = calendar
    // As for base days: an input that was not given is what the case knows under its name.
    var inputs = fields
    inputs.put(given?.input ?? [:])
    return ConditionContext(
      fields: fields, inputs: inputs,
      parties: parties, people: people, on: on,
      workingDays: { calendar.workingDays(after: $0, through: $1) })
  }

  /// The article that imposes a duty counted from a day, the act that would had it been in force, and whether it is only
  /// assumed that this is the one.
  private func basis(
    of duty: Duty, on base: Day, isForwarded: Bool, owedBy holders: [PartyID]?
  ) -> (basis: Basis, notInForce: Basis?, isAssumed: Bool) {
    let bases = isForwarded ? duty.forwardedBases ?? duty.bases : duty.bases
    guard let depending = bases?.value(in: conditions(owedBy: holders.map { (duty.owedBy, $0) })) else {
      let isInForce = duty.basis.isInForce(on: base, acts)
      return (isInForce ? duty.basis : .selfSet, isInForce ? nil : duty.basis, false)
    }
    if let basis = depending.value.first(where: { $0.isInForce(on: base, acts) }) {
      return (basis, nil, depending.isAssumed)
    }
    return (.selfSet, depending.value.first, depending.isAssumed)
  }

  mutating func start(
    _ duty: Duty, rule: Term, base: Day, debtor: [PartyID]? = nil, item: JSON? = nil, beat: DutyState.Beat? = nil,
    isAssumed: Bool = false, isForwarded: Bool = false, owedBy holders: [PartyID]? = nil
  ) {
    let basis = basis(of: duty, on: base, isForwarded: isForwarded, owedBy: holders ?? debtor)
    let known = duty.isRight ? state.rights : state.duties
    let before = known.count { $0.run.id == duty.id }
    let number = before + 1 + effects.count { if case .start(let run) = $0 { run.run.id == duty.id } else { false } }
    var run = DutyState(
      DutyState.Content(
        run: DutyRun(duty.id, run: number), item: item, beat: beat, owedBy: duty.owedBy, owedTo: duty.owedTo,
        debtor: debtor, base: base,
        event: duty.startsOnWorkingDay ? base : nil, rule: rule, calendar: calendar.reference, due: base,
        status: .running, basis: basis.basis, notInForce: basis.notInForce,
        isAssumed: isAssumed || basis.isAssumed, isRight: duty.isRight, started: on, isLate: false,
        isProvisional: false, isEstimated: false, lapsed: nil, ended: nil, extensions: [],
        pauses: [], acknowledged: []))
    run.recompute(in: calendar)
    run.isLate = run.due < on
    effects.append(.start(run))
  }

  /// A duty that counts back from a day moves when that day is set anew; where the action starts it again, in the second
  /// format, the run it had keeps its day.
  private mutating func moveBackwardDuties(_ set: JSONObject, by action: Action) {
    forEachOwed { ledger, run in
      guard run.status != .lapsed, let duty = ledger.workflow.duties[run.run.id],
        ledger.workflow.format == .first || !duty.starts(with: action.id), case .before(let field, _) = duty.rule,
        set[field] != nil, case .day(let base) = Self.base(ledger.value(of: field)), base != run.base
      else { return }
      var moved = run
      moved.base = base
      moved.recompute(in: ledger.calendar)
      ledger.move(moved)
    }
  }
}

extension Duty {
  /// Whether an action starts it.
  fileprivate func starts(with action: ActionID) -> Bool {
    if case .actions(let starters, _) = start { starters.contains(action) } else { false }
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
