import CaseWork
import Reports
@testable import oversight

import enum WorkflowEngine.Language

/// A reading verb with options of every kind.
struct SampleOverdue: Command {
  static let verb = "overdue"
  static let usage = Usage(
    HelpWords(
      .same("What is late, most late first: debtor, creditor, article, days late"),
      arguments: [.same("key:value, or words to search for")],
      options: [
        "--limit": .same("show at most N duties"), "--party": .same("only where this party has this role"),
        "--history": .same("with the whole history of each"),
      ], effects: [.same("What the department owed on 3 June 2024.")]),
    synopsis: "[FILTER…]", audience: .coordinator, access: .reading, positionals: ["FILTER…"],
    options: [.limit, .parties, .history],
    examples: ["oversight overdue debtor:b-dept --as-of 2024-06-03"])
  let question: ListQuestion
  let limit: Int?
  let parties: [Assignment]
  let common: CommonOptions

  init(_ arguments: inout Arguments) throws(UsageError) {
    common = try CommonOptions(arguments)
    question = try arguments.question()
    limit = try arguments.integer(of: .limit, in: 1...1000)
    parties = try arguments.assignments(of: .parties)
  }

  func run(in session: inout Session) throws -> ExitCode { .ok }
}

/// A writing verb with arguments.
struct SampleAdvance: Command {
  static let verb = "advance"
  static let usage = Usage(
    HelpWords(
      .same("Perform an action"), arguments: [.same("the case"), .same("what to do")],
      effects: [.same("Sends a letter.")]),
    synopsis: "NUMBER ACTION [FIELD=VALUE…]", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "ACTION"], options: [.reason],
    examples: ["oversight advance LTR-2024-000001 send receivedOn=2024-06-03 copies=1 --as p-sec"],
    exitCodes: [.refused, .notFound, .busy])
  let number: String
  let action: String
  let fields: [Assignment]
  let reason: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    action = try arguments.next("ACTION")
    fields = try arguments.assignments()
    reason = try arguments.required(.reason)
  }

  func run(in session: inout Session) throws -> ExitCode { .refused }
}

/// One of a pair of two-word verbs; takes anything.
struct SampleWorkflowList: Command {
  static let verb = "workflow list"
  static let usage = Usage(
    HelpWords(.same("The workflows of this registry"), effects: [.same("Lists them.")]), audience: .keeper,
    access: .reading,
    examples: ["oversight workflow list"])

  init(_ arguments: inout Arguments) throws(UsageError) {}
  func run(in session: inout Session) throws -> ExitCode { .ok }
}

/// The other of the pair.
struct SampleWorkflowShow: Command {
  static let verb = "workflow show"
  static let usage = Usage(
    HelpWords(.same("One workflow"), effects: [.same("Prints it.")]), synopsis: "ID", audience: .keeper, access: .plain,
    examples: ["oversight workflow show letter"])
  let id: String

  init(_ arguments: inout Arguments) throws(UsageError) { id = try arguments.next("ID") }
  func run(in session: inout Session) throws -> ExitCode { .ok }
}

/// A verb whose argument looks like an option.
struct SampleCount: Command {
  static let verb = "calendar count"
  static let usage = Usage(
    HelpWords(
      .same("Count a term"), options: ["--as-of": .same("an option of its own in place of a common one")],
      effects: [.same("Three working days before.")]),
    synopsis: "DATE TERM", audience: .coordinator, access: .reading, options: [.asOf],
    examples: ["oversight calendar count 2024-06-03 -3wd"])
  let words: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = [try arguments.next("DATE"), try arguments.next("TERM")]
  }

  func run(in session: inout Session) throws -> ExitCode { .ok }
}

extension CommandList {
  static let samples = CommandList([
    SampleOverdue.self, SampleAdvance.self, SampleWorkflowList.self, SampleWorkflowShow.self, SampleCount.self,
  ])

  /// The command that `line` asks for, its words separated by spaces.
  func command(_ line: String) throws(UsageError) -> (any Command)? {
    try invocation(of: line.split(separator: " ").map(String.init), in: .en).prepared()
  }
}

extension Wording {
  /// A sample that says the same in every language.
  static func same(_ text: String) -> Wording { Wording(en: text, ru: text, kk: text) }
}
