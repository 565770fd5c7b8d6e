public import JSONText

extension FieldType {
  /// Reads a value as people type it on a command line.
  ///
  /// Numbers may have spaces between thousands and a comma before the fraction, booleans be said in English, Russian
  /// or Kazakh, and lists of texts, choices, parties, cases and localities be written `a|b|c`. Other lists and records
  /// are written as JSON.
  ///
  /// - Parameter text: What stands after `field=`.
  /// - Returns: The value in its JSON form, within its limits.
  /// - Throws: `ValueProblem`, the first thing wrong.
  public func parse(text: String) throws(ValueProblem) -> JSON {
    let value = try read(text)
    if let problem = check(value) { throw problem }
    return value
  }

  private func read(_ text: String) throws(ValueProblem) -> JSON {
    let trimmed = Self.trimmed(text)
    switch self {
    case .text: return .string(text)
    case .integer: return try integer(trimmed)
    case .decimal: return try .string(number(trimmed, in: trimmed).description)
    case .money: return try money(trimmed)
    case .boolean: return try boolean(trimmed)
    case .date, .choice, .party, .caseNumber, .locality: return .string(trimmed)
    case .list(let element, _, _): return try list(trimmed, of: element)
    case .record: return try json(trimmed)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private func number(_ digits: some StringProtocol, in text: String) throws(ValueProblem) -> ExactDecimal {
    guard let number = try TypedNumber(digits).read() else { throw .wrongType(expected: self, found: .string(text)) }
    return number
  }

  private func integer(_ text: String) throws(ValueProblem) -> JSON {
    let number = try number(text, in: text)
    let largest = Int128(JSON.largestInteger)
    guard number.scale == 0, (-largest...largest).contains(number.coefficient) else {
      throw .wrongType(expected: self, found: .string(text))
    }
    return .integer(Int(number.coefficient))
  }

  private func money(_ text: String) throws(ValueProblem) -> JSON {
    let currency = String(text.suffix(3))
    guard Money.isCurrency(currency), let money = try Money(number(text.dropLast(3), in: text), currency) else {
      throw .wrongType(expected: self, found: .string(text))
    }
    return money.json
  }

  private func boolean(_ text: String) throws(ValueProblem) -> JSON {
    switch text.lowercased() {
    case "true", "yes", "да", "иә": return true
    case "false", "no", "нет", "жоқ": return false
    default: throw .wrongType(expected: self, found: .string(text))
    }
  }

  private func list(_ text: String, of element: FieldType) throws(ValueProblem) -> JSON {
    guard !text.hasPrefix("["), element.isWrittenBetweenBars else { return try json(text) }
    guard !text.isEmpty else { return [] }
    var values: [JSON] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      values.append(.string(Self.trimmed(String(part))))
    }
    return .array(values)
  }

  private var isWrittenBetweenBars: Bool {
    switch self {
    case .text, .choice, .party, .caseNumber, .locality: true
    case .integer, .decimal, .money, .boolean, .date, .list, .record: false
    }
  }

  private func json(_ text: String) throws(ValueProblem) -> JSON {
    do {
      return try JSON(parsing: text)
    } catch {
      throw .notJSON(expected: self, error)
    }
  }
}
