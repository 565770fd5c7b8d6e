internal import CaseRecords
internal import CaseRegistry
package import CaseWork
internal import Platform
package import WorkflowEngine

extension CaseListing {
  /// Cases in a table, with to whom each is addressed and by when something is owed, and how many there are.
  ///
  /// - Parameters:
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package func text(_ language: Language, width: Int, style: TextStyle) -> String {
    guard !items.isEmpty else { return CasePhrase.noCases.title(in: language) + "." }
    var table = Table([
      .fixed(CasePhrase.number.title(in: language)), .fixed(DutyPhrase.due.title(in: language)),
      .text(CasePhrase.stage.title(in: language), minimum: 16),
      .text(CasePhrase.addressee.title(in: language), minimum: 16),
    ])
    for item in items {
      table.add(
        [
          Table.Cell(item.row.number.description, .bold), Table.Cell(item.row.deadline?.text(in: language) ?? "–"),
          Table.Cell(item.stage[language]), Table.Cell(item.addressee(in: language)),
        ], details: [Table.Cell(item.row.title)])
    }
    let shown = items.count < count ? "\(items.count) / " : ""
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

extension ActionView {
  /// Everything that the action takes, and a command to copy.
  package func text(_ language: Language, width: Int, style: TextStyle) -> String {
    let names = CaseNames(view, language)
    let lines = WrappedLines(width: width)
    let by = able.isEmpty ? action.by.map { names.title(of: $0) } : able.map { names.name(of: $0) }
    var head = [
      style.bold(lines("\(view.state.number)  \(action.id): \(action.title[language])")),
      lines("\(CasePhrase.by.title(in: language)): \(by.joined(separator: ", "))"),
    ]
    if !isPossible { head.append(lines("! \(CasePhrase.notNow.title(in: language)): \(names.stage)")) }
    let inputs = action.inputs.map { input -> String in
      let need =
        input.isRequired
        ? CasePhrase.required.text(in: language)
        : condition(of: input).map { $0[language] } ?? CasePhrase.optional.text(in: language)
      let type = input.definition.type
      let choices = (type.element ?? type).choices.map { lines("\($0.id) — \($0.title[language])", indent: 4) }
      return
        ([
          lines("\(input.name): \(input.definition.title[language]) (\(need))"),
          lines(example(of: input, in: language), indent: 4),
        ] + choices).joined(separator: "\n")
    }
    let evidence = action.evidence.map { kind in
      let need = (kind.isRequired ? CasePhrase.required : .optional).text(in: language)
      return lines("--evidence \(kind.kind)=…: \(kind.title[language]) (\(need))")
    }
    let sample = "\(CasePhrase.example.title(in: language)):\n" + lines(command(in: language), indent: 2, hanging: 4)
    return [head.joined(separator: "\n"), (inputs + evidence).joined(separator: "\n"), sample].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
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
