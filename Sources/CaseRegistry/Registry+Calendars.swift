import CaseRecords
public import JSONText
public import WorkflowEngine

extension Registry {
  /// The name of the newest edition in use of each calendar, in the order in which the calendars were first added.
  public var newestEditions: [CalendarReference] { Self.newest(pins.calendarsInUse) }

  private static func newest(_ references: [CalendarReference]) -> [CalendarReference] {
    var newest: [CalendarReference] = []
    for reference in references {
      if let place = newest.firstIndex(where: { $0.id == reference.id }) {
        if newest[place].edition < reference.edition { newest[place] = reference }
      } else {
        newest.append(reference)
      }
    }
    return newest
  }

  /// The newest edition of each calendar as its author wrote it, in the same order.
  ///
  /// - Throws: As `calendar(_:)` does.
  public func newestCalendarDocuments() throws(RegistryError) -> [JSON] {
    try newestEditions.map { (reference) throws(RegistryError) in
      _ = try calendar(reference)
      let path = RegistryPath.calendar(reference)
      guard let bytes = try contents(of: path) else { throw .noDefinition("calendar \(reference)") }
      do throws(JSONError) { return try JSON(parsing: bytes) } catch { throw .document(path: path, .syntax(error)) }
    }
  }

  /// Adds an edition of a calendar that has been checked, beside all that are there.
  ///
  /// - Parameters:
  ///   - bytes: Its file.
  ///   - at: When it is added.
  /// - Throws: `broken` when the journal's chain does not hold; `taken` when that edition is here with another content;
  ///   `gap` when it is not the one after the newest.
  /// - Returns: False when the very same edition is here and in use already; nothing happens then.
  public func add(calendar bytes: [UInt8], at: String) throws(RegistryError) -> Bool {
    guard let json = try? JSON(parsing: bytes), let reference = Self.reference(ofCalendar: json) else { return false }
    let digest = Self.digest(bytes)
    // Of those that wait too: their numbers are taken.
    let newest = Self.newest(try journal().calendars.map(\.reference)).first { $0.id == reference.id }
    if let known = try journal().calendars.first(where: { $0.reference == reference }) {
      guard known.digest != digest else { return try use(calendar: reference, at: at) }
      throw .taken(reference.description, key: "edition", next: (newest ?? reference).edition + 1)
    }
    // Editions follow each other, so that a gap cannot hide one that was lost.
    if let newest, reference.edition != newest.edition + 1 { throw .gap(reference, newest: newest) }
    try checkJournal()
    let path = RegistryPath.calendar(reference)
    try store(bytes, at: path)
    try record(.calendar(reference, digest: digest), at: at, files: [path: bytes])
    return true
  }
}
