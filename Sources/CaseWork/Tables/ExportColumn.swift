internal import CaseRecords
internal import JSONText
package import WorkflowEngine

/// The columns that a table of cases has besides those of a recipe: they say where a case stands, and nothing is made of them.
package enum ExportColumn {
  /// The number of the case.
  package static let number = "number"
  /// How many records it had.
  package static let records = "records"
  package static let workflow = "workflow"
  package static let stage = "stage"
  package static let since = "since"
  package static let outcome = "outcome"
  package static let due = "due"
  /// All of them.
  package static let derived: Set<String> = [number, records, workflow, stage, since, outcome, due]

  /// By what a case is called in tables: its own number in the one it was taken from, else its number here.
  package static func ref(of history: CaseHistory) -> String {
    history.records.first?.takenOver?["ref"]?.string ?? history.state.number.description
  }
}
