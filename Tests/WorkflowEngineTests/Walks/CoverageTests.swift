import Testing
import WorkflowEngine

/// Each shipped workflow is walked through the engine until every action has been taken.
@Suite struct CoverageTests {
  @Test(arguments: ShippedWorkflows.names)
  func `every action of a shipped workflow can be taken and every stage reached`(name: String) async throws {
    let explorer = try await ExplorerShelf.shared.explorer(name)
    #expect(explorer.untaken.isEmpty, "no walk takes these actions")
    #expect(explorer.unreached.isEmpty, "no walk comes to these stages")
    // Some cannot be seen, such as a requirement that something earlier has made true for good.
    #expect(explorer.missing.count * 10 <= explorer.found.count + explorer.missing.count, "\(explorer.missing)")
  }

  @Test(arguments: ShippedWorkflows.names)
  func `the walks can be taken again and come to the same`(name: String) async throws {
    let explorer = try await ExplorerShelf.shared.explorer(name)
    let shipped = try #require(ShippedWorkflows.all)
    let pinned = try #require(shipped.pinned[explorer.workflow.id])
    for (goal, walk) in explorer.found {
      #expect(try walk.difference(in: pinned, shipped) == nil, "\(goal)")
    }
  }

  @Test(arguments: ShippedWorkflows.names)
  func `in every stage every role is refused what is not its to do, for the right reason`(name: String) async throws {
    let explorer = try await ExplorerShelf.shared.explorer(name)
    for stage in explorer.workflow.stages.keys {
      guard let walk = explorer.pool.first(at: stage) else { continue }
      for role in explorer.workflow.roles.keys {
        for action in explorer.workflow.actions.map(\.value) { try expectRefusal(of: action, to: role, after: walk) }
      }
    }
  }

  private func expectRefusal(of action: Action, to role: RoleID, after walk: Walk) throws {
    // What time has done by that day is recorded first.
    var desk = walk.desk
    try desk.tick(through: walk.day.description)
    let state = try desk.state
    var reasons: [Refusal.Reason] = []
    if action.isByClock {
      reasons.append(.clockOnly(action.id))
    } else {
      // An input may have bound a role to another party since.
      let people = desk.context.surroundings.people
      let able = Set(action.by.flatMap { people.whoMay(actAs: $0, bound: state.parties) }).sorted()
      if !able.contains(Walk.party(of: role)) {
        reasons.append(.notInRole(Walk.party(of: role), needed: action.by, able: able))
      }
    }
    if let outcome = state.outcome {
      reasons.append(.ended(outcome: outcome))
    } else if !action.from.contains(state.stage) {
      reasons.append(.wrongStage(action.id, stage: state.stage, allowed: action.from))
    }
    guard !reasons.isEmpty else { return }
    let refusal = try desk.refusal { desk in
      try desk.perform(action.id, on: walk.day.description, by: Walk.party(of: role))
    }
    #expect(Array(refusal.reasons.prefix(reasons.count)) == reasons)
    let others = refusal.reasons.dropFirst(reasons.count)
    #expect(state.outcome == nil || others.isEmpty)
    #expect(others.allSatisfy { isAboutInput($0) }, "\(others)")
    #expect(refusal.possible == possible(in: state.stage, of: walk.workflow))
  }

  private func isAboutInput(_ reason: Refusal.Reason) -> Bool {
    switch reason {
    case .missing, .missingEvidence, .condition: true
    default: false
    }
  }

  private func possible(in stage: StageID, of workflow: Workflow) -> [ActionID] {
    workflow.actions.map(\.value).filter { !$0.isByClock && $0.from.contains(stage) }.map(\.id)
  }
}
