import JSONText
import WorkflowEngine

/// `waive`: let a duty go that is owed to you.
struct WaiveCommand: Command {
  static let verb = "waive"
  static let usage = Usage(
    summary: "let a duty go that is owed to you", synopsis: "NUMBER DUTY --reason TEXT",
    audience: .secretary, access: .writing, positionals: DutyActArguments.positionals,
    options: DutyActArguments.options,
    examples: [
      .init(
        "oversight waive REC-2024-000001 answer --reason \"answered at the meeting\" --as p-sec",
        "it is not owed any more; the record says who let it go, and why")
    ], exitCodes: [.refused, .notFound])

  private let words: DutyActArguments

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.waive, words)
  }
}
