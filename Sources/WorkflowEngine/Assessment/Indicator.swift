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
