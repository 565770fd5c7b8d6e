import JSONText
import Testing

import oversight

/// `apply` of more lines than are kept in memory at once.
@Suite struct BulkApplyTests {
  let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  /// Lines that open letters and send them; line `bad`, counted from 1, names nobody.
  private func lines(_ count: Int, bad: Set<Int> = []) -> String {
    (1...count).map { number in
      let body = bad.contains(number) ? "b-nobody" : "b-dept"
      return """
        {"verb":"open","workflow":"letter","title":"Letter \(number)","parties":{"addressee":"\(body)"},\
        "on":"2024-06-03","id":"c-\(number)","label":"l\(number)"}
        """
    }.joined(separator: "\n")
  }

  @Test func `what is beyond memory is committed with the rest, and later lines see it`() throws {
    let more = (1...300).map {
      #"{"verb":"advance","number":"$l\#($0)","action":"drop","on":"2024-06-04","id":"d-\#($0)"}"#
    }
    let file = try registry.file("many.jsonl", lines(600) + "\n" + more.joined(separator: "\n"))
    let answer = try registry.json("apply", file)
    #expect(answer["applied"] == 900 && answer["cases"]?.array?.count == 600)
    #expect(try registry.cases() == 600)
    #expect(try registry.json("list", "outcome:dropped")["count"] == 300)
    let report = try registry.json("verify")
    #expect(report["problems"] == [] && report["records"] == 900)
    #expect(try registry.json("apply", file)["applied"] == 900, "the same ids again change nothing")
    #expect(try registry.json("verify")["records"] == 900)
  }

  @Test func `one bad line at the end undoes what was beyond memory too`() throws {
    let error = try registry.error(
      "apply", try registry.file("many.jsonl", lines(600, bad: [600])), kind: "not-found", code: .notFound)
    #expect(error["message"]?.string?.hasPrefix("line 600: ") == true)
    #expect(try registry.cases() == 0)
    #expect(try registry.letter().hasSuffix("-000001"), "no number was used up")
  }

  @Test func `each keeps the good lines of every batch and names the bad`() throws {
    let bad: Set<Int> = [1, 64, 65, 128, 200]
    let run = registry.run("apply", try registry.file("many.jsonl", lines(200, bad: bad)), "--each", "--json")
    let answer = try JSON(parsing: Array(run.output.utf8))
    #expect(answer["applied"] == 195)
    #expect(answer["failed"]?.array?.compactMap { $0["line"]?.integer } == bad.sorted())
    #expect(try registry.cases() == 195)
    #expect(try registry.json("list", "--limit", "1")["cases"]?[0]?["number"]?.string?.hasSuffix("-000001") == true)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `the lines before a given one are left out`() throws {
    let file = try registry.file("many.jsonl", lines(10))
    #expect(try registry.json("apply", file, "--each", "--from-line", "8")["applied"] == 3)
    #expect(try registry.json("apply", file, "--from-line", "11")["applied"] == 0)
    _ = try registry.error("apply", file, "--from-line", "0", kind: "usage", code: .usage)
  }

  @Test func `many refusals are not all printed`() throws {
    let run = registry.run("apply", try registry.file("many.jsonl", lines(100, bad: Set(1...100))), "--each")
    #expect(run.errors.contains("line 1: ") && run.errors.contains("line 100: ") && !run.errors.contains("line 50: "))
    #expect(run.errors.contains("60 more lines were refused; --json lists them all."))
  }
}
