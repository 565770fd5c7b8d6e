import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import PostgresStore
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
    let count: Int
    switch registry {
    case let folder as FolderStore:
      count = try folder.refresh(
        accepting: accepted.isEmpty ? nil : (accepted, try session.now().description), progress: bar.show)
    case let server as PostgresStore:
      // There nobody edits documents past the program, so that none can lack what is known of it.
      if let number = accepted.first { throw RegistryError.nothingToSettle(number) }
      count = try server.refresh(progress: bar.show)
    default: preconditionFailure("a store of another kind")
    }
    session.answer(["cases": .integer(count)]) { RegistryWords.read(count)[session.language] }
    return .ok
  }
}
