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
