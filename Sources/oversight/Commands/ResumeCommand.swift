import JSONText
import Reports
import WorkflowEngine

/// `resume`: let the clock of a duty go on.
struct ResumeCommand: Command {
  static let verb = "resume"
  static let usage = Usage(
    .resume, synopsis: "NUMBER DUTY", audience: .secretary, access: .writing, positionals: DutyActArguments.positionals,
    options: DutyActArguments.options, examples: ["oversight resume REC-2024-000001 answer --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: DutyActArguments

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments, asksForReason: false)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.resume, words)
  }
}
