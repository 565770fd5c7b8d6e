import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `calendar add`: a whole calendar beside those there are.
struct CalendarAddCommand: Command {
  static let verb = "calendar add"
  static let usage = Usage(
    .calendarAdd, synopsis: "FILE", audience: .keeper, access: .plain, positionals: ["FILE"],
    examples: ["oversight calendar add donor.json"], exitCodes: [.refused, .data])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.next("FILE") }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let bytes = try session.bytes(ofFile: file)
    let checked = CalendarFile(name: file, bytes: bytes)
    guard let calendar = checked.calendar else {
      throw WorkError.defects(.calendar, checked.findings)
    }
    let reference = calendar.reference
    let at = try session.now().description
    let isAdded = try registry.write { batch in try batch.add(calendar: bytes, at: at) }
    let (language, lines) = (session.language, session.lines)
    session.answer(["calendar": .string(reference.description), "added": .bool(isAdded)]) {
      let sentence: CalendarSentence = isAdded ? .added(reference) : .known(reference)
      return lines(sentence.text(in: language))
    }
    return .ok
  }
}
