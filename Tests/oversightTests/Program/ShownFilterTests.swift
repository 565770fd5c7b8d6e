import Foundation
import JSONText
import Testing

import oversight

/// What is asked of a list for others is asked of what they see: nothing is found by what they are not shown.
@Suite struct ShownFilterTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    try registry.logMarked()
    try registry.expectOK(["publication", "set", "--workflow", "council-recommendation"])
  }

  private static let verbs = [
    ["export"], ["list"], ["overdue"], ["due", "--within", "200wd"], ["changes", "--since", "2024-01-01"],
  ]

  /// The cases that a list names.
  private func found(_ verb: [String], _ condition: String, for viewer: String) throws -> Set<String> {
    let file = "\(registry.folder)/out.csv"
    try registry.expectOK(verb + [condition, "--out", file, "--as", viewer])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return Set(text.matches(of: /REC-2024-[0-9]{6}/).map { String($0.output) })
  }

  @Test(arguments: ["ref:hush-hush-17", "ref:hush-hush-88", "party:p-sec", "creditor:p-sec"], verbs)
  func `a value that is not shown finds nothing`(condition: String, verb: [String]) throws {
    #expect(try found(verb, condition, for: "public") == [])
    guard verb == ["list"], condition.hasPrefix("ref:") else { return }
    #expect(try found(verb, condition, for: "office") != [], "the office finds it")
    #expect(try registry.json("stats", condition, "--as", "public")["total"]?["cases"] == 0)
    #expect(try registry.json("stats", condition)["total"]?["cases"] != 0)
  }

  @Test func `what is shown is found, by the council what is shown to the council`() throws {
    let (first, second) = ("REC-2024-000001", "REC-2024-000002")
    for verb in [["export"], ["list"]] {
      #expect(try found(verb, "menus", for: "public") == [first, second])
      #expect(try found(verb, "field.position:accepted", for: "public") == [first])
      #expect(try found(verb, "did:answer", for: "public") == [first])
      #expect(try found(verb, "party:b-school", for: "public") == [second])
      #expect(try found(verb, "ref:hush-hush-17", for: "council") == [first, second])
    }
    #expect(try found(["list", "--limit", "1"], "menus", for: "public") == [first])
    let owed = try found(["due", "--within", "200wd"], "debtor:b-school", for: "public")
    #expect(try owed.union(found(["overdue"], "debtor:b-school", for: "public")) == [second])
    #expect(try registry.json("stats", "party:b-school", "--as", "public")["total"]?["cases"] == 1)
    #expect(try registry.json("stats", "debtor:b-school", "--as", "public")["total"]?["cases"] == 1)
  }

  @Test func `a condition on a field that is never shown is refused by its name`() throws {
    let words = ["list", "field.verificationNote:x", "--out", "\(registry.folder)/x.csv", "--as"]
    for (language, word) in [("en", "the public"), ("ru", "не показывается всем"), ("kk", "жұртқа")] {
      let run = registry.run(words + ["public", "--lang", language])
      #expect(
        run.code == .usage && run.errors.contains("verificationNote") && run.errors.contains(word), "\(run.errors)")
    }
    #expect(registry.run(words + ["council"]).code == .ok)
    #expect(registry.run("stats", "field.verificationNote.none:", "--as", "public").code == .usage)
    #expect(registry.run("list", "--count", "--out", "x.csv").code == .usage)
  }
}
