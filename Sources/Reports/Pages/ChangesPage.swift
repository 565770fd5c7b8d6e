package import CaseWork
package import WorkflowEngine

/// What was recorded since a day, case by case.
package enum ChangesPage {
  /// - Parameters:
  ///   - view: What was recorded.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package static func text(_ view: ChangesView, _ language: Language, width: Int, style: TextStyle) -> String {
    let lines = WrappedLines(width: width)
    let (first, last) = (view.since.text(in: language), view.until.text(in: language))
    var parts = view.cases.map { changed in
      let head = lines("\(changed.view.state.number)  \(changed.view.state.title)")
      let page = CasePage(changed.view, unstarted: [], documents: 0, language, width: width, style: style)
      return ([style.bold(head)] + changed.records.map { page.line(of: $0) }).joined(separator: "\n")
    }
    if !view.nowOverdue.items.isEmpty {
      let rows = view.nowOverdue.items.map { duty in
        lines(
          "\(duty.number)  \(duty.due.text(in: language))  \(duty.what[language]) — \(duty.owedBy.text(in: language))",
          indent: 2)
      }
      parts.append(([style.bold(TodayWords.nowOverdue[language])] + rows).joined(separator: "\n"))
    }
    let sum =
      view.count == 0
      ? TodayWords.nothingChanged(from: first, to: last)
      : TodayWords.changes(view.count, cases: view.cases.count, from: first, to: last)
    return (parts + [style.bold(lines(sum[language]))]).joined(separator: "\n\n")
  }
}
