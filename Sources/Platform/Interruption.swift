internal import Glibc

/// Keeps SIGINT and SIGTERM from ending the program in the middle of a commit.
///
/// While a registry is being written they are only remembered, and whoever writes looks at them between two steps; at
/// any other time they end the program at once, as usual.
public enum Interruption {
  // A handler may touch nothing but numbers that are written in one step.
  private nonisolated(unsafe) static var caught: sig_atomic_t = 0
  private nonisolated(unsafe) static var holders: sig_atomic_t = 0
  // Where nobody watches, registries may be written by several threads at once, and nothing is counted.
  private nonisolated(unsafe) static var isWatching = false

  /// Begins to watch; called once, by the program itself.
  public static func watch() {
    caught = 0
    holders = 0
    isWatching = true
    var action = sigaction()
    // Without SA_RESTART: who waits for input must wake up.
    action.__sigaction_handler.sa_handler = { number in
      if Interruption.holders > 0 {
        Interruption.caught = number
      } else {
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
  }

  /// Whether somebody has asked the program to end.
  public static var isAsked: Bool { caught != 0 }

  /// Has signals remembered until `release`; whoever calls this looks at `isAsked` between two steps.
  public static func hold() { if isWatching { holders += 1 } }

  /// Lets signals end the program again; one that came meanwhile has been looked at, or came too late to stop anything.
  public static func release() { if isWatching { holders -= 1 } }
}
