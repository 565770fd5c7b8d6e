import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What of a record is hashed by commitment: whatever a law may order removed, and in the second format what is not public.
@Suite struct DiscretionTests {
  /// The record as it is hashed: what stands behind a commitment is not in it.
  private static func hashed(_ record: Record) -> String {
    JSON.object(record.personal.reduce(record.json) { without($1, in: $0) }).canonicalText()
  }

  private static func without(_ pointer: String, in json: JSONObject) -> JSONObject {
    func removing(_ keys: ArraySlice<String>, in json: JSON) -> JSON {
      guard let key = keys.first else { return "committed" }
      if var object = json.object, let value = object[key] {
        object[key] = removing(keys.dropFirst(), in: value)
        return .object(object)
      }
      if var array = json.array, let place = Int(key), array.indices.contains(place) {
        array[place] = removing(keys.dropFirst(), in: array[place])
        return .array(array)
      }
      Issue.record("nothing stands at \(pointer)")
      return json
    }
    return removing(ArraySlice(JSONPointer.keys(of: pointer)), in: .object(json)).object ?? [:]
  }

  private static let named: [String: JSON?] = [
    "fields/name": ["type": "text", "title": "Name", "personal": true],
    "fields/callers": ["type": "list", "of": "text", "title": "Callers", "personal": true],
    "actions/send/input/name": ["field": "name"], "actions/send/input/callers": ["field": "callers"],
    "actions/note": ["title": "Note", "from": ["drafted"], "to": "drafted", "by": ["secretary"]],
  ]

  @Test func `what a late record says of a later one keeps what is personal there behind commitments`() throws {
    var desk = try Desk.letter(Self.named)
    try desk.open()
    let callers: JSON = ["Aigul Q", "Kanat Q"]
    try desk.perform(
      "send", on: "2024-06-10", ["receivedOn": "2024-06-10", "copies": 1, "name": "Dana Q", "callers": callers])
    try desk.correct(Amendment(of: 2, values: ["callers": ["Aidar Q"]]), on: "2024-06-11")
    try desk.perform("note", on: "2024-06-05")
    // The late record moves nothing; a corrected day of sending is said once more by it.
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-06-09"], on: nil), on: "2024-06-12")
    for record in try desk.history.records { #expect(!Self.hashed(record).contains(" Q"), "\(Self.hashed(record))") }
    #expect(try desk.history.records.last?.personal.contains { $0.hasPrefix("/effects/corrected/2/") } == true)
    #expect(try desk.history.records.allSatisfy { !$0.personal.contains("/id") }, "the first format hides no more")
  }

  @Test func `in the second format everything that is not public is behind a commitment, and nothing that is`() throws {
    var inspection = try Inspection(["fields/sentOn/visibility": "public", "titleVisibility": nil])
    try inspection.open()
    try inspection.send()
    let (opening, sending) = try (inspection.desk.history.records[0], inspection.desk.last)
    #expect(opening.personal.sorted() == ["/by", "/effects/set/subject", "/effects/title", "/id"])
    #expect(
      sending.personal.sorted() == [
        "/by", "/effects/lists/facilities/0/put/village", "/effects/lists/facilities/1/put/complainant",
        "/effects/lists/facilities/1/put/village", "/effects/parties/checker", "/effects/set/visitOn", "/id",
        "/input/facilities/0/village", "/input/facilities/1/complainant", "/input/facilities/1/village",
        "/input/inspector", "/input/receivedOn", "/input/visitOn",
      ])
    try inspection.desk.tick(through: "2024-07-01")
    #expect(try inspection.desk.last.personal == [], "what time does is the same record in every office")
  }

  @Test func `only what is marked personal can be ordered removed in the second format`() throws {
    var inspection = try Inspection()
    try inspection.open()
    try inspection.send()
    func forget(_ name: String) throws {
      try inspection.desk.decide(
        inspection.desk.command(.forget(Forgetting(name), reason: "asked"), on: "2024-06-04", by: "p-mon"))
    }
    #expect(throws: Refusal([.notForgettable("subject", .plain, known: ["complainant", "facilities[2].complainant"])]))
    { try forget("subject") }
    #expect(throws: Refusal([.notForgettable("id", .nothing, known: ["complainant", "facilities[2].complainant"])])) {
      try forget("id")
    }
    try forget("complainant")
    #expect(try inspection.desk.last.personal.contains("/reason"))
  }

  /// A word that is no other's in every value that is not public, whatever is recorded in whatever order.
  @Test(arguments: UInt64(0)..<100)
  func `nothing that is not public is hashed in plain`(seed: UInt64) throws {
    var dice = Seeded(seed)
    var count = 0
    func mark() -> JSON {
      count += 1
      return .string("mark-\(count)")
    }
    var inspection = try Inspection(["actions/send/from": ["open", "sent"], "duties/reply/metBy": ["answer", "send"]])
    try inspection.open()
    for _ in 0..<6 {
      let day = "2024-06-0\(dice.number(in: 3...9))"
      _ = try? inspection.send(
        on: day,
        [
          "facilities": [
            "put": [["number": .integer(dice.number(in: 1...3)), "village": mark(), "complainant": mark()]]
          ]
        ])
      let records = try inspection.desk.history.records
      if let wrong = records.dropFirst().randomElement(using: &dice), dice.number(in: 0...2) == 0 {
        let values: JSONObject = ["facilities": ["put": [["number": 1, "village": mark()]]]]
        _ = try? inspection.desk.decide(
          inspection.desk.command(
            .correct(Amendment(of: wrong.sequence, values: values), reason: mark().string ?? ""), on: "2024-06-10",
            by: "p-mon"))
      }
    }
    for record in try inspection.desk.history.records {
      #expect(!Self.hashed(record).contains("mark-"), "\(Self.hashed(record))")
    }
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a person to whom a duty was forwarded is hidden wherever the run says who owes it`() throws {
    var inspection = try Inspection(["roles/owner/named": nil])
    try inspection.open()
    try inspection.send()
    func forward(to party: PartyID, on day: String) throws {
      try inspection.desk.act(.forward(to: [party], received: nil), "reply", on: day, by: "p-mon")
    }
    try forward(to: "p-ins", on: "2024-06-04")
    try forward(to: "b-owner", on: "2024-06-05")
    for record in try inspection.desk.history.records {
      #expect(!Self.hashed(record).contains("p-ins"), "\(Self.hashed(record))")
    }
  }
}
