import JSONText
import WorkflowEngine

/// `suspend`: stop the clock of a duty.
struct SuspendCommand: Command {
  static let verb = "suspend"
  static let usage = Usage(
    summary: "stop the clock of a duty", synopsis: "NUMBER DUTY --reason TEXT",
    audience: .secretary, access: .writing, positionals: DutyActArguments.positionals,
    options: DutyActArguments.options,
    examples: [
      .init(
        "oversight suspend REC-2024-000001 answer --reason \"flood; the council does not meet\" --as p-sec",
        "the days from today until it is resumed do not count against the body")
    ], exitCodes: [.refused, .notFound])

  private let words: DutyActArguments

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.suspend, words)
  }
}
