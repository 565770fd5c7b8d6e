/// A calendar file (RFC 5545) that publishes whole days.
public struct ICalendar: Hashable, Sendable {
  /// What programs call the calendar.
  public var name: String
  /// Its days, in the order they are written in.
  public var events: [ICalendarEvent]

  /// A calendar.
  public init(name: String, events: [ICalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// What stands in a calendar in which nothing is: it must have one component (RFC 5545, 3.4).
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// The bytes of the file as text: lines of at most 75 octets, each ended by CRLF.
  ///
  /// The same calendar is written the same at any time. It names no method: a file is no message, and one that published
  /// something would have to say who organizes it (RFC 5546, 3.2.1).
  public var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//oversight//oversight//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(ICalendarText.escaped(name, lineBreak: " "))",
    ]
    let lines = head + (events.isEmpty ? Self.zone : events.flatMap(\.lines)) + ["END:VCALENDAR"]
    return lines.map { ICalendarText.folded($0) + ICalendarText.lineEnd }.joined()
  }
}
