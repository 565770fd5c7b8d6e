import CaseRegistry
import CaseRecords
import SQLite
import WorkflowEngine

extension FolderStore {
  /// The cases with a duty still owed that was counted in another edition of a calendar, in the order of numbers.
  ///
  /// - Parameter edition: The edition in which they would be counted anew.
  func casesCounted(otherThanIn edition: CalendarReference) throws(RegistryError) -> [CaseNumber] {
    try asking { () throws(SQLiteError) in
      var numbers: [CaseNumber] = []
      var statement = try database.prepare(
        """
        SELECT DISTINCT number FROM main.duties WHERE open = 1 AND calendar <> ?1 \
        AND substr(calendar, 1, length(?2)) = ?2 ORDER BY number
        """)
      try statement.bind([.text(edition.description), .text("\(edition.id)@")])
      while try statement.step() {
        numbers.append(try CaseNumber(indexed: statement, 0))
      }
      return numbers
    }
  }
}

extension FolderStore {
  /// The cases of one version of a workflow that have not ended, in the order of numbers.
  func runningCases(of id: WorkflowID, version: Int) throws(RegistryError) -> [CaseNumber] {
    try asking { () throws(SQLiteError) in
      var numbers: [CaseNumber] = []
      var statement = try database.prepare(
        "SELECT number FROM main.cases WHERE workflow = ? AND version = ? AND outcome IS NULL ORDER BY number")
      try statement.bind([.text(id.name), .integer(version)])
      while try statement.step() {
        numbers.append(try CaseNumber(indexed: statement, 0))
      }
      return numbers
    }
  }
}
