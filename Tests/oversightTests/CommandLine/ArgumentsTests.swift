import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import Platform
import Reports
import Testing
import WorkflowEngine
@testable import oversight

@Suite struct ArgumentsTests {
  private func overdue(_ line: String) throws -> SampleOverdue {
    try #require(try CommandList.samples.command("overdue " + line) as? SampleOverdue)
  }

  @Test func `options may stand anywhere, with a space or an equals sign`() throws {
    for line in ["--limit 5 debtor:b --json", "debtor:b --json --limit=5", "--json --limit=5 -- debtor:b"] {
      let command = try overdue(line)
      #expect(command.limit == 5)
      #expect(command.common.json)
      #expect(command.question.filters == [IndexFilter(.debtor, .equal, "b")])
    }
  }

  @Test func `a repeatable option keeps its values in order`() throws {
    let command = try overdue("--party a=1 --party b=2=3")
    #expect(command.parties.map(\.name) == ["a", "b"])
    #expect(command.parties.map(\.value) == ["1", "2=3"])
  }

  @Test func `the common options are read`() throws {
    let common = try overdue("--as-of 2024-06-03 --lang kk --registry /r").common
    #expect(common.asOf == Day("2024-06-03"))
    #expect(common.language == .kk)
    #expect(common.registry == "/r")
    #expect(common.actor == nil && common.on == nil && common.id == nil)
  }

  @Test func `a term that counts backwards and a dash are arguments`() throws {
    let command = try CommandList.samples.command("calendar count 2024-06-03 -3wd") as? SampleCount
    #expect(command?.words == ["2024-06-03", "-3wd"])
    #expect(!Arguments.isOption("-"))
    #expect(Arguments.isOption("-x") && Arguments.isOption("--x"))
  }

  @Test func `after two dashes nothing is an option`() throws {
    let arguments = try Arguments(["--", "--json", "-x"], for: "v", SampleOverdue.usage)
    var reading = arguments
    #expect(reading.rest() == ["--json", "-x"])
    #expect(!arguments.has(.json))
  }

  @Test func `fields are given as name and value`() throws {
    let command = try CommandList.samples.command("advance N send copies=1 note= url=a=b --reason x") as? SampleAdvance
    #expect(command?.fields.map(\.name) == ["copies", "note", "url"])
    #expect(command?.fields.map(\.value) == ["1", "", "a=b"])
  }

  @Test func `JSON is asked for even when nothing else is right`() {
    #expect(Arguments.askForJSON(["nonsense", "--json", "--bad"]))
    #expect(!Arguments.askForJSON(["log", "--", "--json"]))
  }

  @Test(arguments: [
    (
      "overdue --asof 2024-06-03",
      "unknown option --asof; did you mean --as-of? Nothing was changed. Run 'oversight overdue --help'."
    ),
    ("overdue -x", "unknown option -x. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --as p", "unknown option --as. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --limit", "--limit N: the value is missing. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --limit --json", "--limit N: the value is missing. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --limit=", "--limit: the value is empty. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --json=yes", "--json takes no value. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --limit 1 --limit 2", "--limit is given twice. Nothing was changed. Run 'oversight overdue --help'."),
    ("overdue --json --json", "--json is given twice. Nothing was changed. Run 'oversight overdue --help'."),
    (
      "overdue --limit 0",
      "--limit: '0' is not a whole number from 1 to 1000. Nothing was changed. Run 'oversight overdue --help'."
    ),
    (
      "overdue --limit +5",
      "--limit: '+5' is not a whole number from 1 to 1000. Nothing was changed. Run 'oversight overdue --help'."
    ),
    (
      "overdue --lang fr", "--lang: 'fr' is not one of kk, ru, en. Nothing was changed. Run 'oversight overdue --help'."
    ),
    (
      "overdue --as-of 2024-02-30",
      "--as-of: '2024-02-30' is not a day that there is. Nothing was changed. Run 'oversight overdue --help'."
    ),
    ("overdue --party x", "--party: 'x' is not NAME=VALUE. Nothing was changed. Run 'oversight overdue --help'."),
    (
      "overdue deu:2024", "unknown filter 'deu'; did you mean due? Nothing was changed. Run 'oversight overdue --help'."
    ),
    ("advance N", "ACTION is missing. Nothing was changed. Run 'oversight advance --help'."),
    ("advance N send copies", "'copies' is not FIELD=VALUE. Nothing was changed. Run 'oversight advance --help'."),
    ("advance N send =1", "'=1' is not FIELD=VALUE. Nothing was changed. Run 'oversight advance --help'."),
    ("advance N send a=1 a=2", "the field 'a' is given twice. Nothing was changed. Run 'oversight advance --help'."),
    ("advance N send", "--reason TEXT is needed. Nothing was changed. Run 'oversight advance --help'."),
    ("workflow show a b", "unexpected argument 'b'. Nothing was changed. Run 'oversight workflow show --help'."),
  ])
  func `wrong usage is explained`(line: String, message: String) {
    let error = #expect(throws: UsageError.self) { try CommandList.samples.command(line) }
    #expect(error?.description == message)
  }

  @Test func `an empty argument is an error`() {
    let error = #expect(throws: UsageError.self) {
      try CommandList.samples.invocation(of: ["workflow", "show", " "], in: .en)
    }
    #expect(error == .emptyArgument(verb: "workflow show"))
    #expect(error?.description == "an argument is empty. Nothing was changed. Run 'oversight workflow show --help'.")
  }

  @Test func `the messages commands make themselves are sentences too`() {
    #expect(
      UsageError.wrongArgument("NUMBER", value: "x\u{1B}", expected: Expectation.year, verb: "show").description
        == "NUMBER: 'x␛' is not a year such as 2025. Nothing was changed. Run 'oversight show --help'.")
    #expect(
      UsageError.contradiction("--void", "FIELD=VALUE", verb: "correct").description
        == "--void and FIELD=VALUE exclude each other. Nothing was changed. Run 'oversight correct --help'.")
  }

  @Test(arguments: UInt64(0)..<200)
  func `no words whatever crash the program`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = [
      "overdue", "advance", "workflow", "list", "show", "help", "--help", "-h", "--", "-", "--json", "--limit",
      "--limit=3",
      "a=b", "=", "due.by:2024", "due.by:", ":", ".:", "-3wd", "", " ", "--party", "x", "\u{301}=", "--\u{301}",
      "=\u{301}",
    ]
    for _ in 0..<50 {
      let line = (0..<random(7)).map { _ in words[random(words.count)] }
      do { _ = try CommandList.samples.invocation(of: line, in: .en).prepared() } catch {
        #expect(error.description.contains("Nothing was changed."))
      }
    }
  }
}
