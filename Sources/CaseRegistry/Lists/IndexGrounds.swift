package import CaseRecords
import JSONText
package import WorkflowEngine

/// What a case needs beside its document to be indexed: what is public in it, and what time will do to it.
package struct IndexGrounds: Sendable {
  /// The definitions that can be read.
  package var workflows: [WorkflowReference: PinnedWorkflow] = [:]
  /// The editions of calendars that can be read.
  package var calendars: [CalendarReference: WorkingCalendar] = [:]
  /// The acts of law.
  package var acts = Acts()

  /// Grounds on which nothing is known yet.
  package init() {}

  /// What is public in a case; where its definition cannot be read, only its title is searched.
  package func texts(of document: CaseDocument) -> PublicTexts {
    PublicTexts(workflow: workflows[document.state.workflow]?.workflow)
  }

  /// Whether all that the rows of a case follow from could be read.
  package func areWhole(for document: CaseDocument) -> Bool {
    let state = document.state
    return workflows[state.workflow] != nil && (state.isFinal || document.editions.allSatisfy { calendars[$0] != nil })
  }

  /// The case with the records that time will make if nobody acts; as it is where its definition or the calendar in which
  /// it counts cannot be read.
  ///
  /// So lists of any day are right, whether time was recorded or not. Time is looked at for three years after the last
  /// record, and 36 records at most.
  package func foreseen(_ document: CaseDocument) -> CaseHistory { foreseen(document.history) }

  /// The same of a history, such as the first records of a case.
  package func foreseen(_ history: CaseHistory) -> CaseHistory {
    let state = history.state
    guard !Engine.clockEvents(of: state, by: .last).isEmpty, let workflow = workflows[state.workflow],
      let edition = state.duties.last?.calendar ?? state.rights.last?.calendar, let calendar = calendars[edition]
    else { return history }
    let surroundings = CaseSurroundings(today: .last, people: People(), acts: acts, editions: calendars)
    let context = CaseContext(
      history: history, workflow: workflow, calendar: calendar, surroundings: surroundings)
    return Engine.foreseen(in: context, days: 3 * 366, records: 36)
  }
}
