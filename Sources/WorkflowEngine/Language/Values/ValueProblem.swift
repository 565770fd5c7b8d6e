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

extension ValueProblem: CustomStringConvertible {
  /// A sentence without full stop, as in `expected a date such as 2024-05-03, found 'tomorrow'`.
  public var description: String {
    switch self {
    case .wrongType(let expected, let found): "expected \(expected), found \(Self.shown(found))"
    case .notJSON(let expected, let error): "expected \(expected), written as JSON; \(error)"
    case .ambiguousNumber(let text):
      "'\(text)' can be read in two ways; write a point before the fraction, and spaces or nothing between "
        + "thousands, as in 1 250.75"
    case .unknownChoice(let found, let known):
      "expected one of \(Self.list(known)), found '\(found)'\(hint(found, known))"
    case .missingMember(let name): "'\(name)' is missing"
    case .unknownMember(let name, let known): "'\(name)' is not one of \(Self.list(known))\(hint(name, known))"
    case .tooSmall(let least, let found): "expected at least \(least), found \(found)"
    case .tooLarge(let greatest, let found): "expected at most \(greatest), found \(found)"
    case .tooShort(_, found: 0): "the text is empty"
    case .tooShort(let least, let found): "expected at least \(Self.count(least, "character")), found \(found)"
    case .tooLong(let most, let found): "expected at most \(Self.count(most, "character")), found \(found)"
    case .tooFew(let least, let found): "expected at least \(Self.count(least, "element")), found \(found)"
    case .tooMany(let most, let found): "expected at most \(Self.count(most, "element")), found \(found)"
    case .inElement(let index, let problem): "in element \(index + 1): \(problem)"
    case .inMember(let name, let problem): "in '\(name)': \(problem)"
    }
  }

  private func hint(_ word: String, _ known: [String]) -> String {
    Spelling.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func shown(_ value: JSON) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let text): text.count <= 40 ? "'\(text)'" : "'\(text.prefix(40))…'"
    case .array: "a list"
    case .object: "an object"
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
