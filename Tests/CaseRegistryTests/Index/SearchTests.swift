import CaseRecords
import Disk
import Platform
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct SearchTests {
  private let office: Office
  private let registry: FolderStore

  init() throws {
    office = try Office()
    registry = try office.open()
    let titles = [
      "Қазақ тіліндегі оқулықтар", "Казакские книги", "Көше жарығы өшті", "Һәм іс жүргізу",
      "Ұлттық үй ғимараты, әкімдік",
      "Йод в школьных столовых", "Иоды и ёлки", "Елки у Мектеп", "Насос \"Жетіген\" NEAR school - not OR (x)",
      "ШКОЛА № 5: ремонт",
    ]
    for (index, title) in titles.enumerated() {
      _ = try registry.openLetter(on: .june(), id: "a\(index)", title: title)
    }
  }

  private func found(_ words: String...) throws -> [Int] {
    try registry.cases(ListRequest(asOf: .june(3), words: words)).rows.map(\.number.serial)
  }

  @Test(arguments: [
    ("қаз", [1, 2]), ("ҚАЗАҚ", [1, 2]), ("каз", [1, 2]), ("оқу", [1]), ("оку", [1]), ("көше", [3]), ("коше", [3]),
    ("өш", [3]), ("һәм", [4]), ("хам", [4]), ("іс", [4]), ("ис", [4]), ("ұлт", [5]), ("улт", [5]), ("үй", [5]),
    ("уй", [5]),
    ("ғим", [5]), ("гим", [5]), ("әкім", [5]), ("аким", [5]), ("йод", [6]), ("иод", [7]), ("ёлки", [7, 8]),
    ("елки", [7, 8]), ("ел\u{AD}ки", [7, 8]), ("школ", [6, 10]), ("Мект", [8]), ("ктеп", []), ("5", [10]),
  ])
  func `words are found by their beginnings, whatever keyboard they were typed on`(
    word: String, serials: [Int]
  )
    throws
  {
    #expect(try found(word) == serials)
  }

  @Test func `й and ё are the same however they are written`() throws {
    #expect(try found("и\u{306}од") == [6])
    #expect(try found("е\u{308}лки") == [7, 8])
    _ = try registry.openLetter(on: .june(), id: "b", title: "Трамваи\u{306}")
    #expect(try found("трамвай") == [11])
    #expect(try found("трамваи") == [])
  }

  @Test(arguments: [
    ("\"", []), ("*", []), ("-", []), ("—", []), ("№", []), ("\"нас", [9]), ("нас*", [9]), ("NEAR", [9]),
    ("near(x", []),
    ("title:", []), ("title:насос", []), ("насос OR школа", []), ("NOT", [9]), ("-насос", [9]), ("^насос", [9]),
    ("') OR 1 --", []), ("насос\0школа", []), ("(x)", [9]), ("\"\"", []), ("\"насос\" \"жет", [9]), ("школа № 5", [10]),
  ])
  func `nothing in a word means anything but itself`(word: String, serials: [Int]) throws {
    #expect(try found(word) == serials)
    #expect(
      try registry.cases(ListRequest(asOf: .june(3), filters: [IndexFilter(.title, .equal, word)])).count
        == serials.count)
  }

  @Test func `marks among words are no reason to find nothing`() throws {
    #expect(try found("школа", "№", "5") == [10])
    #expect(try found("№", "—") == [])
  }

  @Test func `what is personal or not public never comes into the index`() throws {
    let number = try registry.openLetter(on: .june(), id: "c", title: "Roof")
    try registry.send(number, on: .june(), id: "d")
    try registry.tick(by: .june(30))
    let input: JSONObject = [
      "reason": "Openword", "remark": "Remarkword", "sender": "Privateword", "draft": "Draftword", "aside": "Asideword",
    ]
    try registry.perform("answer", input, on: .june(30), number: number, id: "e", note: "Noteword")
    let (open, closed) = (["openword", "remarkword"], ["privateword", "draftword", "asideword", "noteword"])
    for word in open { #expect(try registry.cases(ListRequest(asOf: .june(30), words: [word])).count == 1) }
    for word in closed { #expect(try registry.cases(ListRequest(asOf: .june(30), words: [word])).count == 0) }
    let rows = try registry.indexRows().joined(separator: "\n").lowercased()
    #expect(rows.contains("openword"))
    for word in closed { #expect(!rows.contains(word), "\(word)") }
  }

  @Test func `a word is found as of the days on which it had been said`() throws {
    let number = try registry.openLetter(on: .june(), id: "c", title: "Roof")
    try registry.send(number, on: .june(), id: "d")
    try registry.perform("answer", ["reason": "Repaired"], on: .june(5), number: number, id: "e")
    #expect(try registry.cases(ListRequest(asOf: .june(4), words: ["repair"])).count == 0)
    #expect(try registry.cases(ListRequest(asOf: .june(5), words: ["repair"])).count == 1)
    #expect(try registry.cases(ListRequest(asOf: .june(4), words: ["roof"])).rows.map(\.stage) == ["sent"])
  }

  @Test func `titles are sorted as the Kazakh alphabet has them`() {
    let titles = ["я", "ы", "і", "Қ", "к", "а", "ә", "б", "ё", "е", "ж", "z", "и\u{306}", "и", "к"]
    let sorted = titles.sorted { SearchedText.sortKey(of: $0) < SearchedText.sortKey(of: $1) }
    #expect(sorted == ["z", "а", "ә", "б", "е", "ё", "ж", "и", "и\u{306}", "к", "к", "Қ", "ы", "і", "я"])
  }
}
