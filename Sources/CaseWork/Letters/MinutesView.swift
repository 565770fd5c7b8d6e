internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// The meeting or hearing of which minutes are drawn up, and who took part in it by office.
package struct MinutesView: Sendable {
  /// The case, with everybody as they were on the day of the answer.
  package let view: CaseView
  /// The body that met; nil where nobody is bound to the role.
  package let body: Party?
  /// Who was in the chair; nil where that is not known.
  package let chair: Party?
  /// Who keeps the minutes; nil where that is not known.
  package let secretary: Party?

  /// What it is called as a kind of letter.
  package static let kind = "minutes"

  /// Whether members meet, who are counted; else it is a hearing, to which people come.
  package var isOfMembers: Bool { view.workflow.fields["membersTotal"] != nil }

  /// Whether enough members were there; nil where it has not been held, or that is not known.
  package var hasQuorum: Bool? {
    guard isOfMembers, ["membersTotal", "membersPresent"].allSatisfy({ view.state.fields[$0]?.integer != nil }) else {
      return nil
    }
    switch view.state.stage {
    case "noQuorum", "notHeld": return false
    case "held", "minuted", "published", "notPublished": return true
    default: return nil
    }
  }
}

extension CaseReader {
  /// The meeting or hearing of a case, as minutes need it.
  ///
  /// - Parameters:
  ///   - text: The number of the case.
  ///   - actor: Who draws the minutes up.
  /// - Throws: `WorkError.letter` where cases of this kind have no decisions of a day.
  package func minutes(of text: String, by actor: PartyID?) throws -> MinutesView {
    let state = try state(of: try document(text))
    let workflow = try registry.workflow(state.workflow).workflow
    let holds = ["heldOn", "decisions"].allSatisfy { workflow.fields[$0] != nil }
    guard holds, workflow.fields["decisions"]?.type.element?.members.isEmpty == false else {
      throw WorkError.letter(state.number, .unknown(MinutesView.kind, known: workflow.letters.keys))
    }
    let officers = ["chair", "secretary", "organizer"].flatMap { state.parties[RoleID($0)] ?? [] }
    let named = Set(officers + (actor.map { [$0] } ?? []))
    let bodies = try registry.people(of: named, in: state.number).parties.values.flatMap(\.memberOf)
    let people = try registry.people(of: named.union(bodies), in: state.number).on(asOf)
    func holder(of role: RoleID) -> Party? { state.parties[role]?.lazy.compactMap { people[$0] }.first }
    let body = officers.lazy.compactMap { people.body(of: $0) }.first { $0.kind != .person }
    return MinutesView(
      view: try view(of: state, naming: named.union(bodies)),
      body: body ?? actor.flatMap { people.body(of: $0) }.flatMap { $0.kind == .person ? nil : $0 },
      chair: holder(of: "chair"), secretary: holder(of: "secretary") ?? actor.flatMap { people[$0] })
  }
}
