import JSONText
import Testing

import oversight

@Suite struct OverdueTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test(
    arguments: [
      ("2024-06-02", 0, 0, 0), ("2024-06-17", 0, 0, 0), ("2024-06-18", 1, 1, 1), ("2024-06-22", 1, 4, 5),
      ("2024-06-24", 1, 5, 7),
    ])
  func `a duty is late from the day after its due day`(day: String, count: Int, working: Int, calendar: Int) throws {
    try registry.sentLetter()
    let answer = try registry.json("overdue", "--as-of", day)
    #expect(answer["asOf"]?.string == day && answer["count"]?.integer == count)
    #expect(answer["items"]?.array?.count == count)
    guard count > 0 else { return }
    #expect(answer["items"]?[0]?["workingDaysLate"]?.integer == working)
    #expect(answer["items"]?[0]?["calendarDaysLate"]?.integer == calendar)
  }

  @Test func `an item names debtor, creditor, article and days late`() throws {
    let number = try registry.sentLetter()
    let answer = try registry.json("overdue")
    #expect(answer.keys == ["asOf", "count", "items"])
    let item = try #require(answer["items"]?[0])
    let expected = [
      "basis", "calendarDaysLate", "due", "duty", "kind", "number", "owedBy", "owedTo", "stage", "title", "what",
      "workflow",
      "workingDaysLate",
    ]
    #expect(item.keys == expected)
    #expect(item["number"]?.string == number && item["duty"]?.string == "answer")
    #expect(item["what"]?.string == "Answer the letter" && item["title"]?.string == "Missing pump")
    #expect(item["owedBy"]?.keys == ["name", "party", "role"] && item["owedTo"]?.keys == ["name", "party", "role"])
    #expect(item["owedBy"]?["name"]?.string == "Department of Health" && item["owedTo"]?["role"]?.string == "secretary")
    #expect(item["basis"]?.string == "self-set")
  }

  @Test func `a lapsed duty stays overdue until it is answered, whatever tick recorded`() throws {
    let number = try registry.sentLetter()
    registry.now = "2024-06-20"
    let tick = try registry.json("tick")
    #expect(tick["count"]?.integer == 1)
    #expect(try registry.json("tick")["count"]?.integer == 0, "twice is once")
    let document = try registry.json("show", number)
    #expect(document["stage"]?.string == "silent" && document["since"]?.string == "2024-06-18")
    #expect(document["duties"]?[0]?["status"]?.string == "lapsed")
    #expect(try registry.json("overdue")["count"]?.integer == 1)
    registry.now = "2024-07-01"
    try registry.expectOK(["advance", number, "answer", "reason=late but here"])
    #expect(try registry.json("overdue")["count"]?.integer == 0)
    #expect(try registry.json("overdue", "--as-of", "2024-06-30")["count"]?.integer == 1)
    #expect(try registry.json("overdue", "--as-of", "2024-06-30")["items"]?[0]?["stage"]?.string == "silent")
    #expect(try registry.json("overdue", "--as-of", "2024-07-01")["count"]?.integer == 0)
    #expect(try registry.json("show", number)["duties"]?[0]?["status"]?.string == "met-late")
  }

  @Test func `the list of a past day does not depend on what was recorded since`() throws {
    let number = try registry.sentLetter()
    let before = try registry.json("overdue", "--as-of", "2024-06-25")
    try registry.expectOK(["advance", number, "answer", "--on", "2024-07-01"])
    #expect(try registry.json("overdue", "--as-of", "2024-06-25") == before)
    #expect(try registry.json("list", "--as-of", "2024-06-25")["cases"]?[0]?["stage"]?.string == "silent")
    #expect(try registry.json("list", "--as-of", "2024-06-02")["count"]?.integer == 0)
    #expect(try registry.json("list", "stage:silent", "--as-of", "2024-06-25")["count"]?.integer == 1)
    #expect(try registry.json("list", "stage:sent", "--as-of", "2024-06-17")["count"]?.integer == 1)
    #expect(try registry.json("list", "stage:sent")["count"]?.integer == 0)
  }

  @Test func `a case that ends owes nothing, and a tick of a future day is refused`() throws {
    let number = try registry.sentLetter()
    #expect(registry.run("tick", "--as-of", "2024-07-11").code == .refused)
    registry.actor = nil
    #expect(try registry.json("tick", "--as-of", "2024-06-17")["count"]?.integer == 0)
    #expect(try registry.json("tick", number, "--as-of", "2024-06-18")["lapsed"]?[0]?["number"]?.string == number)
    #expect(registry.run("tick", "LTR-2024-000999").code == .notFound)
    registry.actor = "p-sec"
    try registry.expectOK(["advance", number, "drop"])
    #expect(try registry.json("overdue")["count"]?.integer == 0)
    #expect(try registry.json("show", number)["duties"]?[0]?["status"]?.string == "void")
  }

  @Test func `the most late comes first, and the count is of all under a limit`() throws {
    try registry.sentLetter("Second", on: "2024-06-10")
    try registry.sentLetter("First", to: "b-school", on: "2024-06-03")
    try registry.sentLetter("Third", on: "2024-06-11")
    let all = try registry.json("overdue")
    #expect(all["items"]?.array?.compactMap { $0["title"]?.string } == ["First", "Second", "Third"])
    let some = try registry.json("overdue", "--limit", "1")
    #expect(some["count"]?.integer == 3 && some["items"]?.array?.count == 1)
    #expect(try registry.json("overdue", "--limit", "0")["count"]?.integer == 3)
    #expect(registry.run("overdue", "--limit", "-1").code == .usage)
    #expect(try registry.json("overdue", "debtor:b-school")["count"]?.integer == 1)
    #expect(try registry.json("overdue", "debtor:b-school", "--as-of", "2024-06-17")["count"]?.integer == 0)
    #expect(try registry.json("overdue", "due.by:2024-06-17")["count"]?.integer == 1)
    #expect(try registry.json("overdue", "creditor.none:")["count"]?.integer == 3)
    #expect(try registry.json("overdue", "debtor.none:")["count"]?.integer == 0)
  }

  @Test func `due shows what falls due from today on, within the term, inclusive`() throws {
    try registry.sentLetter()
    let answer = try registry.json("due", "--as-of", "2024-06-14", "--within", "1wd")
    #expect(answer["count"]?.integer == 1 && answer["asOf"]?.string == "2024-06-14")
    #expect(answer["items"]?[0]?["due"]?.string == "2024-06-17")
    #expect(try registry.json("due", "--as-of", "2024-06-13", "--within", "1wd")["count"]?.integer == 0)
    #expect(try registry.json("due", "--as-of", "2024-06-17")["count"]?.integer == 1)
    #expect(try registry.json("due", "--as-of", "2024-06-18")["count"]?.integer == 0)
    #expect(registry.run("due", "--within", "soon").code == .usage)
    #expect(registry.run("due", "--within", "-5wd").code == .usage)
  }

  @Test func `explain counts every day and skips those off with a reason`() throws {
    let number = try registry.sentLetter()
    let answer = try registry.json("explain", number, "answer")
    #expect(Set(answer.keys).isSuperset(of: ["number", "duty", "base", "rule", "due", "basis", "days", "acts"]))
    let days = try #require(answer["days"]?.array)
    #expect(days.filter { $0["counted"]?.bool == true }.count == 10)
    #expect(days.first?["day"]?.string == "2024-06-04" && days.last?["day"]?.string == "2024-06-17")
    #expect(days.allSatisfy { $0["counted"]?.bool == true || $0["reason"]?.string?.isEmpty == false })
    #expect(try registry.json("explain", number) == answer)
    #expect(registry.run("explain", number, "anser").errors.contains("did you mean 'answer'?"))
  }
}
