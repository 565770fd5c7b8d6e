import CaseRegistry
import CaseWork
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What people ask of lists is found on every store.
@Suite struct FindingTests {
  /// A letter with numbers on paper, sums and choices.
  private static let definition = Letter.text.changing([
    #"{ "type": "integer", "title": "Copies" }"#: #"""
    { "type": "integer", "title": "Copies" },
                  "letterSum": { "type": "money", "title": "Letter sum" },
                  "urgent": { "type": "boolean", "title": "Urgent" },
                  "letterKind": { "type": "choice", "title": "Kind of letter", "of": {
                    "plain": { "en": "Plain", "ru": "Простое", "kk": "Жай" },
                    "registered": { "en": "Registered", "ru": "Заказное", "kk": "Тапсырысты" } } },
                  "protocolNumber": { "type": "text", "title": "Minutes" },
                  "sender": { "type": "text", "title": "Sender", "personal": true }
    """#,
    #""copies": { "field": "copies", "required": true } }"#: #"""
    "copies": { "field": "copies", "required": true },
                               "outgoingNumber": { "type": "text", "title": "Outgoing number" } }
    """#,
  ])

  private func registry(_ kind: StoreKind) throws -> (WorkRegistry, first: String, second: String) {
    let work = try WorkRegistry(Self.definition, in: kind)
    for (id, kind, name) in [("b-edu", "executive", "Управление образования"), ("b-court", "court", "Қызылорда соты")] {
      try work.record([
        "verb": "party", "party": .string(id), "kind": .string(kind), "name": ["ru": .string(name)],
        "region": id == "b-edu" ? "Абай облысы" : "Қызылорда",
      ])
    }
    let first = try work.record([
      "verb": "open", "workflow": "letter", "title": "Ремонт ёлки в по\u{AD}сёлке Шелек", "on": "2024-06-03",
      "parties": ["addressee": "b-edu"], "as": "p-sec",
      "fields": [
        "letterSum": "828 000 000,00", "urgent": "да", "letterKind": "Заказное", "protocolNumber": "№ 2/1",
        "sender": "Канат",
      ],
    ])
    let number = try #require(first.cases.first).number.description
    try work.record([
      "verb": "advance", "number": .string(number), "action": "send", "on": "3 июня 2024",
      "input": ["receivedOn": "03.06.2024", "copies": "2", "outgoingNumber": "01-15/260"],
    ])
    let second = try work.record([
      "verb": "open", "workflow": "letter", "title": "Су құбыры", "on": "2024-07-01",
      "parties": ["addressee": "b-court", "secretary": "p-dana"],
    ])
    return (work, number, try #require(second.cases.first).number.description)
  }

  private func found(_ work: WorkRegistry, _ words: [String], asker: PartyID? = "p-sec") throws -> [String] {
    var question = ListQuestion()
    let days = DayReader(on: work.now.day)
    for word in words { try question.add(word, days) }
    let book = NameBook(try work.open(), language: .ru, days: days)
    let understood = try book.understood(question, asker: asker, asOf: work.now.day)
    return try work.reader().cases(understood).rows.map(\.number.description)
  }

  @Test(arguments: StoreKind.allCases)
  func `what is typed in a field, on paper and in a title is found`(kind: StoreKind) throws {
    let (work, first, second) = try registry(kind)
    for words in [
      ["field.letterKind:Заказное"], ["field.letterKind:registered"], ["field.urgent:да"],
      ["field.letterSum:828 000 000,00"],
      ["field.letterSum:828000000.00 KZT"], ["field.copies:2"], ["ref:01-15/260"], ["ref:исх. № 01–15/260"],
      ["ref:2/1"],
      ["01-15/260"], ["елки"], ["ЁЛК"], ["поселке"], ["шелек"], ["образования"], ["Управление образования"],
      ["did:send"], ["did:send", "did.after:2024-06-02"], ["owedBy.role:addressee"], ["owedBy.role:Addressee"],
      ["kind:executive"], ["region:Абай облысы"], ["stage:sent,silent"], [first], ["ltr 2024 1"],
    ] {
      #expect(try found(work, words) == [first], "\(words)")
    }
    for words in [
      ["кубыры"], ["құбыры"], ["су кубыр"], ["кызылорда"], ["region:қызылорда"], ["field.letterKind.none:"],
      ["kind:court"], ["opened.from:01.07.2024"],
    ] {
      #expect(try found(work, words) == [second], "\(words)")
    }
    for words in [
      ["did:answer"], ["did.after:2024-07-01"], ["Канат"], ["ref:260"], ["did:send", "did.after:2024-06-03"],
    ] {
      #expect(try found(work, words).isEmpty, "\(words)")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `mine is what I owe, what my roles owe and what bodies owe that I am in`(kind: StoreKind) throws {
    let (work, first, _) = try registry(kind)
    try work.record(["verb": "party", "party": "p-edu", "kind": "person", "name": "E", "memberOf": ["b-edu"]])
    #expect(try found(work, ["mine:"], asker: "p-edu") == [first])
    #expect(try found(work, ["mine:p-edu"], asker: nil) == [first])
    #expect(try found(work, ["mine:"], asker: "p-dana").isEmpty)
    #expect(throws: WorkError.self) { try found(work, ["mine:"], asker: nil) }
  }

  @Test(arguments: StoreKind.allCases)
  func `quiet is where no person has done anything for so long`(kind: StoreKind) throws {
    let (work, first, second) = try registry(kind)
    #expect(try found(work, ["quiet:30d"]) == [first])
    #expect(try found(work, ["quiet:1d"]) == [first, second])
    #expect(try found(work, ["quiet:60d"]).isEmpty)
    // What time did is no person.
    try work.record(["verb": "tick", "asOf": "2024-07-10"])
    #expect(try found(work, ["quiet:30d"]) == [first])
    #expect(throws: WorkError.self) { try found(work, ["quiet:пять дней"]) }
  }

  @Test(arguments: [
    "field.letterKind:express", "field.nope:1", "did:nope", "kind:nope", "region:nope", "owedBy.role:nope",
    "batch:LTR-2024-000099",
  ])
  func `a value that nothing has is refused`(word: String) throws {
    let (work, _, _) = try registry(.memory)
    #expect(throws: (any Error).self) { try found(work, [word]) }
  }

  @Test(arguments: StoreKind.allCases)
  func `a list says to whom, until when and under which numbers`(kind: StoreKind) throws {
    let (work, first, _) = try registry(kind)
    let listing = try work.reader().listing(ListQuestion())
    let item = try #require(listing.items.first { $0.row.number.description == first })
    #expect(item.addressee(in: .ru) == "Управление образования")
    #expect(item.row.deadline == Day("2024-06-17") && item.row.references.sorted() == ["01-15/260", "№ 2/1"])
    let json = JSON.object(listing.json(in: .ru))
    #expect(json["cases"]?.array?.first?["addressee"] == ["party": "b-edu", "name": "Управление образования"])
    #expect(json["cases"]?.array?.first?["due"] == "2024-06-17")
    #expect(json["cases"]?.array?.last?["due"] == .null && json["cases"]?.array?.last?["references"] == [])
  }

  @Test func `part of a number is enough where one open case fits`() throws {
    let (work, first, second) = try registry(.folder)
    let reader = try work.reader()
    for text in ["1", "ltr 1", "LTR-2024-1", "ltr–1", first] { #expect(try reader.number(text).description == first) }
    #expect(try reader.number("2").description == second)
    for text in ["3", "rec 1", "x"] { #expect(throws: WorkError.self) { try reader.number(text) } }
  }

  @Test func `all that an action takes is said, with an example to copy`() throws {
    let (work, _, second) = try registry(.folder)
    let view = try work.reader().action("Send", of: second)
    let json = view.json(in: .ru)
    #expect(json["action"] == "send" && json["by"] == ["secretary"] && json["evidence"] == [])
    let inputs = try #require(json["inputs"]?.array)
    #expect(inputs.compactMap { $0["name"]?.string } == ["receivedOn", "copies", "outgoingNumber"])
    #expect(inputs[0]["example"] == "receivedOn=01.07.2024" && inputs[0]["required"] == true)
    #expect(inputs[2]["required"] == false && inputs[0]["type"] == "date")
    #expect(view.command(in: .en) == "oversight advance \(second) send receivedOn=2024-07-01 copies=1")
    let error = #expect(throws: WorkError.self) { try work.reader().action("sned", of: second) }
    #expect(error?.kind == .refused)
  }
}
