internal import Glibc
public import WorkflowEngine

/// The one place that reads the clock.
public enum Clock {
  /// The moment it is now.
  ///
  /// - Parameter offset: The offset to show it in.
  public static func now(offset: Offset) -> Timestamp {
    Timestamp(secondsSince1970: time(nil), offset: offset)
  }

  /// Nanoseconds since some moment; only differences mean something.
  public static var elapsed: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }

  /// Waits; a signal may end it sooner.
  package static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }
}

/// The one source of random numbers.
public enum RandomSource {
  /// Random bytes that nobody can foresee, as lower-case hexadecimal digits.
  ///
  /// They come from the system (`getrandom` on Linux).
  ///
  /// - Parameter count: How many bytes; there are twice as many digits.
  public static func hex(bytes count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Random bytes that nobody can foresee.
  public static func bytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }
}
