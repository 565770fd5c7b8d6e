import Reports
import WorkflowEngine

extension Arguments {
  /// The day given with an option.
  func day(of name: String) throws(UsageError) -> Day? {
    guard let text = value(of: name) else { return nil }
    guard let day = Day(text) else { throw wrong(name, text, Expectation.date) }
    return day
  }

  /// The whole number given with an option.
  func integer(of name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(of: name) else { return nil }
    guard text.utf8.first != UInt8(ascii: "+"), let number = Int(text), range.contains(number) else {
      throw wrong(name, text, Expectation.wholeNumber(range.lowerBound, range.upperBound))
    }
    return number
  }

  /// One of a few words given with an option.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of name: String, _ type: Choice.Type = Choice.self
  ) throws(UsageError) -> Choice? {
    guard let text = value(of: name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw wrong(name, text, Expectation.oneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The language given with an option.
  func language(of name: String) throws(UsageError) -> Language? {
    guard let text = value(of: name) else { return nil }
    guard let language = Language(typed: text) else {
      throw wrong(name, text, Expectation.oneOf(Language.allCases.map(\.rawValue)))
    }
    return language
  }

  /// The `name=value` pairs given with a repeatable option.
  func assignments(of name: String) throws(UsageError) -> [Assignment] {
    try values(of: name).map { (text) throws(UsageError) in
      guard let assignment = Assignment(text), !assignment.value.isEmpty else {
        throw wrong(name, text, Expectation.assignment)
      }
      return assignment
    }
  }

  /// A text given with a repeatable option: once plainly, or as `en=…`, `ru=…`, `kk=…`.
  func texts(of name: String) throws(UsageError) -> LocalizedText? {
    var byLanguage: [Language: String] = [:]
    var plain: String?
    for text in values(of: name) {
      if let pair = Assignment(text), let language = Language(typed: pair.name), !pair.value.isEmpty {
        byLanguage[language] = pair.value
      } else if !text.contains("=") {
        plain = text
      } else {
        throw wrong(name, text, Expectation.texts)
      }
    }
    return byLanguage.isEmpty ? plain.map { LocalizedText($0) } : LocalizedText(byLanguage)
  }

  private func wrong(_ name: String, _ value: String, _ expected: Wording) -> UsageError {
    .wrongValue(option: name, value: value, expected: expected, verb: verb)
  }
}
