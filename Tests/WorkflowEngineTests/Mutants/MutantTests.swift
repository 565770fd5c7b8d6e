import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What checking and walking are worth: definitions broken on purpose, one place each.
@Suite struct MutantTests {
  @Test(arguments: ShippedWorkflows.names)
  func `a broken definition is refused by the rule it breaks, or does something else on a walk`(name: String)
    async throws
  {
    let shipped = try #require(ShippedWorkflows.all)
    let explorer = try await ExplorerShelf.shared.explorer(name)
    let definition = try #require(shipped.definitions[explorer.workflow.id])
    for mutant in Mutant.sample(of: explorer.workflow, definition, seed: 7) {
      let (workflow, defects) = Workflow.read(mutant.definition, in: shipped.surroundings)
      let what = "\(name): \(mutant.broken) \(mutant.place)"
      if let workflow {
        #expect(mutant.broken.mayStay, "\(what) is not refused")
        let pinned = PinnedWorkflow(workflow, digest: "mutant")
        #expect(try isToldApart(pinned, mutant, explorer, shipped), "\(what) does nothing else on any walk")
      } else {
        let rules = Set(defects.map(\.rule))
        let format = explorer.workflow.format
        let wanted = mutant.broken.rules.union(format == .first ? [] : mutant.broken.rulesOnDuties)
        #expect(!rules.isDisjoint(with: wanted), "\(what): \(defects)")
        #expect(rules.isSubset(of: wanted.union(mutant.broken.others(in: format))), "\(what): \(defects)")
      }
    }
  }

  /// Whether a walk comes to something else, or asking does; walks that meet what was changed go first.
  private func isToldApart(
    _ mutant: PinnedWorkflow, _ change: Mutant, _ explorer: Explorer, _ shipped: ShippedWorkflows
  ) throws -> Bool {
    let walks = explorer.found.sorted { "\($0.key)" < "\($1.key)" }
    let near = walks.filter { $0.key.action?.name == change.subject || $0.value.owes(change.subject) }
    let far = walks.filter { $0.key.action?.name != change.subject && !$0.value.owes(change.subject) }
    for (_, walk) in near + far where try walk.difference(in: mutant, shipped) != nil { return true }
    return try isToldApartByAsking(mutant, ActionID(change.subject), explorer, shipped)
  }

  /// Whether taking the action comes to something else in a stage, with nothing given or with one of some inputs.
  private func isToldApartByAsking(
    _ mutant: PinnedWorkflow, _ id: ActionID, _ explorer: Explorer, _ shipped: ShippedWorkflows
  ) throws -> Bool {
    guard let action = explorer.workflow.actions[id], let role = action.by.first else { return false }
    var dice = Seeded(11)
    for stage in explorer.workflow.stages.keys {
      guard let walk = explorer.pool.first(at: stage) else { continue }
      let known = WalkInputs(explorer.workflow).knowing(walk.state?.fields ?? [:])
      let tries = action.from.contains(stage) ? 24 : 0
      let inputs = [JSONObject()] + (0..<tries).map { _ in known.input(of: action, on: walk.day, &dice) }
      for input in inputs {
        var walk = walk
        var other = try walk.again(in: mutant, shipped)
        let step = WalkStep(deed: .perform(id, input, as: role), days: 0)
        try walk.take(step)
        try other.take(step)
        if walk.views.last != other.views.last { return true }
      }
    }
    return false
  }

  @Test func `every way of breaking is tried`() throws {
    let shipped = try #require(ShippedWorkflows.all)
    var counts: [MutationOperator: Int] = [:]
    for (id, pinned) in shipped.pinned {
      let definition = try #require(shipped.definitions[id])
      for mutant in Mutant.sample(of: pinned.workflow, definition, seed: 7) { counts[mutant.broken, default: 0] += 1 }
    }
    for broken in MutationOperator.allCases {
      #expect(counts[broken, default: 0] >= shipped.pinned.count / 2, "\(broken)")
    }
    #expect(counts.values.reduce(0, +) <= 28 * shipped.pinned.count)
  }
}

extension Walk {
  /// Whether the duty has ever run on this walk.
  fileprivate func owes(_ duty: String) -> Bool { state?.duties.contains { $0.run.id.name == duty } == true }
}
