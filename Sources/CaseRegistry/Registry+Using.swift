import CaseRecords
public import WorkflowEngine

extension Registry {
  /// Gives new cases a definition that came by a merge.
  ///
  /// - Parameters:
  ///   - reference: The definition, as the journal names it.
  ///   - at: When it is said.
  /// - Returns: False when it does not wait for that; nothing happens then.
  /// - Throws: `noDefinition` when there is none; `changedDefinition`, `document` when it cannot be used; `broken` when
  ///   the journal's chain does not hold.
  public func use(workflow reference: WorkflowReference, at: String) throws(RegistryError) -> Bool {
    let journal = try journal()
    guard journal.workflows.contains(reference) else { throw .noDefinition(reference.description) }
    guard journal.waitingWorkflows.contains(reference) else { return false }
    _ = try workflow(reference)
    try checkJournal()
    try record(.usedWorkflow(reference), at: at)
    pinned.outlines[reference.id] = nil
    return true
  }

  /// Counts new duties in an edition of a calendar that came by a merge, until there is a newer one.
  ///
  /// - Parameters:
  ///   - reference: The edition.
  ///   - at: When it is said.
  /// - Returns: False when it does not wait for that; nothing happens then.
  /// - Throws: `noDefinition` when there is none; `changedDefinition`, `document` when it cannot be used; `broken` when
  ///   the journal's chain does not hold.
  public func use(calendar reference: CalendarReference, at: String) throws(RegistryError) -> Bool {
    let journal = try journal()
    guard journal.waitingCalendars.contains(reference) else {
      guard journal.calendars.contains(where: { $0.reference == reference }) else {
        throw .noDefinition("calendar \(reference)")
      }
      return false
    }
    _ = try calendar(reference)
    try checkJournal()
    try record(.usedCalendar(reference), at: at)
    return true
  }

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
