import WorkflowEngine

/// One month as a block of lines, a week in each, Monday first.
struct MonthGrid {
  /// Columns of every line: seven days of two digits and a sign.
  static let width = 21

  /// The name of the month, the days of the week, then the weeks.
  let lines: [String]

  /// - Parameters:
  ///   - days: What the calendar says of all days of the month, in order.
  ///   - style: What may be said by looks.
  ///   - language: Of the names.
  init(_ days: [DayFacts], style: TextStyle, language: Language) {
    let month = days.first.flatMap { MonthPhrase(rawValue: $0.day.month) }
    let name = month?.title(in: language) ?? ""
    let padding = String(repeating: " ", count: max(0, MonthGrid.width - DisplayWidth.of(name)))
    let heads = WeekdayPhrase.allCases.map { "\($0.text(in: language).prefix(2)) " }.joined()
    var cells = [String](repeating: "   ", count: (days.first?.day.weekday ?? 1) - 1)
    cells += days.map { MonthGrid.cell($0, style) }
    cells += [String](repeating: "   ", count: (7 - cells.count % 7) % 7)
    let weeks = stride(from: 0, to: cells.count, by: 7).map { cells[$0..<$0 + 7].joined() }
    lines = [style.bold(name) + padding, heads] + weeks
  }

  /// The number of the day and its sign; free days are dimmed, days worked against the week stand out.
  private static func cell(_ facts: DayFacts, _ style: TextStyle) -> String {
    let mark = DayMark(facts)
    let number = facts.day.dayOfMonth
    let text = "\(number < 10 ? " " : "")\(number)\(mark?.rawValue ?? " ")"
    return style.apply(facts.isWorking ? (mark == nil ? .none : .bold) : .dim, to: text)
  }
}
