public import WorkflowEngine

/// A year of a calendar as people hang it on a wall: twelve months, signs at the days that are not as their weekday says,
/// and below them what the signs mean and why each of these days is as it is.
public struct YearDrawing: Sendable {
  private let heading: String
  private let language: Language
  private let days: [DayFacts]
  private let note: YearPhrase?

  /// A drawing of `year`, which the calendar may not know.
  public init(_ calendar: WorkingCalendar, year: Int, _ language: Language) {
    heading = "\(calendar.title[language]) (\(calendar.reference)), \(year)"
    self.language = language
    days = Day.days(ofYear: year).map { calendar.facts(about: $0) }
    note =
      switch calendar[year: year]?.movedDaysKnown {
      case true?: nil
      case false?: .movedDaysUnknown
      case nil: .unknownYear
      }
  }

  /// The lines, joined by line feeds, without one at the end.
  ///
  /// - Parameters:
  ///   - width: Columns to fit into; three months stand side by side where there is room, else two or one.
  ///   - style: What may be said by looks.
  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    let heading = WrappedText.lines(of: SafeText.make(heading, lineFeeds: .spaces), width: width).map { style.bold($0) }
    var parts = [heading] + months(width, style)
    parts += [legend(width), reasons(width), totals(width), noteLines(width)]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}

extension YearDrawing {
  /// The space between two months.
  private static let gap = 4

  private func months(_ width: Int, _ style: TextStyle) -> [[String]] {
    let grids = (1...12).map { month in
      MonthGrid(days.filter { $0.day.month == month }, style: style, language: language)
    }
    let across = (1...3).last { $0 * (MonthGrid.width + YearDrawing.gap) - YearDrawing.gap <= width } ?? 1
    return stride(from: 0, to: 12, by: across).map { YearDrawing.sideBySide(grids[$0..<min($0 + across, 12)]) }
  }

  private static func sideBySide(_ grids: ArraySlice<MonthGrid>) -> [String] {
    let height = grids.map(\.lines.count).max() ?? 0
    let (gap, empty) = (String(repeating: " ", count: gap), String(repeating: " ", count: MonthGrid.width))
    return (0..<height).map { line in
      let parts = grids.map { line < $0.lines.count ? $0.lines[line] : empty }
      return trimmed(parts.joined(separator: gap))
    }
  }

  private static func trimmed(_ line: String) -> String {
    let length = line.reversed().drop { $0 == " " }.count
    return String(line.prefix(length))
  }

  private func legend(_ width: Int) -> [String] {
    let used = Set(days.compactMap { DayMark($0) })
    return DayMark.allCases.filter(used.contains).flatMap { mark in
      WrappedText.lines(of: "\(mark.rawValue) \(mark.meaning.text(in: language))", width: width, indent: 0, hanging: 2)
    }
  }

  private func reasons(_ width: Int) -> [String] {
    days.flatMap { facts -> [String] in
      guard let mark = DayMark(facts) else { return [] }
      let line = DayLine(String(mark.rawValue), facts.day, facts.reason(in: language) ?? "")
      return line.lines(width: width, language: language)
    }
  }

  private func totals(_ width: Int) -> [String] {
    let working = days.count { $0.isWorking }
    let text =
      "\(CalendarPhrase.workingDays.title(in: language)): \(working) · "
      + "\(CalendarPhrase.freeDays.title(in: language)): \(days.count - working)"
    return WrappedText.lines(of: text, width: width)
  }

  private func noteLines(_ width: Int) -> [String] {
    note.map { WrappedText.lines(of: $0.title(in: language), width: width) } ?? []
  }
}
