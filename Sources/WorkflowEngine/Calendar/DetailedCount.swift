/// The end of a term with the days that led to it.
public struct DetailedCount: Hashable, Sendable {
  /// The day the term ends.
  public let count: Count
  /// The days looked at, in the order of counting: from the day next to the base to the end of the term.
  ///
  /// - Working days: every day, counted when worked.
  /// - Calendar days: every day. Where the term would end on a day off, that day and those it rolls over are skipped and the
  ///   working day it rolls to is counted in their place, so as many days are counted as the term has.
  /// - Months: only the nominal end and the days it rolls over, skipped, and the last day, counted.
  public let days: [CountedDay]
}
