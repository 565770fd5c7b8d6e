internal import CaseRegistry
package import CaseWork
package import WorkflowEngine

/// What was recorded since a commit, commit by commit.
package enum FeedPage {
  /// - Parameters:
  ///   - view: What was recorded.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package static func text(_ view: FeedView, _ language: Language, width: Int, style: TextStyle) -> String {
    let lines = WrappedLines(width: width)
    let parts = Dictionary(grouping: view.parts, by: \.position)
    let blocks = view.commits.map { commit in
      var block = [style.bold(lines(FeedWords.position(commit.position)[language]))]
      for part in parts[commit.position] ?? [] {
        let page = CasePage(part.changed.view, unstarted: [], documents: 0, language, width: width, style: style)
        block.append(lines("\(part.changed.view.state.number)  \(part.changed.view.state.title)", indent: 2))
        block += part.changed.records.map { page.line(of: $0) }
      }
      if commit.entries > 0 { block.append(lines(FeedWords.entries(commit.entries)[language], indent: 2)) }
      return block.joined(separator: "\n")
    }
    let sum = FeedWords.sum(view.count, since: view.since, through: view.position, last: view.last)
    return (blocks + [style.bold(lines(sum[language]))]).joined(separator: "\n\n")
  }
}
