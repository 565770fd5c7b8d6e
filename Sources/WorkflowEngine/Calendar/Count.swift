/// The day a term ends, and how far that can be relied on.
///
/// Only the days the answer depends on are looked at. The end of a working-day term depends on every day after the base;
/// the end of other terms only on the days it rolls over, and without rolling on none.
public struct Count: Hashable, Sendable {
  /// The day the term ends.
  public let day: Day
  /// Whether an act may still change it: a year was touched that the calendar does not know, or whose act on moved
  /// days it does not know.
  public let isProvisional: Bool
  /// Whether a religious holiday was touched whose date is not confirmed.
  public let restsOnEstimate: Bool
  /// Whether a year was touched that is not in the calendar at all; then `isProvisional` holds too.
  public let isBeyondKnown: Bool

  /// A day that depends on no calendar.
  public init(_ day: Day) {
    self.init(day, isProvisional: false, restsOnEstimate: false, isBeyondKnown: false)
  }

  init(_ day: Day, isProvisional: Bool, restsOnEstimate: Bool, isBeyondKnown: Bool) {
    self.day = day
    self.isProvisional = isProvisional
    self.restsOnEstimate = restsOnEstimate
    self.isBeyondKnown = isBeyondKnown
  }

  /// The end of a later step of the same reckoning: its day, as reliable as both steps.
  ///
  /// - Parameter next: The step counted from `day`: an extension, a pause, the rolling at the end.
  public func then(_ next: Count) -> Count {
    Count(
      next.day, isProvisional: isProvisional || next.isProvisional,
      restsOnEstimate: restsOnEstimate || next.restsOnEstimate,
      isBeyondKnown: isBeyondKnown || next.isBeyondKnown)
  }
}
