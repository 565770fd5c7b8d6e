import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Looks for walks through a workflow that come to see everything that can be seen in it.
///
/// It keeps a walk for every way in which a case can stand (stage, duties, what is known, children), tries from there
/// what no walk has seen yet, and wanders on where nothing is left to try.
struct Explorer {
  let workflow: Workflow
  /// A walk to each goal; its last step is the one that reaches it.
  private(set) var found: [WalkGoal: Walk] = [:]
  /// The goals to which no walk was found.
  private(set) var missing: [WalkGoal]
  /// Where walks have come to.
  private(set) var pool: WalkPool
  private var tries: [WalkGoal: Int] = [:]
  private let start: Walk
  private let inputs: WalkInputs
  let childWorkflows: [WorkflowID]
  var dice: Seeded

  /// Nothing seen yet; the same seed finds the same walks.
  init(_ pinned: PinnedWorkflow, in shipped: ShippedWorkflows, seed: UInt64 = 1) throws {
    workflow = pinned.workflow
    missing = WalkGoal.all(of: workflow)
    start = try Walk(pinned, in: shipped)
    inputs = WalkInputs(workflow)
    dice = Seeded(seed)
    pool = WalkPool(workflow)
    childWorkflows = Set(workflow.actions.flatMap { $0.value.conditions.flatMap(\.children) }).sorted().map {
      WorkflowID($0)
    }
  }

  /// Explores until everything is seen, or so much was tried that the rest cannot be; longer for an action that was never
  /// taken or a stage that was never reached.
  mutating func explore(steps: Int = 2000, atMost most: Int = 20_000) throws {
    for _ in 0..<12 { try open() }
    for step in 0..<most {
      if missing.isEmpty || step >= steps && untaken.isEmpty && unreached.isEmpty { return }
      let reachable = missing.filter { goal in goal.stages(in: workflow).contains { pool.hasReached($0) } }
      // What was tried often without success needs another way to stand first.
      if !reachable.isEmpty, case let goal = dice.pick(reachable), dice.number(in: 0...tries[goal, default: 0]) < 20 {
        try attempt(goal)
      } else {
        try wander()
      }
    }
  }

  /// The actions that no walk takes.
  var untaken: [ActionID] {
    let taken = Set(found.keys.compactMap { if case .taken(let id, _) = $0 { id } else { nil } })
    return workflow.actions.keys.filter { !taken.contains($0) }
  }

  /// The stages to which no walk comes.
  var unreached: [StageID] { workflow.stages.keys.filter { !pool.hasReached($0) } }

  private mutating func open() throws {
    var walk = start
    let fields = inputs.fields(of: workflow, on: walk.day, &dice)
    guard try walk.take(WalkStep(deed: .open(fields), days: 0)) == nil else { return }
    for duty in walk.state?.duties ?? [] { reach(.owed(duty.run.id), walk) }
    pool.keep(walk)
  }

  private mutating func attempt(_ goal: WalkGoal) throws {
    tries[goal, default: 0] += 1
    if case .owed(let duty) = goal { return try start(duty) }
    let stages = goal.stages(in: workflow).filter { pool.hasReached($0) }
    guard let action = goal.action.flatMap({ workflow.actions[$0] }),
      let walk = pool.pick(at: dice.pick(stages), for: action, &dice)
    else { return }
    if action.isByClock { try tick(walk) } else { try perform(action, after: walk) }
  }

  /// Goes on from somewhere, on the look-out for what may help with something that is missing.
  private mutating func wander() throws {
    let stages = workflow.stages.filter { !$0.value.isFinal && pool.hasReached($0.key) }.map(\.key)
    let wanted = dice.pick(missing).action ?? dice.pick(workflow.actions.keys)
    guard !stages.isEmpty, let action = workflow.actions[wanted],
      let walk = pool.pick(at: dice.pick(stages), for: action, &dice)
    else { return }
    switch dice.number(in: 0...10) {
    case 0...1: try tick(walk)
    case 10: try open()
    case 2: if let deed = actOnDuty(of: walk) { try go(walk, deed, days: 1) }
    case 3: if let deed = child(of: walk) { try go(walk, deed, days: 0) }
    case 4...9:
      let actions = workflow.actions.map(\.value).filter { !$0.isByClock && $0.from.contains(walk.state?.stage ?? "") }
      if !actions.isEmpty { try perform(dice.pick(actions), after: walk) }
    default: break
    }
  }

  private mutating func perform(_ action: Action, after walk: Walk) throws {
    let days = dice.pick([0, 0, 1, 3])
    let input = inputs.knowing(walk.state?.fields ?? [:]).input(of: action, on: walk.day + days, &dice)
    try go(walk, .perform(action.id, input, as: dice.pick(action.by)), days: days)
  }

