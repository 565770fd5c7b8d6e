import JSONText
import Testing

import oversight

@Suite struct ListTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test(arguments: [["list"], ["overdue"], ["due"], ["list", "stage:sent"], ["overdue", "nothing"]])
  func `a list with nothing in it is done with a count of 0`(words: [String]) throws {
    #expect(try registry.run(words + ["--json"]).json()["count"]?.integer == 0)
    let text = registry.run(words)
    #expect(text.code == .ok && !text.output.isEmpty)
  }

  @Test func `list has the keys of the contract and an outcome only when there is one`() throws {
    let number = try registry.letter()
    let open = try registry.json("list")
    #expect(open.keys == ["cases", "count"])
    #expect(
      open["cases"]?[0]?.keys == ["addressee", "due", "number", "references", "since", "stage", "title", "workflow"])
    try registry.expectOK(["advance", number, "drop"])
    let row = try #require(try registry.json("list")["cases"]?[0])
    #expect(row.keys == ["addressee", "due", "number", "outcome", "references", "since", "stage", "title", "workflow"])
    #expect(row["outcome"]?.string == "dropped" && row["since"]?.string == "2024-07-10")
  }

  private static let pumpsAndRoof = Result {
    try ProgramRegistry.Beginning { registry in
      try registry.sentLetter("Missing pump")
      try registry.sentLetter("New pump", to: "b-school", on: "2024-06-10")
      try registry.letter("Roof Крыша", on: "2024-07-01")
    }
  }

  @Test(
    arguments: [
      (["workflow:letter"], 3), (["workflow:social-audit"], 0), (["stage:sent"], 0), (["stage:silent"], 2),
      (["stage:drafted"], 1),
      (["party:b-school"], 1), (["party:b-school,b-dept"], 3), (["debtor:b-dept"], 1), (["duty:answer"], 2),
      (["outcome.none:"], 3), (["parent.none:"], 3), (["due.none:"], 1), (["duty.none:"], 1),
      (["opened:2024-06"], 2), (["opened:2024"], 3), (["opened.before:2024-06-10"], 1), (["opened.by:2024-06-10"], 2),
      (["opened.after:2024-06-10"], 1), (["opened.after:2024-06"], 1), (["opened.by:2024-06"], 2),
      (["since:2024-07-01"], 1), (["due.by:2024-06-17"], 1), (["due.before:2024-06-17"], 0), (["pump"], 2),
      (["PUMP"], 2), (["pump", "new"], 1), (["pump", "stage:silent", "debtor:b-school"], 1), (["нет"], 0),
      (["number:LTR-2024-000002"], 1), (["role:addressee"], 3), (["party.none:"], 0), (["title:Roof"], 1),
      (["насос"], 0), (["крыша"], 1), (["stage:sent,silent,drafted"], 3), (["stage:Silent"], 2),
      (["party:Школа 12"], 1),
      (["debtor:department of health"], 1), (["party:School"], 1), (["role:ADDRESSEE"], 3),
      (["number:LTR-2024-000001,LTR-2024-000003"], 2),
      (["number:L"], 3), (["debtor:p-sec"], 0), (["debtor:b-dept,b-school"], 2),
    ])
  func `filters narrow the list`(filters: [String], count: Int) throws {
    let registry = try ProgramRegistry(Self.pumpsAndRoof)
    let answer = try registry.run(["list", "--json"] + filters).json()
    #expect(answer["count"]?.integer == count)
    #expect(answer["cases"]?.array?.count == count)
  }

  @Test func `words search the text of a case and not just its title`() throws {
    try registry.expectOK([
      "open", "letter", "reason=Опрос родителей", "--title", "Menus", "--party", "addressee=b-dept",
    ])
    #expect(try registry.json("list", "опрос")["count"]?.integer == 1)
    #expect(try registry.json("list", "menu", "родителей")["count"]?.integer == 1)
  }

  private static let fourTitles = Result {
    try ProgramRegistry.Beginning { registry in
      try registry.sentLetter("Қалам", on: "2024-06-04")
      try registry.sentLetter("Алма", on: "2024-06-05")
      try registry.letter("Әже", on: "2024-06-03")
      try registry.letter("Қонақ", on: "2024-06-06")
    }
  }

  @Test(
    arguments: [
      ("number", [1, 2, 3, 4]), ("number:desc", [4, 3, 2, 1]), ("opened:desc", [4, 2, 1, 3]),
      ("title", [2, 3, 1, 4]), ("title:desc", [4, 1, 3, 2]), ("due", [1, 2, 3, 4]), ("due:desc", [2, 1, 4, 3]),
      ("stage:asc", [3, 4, 1, 2]),
    ])
  func `a list of cases is sorted as it is asked to be`(order: String, serials: [Int]) throws {
    let registry = try ProgramRegistry(Self.fourTitles)
    func numbers(_ words: [String]) throws -> [Int] {
      try registry.run(words + ["--json"]).json()["cases"]?.array?.compactMap {
        $0["number"]?.string?.split(separator: "-").last.flatMap { Int($0) }
      } ?? []
    }
    #expect(try numbers(["list", "--sort", order]) == serials)
    #expect(try numbers(["list", "--sort", order, "--limit", "2"]) == Array(serials.prefix(2)))
    #expect(try numbers(["list", "--sort", order, "--as-of", "2024-06-07"]) == serials)
  }

  @Test func `since when a case stands where it does is right whether time was recorded or not`() throws {
    let registry = try ProgramRegistry(Self.fourTitles)
    func numbers(_ day: String) throws -> [String] {
      try registry.json("list", "--sort", "since", "--as-of", day)["cases"]?.array?.compactMap {
        $0["number"]?.string.map { String($0.suffix(1)) }
      } ?? []
    }
    for _ in 0..<2 {
      #expect(try numbers("2024-06-07") == ["3", "1", "2", "4"])
      #expect(try numbers("2024-07-10") == ["3", "4", "1", "2"], "two have been silent since")
      try registry.expectOK(["tick"])
    }
  }

  @Test func `duties are sorted by due day, number or debtor`() throws {
    try registry.sentLetter(to: "b-school", on: "2024-06-03")
    try registry.sentLetter(on: "2024-06-04")
    try registry.sentLetter(to: "b-school", on: "2024-06-05")
    func numbers(_ order: String) throws -> [String] {
      try registry.json("overdue", "--as-of", "2024-07-09", "--sort", order)["items"]?.array?.compactMap {
        $0["number"]?.string?.suffix(1).description
      } ?? []
    }
    #expect(try numbers("due") == ["1", "2", "3"] && numbers("due:desc") == ["3", "2", "1"])
    #expect(try numbers("number:desc") == ["3", "2", "1"] && numbers("debtor") == ["2", "1", "3"])
  }

  @Test(arguments: ["list", "overdue", "due"])
  func `only the count, where that is all that is asked for`(verb: String) throws {
    try registry.sentLetter()
    try registry.sentLetter()
    let day = verb == "due" ? "2024-06-14" : "2024-07-09"
    #expect(registry.run(verb, "--count", "--as-of", day).output == "2\n")
    #expect(registry.run(verb, "--count", "--as-of", day, "--json").output == "{\"count\":2}\n")
    #expect(registry.run(verb, "--count", "--limit", "1").code == .usage)
  }

  @Test(arguments: ["size", "number:down", ":desc", "number:desc:x", "debtor"])
  func `an order that is none is wrong usage and names those there are`(order: String) throws {
    let error = try registry.error("list", "--sort", order, kind: "usage", code: .usage)
    #expect(error["message"]?.string?.contains("number, since, opened, title, due, stage") == true)
  }

  @Test func `the deadline of a case is the first day on which something is due`() throws {
    try registry.sentLetter(on: "2024-06-03")
    try registry.letter(on: "2024-06-03")
    #expect(try registry.json("list", "deadline:2024-06-17")["count"]?.integer == 1)
    #expect(try registry.json("list", "deadline.before:2024-06-17")["count"]?.integer == 0)
    #expect(try registry.json("list", "deadline.none:")["count"]?.integer == 1)
  }

  @Test func `the count is of all under a limit`() throws {
    for _ in 0..<3 { try registry.letter() }
    let answer = try registry.json("list", "--limit", "2")
    #expect(answer["count"]?.integer == 3 && answer["cases"]?.array?.count == 2)
  }

  @Test(
    arguments: [
      ("stag:sent", "stage"), ("opend:2024", "opened"), ("since.befor:2024", "before"), ("opened:soon", "date"),
      ("stage.before:2024", "stage.before"), ("stage:", "stage.none:"), ("due.none", "colon"),
    ])
  func `a filter that is none is wrong usage and names the right one`(word: String, hint: String) throws {
    let error = try registry.error("list", word, kind: "usage", code: .usage)
    #expect(error["message"]?.string?.contains(hint) == true)
  }

  @Test(
    arguments: [
      (["overdue", "debtor:b-dpet"], "not-found", ExitCode.notFound, "b-dept"),
      (["list", "party:Departmnt of Health"], "not-found", .notFound, "b-dept"),
      (["due", "creditor:p-nobody"], "not-found", .notFound, "b-dept"),
      (["list", "stage:snet"], "usage", .usage, "sent"), (["list", "stage:sent,snet"], "usage", .usage, "sent"),
      (["list", "workflow:leter"], "not-found", .notFound, "letter"),
      (["list", "workflow:council-recomendation"], "not-found", .notFound, "council-recommendation"),
      (["list", "role:addresee"], "usage", .usage, "addressee"), (["list", "duty:anwser"], "usage", .usage, "answer"),
      (["list", "outcome:droped"], "usage", .usage, "dropped"),
      (["list", "outcome:none"], "usage", .usage, "outcome.none:"),
      (["list", "number:LTT-2024"], "usage", .usage, "LTR"),
      (["list", "number:LTR-2024-000099"], "not-found", .notFound, "99"),
      (["list", "parent:x"], "not-found", .notFound, "number"),
      (["list", "deadline:2024-06-31"], "usage", .usage, "day"),
    ] as [([String], String, ExitCode, String)])
  func `a value that nothing has is refused with the nearest, and never an empty list`(
    words: [String], kind: String, code: ExitCode, hint: String
  ) throws {
    let registry = try ProgramRegistry(Self.pumpsAndRoof)
    let run = registry.run(words + ["--json"])
    #expect(run.code == code && run.output.isEmpty, "\(run.output)")
    let error = try run.error()
    #expect(error["kind"]?.string == kind)
    #expect(error["message"]?.string?.contains(hint) == true, "\(error)")
    for language in ["ru", "kk"] { #expect(registry.run(words + ["--lang", language]).code == code) }
  }

  @Test func `a calendar of somebody nobody knows is no empty calendar`() throws {
    let run = registry.run("due", "--ics", "debtor:b-dpet")
    #expect(run.code == .notFound && run.output.isEmpty && run.errors.contains("b-dept"))
  }

  @Test func `a name that fits several parties is refused with their ids`() throws {
    for id in ["b-one", "b-two"] {
      try registry.expectOK(["party", "add", id, "--kind", "body", "--name", "ru=Акимат \(id)"])
    }
    let error = try registry.error("list", "party:акимат", kind: "usage", code: .usage)
    #expect(error["details"]?[0]?["ids"]?.strings == ["b-one", "b-two"])
    #expect(try registry.json("list", "party:акимат b-one")["count"]?.integer == 0)
  }

  @Test func `what is owed by nobody bound is found under whoever holds the role, and under members of a body`() throws
  {
    let role = #""owedBy": "addressee", "owedTo": "secretary""#
    let definition = SampleDefinitions.letter.replacing(#""version": 1"#, with: #""version": 2"#)
    try registry.add(definition.replacing(role, with: #""owedBy": "secretary", "owedTo": "addressee""#))
    try registry.expectOK(["party", "add", "p-member", "--kind", "person", "--name", "Ann", "--member-of", "b-school"])
    try registry.expectOK(["party", "add", "p-other", "--kind", "person", "--name", "Kim"])
    let unbound = try registry.sentLetter(on: "2024-06-03")
    try registry.expectOK([
      "open", "letter", "--party", "addressee=b-dept", "--party", "secretary=b-school", "--on", "2024-06-03",
    ])
    let bound = "LTR-2024-000002"
    try registry.expectOK([
      "party", "add", "p-chief", "--kind", "person", "--name", "Chief", "--role", "secretary", "--member-of",
      "b-school",
    ])
    try registry.expectOK([
      "advance", bound, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03", "--as", "p-chief",
    ])
    func owed(_ verb: String, _ party: String) throws -> [String] {
      let answer = try registry.json(verb, "debtor:\(party)", "--as-of", "2024-07-09")
      return (answer["items"] ?? answer["cases"])?.array?.compactMap { $0["number"]?.string } ?? []
    }
    for verb in ["overdue", "list"] {
      #expect(try owed(verb, "p-sec") == [unbound])
      #expect(try owed(verb, "p-member") == [bound] && owed(verb, "b-school") == [bound])
      #expect(try owed(verb, "p-chief") == [unbound, bound])
      #expect(try owed(verb, "p-other") == [])
    }
  }

  @Test func `party list counts everybody and shows roles and bodies`() throws {
    try registry.expectOK([
      "party", "add", "p-new", "--kind", "person", "--name", "kk=Айгүл", "--member-of", "b-dept", "--role", "chair",
    ])
    let answer = try registry.json("party", "list")
    #expect(answer["count"]?.integer == 4)
    let new = try #require(answer["parties"]?.array?.first { $0["id"]?.string == "p-new" })
    #expect(new["kind"]?.string == "person" && new["roles"]?.strings == ["chair"])
    #expect(new["memberOf"]?.strings == ["b-dept"])
    #expect(registry.run("party", "list").output.contains("Айгүл"))
  }

  @Test(
    arguments: [
      (["x", "--name", "en=X"], ExitCode.usage), (["x", "--kind", "dog", "--name", "en=X"], .usage),
      (["x", "--kind", "body"], .usage), (["x", "--kind", "body", "--name", "xx=X"], .usage),
      (["clock", "--kind", "body", "--name", "X"], .usage), (["a b", "--kind", "body", "--name", "X"], .usage),
      (["x", "--kind", "person", "--name", "X", "--member-of", "b-none"], .notFound),
    ] as [([String], ExitCode)])
  func `a party that is not well described is not added`(words: [String], code: ExitCode) throws {
    #expect(registry.run(["party", "add"] + words).code == code)
    #expect(try registry.json("party", "list")["count"]?.integer == 3)
  }

  @Test(arguments: [("public", 1), ("council", 0), ("internal", 0)])
  func `a place is found only where everybody may read it`(visibility: String, count: Int) throws {
    let registry = try ProgramRegistry()
    let field = #""locality": { "type": "locality", "title": "Place", "visibility": "\#(visibility)" }, "copies":"#
    let definition = SampleDefinitions.letter.replacing(#""version": 1"#, with: #""version": 2"#)
    try registry.add(definition.replacing(#""copies": { "type""#, with: field + #" { "type""#))
    try registry.expectOK(["open", "letter", "locality=Ili", "--party", "addressee=b-dept"])
    for list in [["list", "locality:Ili"], ["list", "locality:Ili", "--as-of", "2024-07-10"]] {
      #expect(try registry.run(list + ["--json"]).json()["count"]?.integer == count)
    }
    try registry.expectOK(["refresh"])
    #expect(try registry.json("list", "locality:Ili")["count"]?.integer == count)
  }
}
