package import CaseWork
internal import JSONText
package import WorkflowEngine

/// What minutes say, in one language, from the fields of a case.
package struct MinutesContent: Sendable {
  /// A question of the agenda.
  struct Question: Sendable {
    let number: String
    let text: String
  }

  /// Somebody who was to be there, or came.
  struct Person: Sendable {
    let number: String
    let name: String
    /// The party in the registry; nil where none is named.
    let party: PartyID?
    /// Whether they came, and why not; or from where they are.
    let note: String?
    /// Whether they were there; nil where that is not known.
    let isPresent: Bool?
  }

  /// A decision.
  struct Decision: Sendable {
    let number: String
    /// Its kind, by its id and in words.
    let kind: (id: String, title: String)?
    let text: String
    /// Its result, by its id and in words.
    let result: (id: String, title: String)?
    /// For, against, abstained; nil where nobody has counted.
    let votes: (yes: Int?, no: Int?, abstained: Int?)?
    /// A dissenting opinion.
    let dissent: String?
  }

  let language: Language
  let members: [Person]
  let guests: [Person]
  let agenda: [Question]
  let decisions: [Decision]
  /// Single values by the names of their fields, in words.
  private let values: [String: String]

  /// A single value in words; nil where it is not known.
  subscript(_ field: String) -> String? { values[field] }

  /// - Parameters:
  ///   - minutes: The meeting.
  ///   - language: In which language.
  package init(_ minutes: MinutesView, in language: Language) {
    let (view, names) = (minutes.view, CaseNames(minutes.view, language))
    let reading = Reading(view: view, names: names)
    self.language = language
    values = reading.values
    members = reading.people("attendance")
    guests = reading.people("guests") + reading.people("came")
    agenda = reading.rows("agenda").enumerated().map { place, row in
      let further = [row.text("speaker"), row.text("putBy")].compactMap { $0 }
      let note = further.isEmpty ? "" : " (\(further.joined(separator: "; ")))"
      return Question(number: row.text("number") ?? "\(place + 1)", text: (row.text("text") ?? "") + note)
    }
    decisions = reading.rows("decisions").enumerated().map { place, row in
      let votes = (
        yes: row.json["votesFor"]?.integer, no: row.json["votesAgainst"]?.integer,
        abstained: row.json["votesAbstained"]?.integer
      )
      let isCounted = votes.yes != nil || votes.no != nil || votes.abstained != nil
      return Decision(
        number: row.text("number") ?? "\(place + 1)", kind: row.choice("kind"), text: row.text("text") ?? "",
        result: row.choice("result"), votes: isCounted ? votes : nil, dissent: row.text("dissent"))
    }
  }

  /// Reads fields in words.
  private struct Reading {
    let view: CaseView
    let names: CaseNames

    /// An element of a list.
    struct Row {
      let json: JSON
      let members: [RecordField]
      let names: CaseNames

      func text(_ name: String) -> String? {
        guard let value = json[name], !value.isNull, let member = members.first(where: { $0.name == name }) else {
          return nil
        }
        let text = ValueText(type: member.type, names: names).text(value)
        return text.isEmpty ? nil : text
      }

      func choice(_ name: String) -> (id: String, title: String)? {
        guard let id = json[name]?.string, let title = text(name) else { return nil }
        return (id, title)
      }
    }

    func rows(_ field: String) -> [Row] {
      guard let type = view.workflow.fields[field]?.type.element else { return [] }
      return (view.state.fields[field]?.array ?? []).map { Row(json: $0, members: type.members, names: names) }
    }

    func people(_ field: String) -> [Person] {
      rows(field).enumerated().map { place, row in
        let came = row.json["attended"]?.string
        let notes = [row.text("attended"), row.text("why"), row.text("of"), row.text("part")].compactMap { $0 }
        return Person(
          number: row.text("number") ?? "\(place + 1)", name: row.text("name") ?? "",
          party: row.json["party"]?.string.map { PartyID($0) },
          note: notes.isEmpty ? nil : notes.joined(separator: ", "),
          isPresent: field == "attendance" ? came.map { $0 == "present" } : true)
      }
    }

    var values: [String: String] {
      var values: [String: String] = [:]
      for (name, field) in zip(view.workflow.fields.keys, view.workflow.fields.values) {
        guard field.type.element == nil, let value = view.state.fields[name], !value.isNull else { continue }
        let day = value.string.flatMap { Day($0) }?.inLetter(names.language)
        values[name] = day ?? ValueText(type: field.type, names: names).text(value)
      }
      return values
    }
  }
}

