public import JSONText

/// Why something is not a value of a type.
public indirect enum ValueProblem: Error, Hashable, Sendable {
  /// A value of another kind or form.
  case wrongType(expected: FieldType, found: JSON)
  /// A text that should be JSON and is not.
  case notJSON(expected: FieldType, JSONError)
  /// A number whose comma can be read in two ways.
  case ambiguousNumber(String)
  /// A text that can mean each of these days.
  case severalDays(String, [Day])
  /// A text that is written like a day, and there is none.
  case noSuchDay(String)
  /// A day and a month without a year.
  case noYear(String)
  /// A value that a choice does not have.
  case unknownChoice(String, known: [String])
  /// A required member that a record lacks.
  case missingMember(String)
  /// A member that a record does not have.
  case unknownMember(String, known: [String])
  /// A number or date below the least allowed.
  case tooSmall(least: String, found: String)
  /// A number or date above the greatest allowed.
  case tooLarge(greatest: String, found: String)
  /// A text of too few characters.
  case tooShort(least: Int, found: Int)
  /// A text of too many characters.
  case tooLong(most: Int, found: Int)
  /// A list of too few elements.
  case tooFew(least: Int, found: Int)
  /// A list of too many elements.
  case tooMany(most: Int, found: Int)
  /// Another element of the list has this key already.
  case keyTwice(String, String)
  /// A list has no element with this key; `known` are the keys it has.
  case noElement(String, known: [String])
  /// A problem of one element of a list, counted from 0.
  case inElement(Int, ValueProblem)
  /// A problem of one member of a record.
  case inMember(String, ValueProblem)
}

extension ValueProblem {
  /// Whether the value has the wrong type or form: wrong usage, while a value outside its limits is refused.
  public var isOfType: Bool {
    switch self {
    case .tooSmall, .tooLarge, .tooShort, .tooLong, .tooFew, .tooMany, .keyTwice: false
    case .wrongType, .notJSON, .ambiguousNumber, .unknownChoice, .missingMember, .unknownMember, .noElement,
      .severalDays, .noSuchDay, .noYear:
      true
    case .inElement(_, let problem), .inMember(_, let problem): problem.isOfType
    }
  }
}

extension FieldType {
  /// As it is named where a value or an expression has another.
  public var noun: Defect.TypeNoun {
    switch self {
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    case .money: .money
    case .boolean: .boolean
    case .date(.day, _): .date
    case .date(.month, _): .monthDate
    case .date(.year, _): .yearDate
    case .choice(let choices): .choice(choices.map(\.id))
    case .party: .party
    case .caseNumber: .caseNumber
    case .locality: .locality
    case .list(let element, _, _): .list(of: element.noun)
    case .record(let fields): .record(fields.map(\.name))
    }
  }
}
