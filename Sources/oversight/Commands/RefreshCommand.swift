import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `refresh`: makes the index anew.
struct RefreshCommand: Command {
  static let verb = "refresh"
  static let usage = Usage(
    .refresh, audience: .keeper, access: .plain, options: [.accepted],
    examples: ["oversight refresh", "oversight refresh --accept REC-2024-000001"])

  private let accepted: [CaseNumber]

  init(_ arguments: inout Arguments) throws(UsageError) {
    accepted = try arguments.values(of: .accepted).map { (text) throws(UsageError) in
      guard let number = CaseNumber(text) else {
        throw .wrongValue(
          option: OptionSpec.accepted.name, value: text, expected: Expectation.caseNumber, verb: Self.verb)
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
    session.answer(["cases": .integer(count)]) { RegistryWords.read(count)[session.language] }
    return .ok
  }
}
