import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `extend`: give more time for a duty.
struct ExtendCommand: Command {
  static let verb = "extend"
  static let usage = Usage(
    .extend, synopsis: "NUMBER DUTY --by TERM --reason TEXT", audience: .secretary, access: .writing,
    positionals: DutyActArguments.positionals, options: [.by] + DutyActArguments.options,
    examples: ["oversight extend REC-2024-000001 answer --by 5wd --reason \"asked for by the body\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: DutyActArguments
  private let term: Term

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments)
    let text = try arguments.required(.by)
    guard let term = Term(typed: text), term.direction == .after, term.count > 0 else {
      throw .wrongValue(option: OptionSpec.by.name, value: text, expected: Expectation.moreTime, verb: Self.verb)
    }
    self.term = term
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.extend(by: term), words)
  }
}
