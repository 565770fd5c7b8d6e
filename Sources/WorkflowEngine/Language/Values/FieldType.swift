public import JSONText

/// What the value of a field or an input can be.
///
/// A value that is not there is not a value: absent is never zero, empty or `false`.
public indirect enum FieldType: Hashable, Sendable {
  /// A text; its length counts characters, and is at least 1 where no minimum is given. By language it may be an object
  /// of texts, each within the limits.
  case text(length: Limits<Int> = .unlimited, isByLanguage: Bool = false)
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
  /// Several values of one type; the count is of elements. With a key, a member of its records, each element has a key of
  /// its own.
  case list(of: FieldType, count: Limits<Int> = .unlimited, key: String? = nil)
  /// Named values, each of a type of its own.
  case record([RecordField])
}

extension FieldType {
  /// The parties that a value of this type names, those in elements of lists and members of records among them.
  public func parties(in value: JSON) -> [PartyID] {
    switch self {
    case .party: value.string.map { [PartyID($0)] } ?? []
    case .list(let element, _, _): value.array?.flatMap { element.parties(in: $0) } ?? []
    case .record(let members):
      members.flatMap { member in value[member.name].map { member.type.parties(in: $0) } ?? [] }
    case .text, .integer, .decimal, .money, .boolean, .date, .choice, .caseNumber, .locality: []
    }
  }

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
  public var element: FieldType? { if case .list(let element, _, _) = self { element } else { nil } }

  /// The member by which the elements of a list are told apart; nil for a list without one and for every other type.
  public var key: RecordField? {
    guard case .list(let element, _, let key?) = self else { return nil }
    return element.members.first { $0.name == key }
  }

  /// The values that a choice allows; empty for every other type.
  public var choices: [Choice] { if case .choice(let choices) = self { choices } else { [] } }

  /// The members of a record; empty for every other type.
  public var members: [RecordField] { if case .record(let members) = self { members } else { [] } }
}

extension FieldType {
  /// Whether it is a date, of whatever precision.
  public var isDate: Bool { if case .date = self { true } else { false } }
}

extension FieldType {
  /// The keys that a type has in a definition; `type` alone for a name that is no type.
  ///
  /// - Parameter name: The type's name, such as `choice`.
  public static func keys(for name: String) -> [String] {
    switch name {
    case "text", "integer", "decimal": ["type", "min", "max"]
    case "date": ["type", "precision", "min", "max"]
    case "choice": ["type", "of"]
    case "list": ["type", "of", "min", "max"]
    case "record": ["type", "fields"]
    default: ["type"]
    }
  }
}

extension FieldType {
  /// The keys that a type has in a definition of the second format, beside those of the first.
  ///
  /// - Parameter name: The type's name, such as `list`.
  public static func secondKeys(for name: String) -> [String] {
    switch name {
    case "text": ["languages"]
    case "list": ["key"]
    default: []
    }
  }
}

extension FieldType {
  /// What is wrong with a value in its JSON form.
  ///
  /// - Parameter value: A value; `null` is never one.
  /// - Returns: The first problem; nil for a value that is of this type and within its limits.
  public func check(_ value: JSON) -> ValueProblem? {
    switch (self, value) {
    case (.text(let length, _), .string(let text)): Self.check(text, length)
    case (.text(let length, true), .object(let texts)): Self.check(texts, length, as: self)
    case (.integer(let range), .integer(let number)): Self.check(number, range)
    case (.decimal(let range), .string(let text)):
      ExactDecimal(text).map { Self.check($0, range) } ?? .wrongType(expected: self, found: value)
    case (.money, .object): Money(value) == nil ? .wrongType(expected: self, found: value) : nil
    case (.boolean, .bool): nil
    case (.date(let precision, let range), .string(let text)):
      PartialDate(text).flatMap { $0.precision <= precision ? .some(Self.check($0, range)) : nil }
        ?? .wrongType(expected: self, found: value)
    case (.choice(let choices), .string(let text)): Self.check(value, text, choices)
    case (.party, .string(let text)), (.caseNumber, .string(let text)), (.locality, .string(let text)):
      text.isEmpty ? .wrongType(expected: self, found: value) : nil
    case (.list(let element, let count, let key), .array(let values)): Self.check(values, element, count, key: key)
    case (.record(let fields), .object(let members)): Self.check(members, fields)
    case (.text, _), (.integer, _), (.decimal, _), (.money, _), (.boolean, _), (.date, _), (.choice, _), (.party, _),
      (.caseNumber, _), (.locality, _), (.list, _), (.record, _):
      .wrongType(expected: self, found: value)
    }
  }

