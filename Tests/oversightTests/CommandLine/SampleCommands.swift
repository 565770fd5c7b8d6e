import CaseWork

@testable import oversight

/// A reading verb with options of every kind.
struct SampleOverdue: Command {
  static let verb = "overdue"
  static let usage = Usage(
    summary: "What is late, most late first: debtor, creditor, article, days late", synopsis: "[FILTER…]",
    audience: .coordinator, access: .reading, positionals: [.init("FILTER…", "key:value, or words to search for")],
    options: [
      .value("--limit", "N", "show at most N duties"),
      .value("--party", "ROLE=ID", "only where this party has this role", isRepeatable: true),
      .flag("--history", "with the whole history of each"),
    ],
    examples: [.init("oversight overdue debtor:b-dept --as-of 2024-06-03", "What the department owed on 3 June 2024.")])
  let question: ListQuestion
  let limit: Int?
  let parties: [Assignment]
  let common: CommonOptions

  init(_ arguments: inout Arguments) throws(UsageError) {
    common = try CommonOptions(arguments)
    question = try arguments.question()
    limit = try arguments.integer(of: "--limit", in: 1...1000)
    parties = try arguments.assignments(of: "--party")
  }

  func run(in session: inout Session) throws -> ExitCode { .ok }
}

/// A writing verb with arguments.
struct SampleAdvance: Command {
  static let verb = "advance"
  static let usage = Usage(
    summary: "Perform an action", synopsis: "NUMBER ACTION [FIELD=VALUE…]", audience: .secretary, access: .writing,
    positionals: [.init("NUMBER", "the case"), .init("ACTION", "what to do")],
    options: [.value("--reason", "TEXT", "why")],
    examples: [
      .init("oversight advance LTR-2024-000001 send receivedOn=2024-06-03 copies=1 --as p-sec", "Sends a letter.")
    ],
    exitCodes: [.refused, .notFound, .busy])
  let number: String
  let action: String
  let fields: [Assignment]
  let reason: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    action = try arguments.next("ACTION")
    fields = try arguments.assignments()
    reason = try arguments.required("--reason")
  }

  func run(in session: inout Session) throws -> ExitCode { .refused }
}

/// One of a pair of two-word verbs; takes anything.
struct SampleWorkflowList: Command {
  static let verb = "workflow list"
  static let usage = Usage(
    summary: "The workflows of this registry", audience: .keeper, access: .reading,
    examples: [.init("oversight workflow list", "Lists them.")])

  init(_ arguments: inout Arguments) throws(UsageError) {}
  func run(in session: inout Session) throws -> ExitCode { .ok }
}

/// The other of the pair.
struct SampleWorkflowShow: Command {
  static let verb = "workflow show"
  static let usage = Usage(
    summary: "One workflow", synopsis: "ID", audience: .keeper, access: .plain,
    examples: [.init("oversight workflow show letter", "Prints it.")])
  let id: String

  init(_ arguments: inout Arguments) throws(UsageError) { id = try arguments.next("ID") }
  func run(in session: inout Session) throws -> ExitCode { .ok }
}

/// A verb whose argument looks like an option.
struct SampleCount: Command {
  static let verb = "calendar count"
  static let usage = Usage(
    summary: "Count a term", synopsis: "DATE TERM", audience: .coordinator, access: .reading,
    options: [.value("--as-of", "DATE", "an option of its own in place of a common one")],
    examples: [.init("oversight calendar count 2024-06-03 -3wd", "Three working days before.")])
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
    try invocation(of: line.split(separator: " ").map(String.init)).prepared()
  }
}
