import JSONText
import Testing

import oversight

/// Cases that have to do with another one without being opened by it.
@Suite struct RelatedCaseTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `an opening names the cases with which it has to do`() throws {
    let (first, second) = (try registry.letter("Pump"), try registry.letter("Roof"))
    let answer = try registry.json(
      "open", "letter", "--title", "Both", "--party", "addressee=b-dept", "--related", first, "--related", second)
    let number = try #require(answer["cases"]?[0]?["number"]?.string)
    let document = try registry.json("show", number)
    #expect(document["related"]?.strings == [first, second])
    #expect(document["format"] == "oversight.case/2", "an earlier program would lose it")
    #expect(document["history"]?[0]?["effects"]?["related"]?.strings == [first, second])
    #expect(try registry.json("show", first)["related"] == nil, "only the case that says so")
    #expect(registry.run("show", number, "--lang", "ru").output.contains("Связанные дела: \(first), \(second)"))
    let list = try registry.file(
      "list.jsonl",
      #"{"verb":"open","workflow":"letter","title":"Again","parties":{"addressee":["b-dept"]},"related":["\#(first)"]}"#
    )
    let applied = try registry.json("apply", list)
    let again = try #require(
      applied["results"]?[0]?["cases"]?[0]?["number"]?.string ?? applied["cases"]?[0]?["number"]?.string)
    #expect(try registry.json("show", again)["related"]?.strings == [first])
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a case that is not there is no relation`() throws {
    _ = try registry.error(
      "open", "letter", "--party", "addressee=b-dept", "--related", "LTR-2024-000099", kind: "not-found",
      code: .notFound)
    #expect(try registry.cases() == 0)
  }
}
