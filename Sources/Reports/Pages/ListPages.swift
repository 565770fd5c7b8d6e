internal import CaseRecords
package import CaseRegistry
package import CaseWork
internal import Platform
package import WorkflowEngine

/// Cases in a table, and how many there are.
package enum CaseListPage {
  /// - Parameters:
  ///   - rows: The cases, each with the title of its stage.
  ///   - count: How many match in all.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package static func text(
    _ rows: [(row: CaseRow, stage: LocalizedText)], of count: Int, _ language: Language, width: Int, style: TextStyle
  ) -> String {
    guard !rows.isEmpty else { return CasePhrase.noCases.title(in: language) + "." }
    var table = Table([
      .fixed(CasePhrase.number.title(in: language)), .text(CasePhrase.title.title(in: language), minimum: 20),
      .text(CasePhrase.stage.title(in: language), minimum: 16), .fixed(CasePhrase.since.title(in: language)),
    ])
    for (row, stage) in rows {
      table.add([
        Table.Cell(row.number.description, .bold), Table.Cell(row.title), Table.Cell(stage[language]),
        Table.Cell(row.since),
      ])
    }
    let shown = rows.count < count ? "\(rows.count) / " : ""
    return "\(table.text(width: width, style: style))\n\n\(shown)\(CountedPhrase.caseFile.text(count, in: language))"
  }
}

extension PossibilitiesView {
  /// What can happen now, by whom, and what is missing.
  package func text(_ language: Language, width: Int, style: TextStyle) -> String {
    let names = CaseNames(view, language)
    let head = SafeText.make("\(view.state.number)  \(names.stage)")
    guard !actions.isEmpty else { return "\(head)\n\(CasePhrase.noActions.title(in: language))." }
    var table = Table([
      .fixed(CasePhrase.action.title(in: language)), .text(CasePhrase.leadsTo.title(in: language), minimum: 14),
      .text(CasePhrase.missing.title(in: language), minimum: 20),
    ])
    for action in actions {
      let able = action.able.isEmpty ? action.by.map { names.title(of: $0) } : action.able.map { names.name(of: $0) }
      let missing =
        action.isReady
        ? CasePhrase.ready.text(in: language) : action.missing.map { $0.text(in: language) }.joined(separator: "; ")
      let by = "\(CasePhrase.by.text(in: language)): \(able.joined(separator: ", "))"
      table.add(
        [
          Table.Cell(action.action.name, .bold),
          Table.Cell(action.to.map { names.title(of: $0) }.joined(separator: " / ")), Table.Cell(missing),
        ], details: [Table.Cell("\(action.title[language]) — \(by)", .dim)])
    }
    return "\(head)\n\n" + table.text(width: width, style: style)
  }
}

extension Possibility.Gap {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .input(let name, let definition):
      definition.type.choices.isEmpty
        ? "\(name) (\(definition.title[language]))"
        : "\(name)=\(definition.type.choices.map(\.id).joined(separator: "|")) (\(definition.title[language]))"
    case .evidence(let kind, let title): "--evidence \(kind)=… (\(title[language]))"
    case .condition(_, let otherwise): otherwise[language]
    }
  }
}
