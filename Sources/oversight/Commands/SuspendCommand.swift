import JSONText
import Reports
import WorkflowEngine

/// `suspend`: stop the clock of a duty.
struct SuspendCommand: Command {
  static let verb = "suspend"
  static let usage = Usage(
    .suspend, synopsis: "NUMBER DUTY --reason TEXT", audience: .secretary, access: .writing,
    positionals: DutyActArguments.positionals, options: DutyActArguments.options,
    examples: ["oversight suspend REC-2024-000001 answer --reason \"flood; the council does not meet\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: DutyActArguments

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.suspend, words)
  }
}
