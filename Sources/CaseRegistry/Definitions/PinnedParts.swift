import WorkflowEngine

/// Definitions, calendars and acts that were read, by their names; whoever holds a view holds one of these.
public final class PinnedParts {
  var workflows: [String: PinnedWorkflow] = [:]
  var calendars: [String: WorkingCalendar] = [:]
  var acts: Acts?
  var titles: [WorkflowReference: WorkflowTitles] = [:]
  var outlines: [WorkflowID: WorkflowOutline] = [:]

  /// Nothing was read yet.
  package init() {}

  /// Forgets what follows from which definitions and acts there are: others have come.
  func forgetWhatMayChange() { (outlines, acts) = ([:], nil) }
}
