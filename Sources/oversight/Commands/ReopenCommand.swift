import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `reopen`: takes a case up again that has ended.
struct ReopenCommand: Command {
  static let verb = "reopen"
  static let usage = Usage(
    .reopen, synopsis: ReasonedArguments.synopsis, audience: .secretary, access: .writing, positionals: ["NUMBER"],
    options: ReasonedArguments.options,
    examples: ["oversight reopen REC-2024-000001 --reason \"the answer was about another matter\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: ReasonedArguments

  init(_ arguments: inout Arguments) throws(UsageError) { words = try ReasonedArguments(&arguments) }

  func run(in session: inout Session) throws -> ExitCode {
    try words.record(.reopen(number: words.number, reason: words.reason), in: &session)
  }
}
