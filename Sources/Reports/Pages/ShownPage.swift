package import CaseWork
internal import JSONText
package import WorkflowEngine

/// A case as others may see it, as text.
package struct ShownPage {
  private let view: ShownView
  private let viewer: Viewer
  private let language: Language
  private let width: Int
  private let style: TextStyle

  /// - Parameters:
  ///   - view: What may be seen.
  ///   - viewer: By whom.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package init(_ view: ShownView, _ viewer: Viewer, _ language: Language, width: Int, style: TextStyle) {
    (self.view, self.viewer, self.language, self.width, self.style) = (view, viewer, language, width, style)
  }

  /// The case, or why nothing of it is shown.
  package func text(withHistory: Bool) -> String {
    let lines = WrappedLines(width: width)
    switch view.shown {
    case .hidden(let why): return lines(PublicationWords.hidden(why, view.number.description)[language])
    case .visible(let shown):
      guard let names = view.view else { return "" }
      let page = CasePage(
        names, unstarted: [], documents: 0, language, width: width, style: style)
      let head = PublicationWords.seen(by: viewer, on: shown.asOf.words(in: language))[language]
      let events = withHistory ? history(shown, CaseNames(names, language), lines) : []
      return ([lines(head), page.text(asOf: shown.asOf)] + events).joined(separator: "\n\n")
    }
  }

  private func history(_ shown: ShownCase, _ names: CaseNames, _ lines: WrappedLines) -> [String] {
    let entries = shown.events.map { event in
      let text = ShownEventText(event, names)
      let role = text.role.map { " — \($0)" } ?? ""
      return
        ([lines("\(event.on.words(in: language))  \(text.what)\(role)", indent: 0, hanging: 4)]
        + text.details.map { lines($0, indent: 4, hanging: 4) }).joined(separator: "\n")
    }
    return [([style.bold(HistoryPhrase.history.title(in: language))] + entries).joined(separator: "\n")]
  }
}

/// What has happened, in words.
struct ShownEventText {
  private let event: ShownEvent
  private let names: CaseNames

  init(_ event: ShownEvent, _ names: CaseNames) { (self.event, self.names) = (event, names) }

  private var language: Language { names.language }

  /// What was done.
  var what: String {
    switch event.deed {
    case .open: return HistoryPhrase.opened.text(in: language)
    case .action(let action): return names.title(of: action)
    case .verb(let verb):
      guard let run = event.run else { return verb.title(in: language) }
      let duty = names.workflow.duties[run.id]?.title[language] ?? names.workflow.title(ofRight: run.id)[language]
      return "\(verb.title(in: language)): \(duty)"
    }
  }

  /// In which role; nil where time did it.
  var role: String? { event.role.map { names.title(of: $0) } }

  /// What was given, each with what it is.
  var inputs: [(title: String, text: String)] {
    event.input.members.map { member in
      switch event.deed {
      case .action(let action):
        let input = names.workflow.actions[action]?.input(member.key)
        let text =
          input.map { ValueText(type: $0.definition.type, names: names).text(member.value) } ?? member.value.string
          ?? ""
        return (input?.definition.title[language] ?? member.key, text)
      case .open, .verb: return (title(ofGiven: member.key), given(member.key, member.value))
      }
    }
  }

  /// What was given, and the documents.
  var details: [String] {
    let documents = event.documents.map { document in
      "\(HistoryPhrase.evidence.text(in: language)): \(document.kind)"
        + (document.ending.map { " (\($0))" } ?? "")
    }
    return inputs.map { $0.title.isEmpty ? $0.text : "\($0.title): \($0.text)" } + documents
  }

  private func title(ofGiven key: String) -> String {
    key == "received" ? HistoryPhrase.received.text(in: language) : ""
  }

  private func given(_ key: String, _ value: JSON) -> String {
    switch key {
    case "by": value.string.flatMap { Term(rule: $0) }.map { "+ \($0.words(in: language))" } ?? ""
    case "to":
      "→ " + (value.array ?? []).compactMap(\.string).map { names.name(of: PartyID($0)) }.joined(separator: ", ")
    case "received": value.string.flatMap { PartialDate($0)?.words(in: language) } ?? ""
    default: ""
    }
  }
}

/// What is published, as text.
package struct PublicationPage {
  private let publication: Publication
  private let titles: [LocalizedText]
  private let language: Language
  private let lines: WrappedLines

  /// - Parameters:
  ///   - publication: What is published.
  ///   - titles: What its workflows are called, in their order.
  ///   - language: Of everything that is not data.
  ///   - lines: As wide as the terminal.
  package init(
    _ publication: Publication, _ titles: [LocalizedText], _ language: Language, _ lines: WrappedLines
  ) {
    (self.publication, self.titles, self.language, self.lines) = (publication, titles, language, lines)
  }

  /// The text.
  package var text: String {
    var rows: [String] = []
    if let title = publication.title { rows.append(row(PublicationWords.title, title[language])) }
    if publication.workflows.isEmpty {
      rows.append(lines(PublicationWords.nothing[language]))
    } else {
      rows.append(row(PublicationWords.workflows, ""))
      rows += zip(publication.workflows, titles).map { lines("\($0)  \($1[language])", indent: 2) }
      rows.append(lines(PublicationWords.embargo(publication.embargo)[language]))
    }
    if let licence = publication.licence { rows.append(row(PublicationWords.licence, licence)) }
    if let contact = publication.contact { rows.append(row(PublicationWords.contact, contact)) }
    if !publication.withheld.isEmpty {
      rows.append(row(PublicationWords.withheldCases, "\(publication.withheld.count)"))
    }
    return rows.joined(separator: "\n")
  }

  private func row(_ title: Wording, _ text: String) -> String {
    lines(text.isEmpty ? "\(title[language]):" : "\(title[language]): \(text)")
  }
}
