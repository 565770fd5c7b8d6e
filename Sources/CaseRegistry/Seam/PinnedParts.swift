package import WorkflowEngine

/// Definitions, calendars and acts that were read, by their names; whoever holds a view holds one of these.
public final class PinnedParts {
  package var workflows: [String: PinnedWorkflow] = [:]
  package var calendars: [String: WorkingCalendar] = [:]
  package var acts: Acts?
  package var titles: [WorkflowReference: WorkflowTitles] = [:]
  package var outlines: [WorkflowID: WorkflowOutline] = [:]

  /// Nothing was read yet.
  package init() {}

  /// Forgets what follows from which definitions and acts there are: others have come.
  package func forgetWhatMayChange() { (outlines, acts) = ([:], nil) }
}
