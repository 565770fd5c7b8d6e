import CaseWork

/// What `reopen` and `annul` have in common: a case, and why.
struct ReasonedArguments {
  static let synopsis = "NUMBER --reason TEXT"
  static let options: [OptionSpec] = [.reason, .note, .role, .dryRun, .expectRecords]

  let number: String
  let reason: String
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

  /// Records a wish about the case, and says where it stands now.
  func record(_ wish: Request.Wish, in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(wish, role: role, note: note, isDryRun: isDryRun)
  }
}
