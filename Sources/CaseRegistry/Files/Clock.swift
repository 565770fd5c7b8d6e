internal import Glibc

/// The one place that reads the clock.
public enum Clock {
  /// The moment it is now.
  ///
  /// - Parameter offset: The offset to show it in.
  public static func now(offset: Offset) -> Timestamp {
    Timestamp(secondsSince1970: time(nil), offset: offset)
  }
}
