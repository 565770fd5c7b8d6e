import JSONText
import Reports
import WorkflowEngine

/// `waive`: let a duty go that is owed to you.
struct WaiveCommand: Command {
  static let verb = "waive"
  static let usage = Usage(
    .waive, synopsis: "NUMBER DUTY --reason TEXT", audience: .secretary, access: .writing,
    positionals: DutyActArguments.positionals, options: DutyActArguments.options,
    examples: ["oversight waive REC-2024-000001 answer --reason \"answered at the meeting\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: DutyActArguments

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.waive, words)
  }
}
