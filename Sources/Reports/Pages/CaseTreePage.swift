package import CaseWork
internal import JSONText
package import WorkflowEngine

extension CaseTree {
  /// Each case on a line, below the case from which it was opened: number, stage, first due day, title.
  package func text(_ language: Language, width: Int, style: TextStyle) -> String {
    lines(language, WrappedLines(width: width), depth: 0).joined(separator: "\n")
  }

  private func lines(_ language: Language, _ wrapped: WrappedLines, depth: Int) -> [String] {
    let due = deadline.map { "; \(DutyPhrase.due.text(in: language)) \($0.text(in: language))" } ?? ""
    // Beyond this nothing of a line would be left.
    let indent = min(depth, 12) * 2
    let line = wrapped("\(state.number)  \(stage[language])\(due) — \(state.title)", indent: indent, hanging: 4)
    return [line] + children.flatMap { $0.lines(language, wrapped, depth: depth + 1) }
  }
}

extension FieldTable {
  /// The list, with what to type before each element; records of many members stand below each other.
  package func text(_ language: Language, width: Int, style: TextStyle) -> String {
    let names = CaseNames(view, language)
    let title = view.workflow.fields[field]?.title[language] ?? field
    let head = WrappedLines(width: width)("\(view.state.number)  \(title)")
    guard !rows.isEmpty else { return "\(style.bold(head))\n\(CasePhrase.none.title(in: language))." }
    let element = type.element ?? type
    let members = element.members
    func cell(_ value: JSON, _ type: FieldType) -> String { ValueText(type: type, names: names).text(value) }
    guard members.count <= 4 else {
      let wrapped = WrappedLines(width: width)
      let blocks = rows.map { row in
        ([style.bold(wrapped("\(field)[\(row.key)]"))]
          + members.compactMap { member in
            row.value[member.name].map {
              wrapped("\(member.name) (\(member.title[language])): \(cell($0, member.type))", indent: 2)
            }
          }).joined(separator: "\n")
      }
      return ([style.bold(head)] + blocks).joined(separator: "\n\n")
    }
    var columns: [Table.Column] = [.fixed("[ ]")]
    if members.isEmpty { columns.append(.text(title, minimum: 16)) }
    for member in members { columns.append(.text(member.title[language], minimum: 8)) }
    var table = Table(columns)
    for row in rows {
      let cells =
        members.isEmpty
        ? [Table.Cell(cell(row.value, element))]
        : members.map { member in Table.Cell(row.value[member.name].map { cell($0, member.type) } ?? "") }
      table.add([Table.Cell("[\(row.key)]", .bold)] + cells)
    }
    return "\(style.bold(head))\n\n\(table.text(width: width, style: style))"
  }
}
