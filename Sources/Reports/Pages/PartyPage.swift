internal import CaseRecords
internal import CaseRegistry
package import CaseWork
internal import JSONText
internal import Platform
package import WorkflowEngine

/// Everybody in a table.
package enum PartyListPage {
  /// - Parameters:
  ///   - views: The parties.
  ///   - day: The day of which names are wanted.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package static func text(
    _ views: [PartyView], on day: Day, _ language: Language, width: Int, style: TextStyle
  ) -> String {
    guard !views.isEmpty else { return CasePhrase.none.text(in: language) }
    var table = Table([
      .fixed("id"), .text(CasePhrase.party.title(in: language), minimum: 20),
      .text(CasePhrase.role.title(in: language)),
    ])
    for view in views {
      let party = view.party.on(day)
      var roles = party.roles.map(\.name) + party.memberOf.map { "∈ \($0)" }
      if let other = view.joined { roles.append("→ \(other)") }
      if let retired = party.retired { roles.append("\(PartyPhrase.retired.text(in: language)) \(retired)") }
      table.add([
        Table.Cell(party.id.name, .bold), Table.Cell(party.name[language]), Table.Cell(roles.joined(separator: ", ")),
      ])
    }
    return table.text(width: width, style: style)
  }
}

extension PartyView {
  /// A text in every language that it has: `kk: …; ru: …`.
  private static func texts(_ text: LocalizedText) -> String {
    guard !text.byLanguage.isEmpty else { return text.fallback }
    return Language.allCases.compactMap { language in text.byLanguage[language].map { "\(language.rawValue): \($0)" } }
      .joined(separator: "; ")
  }

  /// The party as it was on a day, and what was said of it.
  package func text(on day: Day, _ lines: WrappedLines, _ language: Language) -> String {
    let party = party.on(day)
    func line(_ phrase: PartyPhrase, _ text: String?) -> String? {
      text.flatMap { $0.isEmpty ? nil : lines("\(phrase.title(in: language)): \($0)", indent: 2) }
    }
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    let facts =
      [
        line(.kind, "\(party.kind.text(in: language)) (\(party.kind.rawValue))"),
        line(.roles, list(party.roles.map(\.name))),
        line(.memberOf, list(party.memberOf.map(\.name))), line(.region, party.details[.region]),
        line(.head, party.details[.head]), line(.post, party.details[.post]), line(.contact, party.details[.contact]),
        line(.address, party.details.address.value.map { Self.texts($0) }), line(.retired, party.retired?.description),
        line(.joined, joined?.name), line(.aliases, list(aliases.map(\.name))),
      ] + local.map { line(.inOffice, "\($0.office ?? ""): \($0.id) → \($0.means)") }
    let former = self.party.names.past.map { past in
      lines(
        "\(PartyPhrase.formerly.title(in: language)): \(past.value[language]) (\(PartyPhrase.until.text(in: language)) \(past.until.text(in: language)))",
        indent: 2)
    }
    let steps = history.flatMap { step in
      [
        lines(
          "\(step.at.prefix(10))\(step.changes.isEmpty ? "  " + step.headline(in: language) : "")", indent: 2)
      ]
        + step.changes.map { lines($0.text(in: language), indent: 4) }
        + (step.reason.map { [lines("\(step.reasonTitle(in: language)): \($0)", indent: 4)] } ?? [])
    }
    return
      ([lines("\(party.id)  \(party.name[language])")] + facts.compactMap { $0 } + former
      + ["", "\(PartyPhrase.history.title(in: language)):"] + steps).joined(separator: "\n")
  }
}

extension PartyView.Step {
  fileprivate func headline(in language: Language) -> String {
    isRemoval ? HistoryPhrase.removedByLaw.text(in: language) : PartyPhrase.added.text(in: language)
  }

  fileprivate func reasonTitle(in language: Language) -> String {
    isRemoval ? HistoryPhrase.reason.title(in: language) : PartyPhrase.despite.title(in: language)
  }
}

extension PartyDesk.Outcome {
  /// The party, and what is other than before, old to new.
  package func text(on day: Day, _ lines: WrappedLines, _ language: Language) -> String {
    let head = lines("\(view.party.id)  \(view.party.on(day).name[language])")
    let isNew = view.history.last?.changes.isEmpty == true && view.history.count == 1
    let nothing = changes.isEmpty && !isNew ? [lines(PartyPhrase.unchanged.title(in: language) + ".", indent: 2)] : []
    return ([head] + changes.map { lines($0.text(in: language), indent: 2) } + nothing).joined(separator: "\n")
  }
}

extension PartyChange {
  /// What it is about, old to new, and since when.
  func text(in language: Language) -> String {
    let since = from.map { ", \(PartyPhrase.from.text(in: language)) \($0.text(in: language))" } ?? ""
    return "\(field.phrase.title(in: language)): \(Self.text(old, language)) → \(Self.text(new, language))\(since)"
  }

  private static func text(_ json: JSON, _ language: Language) -> String {
    switch json {
    case .null: "—"
    case .string(let text): text
    case .array(let elements): elements.isEmpty ? "—" : elements.map { text($0, language) }.joined(separator: ", ")
    case .object(let texts):
      texts.members.map { "\($0.key): \($0.value.string ?? "")" }.joined(separator: "; ")
    case .bool, .integer, .double: json.canonicalText()
    }
  }
}

extension ReplacementView {
  /// What was replaced, a line each.
  package func texts(_ lines: WrappedLines, _ language: Language) -> [String] {
    let names = CaseNames(view, language)
    return fields.map { field in
      let definition = names.workflow.fields[field.name]
      func text(_ value: JSON) -> String {
        definition.map { ValueText(type: $0.type, names: names).text(value) } ?? value.canonicalText()
      }
      let title = definition?.title[language] ?? field.name
      guard let gone = field.gone else { return lines("\(title): \(text(field.old)) → \(text(field.new))", indent: 2) }
      let words = CaseWords.replaced(
        title, had: field.old.array?.count ?? 0, has: field.new.array?.count ?? 0, gone: text(.array(gone)))
      return lines(words[language], indent: 2)
    }
  }
}
