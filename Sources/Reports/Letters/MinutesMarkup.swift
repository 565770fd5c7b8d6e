package import CaseWork
internal import JSONText
package import WorkflowEngine

extension MinutesView {
  /// The minutes as a report of a debate in Akoma Ntoso 3.0 (OASIS LegalDocML).
  ///
  /// Languages are expressions of one work; where there are several, each is a component of a collection. What is not known is
  /// left out.
  ///
  /// - Parameter languages: One after the other.
  package func markup(in languages: [Language]) -> String {
    // No two things in a file have one name.
    let isOne = languages.count == 1
    let reports = languages.map { MinutesMarkup(self, $0, prefix: isOne ? "" : "cmp_\($0.code)__") }
    let document =
      isOne
      ? reports[0].report
      : """
      <documentCollection name="minutes">
      \(MinutesMarkup(self, languages[0], prefix: "").meta(component: nil))
      <collectionBody>
      \(zip(languages, reports).map { "<component eId=\"cmp_\($0.code)\">\n\($1.report)\n</component>" }
        .joined(separator: "\n"))
      </collectionBody>
      </documentCollection>
      """
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      \(document)
      </akomaNtoso>

      """
  }
}

extension Language {
  /// The code of three letters (ISO 639-2) that addresses of documents have.
  fileprivate var code: String {
    switch self {
    case .en: "eng"
    case .kk: "kaz"
    case .ru: "rus"
    }
  }
}

/// The minutes in one language.
private struct MinutesMarkup {
  private let minutes: MinutesView
  private let content: MinutesContent
  private let language: Language
  /// What stands before every name in it.
  private let prefix: String

  init(_ minutes: MinutesView, _ language: Language, prefix: String) {
    (self.minutes, self.language, self.prefix) = (minutes, language, prefix)
    content = MinutesContent(minutes, in: language)
  }

  private var state: CaseState { minutes.view.state }
  private var day: String { state.fields["heldOn"]?.string.flatMap { Day($0) }?.description ?? "\(state.opened)" }
  private var work: String { "/akn/kz/debateReport/\(day)/\(state.number.description.lowercased())" }

  private func escaped(_ text: String) -> String { LetterForm.escaped(SafeText.make(text)) }

  var report: String {
    """
    <debateReport name="minutes">
    \(meta(component: "main"))
    <preface>
    \(preface.joined(separator: "\n"))
    </preface>
    <mainBody>
    \(sections.joined(separator: "\n"))
    </mainBody>
    </debateReport>
    """
  }

  /// What tells the document from others: the work, its expression in this language, and this file.
  func meta(component: String?) -> String {
    let author = "<FRBRauthor href=\"#\(prefix)body\" as=\"#\(prefix)author\"/>"
    func level(_ name: String, _ uri: String, _ further: String) -> String {
      let this = component.map { "\(uri)/!\($0)" } ?? uri
      return """
        <\(name)>
        <FRBRthis value="\(this)"/>
        <FRBRuri value="\(uri)"/>
        <FRBRdate date="\(day)" name="meeting"/>
        \(author)\(further)
        </\(name)>
        """
    }
    let expression = "\(work)/\(language.code)@\(day)"
    let people = content.members.enumerated().map { place, person in
      "\n<TLCPerson eId=\"\(prefix)person_\(place + 1)\" href=\"/akn/ontology/person/kz/\(place + 1)\" "
        + "showAs=\"\(escaped(person.name))\"/>"
    }
    let body = minutes.body
    return """
      <meta>
      <identification source="#\(prefix)body">
      \(level("FRBRWork", work, "\n<FRBRcountry value=\"kz\"/>\n<FRBRnumber value=\"\(state.number)\"/>"))
      \(level("FRBRExpression", expression, "\n<FRBRlanguage language=\"\(language.rawValue)\"/>"))
      \(level("FRBRManifestation", "\(expression).xml", "\n<FRBRformat value=\"application/akn+xml\"/>"))
      </identification>
      <references source="#\(prefix)body">
      <TLCOrganization eId="\(prefix)body" href="/akn/ontology/organization/kz/\(escaped(body?.id.name ?? "unknown"))" \
      showAs="\(escaped(body?.name[language] ?? minutes.view.workflow.title[language]))"/>\(people.joined())
      <TLCRole eId="\(prefix)author" href="/akn/ontology/role/author" showAs="author"/>
      </references>
      </meta>
      """
  }

  private var preface: [String] {
    var lines = [
      "<p><docTitle>\(escaped(minutes.view.workflow.title[language])): "
        + "\(escaped(content["topic"] ?? state.title))</docTitle></p>"
    ]
    if let number = content["protocolNumber"] { lines.append("<p><docNumber>\(escaped(number))</docNumber></p>") }
    if let held = content["heldOn"] { lines.append("<p><docDate date=\"\(day)\">\(escaped(held))</docDate></p>") }
    let places = ["village", "place", "venue"].compactMap { content[$0] }.joined(separator: ", ")
    if !places.isEmpty { lines.append("<p>\(escaped(places))</p>") }
    return lines
  }

  private var sections: [String] {
    var sections: [String] = []
    func add(_ id: String, _ field: LetterField, _ paragraphs: [String]) {
      guard !paragraphs.isEmpty else { return }
      sections.append(
        """
        <section eId="\(prefix)\(id)">
        <heading>\(escaped(field.text(in: language)))</heading>
        <content eId="\(prefix)\(id)__content">
        \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
        </content>
        </section>
        """)
    }
    let counts: [(LetterField, String?)] = [
      (.membersTotal, content["membersTotal"]), (.membersPresent, content["membersPresent"]),
      (.residentsCame, content["residentsCame"]),
    ]
    var attendance = counts.compactMap { field, value in value.map { "\(field.text(in: language)): \(escaped($0))" } }
    if let quorum = minutes.hasQuorum { attendance.append(MinutesSentence.quorum(quorum).text(in: language)) }
    func line(_ person: MinutesContent.Person) -> String { person.note.map { " — \(escaped($0))" } ?? "" }
    attendance += content.members.enumerated().map { place, person in
      "<person refersTo=\"#\(prefix)person_\(place + 1)\">\(escaped(person.name))</person>\(line(person))"
    }
    add("attendance", .attendance, attendance)
    add("guests", .guests, content.guests.map { "\(escaped($0.name))\(line($0))" })
    add("agenda", .agenda, content.agenda.map { "\(escaped($0.number)). \(escaped($0.text))" })
    add("decisions", .decisions, content.decisions.map { decision(in: $0) })
    if sections.isEmpty { add("decisions", .decisions, [LetterScope.blank]) }
    return sections
  }

  private func decision(in decision: MinutesContent.Decision) -> String {
    let votes = decision.votes.map { MinutesSentence.votes($0.yes, $0.no, $0.abstained).text(in: language) }
    let dissent = decision.dissent.map { MinutesSentence.dissent($0).text(in: language) }
    let notes = [decision.kind?.title, decision.result?.title, votes, dissent].compactMap { $0 }
    let note = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
    return escaped("\(decision.number). \(decision.text)\(note)")
  }
}
