import JSONText

/// What an expression comes to.
enum ConditionValue: Hashable, Sendable {
  /// A name without a value.
  case missing
  /// What cannot be computed: division by zero, overflow, mixed currencies, an inexact date.
  case undefined
  case integer(Int)
  case decimal(ExactDecimal)
  case money(Money)
  case boolean(Bool)
  case date(PartialDate)
  case text(String)
  case list([JSON])
  case record(JSONObject)
}

/// How a JSON value is understood.
enum ValueForm: Hashable, Sendable {
  case integer
  case decimal
  case money
  case boolean
  case date
  case text
  case list
  case record

  init(_ type: FieldType) {
    self =
      switch type {
      case .integer: .integer
      case .decimal: .decimal
      case .money: .money
      case .boolean: .boolean
      case .date: .date
      case .text, .choice, .party, .caseNumber, .locality: .text
      case .list: .list
      case .record: .record
      }
  }
}

extension ConditionValue {
  /// A value from its JSON form; a value of another form, which no checked document has, is undefined.
  init(_ json: JSON?, as form: ValueForm) {
    guard let json else {
      self = .missing
      return
    }
    let value: ConditionValue? =
      switch form {
      case .integer: json.integer.map { .integer($0) }
      case .decimal: json.string.flatMap { ExactDecimal($0) }.map { .decimal($0) }
      case .money: Money(json).map { .money($0) }
      case .boolean: json.bool.map { .boolean($0) }
      case .date: json.string.flatMap { PartialDate($0) }.map { .date($0) }
      case .text: json.string.map { .text($0) }
      case .list: json.array.map { .list($0) }
      case .record: json.object.map { .record($0) }
      }
    self = value ?? .undefined
  }

  /// The JSON form; nil for what is missing, undefined or too large for JSON.
  var json: JSON? {
    switch self {
    case .missing, .undefined: nil
    case .integer(let value) where value.magnitude > JSON.largestInteger.magnitude: nil
    case .integer(let value): .integer(value)
    case .decimal(let value): .string(value.description)
    case .money(let value): value.json
    case .boolean(let value): .bool(value)
    case .date(let value): .string(value.description)
    case .text(let value): .string(value)
    case .list(let values): .array(values)
    case .record(let members): .object(members)
    }
  }
}

extension ConditionValue {
  /// Whether `self` stands to `other` as asked; unknown where either is missing or undefined, or it cannot be decided.
  func compare(_ comparison: Comparison, _ other: ConditionValue) -> Truth {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): Truth(comparison.holds(left, right))
    case (.decimal(let left), .decimal(let right)): Truth(comparison.holds(left, right))
    case (.money(let left), .money(let right)):
      left.currency == right.currency ? Truth(comparison.holds(left.amount, right.amount)) : .unknown
    case (.date(let left), .date(let right)): Self.compare(left, comparison, right)
    case (.boolean(let left), .boolean(let right)): Truth((left == right) == (comparison == .equal))
    case (.text(let left), .text(let right)):
      // Compared as JSON: by code units.
      Truth((JSON.string(left) == JSON.string(right)) == (comparison == .equal))
    case (.missing, _), (.undefined, _), (.integer, _), (.decimal, _), (.money, _), (.date, _), (.boolean, _),
      (.text, _), (.list, _), (.record, _):
      .unknown
    }
  }

  /// A date known only in part compares when every day it can be compares alike.
  private static func compare(_ left: PartialDate, _ comparison: Comparison, _ right: PartialDate) -> Truth {
    switch comparison {
    case .less: decided(left.lastDay < right.firstDay, not: left.firstDay >= right.lastDay)
    case .greaterOrEqual: decided(left.firstDay >= right.lastDay, not: left.lastDay < right.firstDay)
    case .greater: decided(left.firstDay > right.lastDay, not: left.lastDay <= right.firstDay)
    case .lessOrEqual: decided(left.lastDay <= right.firstDay, not: left.firstDay > right.lastDay)
    case .equal: decided(areSameDay(left, right), not: areApart(left, right))
    case .notEqual: decided(areApart(left, right), not: areSameDay(left, right))
    }
  }

  private static func decided(_ holds: Bool, not fails: Bool) -> Truth { holds ? .true : fails ? .false : .unknown }

  private static func areSameDay(_ left: PartialDate, _ right: PartialDate) -> Bool {
    left.firstDay == right.lastDay && left.lastDay == right.firstDay
  }

  private static func areApart(_ left: PartialDate, _ right: PartialDate) -> Bool {
    left.lastDay < right.firstDay || right.lastDay < left.firstDay
  }
}

extension ConditionValue {
  /// The sum, difference, product, quotient or remainder.
  func combined(_ operation: Arithmetic, _ other: ConditionValue) -> ConditionValue {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): operation.result(left, right).map { .integer($0) } ?? .undefined
    case (.decimal(let left), .decimal(let right)): operation.result(left, right).map { .decimal($0) } ?? .undefined
    case (.money(let left), .money(let right)): operation.result(left, right).map { .money($0) } ?? .undefined
    case (.undefined, _), (_, .undefined): .undefined
    case (.missing, _), (_, .missing): .missing
    case (.integer, _), (.decimal, _), (.money, _), (.boolean, _), (.date, _), (.text, _), (.list, _), (.record, _):
      .undefined
    }
  }
}

extension ConditionValue {
  /// As it is told to who asks why a condition does not hold.
  var seen: Observation.Seen {
    switch self {
    case .missing: .missing
    case .undefined: .undefined
    case .integer(let value): .text("\(value)")
    case .decimal(let value): .text("\(value)")
    case .money(let value): .text("\(value)")
    case .boolean(let value): .text("\(value)")
    case .date(let value): .text("\(value)")
    // Quoted only where it could be taken for something else.
    case .text(let value): .text(["", "missing", "undefined"].contains(value) ? "'\(value)'" : value)
    case .list(let values): .elements(values.count)
    case .record(let members): .values(members.count)
    }
  }
}
