import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `calendar use`: counts new duties in an edition that came by a merge.
struct CalendarUseCommand: Command {
  static let verb = "calendar use"
  static let usage = Usage(
    summary: "count in an edition of a calendar that came by 'merge'", synopsis: "ID@EDITION", audience: .keeper,
    access: .plain, positionals: [.init("ID@EDITION", "the edition; 'calendar list' shows those that wait")],
    examples: [
      .init("oversight calendar use kz@3", "look at it first with 'oversight calendar show 2025 --calendar kz@3'")
    ],
    exitCodes: [.notFound, .data])

  private let reference: CalendarReference

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.next("ID@EDITION")
    guard let reference = CalendarReference(text) else {
      throw .wrongArgument("ID@EDITION", value: text, expected: "an edition such as kz@3", verb: Self.verb)
    }
    self.reference = reference
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let reference = reference
    let at = try session.now().description
    let isNews = try registry.write { try registry.use(calendar: reference, at: at) }
    session.answer(["calendar": .string(reference.description), "used": .bool(isNews)]) {
      isNews ? "\(reference)  is counted in from now on" : "\(reference)  was counted in already"
    }
    if isNews {
      session.terminal.say(
        "note: what is owed already stays as it was counted; 'oversight calendar recompute' shows what would move.")
    }
    return .ok
  }
}
