import JSONText
import Testing
import WorkflowEngine

/// A case on its way through a workflow, with every step that led here.
///
/// Each role of the workflow is bound to a party of its own, so that whoever acts acts in that role alone.
struct Walk: Sendable {
  private(set) var desk: Desk
  private(set) var steps: [WalkStep] = []
  /// What each step came to.
  private(set) var views: [WalkView] = []
  private(set) var day: Day

  /// Before the opening.
  init(_ workflow: PinnedWorkflow, in shipped: ShippedWorkflows) throws {
    desk = try Desk(workflow, others: Array(shipped.pinned.values), acts: shipped.acts)
    desk.context.surroundings.workflows[workflow.workflow.id] = workflow
    desk.context.surroundings.today = try CalendarSamples.day("2049-12-31")
    desk.context.surroundings.people = People(
      workflow.workflow.roles.keys.map { Party(id: Self.party(of: $0), kind: .body, name: LocalizedText($0.name)) })
    day = try CalendarSamples.day("2024-01-03")
  }

  /// Who has a role.
  static func party(of role: RoleID) -> PartyID { PartyID("b-\(role)") }

  var workflow: Workflow { desk.context.workflow.workflow }
  var state: CaseState? { desk.context.history?.state }

  /// Takes a step; what is refused changes nothing but the day.
  @discardableResult
  mutating func take(_ step: WalkStep) throws -> Refusal? {
    day = day + step.days
    var refusal: Refusal?
    do {
      try carryOut(step.deed)
    } catch let error as Refusal {
      refusal = error
    }
    steps.append(step)
    views.append(WalkView(refusal, state))
    return refusal
  }

  private mutating func carryOut(_ deed: WalkStep.Deed) throws {
    let on = day.description
    switch deed {
    case .open(let fields):
      let parties = Dictionary(uniqueKeysWithValues: workflow.roles.keys.map { ($0, [Self.party(of: $0)]) })
      try desk.open(on: on, fields: fields, parties: parties, by: parties.values.joined().min() ?? .clock)
    case .perform(let action, let input, let role):
      let evidence = workflow.actions[action]?.evidence.map {
        Evidence(kind: $0.kind, sha256: "ab", name: "a.pdf", size: 1)
      }
      try desk.perform(action, on: on, input, evidence: evidence ?? [], by: Self.party(of: role), as: role)
      follow()
    case .tick:
      try desk.tick(through: on)
      follow()
    case .link(let child):
      let number = CaseNumber(prefix: "SUB", year: 2024, serial: desk.context.children.count + 1)
      let actor = workflow.roles.keys.map(Self.party).min() ?? .clock
      try desk.decide(desk.command(.link(number), on: on, by: actor))
      see(child)
    case .child(let index, let view):
      if desk.context.children.indices.contains(index) { desk.context.children[index] = view }
    case .act(let act, let duty, let role):
      try desk.act(act, duty.name, on: on, by: Self.party(of: role), as: role)
    }
  }

  /// The cases that were opened under this one are seen from now on.
  private mutating func follow() {
    for change in desk.opened.dropFirst(seen) { see(change.history.state.workflow.id) }
    seen = desk.opened.count
  }

  private var seen = 0

  private mutating func see(_ id: WorkflowID) {
    guard let child = desk.context.surroundings.workflows[id]?.workflow else { return }
    desk.context.children.append(ChildView(workflow: id.name, stage: child.initial.name, isFinal: false))
  }
}

extension Walk {
  /// The first step that comes to something else in another workflow than it did here; nil when none does.
  func difference(in other: PinnedWorkflow, _ shipped: ShippedWorkflows) throws -> Int? {
    let walk = try again(in: other, shipped)
    return views.indices.first { views[$0] != walk.views[$0] }
  }

  /// The same steps taken in another workflow.
  func again(in other: PinnedWorkflow, _ shipped: ShippedWorkflows) throws -> Walk {
    var walk = try Walk(other, in: shipped)
    for step in steps { try walk.take(step) }
    return walk
  }
}
