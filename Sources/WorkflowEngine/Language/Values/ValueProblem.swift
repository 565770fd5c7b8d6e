public import JSONText

/// Why something is not a value of a type.
public indirect enum ValueProblem: Error, Hashable, Sendable {
  /// A value of another kind or form.
  case wrongType(expected: FieldType, found: JSON)
  /// A text that should be JSON and is not.
  case notJSON(expected: FieldType, JSONError)
  /// A number whose comma can be read in two ways.
  case ambiguousNumber(String)
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
  /// A problem of one element of a list, counted from 0.
  case inElement(Int, ValueProblem)
  /// A problem of one member of a record.
  case inMember(String, ValueProblem)
}

extension ValueProblem {
  /// Whether the value has the wrong type or form: wrong usage, while a value outside its limits is refused.
  public var isOfType: Bool {
    switch self {
    case .tooSmall, .tooLarge, .tooShort, .tooLong, .tooFew, .tooMany: false
    case .wrongType, .notJSON, .ambiguousNumber, .unknownChoice, .missingMember, .unknownMember: true
    case .inElement(_, let problem), .inMember(_, let problem): problem.isOfType
    }
  }
}

extension FieldType: CustomStringConvertible {
  /// A noun with an example, as in `a date such as 2024-05-03`.
  public var description: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .decimal: "a decimal number such as 12.50"
    case .money: "an amount such as 828000000.00 KZT"
    case .boolean: "true or false"
    case .date(.day, _): "a date such as 2024-05-03"
    case .date(.month, _): "a date such as 2024-05-03 or 2024-05"
    case .date(.year, _): "a date such as 2024-05-03, 2024-05 or 2024"
    case .choice(let choices): "one of \(choices.map { "'\($0.id)'" }.joined(separator: ", "))"
    case .party: "the id of a party"
    case .caseNumber: "the number of a case"
    case .locality: "a locality"
    case .list(let element, _): "a list, each element \(element)"
    case .record(let fields): "a record of \(fields.map { "'\($0.name)'" }.joined(separator: ", "))"
    }
  }
}
