import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `calendar use`: counts new duties in an edition that came by a merge.
struct CalendarUseCommand: Command {
  static let verb = "calendar use"
  static let usage = Usage(
    .calendarUse, synopsis: "ID@EDITION", audience: .keeper, access: .plain, positionals: ["ID@EDITION"],
    examples: ["oversight calendar use kz@3"], exitCodes: [.notFound, .data])

  private let reference: CalendarReference

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.next("ID@EDITION")
    guard let reference = CalendarReference(text) else {
      throw .wrongArgument("ID@EDITION", value: text, expected: Expectation.edition, verb: Self.verb)
    }
    self.reference = reference
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let reference = reference
    let at = try session.now().description
    let isNews = try registry.write { batch in try batch.use(calendar: reference, at: at) }
    session.answer(["calendar": .string(reference.description), "used": .bool(isNews)]) {
      DefinitionWords.editionInUse("\(reference)", isNews: isNews)[session.language]
    }
    if isNews { session.terminal.note(DefinitionWords.owedStays, in: session.language) }
    return .ok
  }
}
