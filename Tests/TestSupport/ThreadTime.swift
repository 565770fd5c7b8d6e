import Foundation

/// The processor time of a thread, for tests of how work grows: other processes do not add to it, as they do to the time on a clock.
package enum ThreadTime {
  /// How long the processor works on `work`, all of which must be done on this thread.
  package static func spent(on work: () throws -> Void) rethrows -> Duration {
    let start = now
    try work()
    return now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
