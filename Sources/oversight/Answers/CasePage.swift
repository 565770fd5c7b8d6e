import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// One case as text.
struct CasePage {
  let names: CaseNames
  let width: Int
  let style: TextStyle

  private var state: CaseState { names.state }
  private var language: Language { names.language }

  /// Where it stands, who owes what, who takes part, what is known.
  func text(asOf: Day, _ registry: Registry) throws -> String {
    [head, duties(asOf: asOf), parties, fields, children].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func line(_ text: String, indent: Int = 0, hanging: Int = 2) -> String {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: indent, hanging: hanging)
      .joined(separator: "\n")
  }

  private func heading(_ text: String) -> String { style.bold(text) }

  private var head: String {
    let stage = DutySentence.stage(names.stage, since: state.since.description).text(in: language)
    var lines = [
      style.bold(SafeText.make("\(state.number)")) + "  " + SafeText.make(names.workflow.title[language]),
      line(state.title), line(stage),
    ]
    if let outcome = state.outcome { lines.append(line("\(CasePhrase.outcome.title(in: language)): \(outcome)")) }
    if state.outcome == nil, !state.duties.contains(where: \.isOwed),
      let waits = names.workflow.stages[state.stage]?.waits
    {
      lines.append(line(waits[language]))
    }
    if let parent = state.parent { lines.append("\(CasePhrase.parent.title(in: language)): \(parent)") }
    return lines.joined(separator: "\n")
  }

  private func duties(asOf: Day) -> String {
    guard !state.duties.isEmpty else { return "" }
    var lines = [heading(CasePhrase.duties.title(in: language))]
    for duty in state.duties {
      let isLate = duty.isOwed && duty.due < asOf
      let status = (DutyStatusPhrase(rawValue: duty.status.rawValue)?.text(in: language) ?? duty.status.rawValue)
      let mark = isLate ? "! \(DutyPhrase.overdue.text(in: language)), " : ""
      lines.append(
        line("\(duty.due)\(duty.isProvisional ? "*" : "")  \(mark)\(status): \(names.what(duty))", hanging: 12))
      lines.append(line("\(names.debtor(duty)) → \(names.creditor(duty))", indent: 12, hanging: 0))
      lines.append(line(names.words(for: duty.basis), indent: 12, hanging: 0))
    }
    return lines.joined(separator: "\n")
  }

  private var parties: String {
    guard !state.parties.isEmpty else { return "" }
    let rows = names.workflow.roles.keys.filter { state.parties[$0] != nil }.map { role in
      line(
        "\(names.title(of: role)): \((state.parties[role] ?? []).map { names.name(of: $0) }.joined(separator: ", "))")
    }
    return ([heading(CasePhrase.parties.title(in: language))] + rows).joined(separator: "\n")
  }

  private var fields: String {
    let known = names.workflow.fields.filter { state.fields[$0.key] != nil }
    guard !known.isEmpty else { return "" }
    let rows = known.map { name, field in
      let text = ValueText(type: field.type, names: names).text(state.fields[name] ?? .null)
      return line("\(field.title[language]): \(text)")
    }
    return ([heading(CasePhrase.fields.title(in: language))] + rows).joined(separator: "\n")
  }

  private var children: String {
    guard !state.children.isEmpty else { return "" }
    return heading(CasePhrase.children.title(in: language)) + "\n"
      + state.children.map(\.description).joined(separator: "\n")
  }
}
