public import JSONText

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
  case wrongMember(code: String, member: String, expected: String, found: JSON)
  /// Only one end of the range is given.
  case halfRange(code: String)
  /// The least value is not less than the greatest.
  case emptyRange(code: String, min: ExactDecimal, max: ExactDecimal)
  /// The value lies outside the indicator's own range.
  case outsideRange(code: String, value: ExactDecimal, min: ExactDecimal, max: ExactDecimal)
  /// A number needs more digits than can be computed with exactly.
  case tooManyDigits(group: String?)
}

extension AssessmentProblem: CustomStringConvertible {
  /// Where it is and what is wrong.
  public var description: String {
    switch self {
    case .notAList: "the value is no list of records"
    case .empty: "there are no indicators"
    case .notARecord(let place): "element \(place + 1) is no record"
    case .noCode(let place): "element \(place + 1) has no code"
    case .repeatedCode(let code): "'\(code)' is the code of two indicators"
    case .wrongMember(let code, let member, let expected, let found):
      "\(code): '\(member)' should be \(expected) but is \(found.canonicalText())"
    case .halfRange(let code): "\(code): of 'min' and 'max' only one is given"
    case .emptyRange(let code, let min, let max): "\(code): 'min' is \(min), which is not less than 'max', \(max)"
    case .outsideRange(let code, let value, let min, let max): "\(code): \(value) is not from \(min) to \(max)"
    case .tooManyDigits(let group):
      "\(group ?? "the mean"): the numbers need more digits than can be computed with exactly"
    }
  }
}
