import JSONText
import SQLite
public import WorkflowEngine

extension Registry {
  /// What tells this registry from every other, for ids that leave it: 16 hex digits of the hash of its founding.
  ///
  /// Copies of the registry have the same.
  public var mark: String { String((journal.entries.first?.hash ?? .zero).description.prefix(16)) }

  /// The runs of duties that are owed, and those that have ended in cases that have gone on since a day, by case.
  ///
  /// - Parameters:
  ///   - day: Runs that have ended since are all among those found; some that ended before may be too.
  ///   - request: As of which day, with which conditions; its limit is not looked at.
  public func runs(
    owedOrEndedSince day: Day, _ request: ListRequest
  ) throws(RegistryError) -> [(number: CaseNumber, runs: Set<DutyRun>)] {
    let source = try prepareTables(asOf: request.asOf)
    let (condition, values) = Self.condition(request, onDuties: true)
    return try asking { () throws(SQLiteError) in
      var found: [(number: CaseNumber, runs: Set<DutyRun>)] = []
      var statement = try database.prepare(
        """
        SELECT d.number, d.duty, d.run FROM \(source)duties d JOIN \(source)cases c ON c.number = d.number \
        WHERE (d.open = 1 OR c.last >= ?) AND \(condition) ORDER BY d.number
        """)
      try statement.bind([.text(day.description)] + values)
      while try statement.step() {
        guard let number = CaseNumber(statement.text(0)) else { continue }
        if found.last?.number != number { found.append((number, [])) }
        found[found.count - 1].runs.insert(DutyRun(DutyID(statement.text(1)), run: statement.integer(2)))
      }
      return found
    }
  }
}
