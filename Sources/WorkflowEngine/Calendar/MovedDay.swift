/// A working day made free by an act, and the day worked in its place.
public struct MovedDay: Hashable, Sendable {
  /// The working day made free.
  public let off: Day
  /// The day worked instead; mostly one of a weekend, and sometimes in the year before or after.
  public let worked: Day
  /// The id of the act, where it is known.
  public let act: String?
}
