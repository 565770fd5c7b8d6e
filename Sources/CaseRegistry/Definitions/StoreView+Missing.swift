import CaseRecords
public import WorkflowEngine

extension StoreView {
  /// The calendar of a workflow and the workflows it opens, as far as nothing of them is in use, so that a case of it
  /// could not go on.
  public func missing(for reference: WorkflowReference) throws(RegistryError) -> (
    calendars: [String], workflows: [WorkflowID]
  ) {
    let workflow = try workflow(reference).workflow
    let calendars = [workflow.calendar].filter { id in !catalogue.calendarsInUse.contains { $0.id == id } }
    let opened = Set(workflow.actions.values.flatMap(\.opens).map(\.workflow))
    return (calendars, opened.filter { $0 != reference.id && newest($0) == nil }.sorted())
  }

  /// Whether an action of a definition opens cases of a workflow; one that cannot be read opens none.
  public func opens(_ id: WorkflowID, by reference: WorkflowReference) throws(RegistryError) -> Bool {
    let pinned = try ifReadable { () throws(RegistryError) in try workflow(reference) }
    return pinned?.workflow.actions.values.flatMap(\.opens).contains { $0.workflow == id } ?? false
  }
}
