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

extension Session {
  /// A calendar of the registry, or, where there is none, one that comes with the program.
  ///
  /// - Parameter name: An id, for its newest edition, or an edition such as `kz@1`; nil for the first calendar.
  func calendar(_ name: String?) throws -> WorkingCalendar {
    if let registry = registryIfAny {
      guard let name else { return try registry.mainCalendar() }
      let editions = registry.newestEditions + (try registry.journal()).calendars.map(\.reference)
      guard let found = editions.first(where: { $0.id == name || $0.description == name }) else {
        throw Self.noCalendar(name, registry.newestEditions.map(\.id))
      }
      return try registry.calendar(found)
    }
    let calendars = Self.shippedCalendars()
    guard let found = calendars.first(where: { [nil, $0.reference.id, $0.reference.description].contains(name) })
    else { throw Self.noCalendar(name ?? "", calendars.map(\.reference.id)) }
    return found
  }

  /// The newest edition of every calendar of the registry, or those that come with the program.
  func calendars() throws -> [WorkingCalendar] {
    guard let registry = registryIfAny else { return Self.shippedCalendars() }
    return try registry.newestCalendars()
  }

  private static func shippedCalendars() -> [WorkingCalendar] {
    Shipped.calendars.compactMap { file in
      var ignored: [Defect] = []
      // They were checked when the program was built.
      return (try? JSON(parsing: file.bytes)).flatMap { WorkingCalendar($0, defects: &ignored) }
    }
  }

  private static func noCalendar(_ name: String, _ known: [String]) -> WorkError {
    .noCalendar(name, Hint(for: name, among: known))
  }

  /// What stands in a file that was named on the command line.
  func bytes(ofFile name: String) throws -> [UInt8] {
    guard let bytes = try FileSystem().read(Path(name), pipes: true) else {
      throw FileError.notFound(.read, Path(name))
    }
    return bytes
  }
}
