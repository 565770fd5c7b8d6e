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
}
