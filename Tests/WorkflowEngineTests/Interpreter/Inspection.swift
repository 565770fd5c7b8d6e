import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// A case of the definition of the second format, and what is done in it.
struct Inspection {
  var desk: Desk

  /// People who know it, with an owner of a kind.
  static func people(_ kind: Party.Kind) -> People {
    People([
      Party(id: "p-mon", kind: .person, name: LocalizedText("Monitor"), roles: ["monitor"]),
      Party(id: "p-ins", kind: .person, name: LocalizedText("Inspector")),
      Party(id: "b-owner", kind: kind, name: LocalizedText("Owner")),
    ])
  }

  init(_ changes: [String: JSON?] = [:], owner: Party.Kind = .executive) throws {
    let pinned = try Letter.pin(try Mutation.second(changes), in: try Letter.surroundings())
    desk = try Desk(pinned, acts: try Letter.acts())
    desk.context.surroundings.people = Self.people(owner)
  }

  var state: CaseState { get throws { try desk.state } }

  mutating func open(on day: String = "2024-06-03", _ fields: JSONObject = ["subject": "school"]) throws {
    try desk.open(on: day, fields: fields, parties: ["owner": ["b-owner"]], by: "p-mon")
  }

  mutating func perform(_ action: ActionID, on day: String, _ input: JSONObject = [:]) throws {
    try desk.perform(action, on: day, input, by: "p-mon")
  }

  /// Sends what was found at two places; 10 working days after 3 June 2024 are over on 17 June.
  mutating func send(on day: String = "2024-06-03", _ more: JSONObject = [:]) throws {
    var input: JSONObject = [
      "sentOn": .string(day), "receivedOn": .string(day), "visitOn": "2024-06-20", "inspector": "p-ins",
      "facilities": [["village": "Шелек"], ["village": "Тургень", "complainant": "Канат"]],
    ]
    for member in more.members { input[member.key] = member.value }
    try perform("send", on: day, input)
  }

  /// The case as it is read back from its records' JSON.
  func readBack() throws -> CaseHistory {
    try CaseHistory(
      try desk.history.records.map { record in
        let read = try Record(record.json)
        #expect(read.json == record.json)
        return read
      })
  }
}
