import CaseRegistry
import SQLite

extension IndexFilter {
  /// The condition in a list of cases `c`, or of duties `d` whose case is `c`.
  ///
  /// - Parameters:
  ///   - moment: Which rows count.
  ///   - onDuties: Whether the list is one of duties.
  ///   - areOwed: Whether it shows only duties that are owed.
  func condition(_ moment: IndexMoment, onDuties: Bool, areOwed: Bool) -> IndexCondition {
    let number = onDuties ? "d.number" : "c.number"
    let value = SQLiteValue.text(self.value)
    func having(_ table: IndexTable, _ text: String, _ values: [SQLiteValue]) -> IndexCondition {
      let found = moment.numbers(in: table, where: IndexCondition(text: text, values: values))
      return IndexCondition(
        text: "\(number) \(relation == .none ? "NOT IN" : "IN") (\(found.text))", values: found.values)
    }
    switch key {
    case .workflow, .stage, .outcome, .parent, .locality, .since, .opened, .deadline:
      return comparison("c.\(key.rawValue)", readsCase: true)
    case .number:
      // All numbers that begin like this: no character stands behind the last one.
      return IndexCondition(text: "\(number) >= ? AND \(number) < ? || char(1114111)", values: [value, value])
    case .title: return title(number, moment)
    case .party: return relation == .none ? having(.parties, "1", []) : having(.parties, "r.party = ?", [value])
    case .role: return relation == .none ? having(.parties, "1", []) : having(.parties, "r.role = ?", [value])
    case .debtor, .creditor:
      let side = "r.side = '\(key.rawValue)'"
      if onDuties, relation == .none || !areOwed { return onDuty("d.\(key.rawValue)") }
      if relation == .none { return having(.owing, side, []) }
      let cases = having(.owing, "\(side) AND r.party = ?", [value])
      guard onDuties else { return cases }
      // The numbers stand in every index of duties, so that a duty of nobody asked for is not read.
      let duty = onDuty("d.\(key.rawValue)")
      return IndexCondition(text: "\(cases.text) AND \(duty.text)", values: cases.values + duty.values)
    case .duty:
      if onDuties { return comparison("d.duty") }
      let isOpen = "r.open = 1"
      return relation == .none ? having(.duties, isOpen, []) : having(.duties, "\(isOpen) AND r.duty = ?", [value])
    case .due:
      let due = comparison(onDuties ? "d.due" : "r.due")
      if onDuties { return due }
      return relation == .none
        ? having(.duties, "r.dated = 1", []) : having(.duties, "r.dated = 1 AND \(due.text)", due.values)
    }
  }

  private func comparison(_ name: String, readsCase: Bool = false) -> IndexCondition {
    let sign: String? =
      switch relation {
      case .equal: "="
      case .before: "<"
      case .by: "<="
      case .after: ">"
      case .none: nil
      }
    guard let sign else { return IndexCondition(text: "\(name) IS NULL", readsCase: readsCase) }
    let text = "\(name) \(sign) ?"
    // SQLite would otherwise rather look at all cases in the order of a page than sort those of some days.
    return IndexCondition(
      text: sign == "=" ? text : "likelihood(\(text), 0.001)", values: [.text(value)], readsCase: readsCase)
  }

  /// One of the parties in a column of a duty, or none at all.
  private func onDuty(_ column: String) -> IndexCondition {
    if relation == .none { return IndexCondition(text: "\(column) = ''") }
    return IndexCondition(text: "instr(' ' || \(column) || ' ', ' ' || ? || ' ') > 0", values: [.text(value)])
  }

  private func title(_ number: String, _ moment: IndexMoment) -> IndexCondition {
    if relation == .none { return IndexCondition(text: "c.title = ''", readsCase: true) }
    guard let query = SearchedText.query([value]) else { return .never }
    return Self.search("title : \(query)", number, moment)
  }

  /// The condition that something in a case was said that a query finds.
  static func search(_ query: String, _ number: String, _ moment: IndexMoment) -> IndexCondition {
    let day = if case .past(let day) = moment { " AND s.day <= '\(day)'" } else { "" }
    return IndexCondition(
      text: "\(number) IN (SELECT s.number FROM texts t JOIN said s ON s.id = t.rowid WHERE t.texts MATCH ?\(day))",
      values: [.text(query)])
  }
}
