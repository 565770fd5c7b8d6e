/// One measured thing of an assessment: what was measured, from what, and the value or that there is none.
public struct Indicator: Hashable, Sendable {
  /// Its code, unique in the assessment: `4.3.1`.
  public let code: String
  /// What people read.
  public let title: String?
  /// The dimension to which it belongs; nil where the assessment has none.
  public let dimension: String?
  /// The part of the dimension to which it belongs; nil where the dimension has none.
  public let subDimension: String?
  /// In what it is measured: `%`.
  public let unit: String?
  /// Which way is better.
  public let direction: Direction
  /// The least and the greatest value it can have.
  public let range: Range?
  /// The year of the data, which may lie long before the assessment.
  public let dataYear: Int?
  /// Where the value comes from.
  public let source: String?
  /// From what it is counted: the number of valid answers, the period.
  public let base: String?
  /// The value; nil is missing, which is not 0.
  public let value: ExactDecimal?
  /// Why there is no value.
  public let missingReason: String?
}

extension Indicator {
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// A greater value is better; so it is where nothing is said.
    case higherIsBetter
    /// A smaller value is better: the value must be turned round before it is added to others.
    case lowerIsBetter
  }

  /// The least and the greatest value an indicator can have.
  public struct Range: Hashable, Sendable {
    /// The least.
    public let min: ExactDecimal
    /// The greatest; more than the least.
    public let max: ExactDecimal
  }

  /// What the indicator is worth in a mean.
  public enum Standing: Hashable, Sendable {
    /// This number is in the mean.
    case counted(ExactDecimal)
    /// There is no value.
    case missing
    /// Lower is better, and without a range the value cannot be turned round.
    case noRange
  }
}

extension Indicator {
  /// What it is worth in a mean: the value, or the value turned round where lower is better.
  public var standing: Standing {
    guard let value else { return .missing }
    switch direction {
    case .higherIsBetter: return .counted(value)
    case .lowerIsBetter: return range?.turned(value).map { .counted($0) } ?? .noRange
    }
  }
}

extension Indicator.Standing {
  /// The number in the mean, if any.
  public var number: ExactDecimal? { if case .counted(let number) = self { number } else { nil } }
}

extension Indicator.Range {
  /// Whether a value lies in the range, its ends included.
  func contains(_ value: ExactDecimal) -> Bool { min <= value && value <= max }

  /// The value seen from the other end: the least becomes the greatest. Nil when it has more than 38 digits.
  func turned(_ value: ExactDecimal) -> ExactDecimal? { min.adding(max)?.subtracting(value) }
}

/// The mean of a group of indicators, and how much of the group it rests on.
public struct Score: Hashable, Sendable {
  /// The mean, exact; nil when no indicator of the group counts: there is no score then, not a score of 0.
  public let mean: ExactFraction?
  /// How many indicators are in the mean.
  public let known: Int
  /// How many indicators the group has.
  public let of: Int

  /// The mean with `places` digits after the point, rounded half up; nil without a mean.
  public func rounded(places: Int) -> ExactDecimal? { mean?.rounded(places: places) }
}

/// The order in which people list codes: `4.9` before `4.10`.
enum NaturalOrder {
  /// Whether `left` stands before `right`; runs of digits are compared as numbers, all else by code units.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (runs(of: left), runs(of: right))
    for (a, b) in zip(one, other) where a != b {
      if isDigit(a[0]), isDigit(b[0]) {
        let (short, long) = (a.drop { $0 == zero }, b.drop { $0 == zero })
        if short.count != long.count { return short.count < long.count }
        if !short.elementsEqual(long) { return short.lexicographicallyPrecedes(long) }
        continue
      }
      return a.lexicographicallyPrecedes(b)
    }
    if one.count != other.count { return one.count < other.count }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }

  /// The text cut wherever digits begin or end; no piece is empty.
  private static func runs(of text: String) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    for byte in text.utf8 {
      if let last = runs.last?.last, isDigit(last) == isDigit(byte) {
        runs[runs.count - 1].append(byte)
      } else {
        runs.append([byte])
      }
    }
    return runs
  }
}
