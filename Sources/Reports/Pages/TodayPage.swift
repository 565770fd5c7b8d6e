package import CaseWork
package import JSONText
package import WorkflowEngine

/// The morning page: one screen of 80 columns and 24 lines, and the same for scripts.
package struct TodayPage {
  private let view: TodayView
  private let language: Language

  /// - Parameters:
  ///   - view: What to say.
  ///   - language: Of everything that is not data.
  package init(_ view: TodayView, _ language: Language) { (self.view, self.language) = (view, language) }

  /// So many steps fit on a screen.
  private static let shown = 4
  /// So many lines of them.
  private static let lines = 10

  /// As scripts read it.
  package var json: JSONObject {
    var json: JSONObject = [
      "asOf": .string(view.asOf.description), "since": .string(view.since.description),
      "overdue": .integer(view.overdue.count), "dueThisWeek": .integer(view.due.count),
      "mine": ["overdue": .integer(view.mine?.overdue.count ?? 0), "due": .integer(view.mine?.due.count ?? 0)],
      "changed": .integer(view.changed), "nowOverdue": .integer(view.nowOverdue), "quiet": .integer(view.quiet),
    ]
    json["next"] = .array(
      view.next.map { step in
        [
          "number": .string(step.number.description), "why": .string(step.reason.wording[language]),
          "command": .string(step.command),
        ]
      })
    return json
  }

  /// As people read it.
  package func text(width: Int, style: TextStyle) -> String {
    let lines = WrappedLines(width: width)
    let day = "\(view.asOf.text(in: language)), \(WeekdayPhrase(rawValue: view.asOf.weekday)?.text(in: language) ?? "")"
    let heading = lines(TodayWords.heading(day: day, name: view.mine?.name[language])[language])
    var news = [
      TodayWords.changed(since: view.since.text(in: language), cases: view.changed, late: view.nowOverdue)[language]
    ]
    if view.quiet > 0 {
      news.append(
        TodayWords.quiet(view.quiet, days: TodayView.quietDays)[language])
    }
    if view.mine == nil { news.append(TodayWords.nobody[language]) }
    let parts = [
      [style.bold(heading)], [counts.text(width: width, style: style)], news.map { lines($0) }, steps(width, style),
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var counts: Table {
    func heading(_ wording: Wording) -> Table.Column { .fixed(wording[language], .trailing) }
    let mine = view.mine == nil ? [] : [heading(TodayWords.mine), heading(TodayWords.others)]
    var table = Table([.fixed(""), heading(TodayWords.all)] + mine)
    func row(_ title: Wording, _ all: Int, _ mine: Int?, _ emphasis: Emphasis) {
      let counts = [all] + (mine.map { [$0, all - $0] } ?? [])
      table.add(
        [Table.Cell(title[language])] + counts.map { Table.Cell("\($0)", $0 > 0 ? emphasis : .none) })
    }
    row(TodayWords.overdue, view.overdue.count, view.mine?.overdue.count, .red)
    row(TodayWords.due(until: view.until.text(in: language)), view.due.count, view.mine?.due.count, .none)
    return table
  }

  /// Two or three lines for each step: which case and why, and what it is about.
  private func steps(_ width: Int, _ style: TextStyle) -> [String] {
    guard !view.next.isEmpty else { return [TodayWords.nothingNext[language]] }
    let heading = WrappedText.lines(of: TodayWords.next[language], width: width).map { style.bold($0) }
    var lines: [String] = []
    for step in view.next.prefix(Self.shown) {
      let more = self.lines(of: step, width, style)
      if lines.count + more.count > Self.lines { break }
      lines += more
    }
    return heading + lines
  }

  private func lines(of step: NextStep, _ width: Int, _ style: TextStyle) -> [String] {
    let number = step.number.description
    let room = width - DisplayWidth.of(number) - 2
    // What is to be done stands at the end of the sentence, so it is not cut as long as two lines hold it.
    let safe = SafeText.make(step.reason.wording[language], lineFeeds: .spaces)
    let why = WrappedText.lines(of: safe, width: max(1, room))
    let rest = why.dropFirst().joined(separator: " ")
    let indent = String(repeating: " ", count: max(0, width - room))
    let more = rest.isEmpty ? [] : [indent + OneLine.text(rest, width: room)]
    let title = step.reason.title.isEmpty ? [] : [style.dim("  " + OneLine.text(step.reason.title, width: width - 2))]
    return [style.bold(number) + "  " + (why.first ?? "")] + more + title
  }
}

/// A text that must not take more than one line.
enum OneLine {
  /// The text, made safe; where it is longer than `width` columns, as many whole words as fit and `…`.
  static func text(_ text: String, width: Int) -> String {
    let safe = SafeText.make(text, lineFeeds: .spaces)
    guard DisplayWidth.of(safe) > width else { return safe }
    let first = WrappedText.lines(of: safe, width: max(1, width - 2)).first ?? ""
    return first + " …"
  }
}