  /// Lets time go on until it does something.
  private mutating func tick(_ walk: Walk) throws {
    guard let day = walk.state?.duties.compactMap(\.clockDay).min() else { return }
    try go(walk, .tick, days: max(day.number - walk.day.number, 0))
  }

  private mutating func go(_ before: Walk, _ deed: WalkStep.Deed, days: Int) throws {
    guard before.steps.count < 40 else { return }
    var walk = before
    let refusal = try walk.take(WalkStep(deed: deed, days: days))
    if let refusal {
      note(refusal, deed, walk)
    } else {
      note(walk, after: before)
      pool.keep(walk)
    }
  }
}

// MARK: What was seen

extension Explorer {
  private mutating func note(_ walk: Walk, after before: Walk) {
    for duty in walk.state?.duties ?? [] where before.state?.duty(duty.run) == nil { reach(.owed(duty.run.id), walk) }
    guard var stage = before.state?.stage, let records = walk.desk.context.history?.records else { return }
    for record in records.dropFirst(before.desk.context.history?.records.count ?? 0) {
      let next = record.effects.to ?? stage
      if case .action(let action) = record.deed {
        reach(.taken(action, in: stage), walk)
        reach(.leads(action, to: next), walk)
      }
      stage = next
    }
  }

  /// A refusal counts for a requirement where nothing else stood in the way.
  private mutating func note(_ refusal: Refusal, _ deed: WalkStep.Deed, _ walk: Walk) {
    guard case .perform(let id, _, _) = deed, refusal.reasons.count == 1,
      case .condition(let source, _, _)? = refusal.reasons.first,
      let number = workflow.actions[id]?.requirements.firstIndex(where: { $0.condition.source == source })
    else { return }
    reach(.refused(id, by: number), walk)
  }

  private mutating func reach(_ goal: WalkGoal, _ walk: Walk) {
    guard found[goal] == nil else { return }
    found[goal] = walk
    missing.removeAll { $0 == goal }
  }
}

// MARK: What can happen beside actions

extension Explorer {
  /// Does what starts a duty: an act on another, or else whatever comes.
  private mutating func start(_ id: DutyID) throws {
    guard case .act(let other, let verb)? = workflow.duties[id]?.start, let duty = workflow.duties[other],
      let walk = pool.pick(owing: other, &dice)
    else { return try wander() }
    let isPaused = walk.state?.duty(other)?.status == .paused
    let act = verb == .resume && !isPaused ? .suspend : verb
    if let deed = self.act(act, on: duty) { try go(walk, deed, days: dice.number(in: 0...1)) }
  }

  /// An act on one of the duties that run.
  private mutating func actOnDuty(of walk: Walk) -> WalkStep.Deed? {
    let running = walk.state?.duties.filter { $0.status == .running || $0.status == .paused } ?? []
    guard !running.isEmpty, let duty = workflow.duties[dice.pick(running).run.id] else { return nil }
    return act(dice.pick([.extend, .suspend, .resume, .forward, .waive]), on: duty)
  }

  private func act(_ verb: WorkflowEngine.Deed.Verb, on duty: Duty) -> WalkStep.Deed? {
    let allowed = verb == .extend ? duty.extensionLimit : duty.suspensionLimit
    let role = allowed?.by.first
    switch verb {
    case .forward: return .act(.forward(to: [Walk.party(of: duty.owedTo)], received: nil), duty.id, as: duty.owedBy)
    case .waive: return .act(.waive, duty.id, as: duty.owedTo)
    case .extend: return role.map { .act(.extend(by: allowed?.max ?? Term(1, .workingDays)), duty.id, as: $0) }
    case .suspend: return role.map { .act(.suspend, duty.id, as: $0) }
    case .resume: return role.map { .act(.resume, duty.id, as: $0) }
    case .assign, .link, .lapse, .renew, .correct, .recompute, .migrate, .attach, .forget: return nil
    }
  }

  /// A child case that is opened beside, or that goes on.
  private mutating func child(of walk: Walk) -> WalkStep.Deed? {
    let children = walk.desk.context.children
    if let wanted = childWorkflows.randomElement(using: &dice), children.isEmpty || dice.number(in: 0...3) == 0 {
      return .link(wanted)
    }
    guard let index = children.indices.randomElement(using: &dice),
      let child = walk.desk.context.surroundings.workflows[WorkflowID(children[index].workflow)]?.workflow,
      let stage = child.stages.map(\.value).randomElement(using: &dice)
    else { return nil }
    let view = ChildView(
      workflow: child.id.name, stage: stage.id.name, isFinal: stage.isFinal, outcome: stage.outcome)
    return .child(index, view)
  }
}
