import JSONText
import SQLite
import WorkflowEngine

/// Writes what lists are made of.
struct CaseIndex: ~Copyable {
  let prefix: String

  /// Writes into the index proper.
  static var main: CaseIndex { CaseIndex(prefix: "") }
  /// Writes into the temporary tables for lists as of a past day.
  static var past: CaseIndex { CaseIndex(prefix: "temp.past_") }

  /// Replaces all rows of a case.
  func put(_ state: CaseState, records: Int, head: Digest, in database: borrowing Connection) throws(SQLiteError) {
    let number = SQLiteValue.text(state.number.description)
    try database.execute(
      "INSERT OR REPLACE INTO \(prefix)cases VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      [
        number, .text(state.workflow.id.name), .integer(state.workflow.version), .text(state.workflow.digest),
        .text(state.title), .text(state.stage.name), .text(state.since.description), .optional(state.outcome),
        .text(state.opened.description), .text(state.last.description), .optional(state.parent?.description),
        .optional(state.fields["locality"]?.string), .integer(records), .text(head.description),
        .text(Self.searched(state)),
      ])
    try database.execute("DELETE FROM \(prefix)duties WHERE number = ?", [number])
    for duty in state.duties { try put(duty, of: state, in: database) }
    try database.execute("DELETE FROM \(prefix)parties WHERE number = ?", [number])
    for (role, holders) in state.parties {
      for holder in Set(holders) {
        try database.execute(
          "INSERT INTO \(prefix)parties VALUES (?,?,?)", [number, .text(role.name), .text(holder.name)])
      }
    }
  }

  /// What words are searched in: the title and all texts, in small letters.
  private static func searched(_ state: CaseState) -> String {
    let fields = state.fields.sorted { $0.key < $1.key }.flatMap { Self.texts(in: $0.value) }
    return ([state.title] + fields).joined(separator: "\n").lowercased()
  }

  private static func texts(in value: JSON) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let items): items.flatMap { texts(in: $0) }
    case .object(let object): object.members.flatMap { texts(in: $0.value) }
    case .null, .bool, .integer, .double: []
    }
  }

  private func put(_ duty: DutyState, of state: CaseState, in database: borrowing Connection) throws(SQLiteError) {
    func holders(_ role: RoleID) -> SQLiteValue {
      .text((state.parties[role] ?? []).map(\.name).joined(separator: " "))
    }
    let debtor = duty.debtor.map { SQLiteValue.text($0.map(\.name).joined(separator: " ")) } ?? holders(duty.owedBy)
    try database.execute(
      "INSERT INTO \(prefix)duties VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      [
        .text(state.number.description), .text(duty.run.id.name), .integer(duty.run.run), .text(duty.owedBy.name),
        .text(duty.owedTo.name), debtor, holders(duty.owedTo), .text(duty.due.description),
        .text(duty.calendar.description), .text(duty.started.description), .optional(duty.clockDay?.description),
        .text(duty.status.rawValue), .text(duty.basis.json.canonicalText()), .integer(duty.isProvisional ? 1 : 0),
        .integer(duty.isEstimated ? 1 : 0),
        .integer(duty.isOwed ? 1 : 0),
      ])
  }

  /// Forgets a case.
  func remove(_ number: String, in database: borrowing Connection) throws(SQLiteError) {
    for table in ["cases", "duties", "parties"] {
      try database.execute("DELETE FROM \(prefix)\(table) WHERE number = ?", [.text(number)])
    }
  }
}
