public import JSONText

extension WorkingCalendar {
  /// What `format` says in the files this version reads.
  public static let format = "oversight.calendar/1"

  /// Reads a calendar, adding all that is wrong with it to `defects`.
  ///
  /// - Parameters:
  ///   - json: The content of a calendar's file.
  ///   - defects: Receives one defect for each thing wrong.
  /// - Returns: Nil if a defect was added.
  public init?(_ json: JSON, defects: inout [Defect]) {
    var reading = CalendarReading()
    let calendar = reading.calendar(json)
    defects += reading.reader.defects
    guard let calendar, reading.reader.defects.isEmpty else { return nil }
    self = calendar
  }
}
