/// A length of time a law or a rule allows: ten working days, two months, three working days before a hearing.
public struct Term: Hashable, Sendable {
  /// Which way a term is counted from its base day.
  public enum Direction: Hashable, Sendable, CaseIterable {
    /// Forward: the term ends after the base day.
    case after
    /// Backward: the term ends before the base day.
    case before
  }

  /// The counts a term can have; some 27 years of calendar days are more than any act allows.
  public static let counts = 0...10_000

  /// How many units, in `Term.counts`.
  public private(set) var count: Int
  /// What is counted.
  public var unit: TermUnit
  /// Which way it is counted.
  public var direction: Direction

  /// A term of `count` units.
  ///
  /// - Parameters:
  ///   - count: Must lie in `Term.counts`; 0 ends on the base day.
  ///   - unit: What is counted.
  ///   - direction: Which way it is counted.
  public init(_ count: Int, _ unit: TermUnit, _ direction: Direction = .after) {
    precondition(Term.counts.contains(count), "a term counts 0 to 10,000 units")
    self.count = count
    self.unit = unit
    self.direction = direction
  }
}
