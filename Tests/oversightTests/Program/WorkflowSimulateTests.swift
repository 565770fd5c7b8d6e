import Foundation
import JSONText
import Testing

import oversight

@Suite struct WorkflowSimulateTests {
  private let registry: ProgramRegistry
  private let draft: String

  init() throws {
    registry = try ProgramRegistry()
    let run = registry.run("workflow", "new", "canteen")
    draft = try registry.file("canteen.json", run.output)
  }

  private func simulate(_ words: String..., location: SourceLocation = #_sourceLocation) throws -> JSON {
    try registry.run(["workflow", "simulate"] + words + ["--json"]).json(location)
  }

  private static let visit = "2024-06-05 visit visitedOn=2024-06-05 violations=2 findings=No soap, no towels"

  @Test func `a simulation stands where a recorded case stands after the same steps`() throws {
    let lines = [
      #"{"verb":"advance","action":"send","input":{"receivedOn":"2024-06-03","copies":2},"on":"2024-06-03"}"#,
      #"{"verb":"extend","duty":"answer","by":"3wd","reason":"ill","on":"2024-06-10"}"#,
      #"{"verb":"tick","asOf":"2024-07-01"}"#,
      #"{"verb":"waive","duty":"answer","reason":"enough","on":"2024-07-02"}"#,
      #"{"verb":"advance","action":"drop","on":"2024-07-03"}"#,
    ]
    let letter = try registry.file("letter.json", SampleDefinitions.letter)
    let script = try registry.file("steps.jsonl", lines.joined(separator: "\n\n") + "\n")
    let answer = try simulate(
      letter, "--script", script, "--from", "2024-06-03", "--party", "addressee=b-dept", "--party", "secretary=p-sec")
    #expect(answer["refused"]?.integer == 0 && answer["calendar"]?.string == "kz@2")
    let number = try registry.letter()
    for (step, line) in zip(answer["steps"]?.array?.dropFirst() ?? [], lines) {
      let numbered = line.replacing("{\"verb\"", with: "{\"number\":\"\(number)\",\"verb\"")
      try registry.expectOK(["apply", try registry.file("line.jsonl", numbered)])
      let recorded = try registry.json("show", number)
      #expect(step["cases"]?[0]?["stage"] == recorded["stage"])
      let owed = recorded["duties"]?.array?.filter { ["running", "paused", "lapsed"].contains($0["status"]?.string) }
      #expect(step["cases"]?[0]?["owed"]?.array?.map { $0["due"] } == owed?.map { $0["due"] })
    }
    #expect(answer["steps"]?[3]?["lapsed"]?[0]?["duty"]?.string == "answer")
    #expect(answer["steps"]?[5]?["cases"]?[0]?["outcome"]?.string == "dropped")
  }

