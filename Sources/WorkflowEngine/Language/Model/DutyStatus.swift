/// Where a run of a duty stands.
public enum DutyStatus: String, Hashable, Sendable, CaseIterable {
  /// The clock runs.
  case running
  /// The clock stands still.
  case paused
  /// Done in time.
  case met
  /// Done, but late.
  case metLate = "met-late"
  /// The due day has passed in silence; it stays owed.
  case lapsed
  /// Passed on to another body, where it starts anew.
  case forwarded
  /// The creditor lets it go.
  case waived
  /// Its day was moved: another run is owed in its place.
  case moved
  /// Its day has passed, and the next one of its rhythm is owed instead.
  case unmet
  /// The case has ended, or a correction has undone it.
  case void

  /// Whether what stands there is still owed, or of a right that it can be used in time.
  public func isOpen(ofRight isRight: Bool) -> Bool { isRight ? self == .running : isOwed }

  /// Whether what stands there is still owed: running, paused or lapsed.
  public var isOwed: Bool {
    switch self {
    case .running, .paused, .lapsed: true
    case .met, .metLate, .forwarded, .waived, .moved, .unmet, .void: false
    }
  }
}
