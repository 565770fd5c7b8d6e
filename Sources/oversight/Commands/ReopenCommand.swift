import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `reopen`: takes a case up again that has ended.
struct ReopenCommand: Command {
  static let verb = "reopen"
  static let usage = Usage(
    .reopen, synopsis: "NUMBER --reason TEXT", audience: .secretary, access: .writing, positionals: ["NUMBER"],
    options: [.reason, .note, .role, .dryRun, .expectRecords],
    examples: ["oversight reopen REC-2024-000001 --reason \"the answer was about another matter\" --as p-sec"],
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
    try session.recordAndTell(.reopen(number: number, reason: reason), role: role, note: note, isDryRun: isDryRun)
  }
}
