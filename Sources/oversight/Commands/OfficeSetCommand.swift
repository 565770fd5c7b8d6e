import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `office set`: numbers get another code from now on.
struct OfficeSetCommand: Command {
  static let verb = "office set"
  static let usage = Usage(
    .officeSet, synopsis: "CODE", audience: .keeper, access: .plain, positionals: ["CODE"],
    examples: ["oversight office set AKT2"], exitCodes: [.refused, .data, .busy])

  private let code: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    let typed = try arguments.next("CODE")
    guard let code = Arguments.officeCode(typed) else {
      throw .wrongArgument("CODE", value: typed, expected: Expectation.officeCode(typed), verb: Self.verb)
    }
    self.code = code
  }

  func run(in session: inout Session) throws -> ExitCode {
    let isNews = try session.registry.setOffice(code, at: try session.now().description)
    session.answer(["office": .string(code)]) { RegistryWords.office(code, isNews: isNews)[session.language] }
    return .ok
  }
}
