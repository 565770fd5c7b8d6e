public import JSONText

/// One year of a calendar as it stands in a file of its own, with everything found wrong in it.
///
/// `{"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2028, "holidays": […], "moved": […], "acts": […],
/// "movedDaysKnown": true}`, the parts written as in a calendar's `years`. Only the first three are required: what is left
/// out stays as the present edition has it. A year that edition does not know has the holidays on fixed dates and no moved
/// days; `movedDaysKnown` is true once `moved` is written.
public struct CalendarYearFile: Sendable {
  /// What `format` says in the files this version reads.
  public static let format = "oversight.calendar-year/1"

  /// The year put into its calendar; nil when there are defects.
  public let addition: CalendarAddition?
  /// The defects, in the order of lines.
  public let findings: [DefinitionFile.Finding]

  /// Reads and checks a file against the calendars it can add to.
  ///
  /// - Parameters:
  ///   - name: The file's name as it was given.
  ///   - bytes: What stands in it.
  ///   - calendars: The newest edition of every calendar, without defects.
  public init(name: String, bytes: [UInt8], calendars: [JSON]) {
    let file = ParsedFile(name: name, bytes: bytes)
    var reading = CalendarYearReading(calendars: calendars)
    addition = file.json.flatMap { reading.addition($0) }
    findings = addition == nil ? file.findings(reading.reader.defects) : []
  }
}
