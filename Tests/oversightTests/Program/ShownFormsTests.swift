import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Lists, tables and trees of the example registry, as people ask for them.
@Suite struct ShownFormsTests {
  private let scratch: ScratchFolder
  private var environment: [String: String] {
    [
      "OVERSIGHT_REGISTRY": scratch.location + "/registry", "OVERSIGHT_NOW": "2024-06-03T09:00:00+05:00",
      "OVERSIGHT_LANG": "ru",
    ]
  }

  init() throws {
    scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      atPath: ProjectFiles.place("Fixtures/Registry").path, toPath: scratch.location + "/registry")
  }

  private func run(_ words: String...) -> ProgramRun { ProgramRun(words, environment: environment) }

  private func json(_ words: String...) throws -> JSON {
    try ProgramRun(words + ["--json"], environment: environment).json()
  }

  @Test func `a tree has the cases beneath a case to any depth, with where they stand`() throws {
    let tree = try json("show", "AUD-2014-000001", "--tree")
    let children = tree["children"]?.array ?? []
    #expect(children.count == 8 && children.allSatisfy { $0["workflow"] == "public-hearing" && $0["stage"] != nil })
    let text = run("show", "AUD-2014-000001", "--tree").output
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  HRG-2014-00000") } == 8)
    #expect(text.contains("протокол опубликован"))
  }

  @Test func `a list in a case is shown as a table, with what to type for each of its elements`() throws {
    let table = run("show", "AUD-2014-000001", "--table", "facilities")
    #expect(table.code == .ok && table.output.contains("facilities[1]") && table.output.contains("Работает"))
    #expect(run("show", "AUD-2014-000001", "--table", "nothing").code == .usage)
  }

  @Test func `what is overdue stands by who owes it, and every duty once`() throws {
    let groups = try json("overdue", "--by", "debtor")["groups"]?.array ?? []
    let all = try json("overdue")["count"]?.integer
    #expect(groups.count > 1 && groups.reduce(0) { $0 + ($1["count"]?.integer ?? 0) } == all)
    let sizes = groups.compactMap { $0["count"]?.integer }
    #expect(sizes == sizes.sorted(by: >))
    #expect(run("overdue", "--by", "debtor").output.contains("обязанност"))
    let creditors = try json("overdue", "--by", "creditor")["groups"]?.array ?? []
    #expect(creditors.reduce(0) { $0 + ($1["count"]?.integer ?? 0) } == all)
  }

  @Test(arguments: [("place:Жетыген", 1), ("topic:школы", 2), ("batch:REC-2024-000900", 0)])
  func `cases are found by place, topic and the logging they came from`(filter: String, count: Int) throws {
    let registry = try ProgramRegistry()
    let minutes = try registry.file("minutes.txt", "minutes")
    let words = [
      "--adopted", "2024-05-17", "--on", "2024-05-20", "membersTotal=15", "membersPresent=11", "topic=школы",
    ]
    for (text, more) in [("Меню", ["place=Жетыген", "--to", "b-school"]), ("Крыша", ["--to", "b-dept"])] {
      try registry.expectOK(["log", text] + words + more + ["--evidence", "minutes=\(minutes)"])
    }
    let found = registry.run("list", filter, "--json")
    if count == 0 { #expect(found.code == .notFound) } else { #expect(try found.json()["count"]?.integer == count) }
  }

  @Test func `what was logged together is found together`() throws {
    let registry = try ProgramRegistry()
    let minutes = try registry.file("minutes.txt", "minutes")
    let words = ["--adopted", "2024-05-17", "--on", "2024-05-20", "membersTotal=15", "membersPresent=11"]
    for to in [["--to", "b-school", "--to", "b-dept"], ["--to", "b-dept"]] {
      try registry.expectOK(["log", "Меню"] + words + to + ["--evidence", "minutes=\(minutes)"])
    }
    #expect(try registry.json("list", "batch:REC-2024-000002")["count"]?.integer == 2)
  }
}
