/// The day a term ends, and how far that can be relied on.
///
/// Only the days the answer depends on are looked at. The end of a working-day term depends on every day after the base;
/// the end of other terms only on the days it rolls over, and without rolling on none.
public struct TermEnd: Hashable, Sendable {
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
  public func then(_ next: TermEnd) -> TermEnd {
    TermEnd(
      next.day, isProvisional: isProvisional || next.isProvisional,
      restsOnEstimate: restsOnEstimate || next.restsOnEstimate,
      isBeyondKnown: isBeyondKnown || next.isBeyondKnown)
  }
}

/// One line of the explanation of a date.
public struct CountedDay: Hashable, Sendable {
  /// What the calendar says about the day.
  public let facts: DayFacts
  /// Whether the day is one of those the term counts; else it was skipped.
  public let isCounted: Bool

  /// The day itself.
  public var day: Day { facts.day }
}

/// The end of a term with the days that led to it.
public struct CountedTerm: Hashable, Sendable {
  /// The day the term ends.
  public let count: TermEnd
  /// The days looked at, in the order of counting: from the day next to the base to the end of the term.
  ///
  /// - Working days: every day, counted when worked.
  /// - Calendar days: every day. Where the term would end on a day off, that day and those it rolls over are skipped and the
  ///   working day it rolls to is counted in their place, so as many days are counted as the term has.
  /// - Months: only the nominal end and the days it rolls over, skipped, and the last day, counted.
  public let days: [CountedDay]
}
