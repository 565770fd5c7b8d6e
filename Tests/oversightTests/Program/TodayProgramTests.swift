import Foundation
import JSONText
import Testing

import oversight

/// The morning page and the list of changes, through the whole program.
@Suite struct TodayProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.variables = ["XDG_STATE_HOME": registry.folder + "/state"]
  }

  private func mine(_ id: String) throws -> Int? {
    try registry.json("today", "--as", id)["mine"]?["overdue"]?.integer
  }

  @Test func `today has the keys of the contract`() throws {
    try registry.sentLetter()
    let today = try registry.json("today")
    #expect(
      today.keys == ["asOf", "changed", "dueThisWeek", "mine", "next", "nowOverdue", "overdue", "quiet", "since"])
    #expect(today["mine"]?.keys == ["due", "overdue"])
    #expect(today["asOf"] == "2024-07-10" && today["overdue"] == 1)
    let next = try #require(today["next"]?[0])
    #expect(next.keys == ["command", "number", "why"] && next["number"] == "LTR-2024-000001")
    // What it says to type can be typed.
    let command = try #require(next["command"]?.string).split(separator: " ").dropFirst().map(String.init)
    #expect(registry.run(command).code == .ok)
  }

  @Test func `the counts are those of the lists`() throws {
    var letters = [("A", "2024-06-03"), ("B", "2024-06-20"), ("C", "2024-06-28"), ("D", "2024-07-08")][...]
    for day in ["2024-06-10", "2024-06-18", "2024-07-04", "2024-07-10", "2024-07-18"] {
      while let (title, sent) = letters.first, sent <= day {
        registry.now = sent
        try registry.sentLetter(title, on: sent)
        letters = letters.dropFirst()
      }
      registry.now = day
      let today = try registry.json("today")
      #expect(try today["overdue"] == registry.json("overdue", "--count")["count"], "\(day)")
      #expect(try today["dueThisWeek"] == registry.json("due", "--count")["count"], "\(day)")
      #expect(try today["quiet"] == registry.json("list", "quiet:60d", "--count")["count"], "\(day)")
      #expect(
        try today["changed"]?.integer
          == Set(registry.json("changes")["items"]?.array?.compactMap { $0["number"] } ?? []).count)
    }
  }

  @Test func `mine is what whoever asks owes, by themselves, in bodies and in roles`() throws {
    let number = try registry.letter("To us", to: "b-school")
    try registry.expectOK(["advance", number, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"])
    try registry.sentLetter("To others")
    try registry.expectOK([
      "party", "add", "p-teacher", "--kind", "person", "--name", "en=Aigul", "--member-of", "b-school",
    ])
    #expect(try self.mine("b-school") == 1 && mine("p-teacher") == 1 && mine("p-sec") == 0)
    let page = registry.run("today", "--as", "p-teacher").output
    #expect(page.contains("Aigul") && page.contains("yours, 16 working days late: Answer the letter"), "\(page)")
    registry.actor = nil
    let nobody = registry.run("today")
    #expect(nobody.code == .ok && nobody.output.contains("oversight config set actor PARTY"))
    #expect(try registry.json("today")["mine"]?["overdue"] == 0)
    _ = try registry.error("today", "--as", "p-nobody", kind: "not-found", code: .notFound)
  }

  @Test func `the first to do is what is mine and late, then what is mine and due, then what is others'`() throws {
    try registry.sentLetter("Others, very late", on: "2024-05-02")
    try registry.sentLetter("Mine, late", to: "b-school", on: "2024-06-03")
    try registry.sentLetter("Mine, due", to: "b-school", on: "2024-06-28")
    try registry.letter("Forgotten", on: "2024-04-01")
    let next = try registry.json("today", "--as", "b-school")["next"]?.array ?? []
    #expect(next.compactMap { $0["number"]?.string?.suffix(1) } == ["2", "3", "1", "4"])
    #expect(next.last?["why"]?.string?.contains("nobody owes anything") == true)
  }

  @Test func `a case is quiet when no person has done anything in it for 60 days, whatever time did`() throws {
    let number = try registry.sentLetter(on: "2024-06-03")
    registry.now = "2024-08-01"
    #expect(try registry.json("today")["quiet"] == 0)
    registry.now = "2024-08-02"
    #expect(try registry.json("today")["quiet"] == 1)
    try registry.expectOK(["tick"])
    #expect(try registry.json("today")["quiet"] == 1, "what time does touches nothing")
    #expect(try registry.json("list", "outcome.none:", "touched.by:2024-06-03")["count"] == 1)
    try registry.expectOK(["advance", number, "answer", "reason=late"])
    #expect(try registry.json("today")["quiet"] == 0, "it has ended")
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `the page is one screen of 80 columns, however much there is`(language: String) throws {
    for day in 1...9 {
      try registry.sentLetter(String(repeating: "Очень длинное название ", count: 9), on: "2024-06-0\(day)")
    }
    let page = registry.run("today", "--lang", language, "--as", "b-dept").output
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24, "a line for what is typed next is left: \(page)")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(page)")
  }

  @Test func `an empty registry says that nothing waits`() throws {
    #expect(registry.run("today").output.contains("Nothing is waiting for you."))
  }
}

/// What was recorded since a day.
@Suite struct ChangesProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.variables = ["XDG_STATE_HOME": registry.folder + "/state"]
  }

  @Test func `changes has the keys of the contract, a record each in the order of recording`() throws {
    registry.now = "2024-06-03T09:00:00+05:00"
    try registry.sentLetter()
    registry.now = "2024-06-20T09:00:00+05:00"
    try registry.expectOK(["tick"])
    let all = try registry.json("changes", "--since", "2024-06-01")
    #expect(all.keys == ["count", "items", "nowOverdue", "since", "until"])
    #expect(all["since"] == "2024-06-01" && all["until"] == "2024-06-20" && all["count"] == 3)
    #expect(all["items"]?[0]?.keys == ["action", "at", "by", "number", "on", "role", "title"])
    #expect(all["items"]?.array?.compactMap { $0["action"]?.string } == ["open", "send", "lapse"])
    #expect(all["items"]?[1]?["by"] == "p-sec" && all["items"]?[1]?["role"] == "secretary")
    #expect(all["items"]?[2]?["by"] == .null && all["items"]?[2]?["role"] == "clock")
    #expect(try registry.json("changes", "--since", "2024-06-04")["count"] == 1)
    #expect(try registry.json("changes", "--since", "2024-06-19")["count"] == 0)
  }

  @Test func `it counts when something was recorded, not when it happened`() throws {
    registry.now = "2024-07-10T09:00:00+05:00"
    try registry.sentLetter(on: "2024-06-03")
    let changes = try registry.json("changes", "--since", "2024-07-10")
    #expect(changes["count"] == 2 && changes["items"]?[0]?["on"] == "2024-06-03")
    #expect(changes["items"]?[0]?["at"]?.string?.hasPrefix("2024-07-10") == true)
    #expect(registry.run("changes", "--since", "2024-07-10").output.contains("2024-06-03"))
  }

  @Test func `what has become late is shown whether anybody recorded it or not`() throws {
    registry.now = "2024-06-03T09:00:00+05:00"
    try registry.sentLetter()
    for _ in 0..<2 {
      registry.now = "2024-06-18T09:00:00+05:00"
      #expect(try registry.json("changes", "--since", "2024-06-18")["nowOverdue"]?["count"] == 1)
      #expect(try registry.json("changes", "--since", "2024-06-19")["nowOverdue"]?["count"] == 0)
      #expect(try registry.json("today", "--since", "2024-06-18")["nowOverdue"] == 1)
      try registry.expectOK(["tick"])
    }
  }

  @Test func `filters, a limit and a past day narrow it`() throws {
    registry.now = "2024-06-03T09:00:00+05:00"
    try registry.sentLetter("Pump")
    registry.now = "2024-06-05T09:00:00+05:00"
    try registry.sentLetter("Roof", to: "b-school", on: "2024-06-05")
    #expect(try registry.json("changes", "--since", "2024-06-01", "party:b-school")["count"] == 2)
    let last = try registry.json("changes", "--since", "2024-06-01", "--limit", "1")
    #expect(last["count"] == 4 && last["items"]?.array?.count == 1 && last["items"]?[0]?["action"] == "send")
    #expect(try registry.json("changes", "--since", "2024-06-01", "--as-of", "2024-06-04")["count"] == 2)
    #expect(try registry.json("today", "--since", "2024-06-01", "--as-of", "2024-06-04")["changed"] == 1)
    #expect(registry.run("changes", "--since", "2024-06-01", "--count").output == "4\n")
    #expect(registry.run("changes", "--count", "--limit", "2").code == .usage)
  }

  @Test func `whoever looks is shown what is new since the day they looked before; scripts do not look`() throws {
    registry.now = "2024-06-03T09:00:00+05:00"
    try registry.sentLetter()
    func since(_ verb: String) throws -> String? { try registry.json(verb)["since"]?.string }
    #expect(try since("changes") == "2024-05-27" && since("today") == "2024-05-27", "nobody has looked: a week")
    #expect(try since("changes") == "2024-05-27")
    try registry.expectOK(["today"])
    #expect(try since("changes") == "2024-05-27", "all of a day is one look")
    registry.now = "2024-06-10T09:00:00+05:00"
    #expect(try since("changes") == "2024-06-03" && since("today") == "2024-06-03")
    try registry.expectOK(["changes"])
    #expect(try since("changes") == "2024-06-03")
    try registry.expectOK(["changes", "party:b-dept"])
    registry.now = "2024-06-11T09:00:00+05:00"
    try registry.expectOK(["changes", "party:b-dept"])
    registry.now = "2024-06-12T09:00:00+05:00"
    #expect(try since("changes") == "2024-06-10", "whoever saw a part has not seen all")
    registry.variables = [:]
    #expect(try since("changes") == "2024-06-05", "another person")
  }

  @Test func `where it cannot be remembered the answer is given, and that is said`() throws {
    registry.variables = ["XDG_STATE_HOME": "/proc/nowhere"]
    let run = registry.run("changes")
    #expect(run.code == .ok && run.errors.contains("could not be remembered"), "\(run.errors)")
  }
}
