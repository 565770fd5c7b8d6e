public import WorkflowEngine

/// One whole day of a calendar file: a VEVENT of RFC 5545, 3.6.1.
public struct ICalendarEvent: Hashable, Sendable {
  /// Whether the day stands.
  public enum Status: String, Hashable, Sendable {
    /// It stands.
    case confirmed = "CONFIRMED"
    /// It may still move.
    case tentative = "TENTATIVE"
    /// It is to be taken off.
    case cancelled = "CANCELLED"
  }

  /// What tells it from every other day of every calendar, the same in each version.
  public var uid: String
  /// The day.
  public var day: Day
  /// Whether it stands.
  public var status: Status
  /// In one line.
  public var summary: String
  /// In several.
  public var description: String
  /// Which version this is; programs keep the one with the highest number.
  public var revision: Int
  /// When this version was made, in seconds since 1970-01-01T00:00:00Z.
  public var revised: Int
  /// The day before `day` on which, at nine in the morning, programs remind of it; nil for no reminder.
  public var reminder: Day?

  /// A whole day.
  public init(
    uid: String, day: Day, status: Status, summary: String, description: String, revision: Int, revised: Int,
    reminder: Day? = nil
  ) {
    self.uid = uid
    self.day = day
    self.status = status
    self.summary = summary
    self.description = description
    self.revision = revision
    self.revised = revised
    self.reminder = reminder
  }
}

extension ICalendarEvent {
  /// The content lines, not folded yet.
  var lines: [String] {
    let title = ICalendarText.escaped(summary, lineBreak: " ")
    var lines = [
      "BEGIN:VEVENT", "UID:\(ICalendarText.escaped(uid))", "DTSTAMP:\(Self.utc(revised))",
      "LAST-MODIFIED:\(Self.utc(revised))", "SEQUENCE:\(revision)", "DTSTART;VALUE=DATE:\(Self.basic(day))",
    ]
    // The end lies after the last day; on the last day there is, it must be left to the reader.
    if day + 1 > day { lines.append("DTEND;VALUE=DATE:\(Self.basic(day + 1))") }
    lines += ["TRANSP:TRANSPARENT", "STATUS:\(status.rawValue)", "SUMMARY:\(title)"]
    if !description.isEmpty { lines.append("DESCRIPTION:\(ICalendarText.escaped(description))") }
    if let reminder, reminder < day {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(title)", "TRIGGER:\(Self.trigger(day - reminder))",
        "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  /// Nine in the morning so many days before the midnight with which the day begins, where the reader is.
  private static func trigger(_ days: Int) -> String { days == 1 ? "-PT15H" : "-P\(days - 1)DT15H" }

  private static func basic(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  private static func utc(_ seconds: Int) -> String {
    let second = (seconds % 86_400 + 86_400) % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(basic(Day(clamping: (seconds - second) / 86_400)))T\(time)Z"
  }
}
