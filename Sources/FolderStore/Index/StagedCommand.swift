import CaseRegistry
import SQLite
import WorkflowEngine

/// What the index knows of a record's command, so that the same id is not carried out twice.
struct StagedCommand {
  let id: String
  let number: CaseNumber
  let sequence: Int
  /// The digest of the request, where the caller chose the id.
  let request: String?

  init(_ record: Record, of number: CaseNumber) {
    (id, self.number, sequence, request) = (record.id, number, record.sequence, record.request)
  }

  func put(in database: borrowing Connection) throws(SQLiteError) {
    try database.execute(
      "INSERT OR REPLACE INTO commands VALUES (?,?,?,?)",
      [.text(id), .text(number.description), .integer(sequence), .optional(request)])
  }
}
