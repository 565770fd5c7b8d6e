import WorkflowEngine

extension Arguments {
  /// The day given with an option.
  func day(of name: String) throws(UsageError) -> Day? {
    guard let text = value(of: name) else { return nil }
    guard let day = Day(text) else { throw wrong(name, text, "a date such as 2024-06-03") }
    return day
  }

  /// The whole number given with an option.
  func integer(of name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(of: name) else { return nil }
    guard text.utf8.first != UInt8(ascii: "+"), let number = Int(text), range.contains(number) else {
      throw wrong(name, text, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// One of a few words given with an option.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of name: String, _ type: Choice.Type = Choice.self
  ) throws(UsageError) -> Choice? {
    guard let text = value(of: name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw wrong(name, text, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }

  /// The `name=value` pairs given with a repeatable option.
  func assignments(of name: String) throws(UsageError) -> [Assignment] {
    try values(of: name).map { (text) throws(UsageError) in
      guard let assignment = Assignment(text), !assignment.value.isEmpty else { throw wrong(name, text, "NAME=VALUE") }
      return assignment
    }
  }

  /// A text given with a repeatable option: once plainly, or as `en=…`, `ru=…`, `kk=…`.
  func texts(of name: String) throws(UsageError) -> LocalizedText? {
    var byLanguage: [Language: String] = [:]
    var plain: String?
    for text in values(of: name) {
      if let pair = Assignment(text), let language = Language(rawValue: pair.name), !pair.value.isEmpty {
        byLanguage[language] = pair.value
      } else if !text.contains("=") {
        plain = text
      } else {
        throw wrong(name, text, "a text, or one in a language such as en=TEXT, ru=TEXT or kk=TEXT")
      }
    }
    return byLanguage.isEmpty ? plain.map { LocalizedText($0) } : LocalizedText(byLanguage)
  }

  private func wrong(_ name: String, _ value: String, _ expected: String) -> UsageError {
    .wrongValue(option: name, value: value, expected: expected, verb: verb)
  }
}