  @Test func `steps in the short form are read by the types of their fields`() throws {
    let answer = try simulate(
      draft, Self.visit, "2024-06-19", "2024-06-20", "2024-06-21 answer position=accepted as=p-coordinator")
    let steps = try #require(answer["steps"]?.array)
    #expect(steps.map { $0["what"]?.string } == ["open", "visit", "tick", "tick", "answer"])
    #expect(
      steps.map { $0["cases"]?[0]?["stage"]?.string } == ["planned", "reported", "reported", "silent", "answered"])
    #expect(steps[0]["by"]?.string == "p-monitor" && steps[1]["on"]?.string == "2024-06-05")
    #expect(answer["invented"]?["place"]?.string == "place")
    #expect(steps[3]["cases"]?[0]?["owed"]?[0]?["late"]?.bool == true)
    #expect(steps[3]["cases"]?[0]?["next"]?.array?.compactMap { $0["action"]?.string } == ["answer", "close"])
  }

  @Test func `a refusal explains and the run goes on, unless it is strict`() throws {
    let words = [
      "workflow", "simulate", draft, "visit violations=2", Self.visit, "clse",
      "2024-06-06 extend answer by=9wd reason=x",
    ]
    let run = registry.run(words)
    #expect(run.code == .ok && run.errors.isEmpty)
    for part in ["'visitedOn' is missing", "Say what was found.", "did you mean 'close'?", "at most 5 working days"] {
      #expect(run.output.contains(part), "\(run.output)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let strict = registry.run(words + ["--strict", "--json"])
    #expect(strict.code == .refused)
    #expect(try JSON(parsing: strict.output)["steps"]?.array?.count == 2)
    #expect(try JSON(parsing: strict.errors)["error"]?["kind"]?.string == "refused")
  }

  @Test(
    arguments: [
      ("{", "syntax", ExitCode.data), ("{\"verb\":\"opne\"}", "usage", .usage), ("{\"verb\":\"log\"}", "usage", .usage),
      ("visit position", "usage", .usage), ("visit a=1 a=2", "usage", .usage),
      ("extend answer by=5wd", "usage", .usage),
      ("{\"verb\":\"advance\",\"action\":\"visit\",\"inptu\":{}}", "usage", .usage),
    ])
  func `steps that are not understood are refused before anything is tried`(step: String, kind: String, code: ExitCode)
    throws
  {
    let error = try registry.error("workflow", "simulate", draft, Self.visit, step, kind: kind, code: code)
    #expect(error["message"]?.string?.hasPrefix("step 2: ") == true, "\(error)")
  }

  @Test func `without steps the shortest way to each end is shown, in every language`() throws {
    let paths = try #require(try simulate(draft)["paths"]?.array)
    #expect(paths.compactMap { $0["outcome"]?.string } == ["clean", "answered", "unanswered"])
    #expect(paths.compactMap { $0["steps"]?.array?.count } == [1, 2, 3])
    #expect(paths[2]["steps"]?[1]?["lapsed"]?.string == "answer")
    #expect(paths[1]["steps"]?[1]?["meets"]?.strings == ["answer"])
    for (language, words) in [("en", "Shortest way"), ("ru", "Кратчайший путь"), ("kk", "ең қысқа жол")] {
      #expect(registry.run("workflow", "simulate", draft, "--lang", language).output.contains(words))
    }
    let text = registry.run("workflow", "simulate", draft).output
    let example = try #require(text.split(separator: "'").dropFirst().first)
    #expect(try simulate(draft, String(example))["refused"]?.integer == 0, "\(example)")
    #expect(try simulate("letter")["paths"]?.array?.count == 2, "a workflow of the registry by its id")
  }

  @Test func `what a check notes is shown too, with and without steps`() throws {
    let letter = try registry.file("letter.json", SampleDefinitions.letter)
    let checked = try registry.run("workflow", "check", letter, "--json").json()
    let notes = try #require(checked["notes"]?.array)
    #expect(!notes.isEmpty && checked["defects"]?.array?.isEmpty == true, "\(checked)")
    #expect(try simulate(letter)["notes"]?.array == notes)
    #expect(try simulate(letter, "2024-06-03 drop")["notes"]?.array == notes)
    let message = try #require(notes.first?["rule"]?.string)
    let run = registry.run("workflow", "simulate", letter)
    #expect(run.output.contains("What 'workflow check' notes:") && run.output.contains(message), "\(run.output)")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("simulate ") })
  }

  @Test func `an end that only an act on a duty opens is not left out`() throws {
    let letter = SampleDefinitions.letter
      .replacing(
        #""dropped":  {"#,
        with: #""unanswered": { "title": "U", "final": true, "outcome": "unanswered" }, "dropped":  {"#
      )
      .replacing(
        #""lapse":  {"#,
        with:
          #""close": { "title": "C", "from": ["sent", "silent"], "to": "unanswered", "by": ["clock"] }, "lapse":  {"#
      )
      .replacing(
        #""duties": {"#,
        with: #"""
          "duties": { "chase": { "title": "Say why it waits", "owedBy": "addressee", "owedTo": "secretary",
            "from": { "duty": "answer", "act": "suspend" }, "within": { "workingDays": 5 }, "metBy": ["answer"],
            "onLapse": "close", "basis": "self-set" },
          """#)
    let file = try registry.file("letter.json", letter)
    let paths = try #require(try simulate(file)["paths"]?.array)
    #expect(paths.compactMap { $0["outcome"]?.string } == ["answered", "unanswered", "dropped"])
    #expect(paths[1]["steps"]?[1]?["act"] == ["verb": "suspend", "duty": "answer"])
    let text = registry.run("workflow", "simulate", file).output
    #expect(text.contains("2. term suspended: Answer the letter → sent"), "\(text)")
  }

  @Test func `a case that cannot be opened is an error`() throws {
    _ = try registry.error("workflow", "simulate", draft, "--party", "nobody=x", "visit", kind: "usage", code: .usage)
    let opening = #"{"verb":"open","fields":{"place":""}}"#
    _ = try registry.error("workflow", "simulate", draft, opening, "visit", kind: "refused", code: .refused)
    _ = try registry.error(
      "workflow", "simulate", draft, "visit", "--calendar", "ka", kind: "not-found", code: .notFound)
  }

  @Test func `a record can be corrected, and what follows is decided anew`() throws {
    let correction = #"{"verb":"correct","seq":2,"values":{"violations":1,"findings":"mice"},"reason":"misread"}"#
    let answer = try simulate(draft, "2024-06-05 visit visitedOn=2024-06-05 violations=0", correction)
    #expect(answer["steps"]?.array?.map { $0["cases"]?[0]?["stage"]?.string } == ["planned", "clean", "reported"])
  }

  @Test func `nothing is kept, and evidence is not read`() throws {
    let before = try registry.json("workflow", "list")
    let script = try registry.file(
      "s.jsonl",
      #"{"verb":"open","fields":{"place":"School 7"},"title":"T","label":"a","on":"2024-06-03"}"# + "\n"
        + #"{"verb":"advance","number":"$a","action":"visit","input":{"visitedOn":"2024-06-03","violations":0},"#
        + #""evidence":{"photo":"/nowhere.jpg"}}"# + "\n"
        + #"{"verb":"assign","role":"coordinator","parties":["p-other"],"reason":"new"}"#)
    let answer = try simulate(draft, "--script", script)
    #expect(answer["invented"]?.object?.isEmpty == true && answer["refused"]?.integer == 1)
    #expect(try registry.json("workflow", "list") == before && (try registry.cases()) == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: registry.folder)
    #expect(files.sorted() == ["canteen.json", "registry", "s.jsonl"])
    _ = try registry.error("workflow", "simulate", "/nowhere.json", kind: "io", code: .io)
    _ = try registry.error("workflow", "simulate", "lettr", kind: "not-found", code: .notFound)
    _ = try registry.error("workflow", "simulate", draft, "visit", "--script", script, kind: "usage", code: .usage)
    let broken = try registry.file("broken.json", SampleDefinitions.letter.replacing("drafted", with: "x y"))
    _ = try registry.error("workflow", "simulate", broken, kind: "invalid", code: .data)
  }

  @Test func `cases that a case opens can be acted on by their number`() throws {
    let opens = SampleDefinitions.letter.replacing(
      #""by": ["clock"] }"#,
      with: #""by": ["clock"] }, "more": { "title": "More", "from": ["sent"], "to": "sent", "by": ["secretary"], "#
        + #""opens": [ { "workflow": "letter", "parties": { "addressee": "addressee" } } ] }"#)
    let file = try registry.file("letter.json", opens)
    let answer = try simulate(
      file, "2024-06-03 send receivedOn=2024-06-03 copies=1", "more",
      #"{"verb":"advance","number":"LTR-2024-000002","action":"drop","on":"2024-06-04"}"#,
      #"{"verb":"advance","number":"LTR-2024-000009","action":"drop","on":"2024-06-04"}"#)
    #expect(answer["steps"]?[2]?["cases"]?.array?.count == 2)
    #expect(answer["steps"]?[3]?["cases"]?[0]?["number"]?.string == "LTR-2024-000002")
    #expect(answer["steps"]?[3]?["cases"]?[0]?["outcome"]?.string == "dropped")
    #expect(answer["steps"]?[4]?["refused"]?["kind"]?.string == "not-found")
  }
}
