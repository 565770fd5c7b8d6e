/// What the value of a field or an input can be.
///
/// A value that is not there is not a value: absent is never zero, empty or `false`.
public indirect enum FieldType: Hashable, Sendable {
  /// A text; its length counts characters, and is at least 1 where no minimum is given.
  case text(length: Limits<Int> = .unlimited)
  /// A whole number within ±(2⁵³−1).
  case integer(range: Limits<Int> = .unlimited)
  /// An exact decimal number; a JSON string.
  case decimal(range: Limits<ExactDecimal> = .unlimited)
  /// An amount in a currency.
  case money
  /// True or false.
  case boolean
  /// A date, known at least as exactly as `precision` asks.
  case date(precision: DatePrecision = .day, range: Limits<Day> = .unlimited)
  /// One of several named values.
  case choice(of: [Choice])
  /// The id of a person or body known to the registry.
  case party
  /// The number of a case.
  case caseNumber
  /// The name or code of a place.
  case locality
  /// Several values of one type; the count is of elements.
  case list(of: FieldType, count: Limits<Int> = .unlimited)
  /// Named values, each of a type of its own.
  case record([RecordField])
}

extension FieldType {
  /// The name under which definitions write the type.
  public var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money: "money"
    case .boolean: "boolean"
    case .date: "date"
    case .choice: "choice"
    case .party: "party"
    case .caseNumber: "case"
    case .locality: "locality"
    case .list: "list"
    case .record: "record"
    }
  }

  /// All names of types, in the order in which they are documented.
  public static let names = [
    "text", "integer", "decimal", "money", "boolean", "date", "choice", "party", "case", "locality", "list", "record",
  ]
}

extension FieldType {
  /// The type of the elements of a list; nil for every other type.
  public var element: FieldType? { if case .list(let element, _) = self { element } else { nil } }

  /// The values that a choice allows; empty for every other type.
  public var choices: [Choice] { if case .choice(let choices) = self { choices } else { [] } }

  /// The members of a record; empty for every other type.
  public var members: [RecordField] { if case .record(let members) = self { members } else { [] } }
}
