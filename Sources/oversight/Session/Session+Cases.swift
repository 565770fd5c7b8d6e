import CaseRecords
import CaseRegistry
import WorkflowEngine

extension Session {
  /// A case by its number as it was typed.
  mutating func document(_ text: String) throws -> CaseDocument {
    guard let number = CaseNumber(text) else {
      throw Failure(.notFound, "'\(text)' is no case number; one looks like REC-2026-000123.")
    }
    return try registry().document(number)
  }

  /// A case as of the day that was asked for.
  ///
  /// - Throws: `Failure` when the case was not open yet on that day.
  mutating func state(of document: CaseDocument) throws -> CaseState {
    guard let day = options.asOf else { return document.state }
    guard let state = document.history.state(asOf: day) else {
      throw Failure(.notFound, "\(document.number) was opened on \(document.state.opened), after \(day).")
    }
    return state
  }
}
