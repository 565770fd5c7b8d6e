import Testing
import WorkflowEngine
import WorkflowNames

@Suite struct TypedNamesTests {
  @Test func `every embedded definition has its typed names, and they are complete`() throws {
    let definitions = try ShippedCases.read().definitions
    #expect(WorkflowNames.Namespaces.all.count == definitions.count)
    #expect(Set(WorkflowNames.Namespaces.all.map { $0.id }) == Set(definitions.keys))
    for namespace in WorkflowNames.Namespaces.all { try expectComplete(namespace, definitions) }
  }

  private func expectComplete<W: TypedWorkflow>(_: W.Type, _ definitions: [WorkflowID: PinnedWorkflow]) throws {
    let workflow = try #require(definitions[W.id]).workflow
    #expect(W.version == workflow.version)
    #expect(names(of: W.Stage.self) == workflow.stages.keys.map(\.name))
    #expect(names(of: W.Role.self) == workflow.roles.keys.map(\.name))
    #expect(names(of: W.Duty.self) == workflow.duties.keys.map(\.name))
    #expect(W.Action.ids == workflow.actions.filter { !$0.value.isByClock }.map(\.key))
    let outcomes = workflow.stages.compactMap(\.value.outcome)
    #expect(Set(names(of: W.Outcome.self)) == Set(outcomes))
    #expect(W.Outcome.allCases.count == Set(outcomes).count)
  }

  private func names<Name: TypedName>(of _: Name.Type) -> [String] { Name.allCases.map(\.rawValue) }
}
