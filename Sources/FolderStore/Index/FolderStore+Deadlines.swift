public import CaseRegistry
import CaseRecords
import Digests
import JSONText
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// The runs of duties that are owed, and those that have ended in cases that have gone on since a day, by case.
  ///
  /// - Parameters:
  ///   - day: Runs that have ended since are all among those found; some that ended before may be too.
  ///   - request: As of which day, with which conditions; its limit is not looked at.
  public func runs(
    owedOrEndedSince day: Day, _ request: ListRequest
  ) throws(RegistryError) -> [(number: CaseNumber, runs: Set<DutyRun>)] {
    try noticingEdits(of: { $0.map(\.number) }) { () throws(RegistryError) in try indexedRuns(day, request) }
  }

  private func indexedRuns(
    _ day: Day, _ request: ListRequest
  ) throws(RegistryError) -> [(number: CaseNumber, runs: Set<DutyRun>)] {
    var request = request
    request.order = ListOrder(.number)
    let query = ListQuery(request, try moment(request.asOf), duties: .owedOrMoved(since: day))
    return try asking { () throws(SQLiteError) in
      var found: [(number: CaseNumber, runs: Set<DutyRun>)] = []
      let page = query.page(["d.number AS number", "d.duty AS duty", "d.run AS run"])
      var statement = try database.prepare(page.text)
      try statement.bind(page.values + [-1])
      while try statement.step() {
        let number = try CaseNumber(indexed: statement, 0)
        if found.last?.number != number { found.append((number, [])) }
        found[found.count - 1].runs.insert(DutyRun(DutyID(statement.text(1)), run: statement.integer(2)))
      }
      return found
    }
  }
}
