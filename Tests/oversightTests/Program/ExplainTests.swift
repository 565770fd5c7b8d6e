import JSONText
import Reports
import Testing

import oversight

@Suite struct ExplainTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry(ProgramRegistry.Beginning.petition) }

  /// A letter due on 17 June, extended by five working days, with four working days of pause: due on 28 June.
  private func moved() throws -> String {
    let number = try registry.sentLetter()
    try registry.act("extend", number, "--by", "5wd", on: "2024-06-10")
    try registry.act("suspend", number, on: "2024-06-12")
    try registry.act("resume", number, on: "2024-06-18")
    return number
  }

  @Test func `explain has the keys of the contract`() throws {
    let number = try moved()
    let answer = try registry.json("explain", number, "answer", "--as-of", "2024-06-20")
    let keys = ["number", "duty", "base", "rule", "due", "basis", "days", "acts", "laws", "used", "calendar", "status"]
    #expect(Set(answer.keys).isSuperset(of: keys))
    #expect(answer["base"]?.string == "2024-06-03" && answer["rule"]?.string == "10 working days")
    #expect(answer["due"]?.string == "2024-06-28" && answer["calendar"]?.string == "kz@2")
    #expect(answer["status"]?.string == "running" && answer["basis"]?.string == "self-set")
    #expect(answer["lateBy"] == nil && answer["ended"] == nil && answer["laws"] == [])
  }

  @Test func `every day is counted or has its reason, and the sums say who used them`() throws {
    let number = try moved()
    let answer = try registry.json("explain", number, "--as-of", "2024-06-20")
    let days = try #require(answer["days"]?.array)
    #expect(days.count == 25 && days.first?["day"]?.string == "2024-06-04")
    #expect(days.last?["day"]?.string == "2024-06-28")
    #expect(days.count { $0["counted"]?.bool == true } == 15)
    #expect(days.allSatisfy { $0["counted"]?.bool == true || $0["reason"]?.string?.isEmpty == false })
    let paused = days.filter { $0["paused"]?.bool == true }.compactMap { $0["day"]?.string }
    #expect(paused == (12...17).map { "2024-06-\($0)" })
    #expect(answer["used"] == ["body": 9, "us": 4, "unit": "workingDays"])
    let acts = try #require(answer["acts"]?.array)
    #expect(acts.map { $0["verb"]?.string } == ["extend", "suspend", "resume"])
    #expect(acts[0]["by"]?.string == "5 working days" && acts[0]["on"]?.string == "2024-06-10")
    #expect(acts.allSatisfy { $0["actor"]?.string == "p-sec" && $0["reason"]?.string == "because" })
    #expect(acts.map { $0["seq"]?.integer } == [3, 4, 5])
  }

  @Test func `an article comes with its act, and the act that moved a day is a law too`() throws {
    registry.now = "2024-05-08"
    let number = try registry.petition(on: "2024-05-02")
    let answer = try registry.json("explain", number)
    #expect(answer["basis"]?["act"]?.string == "kz-appc-2020")
    #expect(answer["article"]?["inForceFrom"]?.string == "2021-07-01" && answer["article"]?["inForce"] == true)
    #expect(answer["laws"]?.strings == ["kz-appc-2020", "G24G0000109"])
    let moved = answer["days"]?.array?.filter { ["2024-05-04", "2024-05-08"].contains($0["day"]?.string ?? "") }
    #expect(moved?.map { $0["counted"]?.bool } == [true, false])
  }

  @Test func `an act not yet in force is named, and the duty is self-set`() throws {
    let number = try registry.petition(on: "2021-06-30")
    let answer = try registry.json("explain", number)
    #expect(answer["basis"]?.string == "self-set")
    #expect(answer["notInForce"]?["act"]?.string == "kz-appc-2020" && answer["article"]?["inForce"] == false)
    #expect(registry.run("explain", number).output.contains("self-set"))
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `with long Cyrillic names and every act the text fits 80 columns`(language: String) throws {
    let name = String(repeating: "Управление предпринимательства и индустриально-инновационного развития ", count: 2)
    for body in ["b-long", "b-longer"] {
      try registry.expectOK(["party", "add", body, "--kind", "body", "--name", "ru=\(name)\(body)"])
    }
    let number = try registry.petition(to: "b-long", on: "2024-05-02")
    let reason = String(repeating: "запрошены дополнительные сведения у подведомственных организаций ", count: 3)
    func act(_ words: String...) throws {
      try registry.expectOK([words[0], number, "answer", "--reason", reason] + words.dropFirst())
    }
    try act("extend", "--by", "3wd", "--on", "2024-05-10")
    try act("extend", "--by", "4d", "--on", "2024-05-13")
    try act("suspend", "--on", "2024-05-14")
    for day in ["2024-05-20", "2024-05-27"] {
      let paused = registry.run("explain", number, "--lang", language, "--as-of", day)
      #expect(paused.code == .ok)
      expectNarrow(paused.output)
    }
    try act("resume", "--on", "2024-05-17")
    try act("forward", "--to", "b-longer", "--on", "2024-05-20")
    try registry.expectOK(["tick"])
    for duty in ["answer", "answer#1", "tellForwarded", "tellExtended#2"] {
      let run = registry.run("explain", number, duty, "--lang", language)
      #expect(run.code == .ok, "\(run.errors)")
      expectNarrow(run.output)
    }
    for words in [["show", number], ["overdue"], ["due", "--as-of", "2024-05-21"], ["tick"]] {
      expectNarrow(registry.run(words + ["--lang", language]).output)
    }
  }

  @Test func `as of a day explain tells what was known on it`() throws {
    let number = try moved()
    #expect(try registry.json("explain", number, "--as-of", "2024-06-09")["due"]?.string == "2024-06-17")
    #expect(try registry.json("explain", number, "--as-of", "2024-06-10")["due"]?.string == "2024-06-24")
    let paused = try registry.json("explain", number, "--as-of", "2024-06-14")
    #expect(paused["status"]?.string == "paused" && paused["acts"]?.array?.count == 2)
    #expect(try registry.json("explain", number, "--as-of", "2024-06-18")["due"]?.string == "2024-06-28")
    let late = try registry.json("explain", number, "--as-of", "2024-07-03")
    #expect(late["lateBy"] == ["workingDays": 3, "calendarDays": 5])
  }

  private func expectNarrow(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(!text.isEmpty, sourceLocation: location)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)", sourceLocation: location)
    }
  }
}
