internal import CaseWork

/// What a due day is marked with where it is not certain.
public enum DutyMark: Hashable, Sendable, CaseIterable {
  /// The calendar of the year is not settled.
  case provisional
  /// It rests on a religious holiday whose date is not confirmed.
  case estimated
  /// Basis or term is assumed, since what decides it is not known.
  case assumed
  /// The clock stands still; the day is the latest that is possible.
  case paused
  /// The clock stands still, and nobody knows until when; the day will be later.
  case stopped

  /// Stands after the day.
  public var sign: String {
    switch self {
    case .provisional: "*"
    case .estimated: "~"
    case .assumed: "?"
    case .paused: "="
    case .stopped: ">"
    }
  }

  /// What the sign means.
  public var note: DutyPhrase {
    switch self {
    case .provisional: .provisionalNote
    case .estimated: .estimatedNote
    case .assumed: .assumedNote
    case .paused: .pausedNote
    case .stopped: .stoppedNote
    }
  }

  /// The marks of these, in a fixed order.
  static func marks(
    provisional: Bool, estimated: Bool, assumed: Bool = false, _ pause: DutyView.Pause = .none
  ) -> [DutyMark] {
    [
      (DutyMark.provisional, provisional), (.estimated, estimated), (.assumed, assumed), (.paused, pause == .limited),
      (.stopped, pause == .unlimited),
    ].filter(\.1).map(\.0)
  }
}

extension [DutyMark] {
  /// The signs, as they stand after a day.
  public var signs: String { map(\.sign).joined() }
}
