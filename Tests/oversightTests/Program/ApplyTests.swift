import JSONText
import Testing

import oversight

@Suite struct ApplyTests {
  private let registry: ProgramRegistry
  private static let open = """
    {"verb":"open","workflow":"letter","title":"One","parties":{"addressee":"b-dept"},"on":"2024-06-03","as":"p-sec",\
    "label":"a","id":"x1"}
    """
  private static let send = """
    {"verb":"advance","number":"$a","action":"send","input":{"receivedOn":"2024-06-03","copies":2},"on":"2024-06-03",\
    "as":"p-sec","id":"x2"}
    """
  private static let wrong = #"{"verb":"advance","number":"$a","action":"snd","on":"2024-06-04","as":"p-sec"}"#

  init() throws { registry = try ProgramRegistry() }

  private func file(_ lines: String...) throws -> String {
    try registry.file("lines.jsonl", lines.joined(separator: "\n") + "\n")
  }

  @Test func `labels name new cases for later lines`() throws {
    let answer = try registry.json("apply", try file(Self.open, "", Self.send))
    #expect(answer["cases"]?.array?.count == 1 && answer["cases"]?[0]?["records"]?.integer == 2)
    #expect(try registry.json("overdue")["count"]?.integer == 1)
  }

  @Test func `one bad line undoes all, and says which line it was`() throws {
    let path = try file(Self.open, Self.send, Self.wrong)
    let error = try registry.error("apply", path, kind: "refused", code: .refused)
    #expect(error["message"]?.string?.hasPrefix("line 3: ") == true)
    #expect(try registry.cases() == 0)
    #expect(try registry.letter() == "LTR-2024-000001", "no number was used up")
  }

  @Test func `with each the good lines are kept and the bad ones reported`() throws {
    let path = try file(Self.open, Self.wrong, Self.send, "{", "[]", #"{"verb":"opn","as":"p-sec"}"#)
    let run = registry.run("apply", path, "--each", "--json")
    #expect(run.code == .refused)
    let answer = try JSON(parsing: Array(run.output.utf8))
    #expect(answer["cases"]?[0]?["records"]?.integer == 2)
    #expect(answer["failed"]?.array?.compactMap { $0["line"]?.integer } == [2, 4, 5, 6])
    let error = try JSON(parsing: Array(run.errors.utf8))["error"]
    #expect(error?["kind"]?.string == "refused" && error?["details"]?.array?.count == 4)
    #expect(try registry.cases() == 1)
  }

  @Test(
    arguments: [
      (#"{"verb":"open""#, "syntax", ExitCode.data), ("[]", "invalid", .data),
      (#"{"verb":"opne","as":"p-sec"}"#, "usage", .usage), (#"{"as":"p-sec"}"#, "usage", .usage),
      (#"{"verb":"advance","nmber":"LTR-2024-000001","action":"send","as":"p-sec"}"#, "usage", .usage),
      (#"{"verb":"advance","number":"$b","action":"send","as":"p-sec"}"#, "not-found", .notFound),
      (#"{"verb":"advance","number":"LTR-2024-000009","action":"send","as":"p-sec"}"#, "not-found", .notFound),
      (
        #"{"verb":"open","workflow":"letter","fields":{"copies":"two"},"parties":{"addressee":"b-dept"},"as":"p-sec"}"#,
        "usage", .usage
      ),
      (
        #"{"verb":"assign","number":"LTR-2024-000001","role":"addressee","parties":["b-school"],"as":"p-sec"}"#,
        "usage",
        .usage
      ),
    ])
  func `a line that cannot be carried out says why`(line: String, kind: String, code: ExitCode) throws {
    _ = try registry.error("apply", try file(line), kind: kind, code: code)
    #expect(try registry.cases() == 0)
  }

  @Test func `a file applied twice counts once, also where only the opening has an id`() throws {
    let first = try registry.json("apply", try file(Self.open, Self.send))
    #expect(try registry.json("apply", try file(Self.open, Self.send)) == first)
    let later = Self.send.replacing(#","id":"x2""#, with: "").replacing("send", with: "answer")
      .replacing(#"{"receivedOn":"2024-06-03","copies":2}"#, with: "{}")
    #expect(try registry.json("apply", try file(Self.open, later))["cases"]?[0]?["stage"]?.string == "answered")
    #expect(try registry.cases() == 1)
  }

  @Test func `the options give actor, day and id to lines that have none`() throws {
    registry.actor = nil
    let line = #"{"verb":"open","workflow":"letter","parties":{"addressee":["b-dept"]}}"#
    _ = try registry.error("apply", try file(line), kind: "usage", code: .usage)
    let words = ["apply", try file(line, line), "--as", "p-sec", "--on", "2024-06-05", "--id", "batch", "--json"]
    let first = try registry.run(words).json()
    #expect(first["cases"]?.array?.count == 2)
    #expect(try registry.run(words).json() == first && (try registry.cases()) == 2)
    #expect(try registry.json("list")["cases"]?[0]?["since"]?.string == "2024-06-05")
  }

  @Test func `a dry run keeps nothing, and a file that is not there is an error of input`() throws {
    #expect(try registry.json("apply", try file(Self.open, Self.send), "--dry-run")["cases"]?.array?.count == 1)
    #expect(try registry.cases() == 0)
    _ = try registry.error("apply", "/nowhere/lines.jsonl", kind: "io", code: .io)
    #expect(registry.run("apply", try file(Self.open), "--each", "--dry-run").code == .usage)
  }

  @Test(arguments: [1, 50]) func `a dry run says that it would be recorded, and nothing was kept`(count: Int) throws {
    let open = Self.open.replacing(#","label":"a","id":"x1""#, with: "")
    let path = try registry.file("lines.jsonl", String(repeating: open + "\n", count: count))
    let text = registry.run("apply", path, "--dry-run").output
    #expect(text.hasPrefix("\(count) command(s) would be recorded. This was a dry run: nothing was kept."), "\(text)")
    #expect(!text.contains("oversight list"))
    #expect(try registry.json("apply", path, "--dry-run")["dryRun"] == true)
    #expect(try registry.cases() == 0)
    #expect(registry.run("apply", path).output.hasPrefix("\(count) command(s) recorded."))
  }

  @Test func `log, assign and tick are lines too`() throws {
    let path = try file(
      Self.open, Self.send,
      #"{"verb":"tick","on":"2024-06-20"}"#,
      #"{"verb":"assign","number":"$a","role":"addressee","parties":["b-school"],"reason":"moved","on":"2024-06-21","as":"p-sec"}"#
    )
    let answer = try registry.json("apply", path)
    #expect(answer["lapsed"]?.array?.count == 1)
    #expect(try registry.json("show", "LTR-2024-000001")["history"]?.array?.count == 4)
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
  }
}