  private static func check(_ text: String, _ length: Limits<Int>) -> ValueProblem? {
    // Counting characters takes long; most texts need not be.
    if length == .unlimited, !text.isEmpty { return nil }
    let count = text.count
    if count < length.min ?? 1 { return .tooShort(least: length.min ?? 1, found: count) }
    if let most = length.max, count > most { return .tooLong(most: most, found: count) }
    return nil
  }

  /// Texts by language: at least one, each a text.
  private static func check(_ texts: JSONObject, _ length: Limits<Int>, as type: FieldType) -> ValueProblem? {
    guard !texts.isEmpty else { return .wrongType(expected: type, found: .object(texts)) }
    for member in texts.members {
      guard Language(rawValue: member.key) != nil else {
        return .unknownMember(member.key, known: Language.allCases.map(\.rawValue))
      }
      guard let text = member.value.string else {
        return .inMember(member.key, .wrongType(expected: .text(length: length), found: member.value))
      }
      if let problem = check(text, length) { return .inMember(member.key, problem) }
    }
    return nil
  }

  private static func check<Bound: CustomStringConvertible>(_ value: Bound, _ range: Limits<Bound>) -> ValueProblem? {
    if let least = range.min, value < least { return .tooSmall(least: "\(least)", found: "\(value)") }
    if let greatest = range.max, value > greatest { return .tooLarge(greatest: "\(greatest)", found: "\(value)") }
    return nil
  }

  /// A date known only in part is outside the limits when it certainly is.
  private static func check(_ date: PartialDate, _ range: Limits<Day>) -> ValueProblem? {
    if let least = range.min, date.lastDay < least { return .tooSmall(least: "\(least)", found: "\(date)") }
    if let greatest = range.max, date.firstDay > greatest {
      return .tooLarge(greatest: "\(greatest)", found: "\(date)")
    }
    return nil
  }

  private static func check(_ value: JSON, _ text: String, _ choices: [Choice]) -> ValueProblem? {
    // Compared as JSON: by code units.
    choices.contains { .string($0.id) == value } ? nil : .unknownChoice(text, known: choices.map(\.id))
  }

  private static func check(
    _ values: [JSON], _ element: FieldType, _ count: Limits<Int>, key: String?
  ) -> ValueProblem? {
    var keys: Set<JSON> = []
    for (index, value) in values.enumerated() {
      if let problem = element.check(value) { return .inElement(index, problem) }
      guard let key, let found = value[key] else { continue }
      if !keys.insert(found).inserted {
        return .inElement(index, .keyTwice(key, found.string ?? found.canonicalText()))
      }
    }
    if let least = count.min, values.count < least { return .tooFew(least: least, found: values.count) }
    if let most = count.max, values.count > most { return .tooMany(most: most, found: values.count) }
    return nil
  }

  private static func check(_ members: JSONObject, _ fields: [RecordField]) -> ValueProblem? {
    for member in members.members where !fields.contains(where: { $0.name == member.key }) {
      return .unknownMember(member.key, known: fields.map(\.name))
    }
    for field in fields {
      guard let value = members[field.name] else {
        if field.isRequired { return .missingMember(field.name) }
        continue
      }
      if let problem = field.type.check(value) { return .inMember(field.name, problem) }
    }
    return nil
  }
}
