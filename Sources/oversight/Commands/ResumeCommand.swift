import JSONText
import WorkflowEngine

/// `resume`: let the clock of a duty go on.
struct ResumeCommand: Command {
  static let verb = "resume"
  static let usage = Usage(
    summary: "let the clock of a duty go on", synopsis: "NUMBER DUTY",
    audience: .secretary, access: .writing, positionals: DutyActArguments.positionals,
    options: DutyActArguments.options,
    examples: [
      .init(
        "oversight resume REC-2024-000001 answer --as p-sec",
        "the clock runs again; the due day has moved by the days of the pause")
    ], exitCodes: [.refused, .notFound])

  private let words: DutyActArguments

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments, asksForReason: false)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.resume, words)
  }
}
