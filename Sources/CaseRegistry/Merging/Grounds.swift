import WorkflowEngine

/// What the cases of a registry may rest on.
struct Grounds {
  private(set) var workflows: Set<WorkflowReference> = []
  private(set) var calendars: Set<CalendarReference> = []
  private(set) var people: Set<PartyID> = []

  init() {}

  /// What a journal knows.
  init(_ journal: Journal) {
    workflows = Set(journal.workflows)
    calendars = Set(journal.calendars.map(\.reference))
    people = Set(journal.parties.map(\.id))
  }

  /// What a case rests on that is not known.
  func faults(of document: CaseDocument) -> [MergeLack] {
    document.definitions.filter { !workflows.contains($0) }.map { .definition($0) }
      + document.people.filter { !people.contains($0) }.map { .nobody($0) }
      + document.editions.filter { !calendars.contains($0) }.map { .calendar($0) }
  }
}
