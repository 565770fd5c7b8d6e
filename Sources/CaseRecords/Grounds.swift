package import WorkflowEngine

/// What the cases of a registry may rest on.
package struct Grounds {
  package private(set) var workflows: Set<WorkflowReference> = []
  package private(set) var calendars: Set<CalendarReference> = []
  package private(set) var people: Set<PartyID> = []

  package init() {}

  /// What a journal knows.
  package init(_ journal: Journal) {
    workflows = Set(journal.workflows)
    calendars = Set(journal.calendars.map(\.reference))
    people = Set(journal.parties.map(\.id))
  }

  /// What a case rests on that is not known.
  package func faults(of document: CaseDocument) -> [MergeLack] {
    document.definitions.filter { !workflows.contains($0) }.map { .definition($0) }
      + document.people.filter { !people.contains($0) }.map { .nobody($0) }
      + document.editions.filter { !calendars.contains($0) }.map { .calendar($0) }
  }
}
