import SQLite

extension IndexFilter {
  /// The condition on a row of `cases` called `c`, with its values; on duties `d` too, where the list is of duties.
  func sql(onDuties: Bool) -> (text: String, values: [SQLiteValue]) {
    let value = SQLiteValue.text(self.value)
    if relation == .none, let nothing = nothing(onDuties: onDuties) { return (nothing, []) }
    switch key {
    case .workflow, .stage, .outcome, .parent, .locality, .since, .opened:
      return column("c.\(key.rawValue)")
    case .number:
      return ("(c.number = ? OR substr(c.number, 1, length(?)) = ?)", [value, value, value])
    case .title:
      return ("instr(c.title, ?) > 0", [value])
    case .party:
      return ("EXISTS (SELECT 1 FROM parties p WHERE p.number = c.number AND p.party = ?)", [value])
    case .role:
      return ("EXISTS (SELECT 1 FROM parties p WHERE p.number = c.number AND p.role = ?)", [value])
    case .debtor: return onDuty("instr(' ' || d.debtor || ' ', ' ' || ? || ' ') > 0", value, onDuties)
    case .creditor: return onDuty("instr(' ' || d.creditor || ' ', ' ' || ? || ' ') > 0", value, onDuties)
    case .duty: return onDuty("d.duty = ?", value, onDuties)
    case .due:
      let condition = column("d.due")
      return onDuties ? condition : (owed(condition.text), condition.values)
    }
  }

  /// The condition that there is none; nil for plain columns of cases.
  private func nothing(onDuties: Bool) -> String? {
    switch key {
    case .workflow, .stage, .outcome, .parent, .locality, .since, .opened: nil
    case .number: "0"
    case .title: "c.title = ''"
    case .party, .role: "NOT EXISTS (SELECT 1 FROM parties p WHERE p.number = c.number)"
    case .debtor: onDuties ? "d.debtor = ''" : owed("d.debtor = ''")
    case .creditor: onDuties ? "d.creditor = ''" : owed("d.creditor = ''")
    case .due, .duty: "NOT EXISTS (SELECT 1 FROM duties d WHERE d.number = c.number AND d.open = 1)"
    }
  }

  private func column(_ name: String) -> (text: String, values: [SQLiteValue]) {
    switch relation {
    case .equal: ("\(name) = ?", [.text(value)])
    case .before: ("\(name) < ?", [.text(value)])
    case .by: ("\(name) <= ?", [.text(value)])
    case .after: ("\(name) > ?", [.text(value)])
    case .none: ("\(name) IS NULL", [])
    }
  }

  private func onDuty(_ text: String, _ value: SQLiteValue, _ onDuties: Bool) -> (text: String, values: [SQLiteValue]) {
    onDuties ? (text, [value]) : (owed(text), [value])
  }

  private func owed(_ condition: String) -> String {
    "EXISTS (SELECT 1 FROM duties d WHERE d.number = c.number AND d.open = 1 AND \(condition))"
  }
}
