import JSONText
import Testing

import oversight

/// “Your answer came late”: a secretary shows by how many working days, and how they were counted.
@Suite struct LateAnswerTests {
  private let registry: ProgramRegistry
  private let number = "REC-2024-000001"

  private static let received = Result {
    try ProgramRegistry.Beginning { registry in
      let minutes = try registry.file("minutes.txt", "Minutes of 17 May")
      registry.now = "2024-05-22"
      try registry.expectOK([
        "log", "Publish the menus of the canteens", "--to", "b-school=2024-05-21", "--adopted", "2024-05-17", "--on",
        "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(minutes)",
      ])
    }
  }

  init() throws {
    registry = try ProgramRegistry(Self.received)
    registry.now = "2024-05-22"
  }

  /// The answer that came on `day`, recorded on that of `now`.
  private func answer(on day: String) throws {
    try registry.expectOK([
      "advance", number, "answer", "position=accepted", "positionReason=From July on", "--on", day,
    ])
  }

  // Received on Tuesday 21 May, due on Tuesday 4 June, answered on Thursday 13 June: 5, 6, 7, 10, 11, 12 and 13 June.
  @Test(
    arguments: [
      (nil, "2024-06-13", "2024-06-05"), (nil, "2024-07-10", "2024-06-05"), ("2024-06-10", "2024-06-13", "2024-06-05"),
      ("2024-06-05", "2024-07-10", "2024-06-05"), ("2024-07-10", "2024-07-10", "2024-06-05"),
    ] as [(String?, String, String?)])
  func `an answer late by seven working days is so, whether and when anybody ticked`(
    ticked: String?, recorded: String, lapsed: String?
  ) throws {
    if let ticked {
      registry.now = ticked
      #expect(try registry.json("tick")["count"]?.integer == 1)
      let waiting = try registry.json("explain", number, "answer", "--as-of", "2024-06-10")
      #expect(waiting["status"]?.string == "lapsed" && waiting["lateBy"]?["workingDays"]?.integer == 4)
    }
    registry.now = recorded
    try answer(on: "2024-06-13")
    let explained = try registry.json("explain", number, "answer")
    #expect(explained["status"]?.string == "met-late" && explained["due"]?.string == "2024-06-04")
    #expect(explained["ended"]?.string == "2024-06-13" && explained["lapsed"]?.string == lapsed)
    #expect(explained["lateBy"] == ["workingDays": 7, "calendarDays": 9])
    #expect(explained["used"] == ["body": 17, "us": 0, "unit": "workingDays"])
    #expect(explained["days"]?.array?.count { $0["counted"]?.bool == true } == 10)
    #expect(explained["article"]?["article"]?.string == "13(4)")
    for (language, words) in [
      ("en", "Met on 2024-06-13, late by 7 working days (9 calendar days)."),
      ("ru", "Исполнено 13.06.2024, с опозданием: 7 рабочих дней (9 календарных дней)."),
      ("kk", "13.06.2024 күні кешігіп орындалды: 7 жұмыс күні (9 күнтізбелік күн)."),
    ] {
      let text = registry.run("explain", number, "answer", "--lang", language).output
      #expect(text.split { $0 == "\n" || $0 == " " }.joined(separator: " ").contains(words), "\(text)")
    }
    #expect(try registry.listed("overdue", "--as-of", "2024-06-12") == ["answer@2024-06-04 b-school"])
    #expect(try registry.listed("overdue", "--as-of", "2024-06-13").isEmpty)
    #expect(try registry.problems() == 0)
  }

  @Test(arguments: [nil, "2024-06-10"] as [String?])
  func `an answer that had come in time is in time, though it is recorded after the term`(ticked: String?) throws {
    if let ticked {
      registry.now = ticked
      try registry.expectOK(["tick"])
    }
    registry.now = "2024-06-14"
    try answer(on: "2024-06-04")
    let explained = try registry.json("explain", number, "answer")
    #expect(explained["status"]?.string == "met" && explained["lateBy"] == nil && explained["lapsed"] == nil)
    #expect(explained["ended"]?.string == "2024-06-04")
    #expect(registry.run("explain", number, "answer").output.contains("Met on 2024-06-04, in time."))
    #expect(try registry.listed("overdue", "--as-of", "2024-06-05").isEmpty)
  }

  @Test func `days on which we had stopped the clock are not held against the body`() throws {
    registry.now = "2024-06-13"
    try registry.act("suspend", number, on: "2024-05-28")
    try registry.act("resume", number, on: "2024-06-03")
    try answer(on: "2024-06-13")
    let explained = try registry.json("explain", number, "answer")
    #expect(explained["due"]?.string == "2024-06-10", "28, 29, 30 and 31 May are given back")
    #expect(explained["lateBy"] == ["workingDays": 3, "calendarDays": 3])
    #expect(explained["used"] == ["body": 13, "us": 4, "unit": "workingDays"])
  }

  @Test func `a notice that never came is shown as late day by day`() throws {
    registry.now = "2024-06-10"
    let text = registry.run("explain", number, "answer").output
    #expect(text.contains("late by 4 working days (6 calendar days)"))
    let later = try registry.json("explain", number, "answer", "--as-of", "2024-06-17")
    #expect(later["lateBy"] == ["workingDays": 9, "calendarDays": 13])
  }
}
