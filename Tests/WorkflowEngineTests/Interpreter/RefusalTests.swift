import JSONText
import Testing
import WorkflowEngine

@Suite struct RefusalTests {
  let good: JSONObject = ["receivedOn": "2024-06-03", "copies": 1]

  private func opened(_ changes: [String: JSON?] = [:]) throws -> Desk {
    var desk = try Desk.letter(changes)
    try desk.open()
    return desk
  }

  private func refusal(of input: JSONObject, _ changes: [String: JSON?] = [:]) throws -> Refusal {
    var desk = try opened(changes)
    return try desk.refusal { try $0.perform("send", on: "2024-06-03", input) }
  }

  @Test func `an unknown action is named with the nearest and the possible ones`() throws {
    var desk = try opened()
    let refusal = try desk.refusal { try $0.perform("sned", on: "2024-06-03") }
    #expect(refusal.reasons == [.unknownAction("sned", nearest: "send")])
    #expect(refusal.possible == ["send", "drop"])
    #expect(!refusal.isUsage)
  }

  @Test func `an action of another stage says where it is allowed and what is possible here`() throws {
    var desk = try opened()
    let refusal = try desk.refusal { try $0.perform("answer", on: "2024-06-03") }
    #expect(refusal.reasons == [.wrongStage("answer", stage: "drafted", allowed: ["sent", "silent"])])
    #expect(refusal.possible == ["send", "drop"])
  }

  @Test func `a case that has ended accepts nothing`() throws {
    var desk = try opened()
    try desk.perform("drop", on: "2024-06-04")
    let refusal = try desk.refusal { try $0.perform("send", on: "2024-06-04", good) }
    #expect(refusal.reasons == [.ended(outcome: "dropped")])
    #expect(refusal.possible.isEmpty)
  }

  @Test func `nobody can do what time does`() throws {
    var desk = try Desk.letter()
    try desk.send()
    #expect(try desk.refusal { try $0.perform("lapse", on: "2024-06-14") }.reasons == [.clockOnly("lapse")])
    #expect(try desk.refusal { try $0.perform("lapse", on: "2024-06-14", by: .clock) }.reasons == [.clockOnly("lapse")])
    #expect(
      try desk.refusal { try $0.perform("answer", on: "2024-06-20", by: .clock) }.reasons == [.unknownParty(.clock)])
    #expect(try desk.refusal { try $0.open(by: .clock) }.reasons == [.unknownParty(.clock)])
  }

  @Test func `every missing input is listed`() throws {
    let refusal = try refusal(of: [:])
    #expect(Array(refusal.reasons.prefix(2)) == [.missing("receivedOn"), .missing("copies")])
    #expect(!refusal.isUsage)
  }

  @Test func `a condition that fails shows the values seen and what to do`() throws {
    let refusal = try refusal(of: ["receivedOn": "2024-06-03", "copies": 12])
    let seen = [Observation(name: "copies", value: .text("12"))]
    #expect(
      refusal.reasons == [
        .condition("copies >= 1 && copies <= 9", seen: seen, otherwise: LocalizedText("One to nine copies."))
      ])
    #expect(refusal.possible == ["send", "drop"])
  }

  @Test func `a value of the wrong type is wrong usage`() throws {
    let refusal = try refusal(of: ["receivedOn": "2024-06-03", "copies": "many"])
    #expect(
      refusal.reasons == [.wrongType("copies", .wrongType(expected: .integer(), found: "many"))])
    #expect(refusal.isUsage)
    let null = try self.refusal(of: ["receivedOn": nil, "copies": 1])
    #expect(null.isUsage)
  }

  @Test func `a value out of its limits is refused and no wrong usage`() throws {
    let refusal = try refusal(of: good, ["fields/copies/min": 2])
    #expect(refusal.reasons == [.outOfLimits("copies", .tooSmall(least: "2", found: "1"))])
    #expect(!refusal.isUsage)
  }

  @Test func `an unknown input is named with the nearest`() throws {
    let refusal = try refusal(of: ["receivedOn": "2024-06-03", "copies": 1, "recievedOn": "2024-06-03"])
    #expect(refusal.reasons == [.unknownInput("recievedOn", nearest: "receivedOn", known: ["receivedOn", "copies"])])
    #expect(refusal.isUsage)
  }

  @Test func `required evidence is asked for, and unknown kinds are refused`() throws {
    var desk = try opened(["actions/send/evidence": ["scan": ["title": "Scan", "required": true]]])
    let input = good
    #expect(try desk.refusal { try $0.perform("send", on: "2024-06-03", input) }.reasons == [.missingEvidence("scan")])
    let photo = Evidence(kind: "photo", sha256: "ab", name: "a.jpg", size: 1)
    let scan = Evidence(kind: "scan", sha256: "cd", name: "a.pdf", size: 2)
    #expect(
      try desk.refusal { try $0.perform("send", on: "2024-06-03", input, evidence: [scan, photo]) }.reasons
        == [.unknownEvidence("photo", known: ["scan"])])
    try desk.perform("send", on: "2024-06-03", input, evidence: [scan])
    #expect(try desk.last.evidence == [scan])
  }

  @Test func `no day lies in the future or before the last record`() throws {
    var desk = try opened()
    let input = good
    let last = try CalendarSamples.day("2024-06-03")
    let before = try desk.refusal { try $0.perform("send", on: "2024-06-02", input) }
    #expect(before.reasons == [.beforeLast(last - 1, last: last)])
    let today = try CalendarSamples.day("2025-12-31")
    let after = try desk.refusal { try $0.perform("send", on: "2026-01-01", input) }
    #expect(after.reasons == [.future(today + 1, today: today)])
    #expect(try desk.refusal { try $0.open(on: "2026-01-01") }.reasons == [.future(today + 1, today: today)])
    try desk.perform("send", on: "2024-06-03", input)
  }

  @Test func `every reason is given at once`() throws {
    var desk = try opened()
    let refusal = try desk.refusal {
      try $0.perform("send", on: "2026-05-01", ["copies": 10], by: "p-other")
    }
    #expect(refusal.reasons.count == 4)
    #expect(refusal.reasons.contains(.missing("receivedOn")))
    #expect(refusal.reasons.contains(.notInRole("p-other", needed: ["secretary"], able: ["p-sec", "p-sec2"])))
  }

  @Test func `an opening lacks a party, names unknown roles and parties, or unknown fields`() throws {
    var desk = try Desk.letter()
    #expect(try desk.refusal { try $0.open(parties: [:]) }.reasons == [.unboundRole("addressee")])
    #expect(try desk.refusal { try $0.open(parties: ["addressee": []]) }.reasons == [.unboundRole("addressee")])
    #expect(try desk.refusal { try $0.open(parties: ["addressee": ["b-x"]]) }.reasons == [.unknownParty("b-x")])
    let roles: [RoleID: [PartyID]] = ["addressee": ["b-dept"], "king": ["p-sec"]]
    #expect(
      try desk.refusal { try $0.open(parties: roles) }.reasons == [
        .unknownRole("king", known: ["secretary", "addressee"])
      ])
    #expect(
      try desk.refusal { try $0.open(fields: ["copie": 1]) }.reasons
        == [.unknownInput("copie", nearest: "copies", known: ["reason", "copies"])])
    #expect(try desk.refusal { try $0.open(by: "p-nobody") }.reasons == [.unknownParty("p-nobody")])
  }
}
