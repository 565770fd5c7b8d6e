import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `calendar list`: the calendars there are.
struct CalendarListCommand: Command {
  static let verb = "calendar list"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .calendarList, audience: .keeper, access: .plain, examples: ["oversight calendar list"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let calendars = try session.calendars()
    let waiting = (try session.registryIfAny?.journal().waitingCalendars ?? []).map(\.description).sorted()
    let (language, terminal) = (session.language, session.terminal)
    var json: JSONObject = ["calendars": .array(calendars.map { Self.json($0, language) })]
    if !waiting.isEmpty { json["waiting"] = .array(waiting.map { .string($0) }) }
    session.answer(.object(json)) {
      var table = Table([
        .fixed(CalendarPhrase.calendar.title(in: language)), .fixed(YearPhrase.edition.title(in: language)),
        .fixed(YearPhrase.years.title(in: language)), .text(CasePhrase.title.title(in: language), minimum: 20),
      ])
      for calendar in calendars {
        let years = calendar.knownYears.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–"
        table.add([
          Table.Cell(calendar.reference.id, .bold), Table.Cell(String(calendar.reference.edition)),
          Table.Cell(years), Table.Cell(calendar.title[language]),
        ])
      }
      return table.text(width: terminal.width, style: terminal.style)
    }
    for name in waiting {
      terminal.note(DefinitionWords.editionWaits(name), in: language)
    }
    return .ok
  }

  private static func json(_ calendar: WorkingCalendar, _ language: Language) -> JSON {
    var json: JSONObject = [
      "id": .string(calendar.reference.id), "edition": .integer(calendar.reference.edition),
      "title": .string(calendar.title[language]),
    ]
    if let years = calendar.knownYears {
      json["from"] = .integer(years.lowerBound)
      json["through"] = .integer(years.upperBound)
    }
    return .object(json)
  }
}
