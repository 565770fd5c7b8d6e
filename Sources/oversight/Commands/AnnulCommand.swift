import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `annul`: says that a case was opened in error.
struct AnnulCommand: Command {
  static let verb = "annul"
  static let usage = Usage(
    .annul, synopsis: "NUMBER --reason TEXT", audience: .secretary, access: .writing, positionals: ["NUMBER"],
    options: [.reason, .note, .role, .dryRun, .expectRecords],
    examples: ["oversight annul REC-2024-000002 --reason \"opened twice\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let number: String
  private let reason: String
  private let note: String?
  private let role: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    reason = try arguments.required(.reason)
    note = arguments.value(of: .note)
    role = arguments.value(of: .role)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(.annul(number: number, reason: reason), role: role, note: note, isDryRun: isDryRun)
  }
}
