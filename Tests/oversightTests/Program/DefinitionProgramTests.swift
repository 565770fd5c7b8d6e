import JSONText
import Testing

import oversight

@Suite struct DefinitionProgramTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `workflow list, show, graph and check answer with the keys of the contract`() throws {
    let list = try registry.json("workflow", "list")
    #expect(list.keys == ["workflows"])
    let letter = try #require(list["workflows"]?.array?.first { $0["id"]?.string == "letter" })
    #expect(letter.keys == ["current", "id", "title", "version"] && letter["version"]?.integer == 1)
    #expect(try registry.json("workflow", "show", "letter") == JSON(parsing: Array(SampleDefinitions.letter.utf8)))
    #expect(registry.run("workflow", "graph", "letter").output.hasPrefix("flowchart TB"))
    #expect(registry.run("workflow", "graph", "letter", "--format", "dot").output.hasPrefix("digraph"))
    #expect(registry.run("workflow", "graph", "letter", "--format", "png").code == .usage)
    #expect(registry.run("workflow", "show", "lettr").code == .notFound)
    let check = try registry.json("workflow", "check", try registry.file("letter.json", SampleDefinitions.letter))
    #expect(check["files"]?.integer == 1 && check["defects"]?.array?.isEmpty == true)
  }

  @Test func `defects stand on standard output only, with file, line, column and rule`() throws {
    let text = SampleDefinitions.letter.replacing(#""to": "sent""#, with: #""to": "snt""#)
    let path = try registry.file("broken.json", text)
    let run = registry.run("workflow", "check", path, "--json")
    #expect(run.code == .data && run.errors.isEmpty)
    let defects = try #require(try JSON(parsing: Array(run.output.utf8))["defects"]?.array)
    #expect(defects.first?.keys == ["column", "file", "line", "message", "rule"])
    #expect(defects.first?["line"]?.integer == 17)
    #expect(defects.first?["message"]?.string?.contains("'sent'") == true)
    let syntax = registry.run("workflow", "check", try registry.file("bad.json", "{\"a\": 1,}"), path, "--json")
    let all = try JSON(parsing: Array(syntax.output.utf8))
    #expect(all["files"]?.integer == 2 && all["defects"]?[0]?["rule"]?.string == "syntax")
    #expect(registry.run("workflow", "check", path).output.hasPrefix("\(path):17:"))
  }

  @Test func `a definition with defects, or another content under its version, is not added`() throws {
    let broken = try registry.file("a.json", SampleDefinitions.letter.replacing("drafted", with: "x y"))
    _ = try registry.error("workflow", "add", broken, kind: "invalid", code: .data)
    _ = try registry.error("workflow", "add", try registry.file("b.json", "{,}"), kind: "syntax", code: .data)
    _ = try registry.error("workflow", "add", "/nowhere.json", kind: "io", code: .io)
    let changed = SampleDefinitions.letter.replacing("One to nine", with: "At most nine")
    let path = try registry.file("c.json", changed)
    _ = try registry.error("workflow", "add", path, kind: "conflict", code: .refused)
    let next = try registry.file("d.json", changed.replacing(#""version": 1"#, with: #""version": 2"#))
    let number = try registry.letter()
    try registry.expectOK(["workflow", "add", next])
    #expect(try registry.json("show", number)["workflow"]?["version"]?.integer == 1, "a running case keeps its version")
    #expect(try registry.json("show", try registry.letter())["workflow"]?["version"]?.integer == 2)
    #expect(try registry.json("workflow", "show", "letter@1")["version"]?.integer == 1)
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
  }

  @Test func `unusual but legal shapes work from outside`() throws {
    try registry.add(SampleDefinitions.canteen)
    try registry.expectOK(["party", "add", "p-lead", "--kind", "person", "--name", "Lead", "--role", "lead-monitor"])
    registry.actor = "p-lead"
    try registry.expectOK(["open", "canteen-check", "--party", "school-body=b-school", "--on", "2024-06-03"])
    let photo = try registry.file("photo.jpg", "not really")
    let evidence = ["--evidence", "photo=\(photo)", "--evidence", "minutes=\(photo)"]
    let visit = ["advance", "CAN-2024-000001", "visit", "--on", "2024-06-03", "--json"]
    #expect(registry.run(visit + evidence + ["score=101"]).code == .refused)
    #expect(registry.run(visit + evidence + ["score=half"]).code == .usage)
    #expect(registry.run(visit + evidence + ["score=60", #"dishes=["soup""#]).code == .usage)
    #expect(registry.run(visit + evidence + ["score=60", #"place={"name":"A","seat":4}"#]).code == .usage)
    #expect(registry.run(visit + ["score=60"]).code == .refused)
    #expect(registry.run(visit + ["score=60", "--evidence", "photos=\(photo)"]).code != .ok)
    let input = [
      "score=60", #"dishes=["soup","tea"]"#, #"place={"name":"A","seats":4}"#, "sum=828000000.00 KZT", "found=2023",
    ]
    #expect(try registry.run(visit + evidence + input).json()["cases"]?[0]?["stage"]?.string == "good")
    let document = try registry.json("show", "CAN-2024-000001")
    #expect(document["fields"]?["sum"]?["amount"]?.string == "828000000.00")
    #expect(document["fields"]?["sum"]?["currency"]?.string == "KZT" && document["fields"]?["found"]?.string == "2023")
    #expect(document["fields"]?["dishes"]?.strings == ["soup", "tea"])
    #expect(document["fields"]?["place"]?["seats"]?.integer == 4)
    #expect(document["history"]?[1]?["evidence"]?.array?.count == 2)
    #expect(document["duties"]?[0]?["due"]?.string == "2024-06-18")
  }

  @Test func `conditional targets lead where their condition says, and a duty without a lapse action still lapses`()
    throws
  {
    try registry.add(SampleDefinitions.canteen)
    try registry.expectOK(["party", "change", "p-sec", "--role", "lead-monitor"])
    let photo = try registry.file("photo.jpg", "not really")
    for (score, stage) in [("49", "bad"), ("50", "good")] {
      let opened = try registry.json("open", "canteen-check", "--party", "school-body=b-school", "--on", "2024-06-03")
      let number = try #require(opened["cases"]?[0]?["number"]?.string)
      let words = [
        "advance", number, "visit", "score=\(score)", "--on", "2024-06-03", "--evidence", "photo=\(photo)",
        "--evidence", "minutes=\(photo)", "--json",
      ]
      #expect(try registry.run(words).json()["cases"]?[0]?["stage"]?.string == stage)
    }
    let tick = try registry.json("tick")
    #expect(tick["count"]?.integer == 1 && tick["lapsed"]?[0]?["stage"]?.string == "good")
    #expect(try registry.json("tick")["count"]?.integer == 0)
    #expect(try registry.json("overdue")["items"]?[0]?["duty"]?.string == "reply")
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
  }

  @Test func `what is only noted of a definition refuses nothing`() throws {
    let leaky = SampleDefinitions.letter.replacing(
      #""receivedOn": { "type": "date","#, with: #""receivedOn": { "type": "date", "personal": true,"#
    ).replacing(#""version": 1"#, with: #""version": 2"#)
    let file = try registry.file("leaky.json", leaky)
    let answer = try registry.json("workflow", "check", file)
    #expect(answer["defects"] == [])
    #expect(Set(answer["notes"]?.array?.compactMap { $0["rule"]?.string } ?? []) == ["leaky", "undated"])
    #expect(registry.run("workflow", "check", file).output.contains("warning: leaky: 'receivedOn' is personal"))
    let added = registry.run("workflow", "add", file)
    #expect(added.code == .ok && added.errors.contains("leaky"))
    let letter = try registry.json("workflow", "check", try registry.file("fine.json", SampleDefinitions.letter))
    #expect(letter["notes"]?.array?.compactMap { $0["rule"]?.string } == ["undated"])
  }

  @Test func `outside of a registry an earlier version is shown when it is asked for`() throws {
    for (name, version) in [("defender-incident", 3), ("defender-incident@2", 2), ("defender-incident@1", 1)] {
      let run = ProgramRun(["workflow", "show", name, "--json"], environment: [:])
      #expect(try run.json()["version"]?.integer == version)
    }
    #expect(ProgramRun(["workflow", "show", "defender-incident@9"], environment: [:]).code == .notFound)
  }
}
