import CaseRegistry
import JSONText
import WorkflowEngine

/// `refresh`: makes the index anew.
struct RefreshCommand: Command {
  static let verb = "refresh"
  static let usage = Usage(
    summary: "read every document anew into the index", audience: .keeper, access: .plain,
    options: [
      .value(
        "--accept", "NUMBER", "take this document as it is, though it lacks records that were known", isRepeatable: true
      )
    ],
    examples: [
      .init("oversight refresh", "after documents were changed by git or copied in"),
      .init("oversight refresh --accept REC-2024-000001", "an older version was put in place on purpose"),
    ])

  private let accepted: [CaseNumber]

  init(_ arguments: inout Arguments) throws(UsageError) {
    accepted = try arguments.values(of: "--accept").map { (text) throws(UsageError) in
      guard let number = CaseNumber(text) else {
        throw .wrongValue(
          option: "--accept", value: text, expected: "a number such as REC-2026-000123", verb: Self.verb)
      }
      return number
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let bar = ProgressLine(on: session.terminal, in: session.language)
    defer { bar.finish() }
    let count = try registry.refresh(
      accepting: accepted.isEmpty ? nil : (accepted, try session.now().description), progress: bar.show)
    session.answer(["cases": .integer(count)]) { "\(count) cases were read." }
    return .ok
  }
}
