public import WorkflowEngine
internal import Glibc

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
  static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }
}
