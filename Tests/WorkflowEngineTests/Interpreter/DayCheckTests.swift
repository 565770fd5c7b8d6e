import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct DayCheckTests {
  private func send(_ received: String, on day: String = "2024-06-05", despite: String? = nil) throws -> Desk {
    var desk = try Desk.letter()
    desk.despite = despite
    try desk.open(on: "2024-06-03")
    try desk.perform("send", on: day, ["receivedOn": .string(received), "copies": 1])
    return desk
  }

  private func refusal(_ received: String, on day: String = "2024-06-05") throws -> Refusal {
    try #require(#expect(throws: Refusal.self) { try send(received, on: day) })
  }

  @Test func `a typo in a year makes nobody a debtor`() throws {
    let refusal = try refusal("2022-06-03")
    #expect(refusal.isDoubt && !refusal.isUsage)
    guard case .doubted(let day, let duty, let on)? = refusal.reasons.first else {
      Issue.record("\(refusal)")
      return
    }
    #expect(day.description == "2022-06-03" && on.description == "2024-06-05")
    #expect(duty.run.id == "answer" && duty.due.description == "2022-06-17")
  }

  @Test func `a term that would be over on the very day of the record is doubted, and recorded with a reason`() throws {
    #expect(try refusal("2024-05-15").isDoubt)
    #expect(try send("2024-05-22").duty().due.description == "2024-06-05", "its last day is that of the record")
    let desk = try send("2024-05-15", despite: "the stamp says so")
    #expect(try desk.duty().isLate && desk.last.unknown["despite"] == "the stamp says so")
    #expect(try Record(desk.last.json) == desk.last)
  }

  @Test func `late recording is not doubted`() throws {
    // The last day that has come is the end of 2025: what happened in June 2024 is told then.
    #expect(try send("2024-06-05").duty().due.description == "2024-06-19")
  }

  @Test func `what is called received cannot lie after today`() throws {
    let days = try (CalendarSamples.day("2052-06-03"), CalendarSamples.day("2025-12-31"))
    #expect(try refusal("2052-06-03").reasons == [.impossibleDay("receivedOn", days.0, .after(days.1, nil))])
  }

  @Test func `nothing is received before it was sent`() throws {
    var desk = try Desk.letter([
      "actions/receipt": [
        "title": "Receipt", "from": ["sent"], "to": "sent", "by": ["secretary"],
        "input": ["receivedAgain": ["type": "date", "title": "Received"]],
      ]
    ])
    try desk.send()
    let days = try (CalendarSamples.day("2024-06-02"), CalendarSamples.day("2024-06-03"))
    let refusal = try desk.refusal { try $0.perform("receipt", on: "2024-06-10", ["receivedAgain": "2024-06-02"]) }
    #expect(refusal.reasons == [.impossibleDay("receivedAgain", days.0, .before(days.1, "send"))])
    try desk.perform("receipt", on: "2024-06-10", ["receivedAgain": "2024-06-03"])
  }

  @Test func `a corrected day is doubted as a new one is`() throws {
    var desk = try Desk.letter()
    try desk.send()
    let wrong = Amendment(of: 2, values: ["receivedOn": "2023-06-03"])
    #expect(try desk.refusal { try $0.correct(wrong, on: "2024-06-10") }.isDoubt)
    let far = Amendment(of: 2, values: ["receivedOn": "2052-06-03"])
    #expect(try desk.refusal { try $0.correct(far, on: "2024-06-10") }.isDoubt == false)
    desk.despite = "the letter lay in the archive"
    try desk.correct(wrong, on: "2024-06-10")
    #expect(try desk.duty().base.description == "2023-06-03")
  }

  @Test func `a bound of the definition holds in the second format`() throws {
    var desk = try Desk.letter([
      "format": "oversight.workflow/2",
      "actions/send/input/receivedOn": [
        "type": "date", "title": "Received", "required": true, "notAfter": "on",
      ],
    ])
    try desk.open(on: "2024-06-03")
    let days = try (CalendarSamples.day("2024-06-07"), CalendarSamples.day("2024-06-05"))
    let refusal = try desk.refusal {
      try $0.perform("send", on: "2024-06-05", ["receivedOn": "2024-06-07", "copies": 1])
    }
    #expect(refusal.reasons == [.impossibleDay("receivedOn", days.0, .after(days.1, nil))])
  }

  /// A duty that counts back from a day of the opening.
  private static let term: [String: JSON?] = [
    "format": "oversight.workflow/2", "actions/send/input/receivedOn/notAfter": "on",
    "fields/adoptedOn": ["type": "date", "title": "Adopted", "notAfter": "on", "notBefore": "heardOn"],
    "fields/heardOn": ["type": "date", "title": "Heard", "notAfter": "on"],
    "duties/publish": [
      "title": "Publish", "owedBy": "secretary", "owedTo": "addressee", "from": ["open": true],
      "before": ["field": "adoptedOn", "workingDays": 5], "metBy": ["send"], "basis": "self-set",
    ],
  ]

  @Test func `the days of an opening are looked at as those of an action are`() throws {
    var desk = try Desk.letter(Self.term)
    let day = try CalendarSamples.day("2024-06-03")
    let ahead = try #require(
      #expect(throws: Refusal.self) { try desk.open(on: "2024-06-03", fields: ["adoptedOn": "2024-06-04"]) })
    #expect(ahead.reasons == [.impossibleDay("adoptedOn", try CalendarSamples.day("2024-06-04"), .after(day, nil))])
    let numbers = desk.numbers
    let doubt = try #require(
      #expect(throws: Refusal.self) { try desk.open(on: "2024-06-03", fields: ["adoptedOn": "2022-06-03"]) })
    #expect(doubt.isDoubt && desk.numbers == numbers, "a doubted opening uses up no number")
    desk.despite = "found in the archive"
    try desk.open(on: "2024-06-03", fields: ["adoptedOn": "2022-06-03"])
    #expect(try desk.duty("publish").isLate)
    desk.despite = nil
    // What bounds another day is held against it when it is corrected itself.
    let wrong = try desk.refusal {
      try $0.correct(Amendment(of: 1, values: ["heardOn": "2023-01-01"]), on: "2024-06-04")
    }
    #expect(
      wrong.reasons == [
        .impossibleDay(
          "adoptedOn", try CalendarSamples.day("2022-06-03"), .before(try CalendarSamples.day("2023-01-01"), "heardOn"))
      ])
    try desk.correct(Amendment(of: 1, values: ["heardOn": "2022-05-30"]), on: "2024-06-04")
  }
}
