public import WorkflowEngine

/// What falls due in the days to come, and who owes it.
public enum DueReport {
  /// The list, with a line at its end that sums it up.
  ///
  /// The lateness of the items is zero or negative: days that are left.
  ///
  /// - Parameters:
  ///   - items: The duties to show, in the order to show them in (soonest first).
  ///   - legend: What the short names of acts in `basis` stand for, one a line.
  ///   - asOf: The day of the list, as `2024-06-03`.
  ///   - until: The last day the list covers.
  ///   - total: How many there are when not all are shown; nil when all are.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  ///   - language: Of everything that is not data.
  /// - Returns: Lines joined by line feeds, without one at the end.
  public static func text(
    items: [DutyItem], legend: [String] = [], asOf: String, until: String, total: Int? = nil, width: Int = 80,
    style: TextStyle = .plain,
    language: Language
  ) -> String {
    let summary: DutySentence
    if items.isEmpty {
      summary = .nothingDue(from: asOf, until: until)
    } else if let total, total > items.count {
      summary = .duePart(shown: items.count, of: total, from: asOf, until: until)
    } else {
      summary = .due(duties: items.count, cases: Set(items.map(\.number)).count, from: asOf, until: until)
    }
    let line = WrappedText.lines(of: SafeText.make(summary.text(in: language)), width: width).map { style.bold($0) }
    guard !items.isEmpty else { return line.joined(separator: "\n") }
    let list = DutyList(items: items, distance: .left, language: language, legend: legend)
    return ([list.text(width: width, style: style), ""] + line).joined(separator: "\n")
  }
}
