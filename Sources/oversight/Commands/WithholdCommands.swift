import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `withhold`: keeps a case out of the public register.
struct WithholdCommand: Command {
  static let verb = "withhold"
  static let usage = Usage(
    .withhold, synopsis: "NUMBER --reason TEXT [--public-reason TEXT]", audience: .secretary, access: .writing,
    positionals: ["NUMBER"], options: [.reason, .publicReason, .dryRun],
    examples: [
      "oversight withhold REC-2024-000001 --reason \"a child is named\" --public-reason \"personal data\" --as p-sec"
    ], exitCodes: [.notFound])

  private let number: String
  private let reason: String
  private let publicReason: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    reason = try arguments.required(.reason)
    publicReason = arguments.value(of: .publicReason)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.tell(
      .withhold(number: number, isReleased: false, reason: reason, publicReason: publicReason),
      PublicationWords.withheld(publicly: publicReason), isDryRun: isDryRun)
  }
}

/// `release`: shows a case again.
struct ReleaseCommand: Command {
  static let verb = "release"
  static let usage = Usage(
    .release, synopsis: "NUMBER --reason TEXT", audience: .secretary, access: .writing, positionals: ["NUMBER"],
    options: [.reason, .dryRun],
    examples: ["oversight release REC-2024-000001 --reason \"the name was taken out\" --as p-sec"],
    exitCodes: [.notFound])

  private let number: String
  private let reason: String
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    reason = try arguments.required(.reason)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.tell(
      .withhold(number: number, isReleased: true, reason: reason, publicReason: nil), PublicationWords.released,
      isDryRun: isDryRun)
  }
}

extension Session {
  /// Records whether a case is shown, and says so.
  fileprivate mutating func tell(_ wish: Request.Wish, _ words: Wording, isDryRun: Bool) throws -> ExitCode {
    let outcome = try record(wish, isDryRun: isDryRun)
    answer(.object(outcome.json)) {
      outcome.cases.map { SafeText.make("\($0.number): \(words[language])") }.joined(separator: "\n")
    }
    if isDryRun { terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }
}
