public import WorkflowEngine

/// What is late and who owes it, as people read it every morning.
public enum OverdueReport {
  /// The list, with a line at its end that sums it up.
  ///
  /// - Parameters:
  ///   - items: The duties to show, in the order to show them in (most late first).
  ///   - legend: What the short names of acts in `basis` stand for, one a line.
  ///   - asOf: The day of the list, as `2024-06-03`.
  ///   - total: How many there are when not all are shown; nil when all are.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  ///   - language: Of everything that is not data.
  /// - Returns: Lines joined by line feeds, without one at the end.
  public static func text(
    items: [DutyItem], legend: [String] = [], asOf: String, total: Int? = nil, width: Int = 80,
    style: TextStyle = .plain, language: Language
  ) -> String {
    let summary: DutySentence
    if items.isEmpty {
      summary = .nothingOverdue(asOf: asOf)
    } else if let total, total > items.count {
      summary = .overduePart(shown: items.count, of: total, asOf: asOf)
    } else {
      summary = .overdue(duties: items.count, cases: Set(items.map(\.number)).count, asOf: asOf)
    }
    let line = WrappedText.lines(of: SafeText.make(summary.text(in: language)), width: width).map { style.bold($0) }
    guard !items.isEmpty else { return line.joined(separator: "\n") }
    let list = DutyList(items: items, distance: .late, language: language, legend: legend)
    return ([list.text(width: width, style: style), ""] + line).joined(separator: "\n")
  }
}
