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
