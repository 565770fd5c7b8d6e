import Foundation
import JSONText
import Testing

import oversight

/// Who is known, changed field by field, and nobody replaced in silence.
@Suite struct PartyProgramTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  private func journal() throws -> JSON {
    try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(registry.folder)/registry/journal.json"))))
  }

  private func parties() throws -> String {
    try String(contentsOfFile: "\(registry.folder)/registry/parties.json", encoding: .utf8)
  }

  @Test func `a known id is refused, and says what is known under it`() throws {
    let before = try parties()
    let error = try registry.error(
      "party", "add", "b-dept", "--kind", "body", "--name", "en=Other", kind: "conflict", code: .refused)
    #expect(error["message"]?.string?.contains("Department of Health") == true)
    #expect(try parties() == before)
  }

  @Test(arguments: ["en=Department of Health", "ru=department  of health", "Dеpartment of Health"])
  func `a known name needs a reason, which is kept`(name: String) throws {
    let words = ["party", "add", "b-two", "--kind", "body", "--name", name]
    let run = registry.run(words + ["--json"])
    #expect(run.code == .refused, "\(run.output)")
    let error = try run.error()
    #expect(error["kind"]?.string == "doubted" && error["details"]?[0]?["ids"]?.strings == ["b-dept"])
    try registry.expectOK(words + ["--despite", "the one in Abay"])
    #expect(try journal()["entries"]?.array?.last?["despite"] == "the one in Abay")
    #expect(try journal()["entries"]?.array?.last?["personal"] == nil, "what is known of bodies is public")
    #expect(try registry.json("party", "show", "b-two")["history"]?[0]?["despite"] == "the one in Abay")
  }

  @Test func `roles and members are added and taken away, and the answer says old and new`() throws {
    try registry.expectOK([
      "party", "add", "p-x", "--kind", "person", "--name", "en=Ann", "--name", "ru=Анна", "--role", "secretary",
      "--member-of", "b-dept",
    ])
    let answer = try registry.json("party", "change", "p-x", "--role", "monitor", "--member-of", "School 12")
    #expect(
      answer["roles"]?.strings == ["secretary", "monitor"] && answer["memberOf"]?.strings == ["b-dept", "b-school"])
    #expect(answer["names"] == ["en": "Ann", "ru": "Анна"], "nothing else is lost")
    let roles = answer["changes"]?.array?.first { $0["field"] == "roles" }
    #expect(roles?["old"]?.strings == ["secretary"] && roles?["new"]?.strings == ["secretary", "monitor"])
    let text = registry.run(
      "party", "change", "p-x", "--no-role", "secretary", "--no-member-of", "b-dept", "--head", "Kim")
    #expect(
      text.output.contains("secretary, monitor → monitor") && text.output.contains("Head: — → Kim"), "\(text.output)")
    #expect(registry.run("party", "change", "p-x", "--no-role", "chair").code == .refused)
    #expect(registry.run("party", "change", "p-x", "--role", "monitr").code == .usage)
    #expect(registry.run("party", "change", "p-x", "--member-of", "b-none").code == .notFound)
    #expect(registry.run("party", "change", "p-x").code == .usage)
    #expect(try registry.json("party", "change", "p-x", "--head", "Kim")["changes"] == nil, "nothing is other")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test(arguments: ["add", "change"])
  func `a role that no definition names is refused with the nearest`(verb: String) throws {
    let words = ["party", verb] + (verb == "add" ? ["p-y", "--kind", "person", "--name", "Y"] : ["p-sec"])
    let run = registry.run(words + ["--role", "secretery", "--json"])
    #expect(run.code == .usage)
    #expect(try run.error()["details"]?[0]?["ids"]?.strings.contains("secretary") == true)
  }

  @Test func `a dry run changes nothing`() throws {
    let before = try journal()
    for words in [
      ["add", "p-y", "--kind", "person", "--name", "Y"], ["change", "p-sec", "--role", "monitor"],
      ["rename", "b-dept", "--name", "en=W", "--from", "2024-06-01"], ["retire", "b-dept", "--on", "2024-06-01"],
      ["join", "b-school", "b-dept"],
    ] {
      #expect(registry.run(["party"] + words + ["--dry-run"]).code == .ok)
    }
    #expect(try journal() == before)
  }

  @Test func `a renamed body keeps its old name on old days, in the history and for whoever looks for it`() throws {
    let number = try registry.sentLetter(on: "2024-05-06")
    let answer = try registry.json(
      "party", "rename", "b-dept", "--name", "en=Ministry of Welfare", "--from", "2024-06-01")
    #expect(answer["name"] == "Ministry of Welfare" && answer["formerNames"]?[0]?["until"] == "2024-06-01")
    let change = try #require(answer["changes"]?[0])
    #expect(change["old"]?["en"] == "Department of Health" && change["from"] == "2024-06-01")
    func debtor(_ day: String) throws -> String? {
      try registry.json("overdue", "--as-of", day)["items"]?[0]?["owedBy"]?["name"]?.string
    }
    #expect(try debtor("2024-05-30") == "Department of Health" && debtor("2024-06-03") == "Ministry of Welfare")
    #expect(registry.run("show", number, "--as-of", "2024-05-30").output.contains("Department of Health"))
    #expect(registry.run("show", number).output.contains("Ministry of Welfare"))
    let history = registry.run("show", number, "--history").output
    #expect(!history.components(separatedBy: "1. 2024-05-06").last!.contains("Ministry"), "\(history)")
    for name in ["Department of Health", "ministry of welfare"] {
      #expect(try registry.json("list", "debtor:\(name)")["count"] == 1)
    }
    #expect(try registry.json("party", "show", "b-dept", "--as-of", "2024-05-01")["name"] == "Department of Health")
    #expect(
      try registry.json("party", "list", "--as-of", "2024-05-01")["parties"]?[1]?["name"] == "Department of Health")
    #expect(try journal()["format"] == "oversight.journal/2")
    #expect(try registry.json("verify")["problems"] == [])
    try registry.expectOK(["refresh"])
    #expect(try debtor("2024-05-30") == "Department of Health")
    #expect(registry.run("party", "rename", "b-dept", "--name", "en=X").code == .usage, "since when is always said")
  }

  @Test func `what a retired party owes stays owed, and naming it later is noted`() throws {
    try registry.sentLetter(on: "2024-06-03")
    let answer = try registry.json("party", "retire", "b-dept", "--on", "2024-06-10")
    #expect(answer["retired"] == "2024-06-10")
    #expect(try registry.json("overdue", "debtor:b-dept", "--as-of", "2024-07-01")["count"] == 1)
    let later = registry.run("open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-11", "--json")
    #expect(try later.json()["notes"]?[0]?["kind"] == "retired")
    #expect(later.errors.contains("2024-06-10"))
    let before = registry.run("open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-09", "--json")
    #expect(try before.json()["notes"] == nil && before.errors.isEmpty)
    try registry.expectOK(["party", "retire", "b-dept", "--undo"])
    #expect(try registry.json("party", "show", "b-dept")["retired"] == nil)
  }

  @Test func `a party known twice is one from then on, and cases keep the ids they were written with`() throws {
    try registry.expectOK(["party", "add", "b-twin", "--kind", "body", "--name", "ru=Здравоохранение"])
    let one = try registry.sentLetter(to: "b-dept", on: "2024-06-03")
    let two = try registry.sentLetter(to: "b-twin", on: "2024-06-03")
    let answer = try registry.json("party", "join", "b-twin", "b-dept")
    #expect(answer["joined"] == "b-dept" && answer["changes"]?[0]?["new"] == "b-dept")
    for name in ["b-dept", "b-twin", "Здравоохранение", "Department of Health"] {
      for filter in ["party", "debtor"] {
        #expect(try registry.json("list", "\(filter):\(name)")["count"] == 2, "\(filter):\(name)")
      }
    }
    let late = try registry.json("overdue", "debtor:b-twin", "--as-of", "2024-07-01")
    #expect(late["items"]?.array?.compactMap { $0["owedBy"]?["party"]?.string } == ["b-dept", "b-dept"])
    #expect(
      late["items"]?.array?.compactMap { $0["owedBy"]?["name"]?.string } == [
        "Department of Health", "Department of Health",
      ])
    #expect(try registry.json("show", two)["parties"]?["addressee"]?.strings == ["b-twin"])
    let third = try registry.letter(to: "b-twin")
    #expect(try registry.json("show", third)["parties"]?["addressee"]?.strings == ["b-dept"], "what is recorded now")
    #expect(try registry.json("party", "show", "b-dept")["aliases"]?.strings == ["b-twin"])
    #expect(try registry.json("verify")["problems"] == [])
    #expect(try parties().contains(#""b-twin": "b-dept""#))
    try registry.expectOK(["refresh"])
    #expect(try registry.json("list", "debtor:b-twin")["count"] == 2)
    try registry.expectOK(["party", "join", "b-twin", "--undo"])
    #expect(try registry.json("list", "debtor:b-twin")["count"] == 1)
    #expect(
      try registry.json("overdue", "debtor:b-dept", "--as-of", "2024-07-01")["items"]?[0]?["number"]?.string == one)
    #expect(try journal()["entries"]?.array?.last?["alias"] == ["id": "b-twin", "means": "b-twin"])
  }

  @Test func `parties of whom one owes the other are not joined`() throws {
    try registry.expectOK([
      "open", "letter", "--party", "addressee=b-dept", "--party", "secretary=b-school", "--on", "2024-06-03",
    ])
    let error = try registry.error("party", "join", "b-school", "b-dept", kind: "refused", code: .refused)
    #expect(error["details"]?[0]?["cases"]?.strings == ["LTR-2024-000001"])
    for words in [
      ["b-dept", "b-dept"], ["p-sec", "b-dept"], ["b-dept", "b-none"], ["b-none", "b-dept"], ["b-dept", "--undo"],
    ] {
      #expect(registry.run(["party", "join"] + words).code != .ok, "\(words)")
    }
    #expect(try journal()["entries"]?.array?.contains { $0["verb"] == "alias" } == false)
  }

  @Test func `a name of two scripts is taken, and noted for people and for scripts`() throws {
    let run = registry.run("party", "add", "b-s", "--kind", "body", "--name", "ru=Акимат Шeлека", "--json")
    #expect(run.code == .ok && run.errors.contains("Шeлека"))
    #expect(try run.json()["notes"]?[0]?["kind"] == "mixed-script")
    #expect(try run.json()["notes"]?[0]?["letters"]?.strings == ["e"])
    let fine = registry.run("party", "add", "b-a", "--kind", "body", "--name", "ru=Акимат IT-парка")
    #expect(fine.code == .ok && fine.errors.isEmpty)
    #expect(
      registry.run("party", "rename", "b-a", "--name", "ru=Aкимат", "--from", "2024-01-01").errors.contains("Aкимат"))
  }

  @Test(arguments: [
    ["open", "letter", "--party", "addressee=b-dept", "--party", "addressee=b-dept"],
    ["open", "letter", "--party", "addressee=b-dept", "--party", "addressee=Department of Health"],
    ["log", "Text", "--to", "b-dept", "--to", "b-dept=2024-06-03", "--adopted", "2024-06-01", "--on", "2024-06-02"],
    ["assign", "LTR-2024-000001", "secretary=p-sec", "secretary=p-sec", "--reason", "twice"],
  ])
  func `the same party is not named twice`(words: [String]) throws {
    try registry.letter()
    let run = registry.run(words + ["--json"])
    #expect(run.code == .usage, "\(run.output)\(run.errors)")
    #expect(try run.error()["message"]?.string?.contains("twice") == true)
    #expect(try registry.cases() == 1)
  }

  @Test func `names serve where ids do`() throws {
    try registry.expectOK(["open", "Letter", "--party", "Addressee=School 12", "--as", "Dana", "--on", "2024-06-03"])
    let shown = try registry.json("show", "LTR-2024-000001")
    #expect(shown["parties"]?["addressee"]?.strings == ["b-school"] && shown["history"]?[0]?["by"] == "p-sec")
    try registry.expectOK([
      "assign", "LTR-2024-000001", "Addressee=Department of Health", "--reason", "moved", "--on", "2024-06-03",
    ])
    try registry.expectOK([
      "advance", "LTR-2024-000001", "Send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03",
    ])
    #expect(try registry.json("show", "LTR-2024-000001")["stage"] == "sent")
    let part = try registry.error("open", "letter", "--party", "addressee=School", kind: "not-found", code: .notFound)
    #expect(part["details"]?[0]?["ids"]?.strings == ["b-school"], "what is recorded is not guessed from a beginning")
  }

  @Test func `a list that replaces another says what is gone, and a value what was there`() throws {
    let noEvidence = SampleDefinitions.canteen.replacing(#""evidence": ["photo", "minutes"]"#, with: #""evidence": []"#)
    try registry.add(noEvidence.replacing(#""from": ["new"]"#, with: #""from": ["new", "good", "bad"]"#))
    try registry.expectOK(["party", "change", "p-sec", "--role", "lead-monitor"])
    let opened = try registry.json("open", "canteen-check", "--party", "school-body=b-school", "--title", "Canteen")
    #expect(opened["cases"]?[0]?["title"] == "Canteen")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    let first = try registry.json("advance", number, "visit", "score=10", #"dishes=["soup","bread"]"#)
    #expect(first["replaced"] == nil && first["cases"]?[0]?["title"] == "Canteen")
    let second = try registry.json("advance", number, "visit", "score=60", #"dishes=["bread","tea","milk"]"#)
    let replaced = try #require(second["replaced"]?.array)
    #expect(replaced.map { $0["field"]?.string } == ["dishes", "score"])
    #expect(replaced[0]["gone"]?.strings == ["soup"] && replaced[1]["old"] == 10 && replaced[1]["new"] == 60)
    let third = registry.run("advance", number, "visit", "score=60", "dishes=[]")
    #expect(
      third.output.contains("had 3, has 0 now; gone: bread; tea; milk") && !third.output.contains("60 →"),
      "\(third.output)")
    let grown = try registry.json("advance", number, "visit", "score=60", #"dishes=["egg"]"#)
    #expect(grown["replaced"] == nil, "nothing is gone")
  }

  @Test func `what is told late and changes nothing has replaced nothing`() throws {
    let open = SampleDefinitions.canteen.replacing(#""evidence": ["photo", "minutes"]"#, with: #""evidence": []"#)
    try registry.add(open.replacing(#""from": ["new"]"#, with: #""from": ["new", "good", "bad"]"#))
    try registry.expectOK(["party", "change", "p-sec", "--role", "lead-monitor"])
    let opened = try registry.json("open", "canteen-check", "--party", "school-body=b-school", "--on", "2024-06-03")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", number, "visit", "score=60", "--on", "2024-07-05"])
    let late = try registry.json("advance", number, "visit", "score=10", "--on", "2024-07-01")
    #expect(late["replaced"] == nil, "\(late)")
    #expect(try registry.json("show", number)["fields"]?["score"] == 60)
  }

  @Test func `an address changes from a day on, in the languages that are given, and goes only where there is one`()
    throws
  {
    let none = try registry.error("party", "change", "b-dept", "--clear", "address", kind: "conflict", code: .refused)
    #expect(none["message"]?.string?.contains("address") == true)
    try registry.expectOK(["party", "change", "b-dept", "--address", "ru=Абая 1", "--address", "kk=Абай 1"])
    try registry.expectOK(["party", "change", "b-dept", "--address", "ru=Сатпаева 2", "--from", "2024-07-01"])
    try registry.expectOK(["party", "change", "b-dept", "--address", "kk=Абай көшесі 1", "--from", "2024-06-01"])
    let june = try registry.json("party", "show", "b-dept", "--as-of", "2024-06-15")["address"]
    #expect(june == ["kk": "Абай көшесі 1", "ru": "Абая 1"], "\(String(describing: june))")
    try registry.expectOK(["party", "change", "b-dept", "--clear", "address"])
    #expect(try registry.json("party", "show", "b-dept")["address"] == nil)
  }

  @Test(
    arguments: [
      ([[0xcf, 0xf0]], "0xCF"), ([Array("list".utf8), Array("Шк".utf8) + [0xff]], "word 2"),
      ([[0x61, 0xed, 0xa0, 0x80]], "byte 2"),
    ] as [([[UInt8]], String)])
  func `what is not UTF-8 is refused with its place, and nothing of it is kept`(words: [[UInt8]], hint: String) throws {
    let terminal = Terminal.inMemory()
    let code = Program.run(bytes: words, on: terminal, in: Environment { _ in nil })
    #expect(code == .usage && terminal.output.text.isEmpty)
    #expect(terminal.errors.text.contains(hint) && terminal.errors.text.contains("UTF-8"), "\(terminal.errors.text)")
    let json = Terminal.inMemory()
    _ = Program.run(bytes: words + [Array("--json".utf8)], on: json, in: Environment { _ in nil })
    #expect(try JSON(parsing: Array(json.errors.text.utf8))["error"]?["kind"] == "usage")
  }

  @Test func `a list makes parties known, and sent again changes nothing`() throws {
    let lines = #"""
      {"verb":"party","party":"b-city","kind":"body","name":{"ru":"Акимат","kk":"Әкімдік"},"region":"Ili"}
      {"verb":"party","party":"p-ann","kind":"person","name":"Aнна","roles":["monitor"],"memberOf":["b-city"]}
      {"verb":"open","workflow":"letter","parties":{"addressee":"b-city"},"on":"2024-06-03","id":"o"}
      """#
    let file = try registry.file("list.jsonl", lines)
    let run = registry.run("apply", file, "--json")
    #expect(run.code == .ok && run.errors.contains("Aнна"), "\(run.errors)")
    #expect(try run.json()["notes"]?[0]?["kind"] == "mixed-script")
    let before = try journal()
    try registry.expectOK(["apply", file])
    #expect(try journal() == before && registry.cases() == 1)
    #expect(try registry.json("party", "show", "p-ann")["memberOf"]?.strings == ["b-city"])
    for (line, code) in [
      (#"{"verb":"party","party":"b-city","kind":"body","name":"Other"}"#, ExitCode.refused),
      (#"{"verb":"party","party":"b-two","kind":"body","name":{"ru":"акимат"}}"#, .refused),
      (#"{"verb":"party","party":"a b","kind":"body","name":"X"}"#, .usage),
      (#"{"verb":"party","party":"p-y","kind":"person","name":"Y","roles":["monitr"]}"#, .usage),
      (#"{"verb":"party","party":"p-y","kind":"person","name":"Y","memberOf":["b-none"]}"#, .notFound),
      (#"{"verb":"party","party":"p-y","kind":"person","name":"Y","rolls":[]}"#, .usage),
    ] {
      #expect(registry.run("apply", try registry.file("bad.jsonl", line)).code == code, "\(line)")
    }
    #expect(try journal() == before)
  }

  @Test func `what is UTF-8 arrives as it was typed`() throws {
    let terminal = Terminal.inMemory()
    #expect(Program.run(bytes: [Array("--version".utf8)], on: terminal, in: Environment { _ in nil }) == .ok)
  }
}
