import CaseRegistry

extension ListOrder {
  /// The columns to sort cases by.
  var caseColumns: String {
    switch key {
    case .number, .debtor: sorted("number")
    case .due: isDescending ? sorted("deadline", "number") : "deadline ASC NULLS LAST, number ASC"
    case .title: sorted("sorted", "number")
    case .since, .opened, .stage: sorted(key.rawValue, "number")
    }
  }

  /// The columns to sort duties by.
  var dutyColumns: String {
    switch key {
    case .number: sorted("number", "duty", "run")
    case .debtor: sorted("debtor", "due", "number", "duty", "run")
    case .due, .since, .opened, .title, .stage: sorted("due", "number", "duty", "run")
    }
  }

  private func sorted(_ columns: String...) -> String {
    columns.map { "\($0) \(isDescending ? "DESC" : "ASC")" }.joined(separator: ", ")
  }
}
