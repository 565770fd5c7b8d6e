package import CaseWork
package import JSONText
package import WorkflowEngine

extension MinutesView {
  /// The minutes as Popolo data: the event, the body, who took part, the motions and the votes on them.
  ///
  /// What is not known is left out.
  ///
  /// - Parameter languages: The first is that of texts; names are in all of them.
  package func data(in languages: [Language]) -> JSON {
    let content = MinutesContent(self, in: languages[0])
    let number = view.state.number.description
    let eventID = "event/\(number)"
    let organization = body.map { "organization/\($0.id)" }
    let people = content.members + content.guests
    let persons = people.enumerated().map { place, person -> JSON in
      ["id": .string(Self.id(person, place)), "name": .string(person.name)]
    }
    var event: JSONObject = [
      "id": .string(eventID), "name": .string(content["topic"] ?? view.state.title),
      "classification": .string(view.workflow.id.name),
    ]
    event["start_date"] = view.state.fields["heldOn"]
    let places = ["village", "place", "venue"].compactMap { content[$0] }.joined(separator: ", ")
    if !places.isEmpty { event["location"] = .string(places) }
    event["organization_id"] = organization.map { .string($0) }
    event["attendees"] = .array(
      people.enumerated().filter { $0.element.isPresent == true }.map { ["id": .string(Self.id($1, $0))] })
    event["identifiers"] = content["protocolNumber"].map { [["scheme": "minutes", "identifier": .string($0)]] }
    return [
      "events": [.object(event)],
      "organizations": .array(body.map { [organizationData($0, languages)] } ?? []), "persons": .array(persons),
      "motions": .array(content.decisions.map { motion($0, eventID, organization) }),
      "vote_events": .array(content.decisions.compactMap { voteEvent($0, organization) }),
    ]
  }

  private static func id(_ person: MinutesContent.Person, _ place: Int) -> String {
    person.party.map { "person/\($0)" } ?? "person/\(place + 1)"
  }

  private func organizationData(_ body: Party, _ languages: [Language]) -> JSON {
    var json: JSONObject = [
      "id": .string("organization/\(body.id)"), "name": .string(body.name[languages[0]]),
      "classification": .string(body.kind.rawValue),
    ]
    let others = languages.dropFirst().map { language -> JSON in
      ["name": .string(body.name[language]), "note": .string(language.rawValue)]
    }
    if !others.isEmpty { json["other_names"] = .array(others) }
    return .object(json)
  }

  private func id(of decision: MinutesContent.Decision) -> String {
    "motion/\(view.state.number)/\(decision.number)"
  }

  private func motion(_ decision: MinutesContent.Decision, _ event: String, _ organization: String?) -> JSON {
    var json: JSONObject = [
      "id": .string(id(of: decision)), "identifier": .string(decision.number), "text": .string(decision.text),
      "event_id": .string(event),
    ]
    json["classification"] = decision.kind.map { .string($0.id) }
    json["date"] = view.state.fields["heldOn"]
    json["organization_id"] = organization.map { .string($0) }
    json["result"] = decision.result.map { .string(Self.result($0.id)) }
    return .object(json)
  }

  private func voteEvent(_ decision: MinutesContent.Decision, _ organization: String?) -> JSON? {
    guard let votes = decision.votes else { return nil }
    let counts: [(String, Int?)] = [("yes", votes.yes), ("no", votes.no), ("abstain", votes.abstained)]
    var json: JSONObject = [
      "id": .string("vote/\(view.state.number)/\(decision.number)"), "motion_id": .string(id(of: decision)),
      "counts": .array(
        counts.compactMap { option, value in value.map { ["option": .string(option), "value": .integer($0)] } }),
    ]
    json["start_date"] = view.state.fields["heldOn"]
    json["organization_id"] = organization.map { .string($0) }
    json["result"] = decision.result.map { .string(Self.result($0.id)) }
    return .object(json)
  }

  /// As Popolo has it where it has a word for it.
  private static func result(_ id: String) -> String {
    switch id {
    case "adopted": "pass"
    case "rejected": "fail"
    default: id
    }
  }
}
