public import JSONText

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

extension Assessment {
  /// Reads the value of a field: a list of records with the members of an ``Indicator``.
  ///
  /// A record has a `code`; all other members may be left out: `dimension`, `subDimension`, `title`, `unit`, `direction`,
  /// `min` and `max` (the indicator's own range), `dataYear`, `source`, `base`, `value`, `missingReason`. Members of other
  /// names are no concern of the assessment.
  ///
  /// - Throws: `AssessmentError` with everything that is wrong.
  public init(_ json: JSON) throws(AssessmentError) {
    guard let records = json.array else { throw AssessmentError([.notAList]) }
    var reading = IndicatorReading()
    var indicators: [Indicator] = []
    for (place, record) in records.enumerated() {
      if let indicator = reading.indicator(record, at: place) { indicators.append(indicator) }
    }
    guard reading.problems.isEmpty else { throw AssessmentError(reading.problems) }
    try self.init(indicators)
  }

  /// Whether a field of this type can hold an assessment: a list of records with a `code` and a `value`.
  public static func fits(_ type: FieldType) -> Bool {
    let members = type.element?.members.map(\.name) ?? []
    return members.contains("code") && members.contains("value")
  }
}

/// Why something is no assessment: everything that is wrong, not only the first.
public struct AssessmentError: Error, Hashable, Sendable {
  /// At least one.
  public let problems: [AssessmentProblem]

  /// An error with its problems, in the order of the list.
  public init(_ problems: [AssessmentProblem]) {
    precondition(!problems.isEmpty, "an error needs a problem")
    self.problems = problems
  }
}

/// What is wrong with an assessment.
public enum AssessmentProblem: Hashable, Sendable {
  /// The value is no list of records.
  case notAList
  /// There are no indicators.
  case empty
  /// An element of the list, counted from 0, is no record.
  case notARecord(Int)
  /// A record, counted from 0, has no code.
  case noCode(Int)
  /// Two records have this code.
  case repeatedCode(String)
  /// A member of the indicator with this code has a value of a wrong kind or form.
  case wrongMember(code: String, member: String, expected: Expected, found: JSON)
  /// Only one end of the range is given.
  case halfRange(code: String)
  /// The least value is not less than the greatest.
  case emptyRange(code: String, min: ExactDecimal, max: ExactDecimal)
  /// The value lies outside the indicator's own range.
  case outsideRange(code: String, value: ExactDecimal, min: ExactDecimal, max: ExactDecimal)
  /// A number needs more digits than can be computed with exactly.
  case tooManyDigits(group: String?)

  /// What a member of an indicator should be.
  public enum Expected: Hashable, Sendable, CaseIterable {
    /// A text.
    case text
    /// A year.
    case year
    /// A number, in quotes.
    case number
    /// Which way is better.
    case direction
  }
}
