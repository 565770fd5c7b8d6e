/// What time is about to do to a run: end its pause, or make it lapse.
///
/// What happens first comes first: by day, then by due day, number and duty, so that a register ticked in steps comes to
/// the same as one ticked at once.
public struct ClockEvent: Hashable, Comparable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The run as it stands.
  public let duty: DutyState

  /// What time does to a run of a case; nil when it does nothing, ever.
  public init?(_ duty: DutyState, of number: CaseNumber) {
    guard duty.clockDay != nil else { return nil }
    self.number = number
    self.duty = duty
  }

  /// The day on which it happens.
  public var day: Day { duty.clockDay ?? duty.due }

  /// By day, due day, number and run.
  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.duty.due, left.number, left.duty.run) < (right.day, right.duty.due, right.number, right.duty.run)
  }
}
