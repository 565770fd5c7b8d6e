/// A fixed distance from UTC, such as `+05:00`; no zone, no summer time.
public struct Offset: Hashable, Sendable {
  /// Minutes east of UTC; negative to the west.
  public let minutes: Int

  /// No distance: `+00:00`.
  public static let utc = Offset(unchecked: 0)

  /// An offset of so many minutes.
  ///
  /// - Returns: Nil beyond 14 hours: no place on earth has that.
  public init?(minutes: Int) {
    guard (-840...840).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  private init(unchecked minutes: Int) { self.minutes = minutes }
}

extension Offset: CustomStringConvertible, LosslessStringConvertible {
  /// The offset as `+05:00`.
  public var description: String {
    (minutes < 0 ? "-" : "+") + Digits.text(abs(minutes) / 60, width: 2) + ":"
      + Digits.text(abs(minutes) % 60, width: 2)
  }

  /// Reads an offset such as `+05:00`.
  ///
  /// Sign, two digits, colon, two digits; `Z`, `+5` and `-00:00` are refused, so that an offset is written in one way.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = Digits.number(bytes[1..<3]),
      let minutes = Digits.number(bytes[4..<6]), minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): self.init(minutes: hours * 60 + minutes)
    case UInt8(ascii: "-") where hours + minutes > 0: self.init(minutes: -hours * 60 - minutes)
    default: return nil
    }
  }
}

/// A moment, to the second, as a clock in a fixed offset shows it: `2024-06-03T10:11:12+05:00`.
public struct Timestamp: Hashable, Sendable {
  /// The day in the offset.
  public let day: Day
  /// Seconds since midnight in the offset, 0 to 86 399.
  public let secondOfDay: Int
  /// The offset the clock is set to.
  public let offset: Offset

  /// The moment a clock in `offset` shows this day and second.
  ///
  /// - Parameter secondOfDay: 0 to 86 399.
  public init(day: Day, secondOfDay: Int, offset: Offset) {
    precondition((0..<86_400).contains(secondOfDay), "a day has no second \(secondOfDay)")
    self.day = day
    self.secondOfDay = secondOfDay
    self.offset = offset
  }

  /// The moment so many seconds after 1970-01-01T00:00:00Z, as a clock in `offset` shows it.
  ///
  /// Before the year 1 and after 9999 it is the first or last day there is.
  public init(secondsSince1970 seconds: Int, offset: Offset) {
    let shown = seconds + offset.minutes * 60
    let second = (shown % 86_400 + 86_400) % 86_400
    self.init(day: Day(clamping: (shown - second) / 86_400), secondOfDay: second, offset: offset)
  }
}

extension Timestamp {
  /// Seconds from 1970-01-01T00:00:00Z to this moment; negative before it.
  public var secondsSince1970: Int { day.number * 86_400 + secondOfDay - offset.minutes * 60 }

  /// The day in the offset as ISO 8601 writes it.
  public var isoDay: String { day.description }

  /// The same moment as a clock in another offset shows it.
  public func shown(in offset: Offset) -> Timestamp {
    Timestamp(secondsSince1970: secondsSince1970, offset: offset)
  }

  /// Reads a moment, or a day, which then means its noon, and shows it in `offset`.
  ///
  /// - Parameters:
  ///   - text: `2024-06-03T10:11:12+05:00` or `2024-06-03`.
  ///   - offset: The offset a plain day is in and the result is shown in.
  public init?(_ text: String, in offset: Offset) {
    if let day = Day(text) {
      self.init(day: day, secondOfDay: 43_200, offset: offset)
    } else if let moment = Timestamp(text) {
      self = moment.shown(in: offset)
    } else {
      return nil
    }
  }
}

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
  /// The moment as RFC 3339 writes it: `2024-06-03T10:11:12+05:00`.
  public var description: String {
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { Digits.text($0, width: 2) }
    return "\(day)T\(time.joined(separator: ":"))\(offset)"
  }

  /// Reads a moment as `description` writes it, and keeps its offset.
  ///
  /// Fractions of a second, the second 60, `Z` and a missing offset are refused, so that a moment is written in one way.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Digits.number(bytes[11..<13]), hour < 24,
      let minute = Digits.number(bytes[14..<16]), minute < 60,
      let second = Digits.number(bytes[17..<19]), second < 60,
      let offset = Offset(String(decoding: bytes[19...], as: UTF8.self))
    else { return nil }
    self.init(day: day, secondOfDay: hour * 3600 + minute * 60 + second, offset: offset)
  }
}

extension Timestamp: Comparable {
  /// Whether the left moment comes first; of the same moment, whether its offset lies further west.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.secondsSince1970, left.offset.minutes) < (right.secondsSince1970, right.offset.minutes)
  }
}

/// Numbers with a fixed count of ASCII digits, as times write them.
package enum Digits {
  /// The number written with `width` digits, zeros in front.
  package static func text(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The number that digits and nothing else make; nil for anything else.
  package static func number(_ bytes: some Sequence<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
