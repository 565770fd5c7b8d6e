import CaseWork
import Reports
import WorkflowEngine

/// What `extend`, `suspend`, `resume`, `forward` and `waive` have in common.
struct DutyActArguments {
  static let positionals = ["NUMBER", "DUTY"]
  static let options: [OptionSpec] = [
    .reason, .note, .role, .void, .despite, .dryRun, .expectRecords,
  ]

  let number: String
  let duty: String
  let reason: String?
  let note: String?
  let role: String?
  let voids: Set<Int>
  let despite: String?
  let isDryRun: Bool

  init(_ arguments: inout Arguments, asksForReason: Bool = true) throws(UsageError) {
    number = try arguments.next("NUMBER")
    duty = try arguments.next("DUTY")
    reason = asksForReason ? try arguments.required(.reason) : arguments.value(of: .reason)
    note = arguments.value(of: .note)
    role = arguments.value(of: .role)
    voids = try arguments.voids()
    despite = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
  }
}

extension Session {
  /// Does something to a duty, and says where its case stands now.
  mutating func record(_ act: DutyAct, _ words: DutyActArguments) throws -> ExitCode {
    try recordAndTell(
      .act(number: words.number, duty: words.duty, act, reason: words.reason), role: words.role, note: words.note,
      voiding: words.voids, despite: words.despite, isDryRun: words.isDryRun)
  }
}
