import JSONText
import Reports
import WorkflowEngine

/// `forward`: pass a duty on to another body, where its clock starts anew.
struct ForwardCommand: Command {
  static let verb = "forward"
  static let usage = Usage(
    .forward, synopsis: "NUMBER DUTY --to BODY [--received DATE] --reason TEXT", audience: .secretary, access: .writing,
    positionals: DutyActArguments.positionals,
    options: [.toBody, .received] + DutyActArguments.options,
    examples: ["oversight forward REC-2024-000001 answer --to b-health --reason \"not its competence\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let words: DutyActArguments
  private let body: PartyID
  private let received: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    words = try DutyActArguments(&arguments)
    body = PartyID(try arguments.required(.toBody))
    received = try arguments.day(of: .received)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.forward(to: [body], received: received), words)
  }
}
