import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `import look`: how a table would be read.
struct ImportLookCommand: Command {
  static let verb = "import look"
  static let usage = Usage(
    .importLook, synopsis: "FILE", audience: .secretary, access: .plain, positionals: ["FILE"],
    options: [.sheet, .encoding, .delimiter, .headerRow, .limit],
    examples: ["oversight import look register-2023.csv"], exitCodes: [.data])
  static var place: Session.Place { .anywhere }

  private let file: String
  private let choices: TableChoices
  private let shown: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    choices = try TableChoices(arguments)
    shown = try arguments.integer(of: .limit, in: 0...1_048_576) ?? LookPage.usual
  }

  var canRunAgain: Bool { file != "-" }

  func run(in session: inout Session) throws -> ExitCode {
    let page = try LookPage(try session.table(file, try choices.read()), showing: shown, session.language)
    session.answer(page.json) { page.text }
    return .ok
  }
}
