public import CaseRegistry
import CaseRecords

extension PostgresStore {
  /// What is counted of the cases that match, from the index alone: no document is read.
  ///
  /// Where a document lacks rows, since its definition could not be read or the tables are older, all are counted from the
  /// documents.
  public func tally(_ question: TallyQuestion) throws(RegistryError) -> Tally {
    let rows = try ask(
      "SELECT EXISTS (SELECT 1 FROM oversight.documents WHERE registry = $1 AND NOT whole)", [name])
    if rows.isTrue(0, 0) { return try tally(question) { (_: CaseDocument) throws(RegistryError) in true } }
    let query = PostgresTally(question, try moment(question.list.asOf)).query
    return try counted(question, try ask([query.statement(of: address.registry)])[0])
  }

  private func counted(_ question: TallyQuestion, _ rows: PostgresRows) throws(RegistryError) -> Tally {
    var counting = RowTally(question, in: self)
    for row in 0..<rows.count {
      let isCounted = rows.withBytes(row, 1) { told in
        for line in told.split(separator: UInt8(ascii: "\n")) {
          guard counting.add(UnsafeRawBufferPointer(rebasing: line)) else { return false }
        }
        return rows.withBytes(row, 0) { counting.endCase($0) }
      }
      if let failure = counting.failure { throw failure }
      guard isCounted else {
        throw .database(
          DatabaseError(.corrupt, .row(rows.text(row, 0)), code: 0, statement: "tallied", engine: .postgres))
      }
    }
    return counting.tally
  }
}
