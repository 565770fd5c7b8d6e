public import JSONText

/// One run of a duty in one case: what is owed, since when, until when, and how it ended.
public struct DutyState: Sharing, Hashable, Sendable {
  /// What it says.
  public var content: Shared<Content>

  init(_ content: Content) { self.content = Shared(content) }

  /// What is known of a run.
  public struct Content: Hashable, Sendable {
    /// Which duty, and which of its runs.
    public internal(set) var run: DutyRun
    /// The key of the element of a list for which it is owed; nil where it is owed once.
    public internal(set) var item: JSON?
    /// Where it stands in a fixed rhythm; nil outside of one.
    public internal(set) var beat: Beat?
    /// The role that owes it.
    public internal(set) var owedBy: RoleID
    /// The role it is owed to.
    public internal(set) var owedTo: RoleID
    /// Who owes it, where that is no longer who holds the role: the body that has passed the case on.
    public var debtor: [PartyID]?
    /// The day from which it is counted; not counted itself.
    public var base: Day
    /// The day of the event, where what happens on a day off counts as happening on the next working day, the base day.
    public var event: Day?
    /// The term counted from it.
    public let rule: Term
    /// The calendar and edition in which it was counted.
    public var calendar: CalendarReference
    /// The last day on which it can be met in time; while it is paused the latest that day can become, or, where the
    /// pause has no ceiling, what it was before.
    public var due: Day
    /// Where it stands.
    public var status: DutyStatus
    /// The article that imposes it.
    public let basis: Basis
    /// The act that would impose it, had it been in force on the base day; the basis is then self-set.
    public var notInForce: Basis?
    /// Whether basis and term are only assumed, since what would decide them is not known.
    public var isAssumed: Bool
    /// Whether it is a right: what somebody may do, and nobody owes.
    public let isRight: Bool
    /// The day on which it started to run.
    public let started: Day
    /// Whether its due day had passed when it started.
    public var isLate: Bool
    /// Whether the due day rests on days that the calendar does not know for sure.
    public var isProvisional: Bool
    /// Whether the due day rests on an estimated religious holiday.
    public var isEstimated: Bool
    /// The day after the due day, once the lapse is recorded.
    public var lapsed: Day?
    /// The day on which it was met, waived, forwarded or became void.
    public var ended: Day?
    /// The extensions, in the order of the days they were granted on.
    public var extensions: [DutyState.Extension]
    /// The pauses, in order.
    public var pauses: [DutyState.Pause]
    /// The days on which the debtor acknowledged it without meeting it.
    public var acknowledged: [Day]
  }

  /// One turn of a fixed rhythm.
  public struct Beat: Hashable, Sendable {
    /// The day from which all turns are counted.
    public let first: Day
    /// Counts from 1.
    public let turn: Int
    /// Whether the next turn has begun.
    public var isOver: Bool
  }

  /// More time, granted by a decision.
  public struct Extension: Hashable, Sendable {
    /// The day it was granted.
    public let on: Day
    /// How much.
    public let by: Term
  }

  /// Days that do not count against the debtor.
  public struct Pause: Hashable, Sendable {
    /// The first day of the pause.
    public let from: Day
    /// The day on which it was resumed, not part of the pause; nil while it lasts.
    public var until: Day?
    /// The day on which it ends by itself, not part of it; nil where no ceiling is set.
    public let endsBy: Day?
  }
}

extension DutyState.Content {
  /// The first day on which the lapse can be recorded; a duty born late is given its first day.
  public var lapseDay: Day { max(due, started) + 1 }

  /// The day from which the passing of time does something to it: ends its pause, or makes it lapse.
  public var clockDay: Day? {
    switch status {
    case .running: lapseDay
    case .paused: pauses.last?.endsBy
    case .met, .metLate, .waived: beat?.isOver == false ? lapseDay : nil
    case .lapsed, .forwarded, .moved, .unmet, .void: nil
    }
  }

  /// Whether it is still owed: running, paused or lapsed.
  public var isOwed: Bool { status.isOwed }

  /// Whether it is still owed, or is a right that has not expired.
  public var isOpen: Bool { status.isOpen(ofRight: isRight) }
}

/// Names one run of a duty.
public struct DutyRun: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The duty.
  public let id: DutyID
  /// Counts from 1.
  public let run: Int

  /// One run.
  public init(_ id: DutyID, run: Int) {
    self.id = id
    self.run = run
  }

  /// The duty's name, with the run where it is not the first: `answer`, `answer#2`.
  public var description: String { run == 1 ? id.name : "\(id.name)#\(run)" }

  /// By name, then by run.
  public static func < (left: Self, right: Self) -> Bool { (left.id, left.run) < (right.id, right.run) }
}
