import Foundation
import JSONText
import Testing

import oversight

/// What people type of keyed lists and of texts in several languages: one way to read it, wherever values are given.
@Suite struct TypedListTests {
  private let registry: ProgramRegistry
  private let number = "WEL-2024-000001"

  init() throws {
    registry = try ProgramRegistry()
    try registry.add(SampleDefinitions.wells)
  }

  private func open(_ words: String...) throws {
    try registry.expectOK(["open", "wells", "--on", "2024-06-03"] + words)
  }

  private func note(_ words: String...) throws {
    try registry.expectOK(["advance", number, "note", "--on", "2024-06-04"] + words)
  }

  private var list: JSON? { get throws { try registry.json("show", number)["fields"]?["complaints"] } }

  private func complaint(_ number: Int, _ text: String, _ more: JSONObject = [:]) -> JSON {
    var object: JSONObject = ["number": .integer(number), "text": .string(text)]
    for member in more.members { object[member.key] = member.value }
    return .object(object)
  }

  private func same(_ found: JSON?, _ expected: JSON) -> Bool { found?.canonicalText() == expected.canonicalText() }

  @Test func `elements are added, changed and taken out in one command, and the rest stays`() throws {
    try open(#"complaints+={"text": "No water"}"#, "complaints+=text=Broken = lid", "complaints+=text=Salt")
    try note(
      "complaints-=3", "complaints[1].resolved=да", "complaints[2].text=Lid=ok", "complaints[2].complainant=Канат",
      #"complaints+=[{"text": "Frost"}, {"number": 9, "text": "Sand"}]"#)
    #expect(
      same(
        try list,
        [
          complaint(1, "No water", ["resolved": true]), complaint(2, "Lid=ok", ["complainant": "Канат"]),
          complaint(4, "Frost"), complaint(9, "Sand"),
        ]))
    try note("complaints[2].complainant=", #"complaints[9]={"text": "Clay", "resolved": true}"#)
    #expect(same(try list?[1], complaint(2, "Lid=ok")))
    #expect(same(try list?[3], complaint(9, "Clay", ["resolved": true])))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test(
    arguments: [
      (["complaints-=7"], "complaints: there is no element '7'; there are '1'."),
      (["complaints[7].resolved=yes"], "complaints: there is no element '7'; there are '1'."),
      (["complaints[x].resolved=yes"], "complaints[x].resolved: expected a whole number, found 'x'."),
      (["complaints[1].resolvd=yes"], "did you mean 'resolved'"),
      (["complaints[1].resolved=maybe"], "in 'resolved'"),
      ([#"complaints+={"number": 1, "text": "x"}"#], "another element has 'number' 1 already"),
      (["complaints+={\"text\": }"], "written as JSON"), (["complaints+=water"], "expected a record"),
      (["complaints+=text=x", "complaints=[]"], "'complaints' is given as a whole too; give one or the other."),
      (["tags+=dry"], "have no keys by which one could be told from another; give the whole list, 'tags=…'"),
      (["tags-=1"], "give the whole list"), (["dug+=x"], "'dug' is no list"),
      (["dug.ru=x"], "'dug' is not given by language"), (["complaints+=@nowhere.json"], "nowhere.json"),
      (["text.ru="], "text.ru: the text is empty"), (["complaint+=text=x"], "did you mean"),
      (["complaints[1].resolved=yes", "complaints[1].resolved=no"], "'complaints[1].resolved' is given twice"),
    ])
  func `what cannot be is refused with what there is, and changes nothing`(words: [String], message: String) throws {
    try open(#"complaints+={"text": "No water"}"#)
    let run = registry.run(["advance", number, "note"] + words)
    #expect(
      run.code != .ok && run.errors.contains(message) && run.errors.contains("Nothing was changed"), "\(run.errors)")
    #expect(same(try list, [complaint(1, "No water")]))
  }

  @Test func `at an opening there is nothing to take out or to change`() throws {
    let run = registry.run("open", "wells", "complaints-=1")
    #expect(run.code == .usage && run.errors.contains("there is no element '1': the list is empty"), "\(run.errors)")
  }

  @Test func `elements come from a file, a list or one alone, and what is no JSON is told`() throws {
    let several = try registry.file("several.json", #"[{"text": "A"}, {"text": "B"}]"#)
    let one = try registry.file("one.json", #"{"text": "C"}"#)
    try open("complaints+=@\(several)", "complaints+=@\(one)", "complaints+=text=D")
    #expect(same(try list, .array(zip(1..., ["A", "B", "C", "D"]).map { complaint($0, $1) })))
    for (text, kind) in [("[", "syntax"), ("[1]", "invalid")] {
      let bad = try registry.file("bad.json", text)
      let error = registry.run("advance", number, "note", "complaints+=@\(bad)", "--json")
      #expect(try error.error()["kind"]?.string == kind && error.code == .data)
    }
  }

  @Test func `one language of a text is set, and the others stay`() throws {
    try open("text.ru=Колодцы", "text.kk=Құдықтар")
    try note("text.kz=Құдық", "text.en=Wells")
    let text = try registry.json("show", number)["fields"]?["text"]
    #expect(same(text, ["ru": "Колодцы", "kk": "Құдық", "en": "Wells"]))
  }

  @Test func `a line of apply says the same in JSON, typed or exact`() throws {
    _ = try registry.file("more.json", #"[{"text": "From a file"}]"#)
    let lines = [
      #"{"verb":"open","workflow":"wells","on":"2024-06-03","fields":{"complaints+":{"text":"A"},"text.ru":"Т"}}"#,
      #"{"verb":"advance","number":"WEL-2024-000001","action":"note","on":"2024-06-04","input":{"complaints+":["text=B","@more.json"],"complaints[1].resolved":true}}"#,
      #"{"verb":"advance","number":"WEL-2024-000001","action":"note","on":"2024-06-04","input":{"complaints-":2}}"#,
      #"{"verb":"advance","number":"WEL-2024-000001","action":"note","on":"2024-06-04","input":{"complaints":{"take":[3],"change":[{"number":1,"text":"AA"}],"add":[{"text":"D"}]}}}"#,
    ]
    let path = try registry.file("lines.jsonl", lines.joined(separator: "\n"))
    try registry.expectOK(["apply", path])
    #expect(same(try list, [complaint(1, "AA", ["resolved": true]), complaint(4, "D")]))
    let outside = try registry.file(
      "outside.jsonl",
      #"{"verb":"advance","number":"WEL-2024-000001","action":"note","input":{"complaints+":"@/etc/hostname"}}"#)
    let run = registry.run("apply", outside)
    #expect(run.code == .usage && run.errors.contains("only from ordinary files in its own folder"), "\(run.errors)")
  }

  @Test func `a correction changes what the record gave`() throws {
    try open("complaints+=text=A")
    try note("complaints+=text=B", "complaints+=text=C", "text.ru=Т")
    try registry.expectOK([
      "correct", number, "2", "complaints[2].text=BB", "complaints-=3", "complaints+=text=D", "text.kk=Қ", "--reason",
      "r",
    ])
    #expect(same(try list, [complaint(1, "A"), complaint(2, "BB"), complaint(4, "D")]))
    #expect(same(try registry.json("show", number)["fields"]?["text"], ["ru": "Т", "kk": "Қ"]))
    try registry.expectOK(["correct", number, "1", "complaints[1].text=AA", "--reason", "r"])
    #expect(same(try list?[0], complaint(1, "AA")))
    let run = registry.run("correct", number, "2", "complaints[1].text=x", "--reason", "r")
    #expect(run.code == .usage && run.errors.contains("there is no element '1'; there are '2', '4'"), "\(run.errors)")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `the same words under the same id are answered as the first time, others are a conflict`() throws {
    try open("complaints+=text=A")
    let words = [
      "advance", number, "note", "complaints+=text=B", "complaints[1].resolved=yes", "--id", "once", "--json",
    ]
    let first = registry.run(words)
    #expect(first.code == .ok && registry.run(words).output == first.output)
    #expect(try list?.array?.count == 2)
    #expect(registry.run(words.map { $0 == "complaints+=text=B" ? "complaints+=text=C" : $0 }).code == .refused)
  }

  @Test func `log and a step of a simulation read the same`() throws {
    let definition = try registry.file("wells.json", SampleDefinitions.wells)
    let script = try registry.file(
      "script.txt",
      "2024-06-03 open complaints+=text=No water complaints+=text=Salt\n2024-06-04 note complaints-=2 complaints[1].resolved=yes\n"
    )
    let run = registry.run("workflow", "simulate", definition, "--script", script)
    #expect(run.code == .ok, "\(run.output) \(run.errors)")
    let adopting = SampleDefinitions.wells
      .replacing(#""note": {"#, with: #""adopt": {"#).replacing(#""id": "wells""#, with: #""id": "decisions""#)
      .replacing(#""WEL""#, with: #""DEC""#).replacing(#""close": {"#, with: #""send": {"#)
      .replacing(
        #""secretary": { "title": "Secretary" } }"#,
        with: #""secretary": { "title": "Secretary" }, "addressee": { "title": "A" } }"#)
    try registry.add(adopting)
    try registry.expectOK([
      "log", "Dig", "--to", "b-dept", "--workflow", "decisions", "complaints+=text=A", "complaints+=text=B", "--on",
      "2024-06-04",
    ])
    #expect(try registry.json("show", "DEC-2024-000001")["fields"]?["complaints"]?.array?.count == 2)
  }
}
