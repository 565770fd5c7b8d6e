import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

/// `calendar add-year`: what the acts of a year say, as a new edition of its calendar.
///
/// A year by its number is the one that comes with the program, for registries that were made before it was known.
struct CalendarAddYearCommand: Command {
  static let verb = "calendar add-year"
  static let usage = Usage(
    .calendarAddYear, synopsis: "FILE", audience: .keeper, access: .plain, positionals: ["FILE"],
    examples: ["oversight calendar add-year 2028.json", "oversight calendar add-year 2026"], exitCodes: [.data])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.next("FILE") }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let bytes = try Self.shippedYear(file, of: try registry.mainCalendar()) ?? session.bytes(ofFile: file)
    let at = try session.now().description
    let (language, width) = (session.language, session.terminal.width)
    let addition = try registry.write { batch in
      let checked = CalendarYearFile(name: file, bytes: bytes, calendars: try registry.newestCalendarDocuments())
      guard let addition = checked.addition else {
        throw WorkError.defects(.year, checked.findings)
      }
      if addition.isNews {
        try Self.refuseWaiting(addition.after.reference, in: registry)
        _ = try batch.add(calendar: addition.json.documentBytes(), at: at)
      }
      return addition
    }
    session.answer(Self.json(addition, language)) {
      YearChangeReport.text(addition, width: width, language: language)
    }
    return .ok
  }

  /// The file of a year as the program ships it; nil where nothing but a file can be meant, or none is shipped.
  private static func shippedYear(_ name: String, of calendar: WorkingCalendar) throws -> [UInt8]? {
    guard let year = Int(name), name.utf8.count == 4,
      let shipped = Shipped.calendars.first(where: { $0.name == calendar.reference.id })
    else { return nil }
    return try CalendarYearFile.text(ofYear: year, in: JSON(parsing: shipped.bytes))
  }

  /// The next edition may have come by a merge, and then it has its number.
  private static func refuseWaiting(_ next: CalendarReference, in registry: any CaseStore) throws {
    let editions = try registry.journal().calendars.map(\.reference).filter { $0.id == next.id }
    guard editions.contains(next), let last = editions.map(\.edition).max() else { return }
    throw WorkError.waitingCalendar(next, last: last)
  }

  private static func json(_ addition: CalendarAddition, _ language: Language) -> JSON {
    let calendar = addition.isNews ? addition.after : addition.before
    let changed = addition.changes.map { change -> JSON in
      [
        "day": .string(change.day.description), "working": .bool(change.after.isWorking),
        "reason": .string(change.after.reason(in: language) ?? change.after.reason.text(in: language)),
      ]
    }
    return [
      "calendar": .string(calendar.reference.description), "year": .integer(addition.year),
      "changed": .array(changed), "added": .bool(addition.isNews), "provisional": .bool(addition.isProvisional),
    ]
  }
}