extension MinutesView {
  /// The form in which they are written.
  package var formKind: String { isOfMembers ? Self.kind : "hearingMinutes" }

  /// What is known for the form.
  package func scope(in language: Language) -> LetterScope {
    let content = MinutesContent(self, in: language)
    var texts: [String: String] = [:]
    func put(_ field: LetterField, _ text: String?) { texts[field.rawValue] = text }
    func list(_ rows: [[LetterField: String?]]) -> [[String: String]] {
      let known = rows.map { row in
        Dictionary(row.compactMap { key, value in value.map { (key.rawValue, $0) } }, uniquingKeysWith: { $1 })
      }
      // A line to be filled in by hand.
      return known.isEmpty ? [[:]] : known
    }
    put(.number, "\(view.state.number)")
    put(.title, content["topic"] ?? view.state.title)
    put(.workflow, view.workflow.title[language])
    put(.sender, body?.name[language])
    put(.protocolNumber, content["protocolNumber"])
    put(.protocolDay, content["protocolOn"])
    put(.meetingDay, content["heldOn"])
    put(.meetingForm, content["form"])
    let places = ["village", "place", "venue"].compactMap { content[$0] }
    put(.place, places.joined(separator: ", "))
    put(.membersTotal, content["membersTotal"])
    put(.membersPresent, content["membersPresent"])
    put(.quorum, hasQuorum.map { MinutesSentence.quorum($0).text(in: language) })
    put(.residentsCame, content["residentsCame"])
    put(.authorityCame, content["authorityCame"])
    put(.thirdParty, content["thirdPartyName"])
    put(.chair, chair?.name[language])
    put(.secretary, secretary?.name[language])
    let people: ([MinutesContent.Person]) -> [[LetterField: String?]] = { people in
      people.map { [.itemNumber: $0.number, .personName: $0.name, .personNote: $0.note ?? "—"] }
    }
    return LetterScope(
      texts,
      lists: [
        LetterField.agenda.rawValue: list(
          content.agenda.map { [.itemNumber: $0.number, .questionText: $0.text] }),
        LetterField.attendance.rawValue: list(people(content.members)),
        LetterField.guests.rawValue: content.guests.isEmpty && isOfMembers ? [] : list(people(content.guests)),
        LetterField.decisions.rawValue: list(
          content.decisions.map { decision in
            [
              .itemNumber: decision.number, .decisionKind: decision.kind?.title, .decisionText: decision.text,
              .decisionResult: [
                decision.result?.title, decision.dissent.map { MinutesSentence.dissent($0).text(in: language) },
              ].compactMap { $0 }.joined(separator: ". "),
              .votes: decision.votes.map { MinutesSentence.votes($0.yes, $0.no, $0.abstained).text(in: language) },
            ]
          }),
      ])
  }
}

/// What minutes say of what was counted.
enum MinutesSentence: Hashable, Sendable, Worded {
  /// Whether enough members were there.
  case quorum(Bool)
  /// How many were for, against, abstained.
  case votes(Int?, Int?, Int?)
  /// Somebody was of another opinion.
  case dissent(String)

  var wording: Wording {
    switch self {
    case .quorum(true): Wording(en: "there is a quorum", ru: "кворум имеется", kk: "кворум бар")
    case .quorum(false): Wording(en: "there is no quorum", ru: "кворума нет", kk: "кворум жоқ")
    case .votes(let yes, let no, let abstained):
      Wording { language in
        let parts: [(Wording, Int?)] = [
          (Wording(en: "for", ru: "за", kk: "жақтап"), yes), (Wording(en: "against", ru: "против", kk: "қарсы"), no),
          (Wording(en: "abstained", ru: "воздержались", kk: "қалыс қалды"), abstained),
        ]
        return parts.compactMap { word, count in count.map { "\(word[language]) — \($0)" } }.joined(separator: ", ")
      }
    case .dissent(let text):
      Wording(en: "Dissenting opinion: \(text)", ru: "Особое мнение: \(text)", kk: "Ерекше пікір: \(text)")
    }
  }
}
