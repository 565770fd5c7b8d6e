/// How two numbers make a third.
enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"
}

extension Arithmetic {
  /// The result; nil for division by zero and overflow. Division truncates toward zero.
  func result(_ left: Int, _ right: Int) -> Int? {
    let (value, overflow) =
      switch self {
      case .plus: left.addingReportingOverflow(right)
      case .minus: left.subtractingReportingOverflow(right)
      case .times: left.multipliedReportingOverflow(by: right)
      case .divide: left.dividedReportingOverflow(by: right)
      case .remainder: left.remainderReportingOverflow(dividingBy: right)
      }
    return overflow ? nil : value
  }

  /// The result; nil for overflow, and for division, which decimals do not have.
  func result(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    switch self {
    case .plus: left.adding(right)
    case .minus: left.subtracting(right)
    case .times: left.multiplied(by: right)
    case .divide, .remainder: nil
    }
  }

  /// The result; nil for mixed currencies and overflow, and for what amounts do not have.
  func result(_ left: Money, _ right: Money) -> Money? {
    switch self {
    case .plus: left.adding(right)
    case .minus: left.subtracting(right)
    case .times, .divide, .remainder: nil
    }
  }
}
