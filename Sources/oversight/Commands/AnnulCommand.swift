import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `annul`: says that a case was opened in error.
struct AnnulCommand: Command {
  static let verb = "annul"
  static let usage = Usage(
    .annul, synopsis: ReasonedArguments.synopsis, audience: .secretary, access: .writing, positionals: ["NUMBER"],
    options: ReasonedArguments.options,
    examples: ["oversight annul REC-2024-000002 --reason \"opened twice\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: ReasonedArguments

  init(_ arguments: inout Arguments) throws(UsageError) { words = try ReasonedArguments(&arguments) }

  func run(in session: inout Session) throws -> ExitCode {
    try words.record(.annul(number: words.number, reason: words.reason), in: &session)
  }
}
