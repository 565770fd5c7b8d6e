import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct AttachTests {
  private static let original = String(repeating: "a", count: 64)
  private static let copy = String(repeating: "b", count: 64)
  private static let other = "a" + String(repeating: "c", count: 63)

  private func document(_ hash: String = original, redacts: String? = nil, kind: String = "letter") -> Evidence {
    Evidence(kind: kind, sha256: hash, name: "\(hash.prefix(2)).pdf", size: 3, redacts: redacts)
  }

  private func sent() throws -> Desk {
    var desk = try Desk.letter()
    try desk.send()
    return desk
  }

  @Test func `a document is added without moving the case, and the record says who and in which role`() throws {
    var desk = try sent()
    let before = try desk.state
    try desk.attach([document()], on: "2024-07-01")
    #expect(try desk.state == before)
    let record = try desk.last
    #expect(record.deed == .verb(.attach) && record.by == "p-sec" && record.role == "secretary")
    #expect(record.evidence == [document()] && record.effects == Effects())
    #expect(try Record(record.json) == record)
    try desk.perform("answer", on: "2024-06-10")
    #expect(try desk.duty().status == .met, "what happened before the document came can still be recorded")
  }

  @Test func `a document can be added to a case that has ended`() throws {
    var desk = try sent()
    try desk.perform("answer", on: "2024-06-10")
    try desk.attach([document()], on: "2024-06-12")
    #expect(try desk.state.outcome == "answered")
    #expect(try desk.history.documents().map(\.document.sha256) == [Self.original])
  }

  @Test func `whoever can act in any role of the workflow may add a document, and nobody else`() throws {
    var desk = try sent()
    try desk.attach([document()], on: "2024-06-04", by: "p-clerk")
    #expect(try desk.last.role == "addressee", "a member of the body that is bound")
    try desk.attach([document()], on: "2024-06-04", by: "p-sec2", as: "secretary")
    let stranger = try desk.refusal { try $0.attach([document()], on: "2024-06-04", by: "p-other") }
    #expect(
      stranger.reasons == [
        .notInRole("p-other", needed: ["secretary", "addressee"], able: ["b-dept", "p-clerk", "p-sec", "p-sec2"])
      ])
    let wrong = try desk.refusal { try $0.attach([document()], on: "2024-06-04", by: "p-clerk", as: "secretary") }
    #expect(wrong.reasons == [.notInRole("p-clerk", needed: ["secretary"], able: ["p-sec", "p-sec2"])])
    let unknown = try desk.refusal { try $0.attach([document()], on: "2024-06-04", by: "p-nobody") }
    #expect(unknown.reasons == [.unknownParty("p-nobody")])
    let clock = try desk.refusal { try $0.attach([document()], on: "2024-06-04", by: .clock) }
    #expect(clock.reasons == [.unknownParty(.clock)])
  }

  @Test func `the day is one since the opening, and not to come`() throws {
    var desk = try sent()
    let day = try CalendarSamples.day("2026-01-01")
    let future = try desk.refusal { try $0.attach([document()], on: "2026-01-01") }
    #expect(future.reasons == [.future(day, today: try CalendarSamples.day("2025-12-31"))])
    let early = try desk.refusal { try $0.attach([document()], on: "2024-06-02") }
    #expect(early.reasons.count == 1)
    let blank = try desk.refusal { try $0.attach([document(kind: " ")], on: "2024-06-04") }
    #expect(blank.reasons == [.missing("kind")])
  }

  @Test func `a redacted copy is bound to the whole hash of its original`() throws {
    var desk = try sent()
    try desk.attach([document()], on: "2024-06-04")
    try desk.attach([document(Self.copy, redacts: "aa")], on: "2024-06-05")
    #expect(try desk.last.evidence.first?.redacts == Self.original)
    #expect(try desk.history.documents().map(\.copies) == [[Self.copy], []])
    let early = try CalendarSamples.day("2024-06-04")
    #expect(try desk.history.documents(through: early).map(\.copies) == [[]])
  }

  @Test func `original and copy can come together, with an action too`() throws {
    var desk = try sent()
    let both = [document(), document(Self.copy, redacts: Self.original)]
    try desk.perform("answer", on: "2024-06-10", evidence: both)
    #expect(try desk.last.evidence == both)
  }

  @Test func `what cannot be a redacted copy is refused with the reason`() throws {
    var desk = try sent()
    try desk.attach([document(), document(Self.other)], on: "2024-06-04")
    try desk.attach([document(Self.copy, redacts: Self.original)], on: "2024-06-04")
    let third = String(repeating: "d", count: 64)
    let rows: [(Evidence, Refusal.TwinFault)] = [
      (document(third, redacts: "e"), .unknown), (document(third, redacts: ""), .unknown),
      (document(third, redacts: "a"), .ambiguous([Self.original, Self.other])),
      (document(redacts: Self.original), .itself), (document(third, redacts: "bb"), .redacted(Self.original)),
      (document(redacts: Self.other), .original(Self.copy)),
    ]
    for (item, fault) in rows {
      let expected = Refusal.Reason.notATwin(item.name, original: item.redacts ?? "", fault)
      let refusal = try desk.refusal { try $0.attach([item], on: "2024-06-05") }
      #expect(refusal.reasons == [expected])
      let performed = try desk.refusal { try $0.perform("answer", on: "2024-06-10", evidence: [item]) }
      #expect(performed.reasons.contains(expected))
    }
  }

  @Test func `a copy of what was voided has no original`() throws {
    var desk = try sent()
    try desk.attach([document()], on: "2024-06-04")
    try desk.correct(Amendment(of: 3, isVoid: true), on: "2024-06-05")
    #expect(try desk.history.documents().map(\.counts) == [false])
    let refusal = try desk.refusal { try $0.attach([document(Self.copy, redacts: Self.original)], on: "2024-06-05") }
    #expect(refusal.reasons == [.notATwin("bb.pdf", original: Self.original, .unknown)])
  }

  @Test func `who supplied it is personal, the rest is not`() throws {
    var desk = try sent()
    var item = document()
    item.supplier = "a parent of School 12"
    item.origin = "by hand"
    try desk.attach([document(Self.other), item], on: "2024-06-04")
    #expect(try desk.last.personal == ["/evidence/1/suppliedBy"])
    try desk.perform("answer", on: "2024-06-10", evidence: [item])
    #expect(try desk.last.personal == ["/evidence/0/suppliedBy"])
  }

  @Test func `a document without the newer keys is written as before`() throws {
    let plain = document()
    #expect(plain.visibility == .internal)
    var desk = try sent()
    try desk.attach([plain], on: "2024-06-04")
    #expect(
      try desk.last.json["evidence"]?.canonicalText()
        == #"[{"kind":"letter","name":"aa.pdf","sha256":"\#(Self.original)","size":3}]"#)
  }

  @Test func `an answer in time still voids a lapse after which only documents came`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    try desk.attach([document()], on: "2024-06-20")
    try desk.perform("answer", on: "2024-06-14")
    #expect(try desk.last.effects.voids == [3])
    #expect(try desk.state.stage == "answered" && desk.duty().status == .met)
    #expect(try desk.history.effective.map(\.sequence) == [1, 2, 4, 5])
    #expect(try CaseHistory(desk.history.records) == desk.history)
  }

  @Test(arguments: UInt64(0)..<100)
  func `whenever documents are added, the case goes its way as without them`(seed: UInt64) throws {
    let shipped = try #require(ShippedWorkflows.all)
    let subject = shipped.pinned.values.sorted { $0.digest < $1.digest }[Int(seed) % shipped.pinned.count]
    let others = Array(shipped.pinned.values)
    var plain = try RandomWalk(subject, others: others, acts: shipped.acts, seed: seed)
    var walk = try RandomWalk(subject, others: others, acts: shipped.acts, seed: seed)
    var dice = Seeded(seed)
    for _ in 0..<25 {
      if dice.number(in: 0...1) == 0 {
        let opened = try walk.desk.state.opened
        try walk.desk.attach([document()], on: "\(opened + dice.number(in: 0...60))")
      }
      try plain.step()
      try walk.step()
      #expect(try walk.desk.state == plain.desk.state)
      #expect(try CaseHistory(walk.desk.history.records) == walk.desk.history)
    }
  }

  @Test func `a record before it can be voided, its day corrected, and it can be voided at any place`() throws {
    var desk = try sent()
    try desk.attach([document()], on: "2024-06-04")
    var voided = desk
    try voided.correct(Amendment(of: 2, isVoid: true), on: "2024-06-05")
    #expect(try voided.state.stage == "drafted")
    #expect(try voided.history.documents().map(\.counts) == [true])
    try desk.perform("answer", on: "2024-06-10")
    try desk.correct(Amendment(of: 2, on: try CalendarSamples.day("2024-06-06")), on: "2024-06-11")
    #expect(try desk.history.effective[1].on.description == "2024-06-06")
    try desk.correct(Amendment(of: 3, isVoid: true), on: "2024-06-11")
    #expect(try desk.last.effects.voids == [3] && desk.state.stage == "answered")
    let amended = try desk.refusal { try $0.correct(Amendment(of: 3, values: ["kind": "x"]), on: "2024-06-11") }
    #expect(amended.reasons == [.notCorrectable(3, .void)])
  }
}

extension Desk {
  /// Adds documents outside of an action.
  mutating func attach(
    _ documents: [Evidence], on day: String, by actor: PartyID = "p-sec", as role: RoleID? = nil
  ) throws {
    try decide(command(.attach(documents), on: day, by: actor, as: role))
  }
}
