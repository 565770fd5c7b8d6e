/// The three forms of a Russian word that depend on a number.
public struct RussianForms: Hashable, Sendable {
  /// After 1, 21, 31, 101, but not 11.
  public let one: String
  /// After 2, 3, 4, 22, 23, but not 12, 13, 14.
  public let few: String
  /// After all other whole numbers, 0 among them.
  public let many: String

  /// The forms as in 1 день, 2 дня, 5 дней.
  public init(_ one: String, _ few: String, _ many: String) {
    self.one = one
    self.few = few
    self.many = many
  }

  /// The form that goes with `count`; the sign does not matter.
  public func form(for count: Int) -> String {
    let (tens, ones) = (count.magnitude % 100, count.magnitude % 10)
    if (11...14).contains(tens) { return many }
    return ones == 1 ? one : (2...4).contains(ones) ? few : many
  }
}
