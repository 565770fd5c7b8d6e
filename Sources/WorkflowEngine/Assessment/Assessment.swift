/// Indicators gathered into sub-dimensions and dimensions, with their scores.
///
/// The score of a sub-dimension is the mean of its indicators that count; the score of a dimension is the mean of its
/// sub-dimensions that have a score. Nothing is rounded in between, and there is no score over all dimensions: what makes
/// up a dimension can be added, dimensions cannot.
public struct Assessment: Hashable, Sendable {
  /// The dimensions in the order of their first codes; at least one.
  public let dimensions: [Dimension]

  /// What is measured, in parts.
  public struct Dimension: Hashable, Sendable {
    /// Its id; nil for the indicators that name none.
    public let name: String?
    /// The mean of its sub-dimensions; the counts are of indicators.
    public let score: Score
    /// Its parts, in the order of their first codes; at least one.
    public let subDimensions: [SubDimension]
  }

  /// A part of a dimension.
  public struct SubDimension: Hashable, Sendable {
    /// Its id; nil for the indicators of the dimension that name none.
    public let name: String?
    /// The mean of its indicators.
    public let score: Score
    /// Its indicators in the order of their codes; at least one.
    public let indicators: [Indicator]
  }

  /// Gathers indicators.
  ///
  /// - Parameter indicators: In any order; the order makes no difference.
  /// - Throws: `AssessmentError` with everything that is wrong: no indicators, a code given twice, a mean that does not fit.
  public init(_ indicators: [Indicator]) throws(AssessmentError) {
    guard !indicators.isEmpty else { throw AssessmentError([.empty]) }
    let sorted = indicators.sorted { NaturalOrder.precedes($0.code, $1.code) }
    let doubles = zip(sorted, sorted.dropFirst()).filter { $0.code == $1.code }.map(\.0.code)
    guard doubles.isEmpty else { throw AssessmentError(doubles.map { .repeatedCode($0) }) }
    var problems: [AssessmentProblem] = []
    dimensions = Self.groups(of: sorted, by: \.dimension).map { Self.dimension($0, $1, &problems) }
    guard problems.isEmpty else { throw AssessmentError(problems) }
  }
}

extension Assessment {
  /// All indicators, in the order of their codes.
  public var indicators: [Indicator] {
    dimensions.flatMap(\.indicators).sorted { NaturalOrder.precedes($0.code, $1.code) }
  }

  /// How many indicators are in a mean.
  public var known: Int { dimensions.reduce(0) { $0 + $1.score.known } }

  /// The years of the data, the earliest and the latest; nil when no indicator says its year.
  public var dataYears: ClosedRange<Int>? {
    let years = dimensions.flatMap(\.indicators).compactMap(\.dataYear)
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  /// The indicators with a value that is in no mean.
  public var leftOut: [Indicator] { indicators.filter { $0.standing == .noRange } }
}

extension Assessment.Dimension {
  /// All its indicators.
  public var indicators: [Indicator] { subDimensions.flatMap(\.indicators) }

  /// The units of what is in its mean, sorted; more than one cannot well be added.
  public var units: [String] {
    let counted = indicators.filter { $0.standing.number != nil }
    return Set(counted.compactMap(\.unit)).sorted { NaturalOrder.precedes($0, $1) }
  }
}

extension Assessment {
  private static func groups(
    of indicators: [Indicator], by name: (Indicator) -> String?
  ) -> [(name: String?, indicators: [Indicator])] {
    var places: [String?: Int] = [:]
    var groups: [(name: String?, indicators: [Indicator])] = []
    for indicator in indicators {
      let name = name(indicator)
      if let place = places[name] {
        groups[place].indicators.append(indicator)
      } else {
        places[name] = groups.count
        groups.append((name, [indicator]))
      }
    }
    return groups
  }

  private static func dimension(
    _ name: String?, _ indicators: [Indicator], _ problems: inout [AssessmentProblem]
  ) -> Dimension {
    let parts = groups(of: indicators, by: \.subDimension).map { part, members in
      SubDimension(
        name: part,
        score: score(members.compactMap { $0.standing.number.map { ExactFraction($0) } }, members, part, &problems),
        indicators: members)
    }
    return Dimension(
      name: name, score: score(parts.compactMap(\.score.mean), indicators, name, &problems), subDimensions: parts)
  }

  private static func score(
    _ numbers: [ExactFraction], _ indicators: [Indicator], _ name: String?, _ problems: inout [AssessmentProblem]
  ) -> Score {
    let mean = ExactFraction.mean(of: numbers)
    if mean == nil, !numbers.isEmpty { problems.append(.tooManyDigits(group: name)) }
    return Score(mean: mean, known: indicators.count { $0.standing.number != nil }, of: indicators.count)
  }
}
