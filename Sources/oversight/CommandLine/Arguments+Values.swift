import CaseRegistry
import CaseWork
import JSONText
import Platform
import Reports
import WorkflowEngine

extension Arguments {
  /// The day given with an option.
  func day(of option: OptionSpec) throws(UsageError) -> Day? {
    guard let text = value(of: option) else { return nil }
    return try day(text) { fault in wrong(option, text, Expectation.date(fault)) }
  }

  /// The day that a text means; `error` says what is wrong with it.
  func day(_ text: String, _ error: (DayFault) -> UsageError) throws(UsageError) -> Day {
    do throws(DayFault) { return try days.day(text) } catch let fault { throw error(fault) }
  }

  /// The day that stands as an argument.
  mutating func nextDay(_ name: String) throws(UsageError) -> Day {
    let (text, verb) = (try next(name), verb)
    return try day(text) { .wrongArgument(name, value: text, expected: Expectation.date($0), verb: verb) }
  }

  /// The day of `--on`; the last of a month or year where the verb takes one.
  func dayItHappened() throws(UsageError) -> (day: Day?, period: PartialDate?) {
    guard Self.verbsOfPeriods.contains(verb), let text = value(of: .on) else { return (try day(of: .on), nil) }
    let period: PartialDate
    do throws(DayFault) { period = try days.date(text) } catch {
      throw wrong(.on, text, Expectation.date(error, instead: Expectation.period))
    }
    return (period.lastDay, period.day == nil ? period : nil)
  }

  private static let verbsOfPeriods = Request.verbsOfPeriods.union(["evidence add"])

  /// The whole number given with an option.
  func integer(of option: OptionSpec, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard text.utf8.first != UInt8(ascii: "+"), let number = Int(text), range.contains(number) else {
      throw wrong(option, text, Expectation.wholeNumber(range.lowerBound, range.upperBound))
    }
    return number
  }

  /// The records that are named as standing in the way.
  func voids() throws(UsageError) -> Set<Int> {
    var numbers: Set<Int> = []
    for text in values(of: .void).flatMap({ $0.split(separator: ",") }) {
      guard let number = Int(text), number > 0 else { throw wrong(.void, String(text), Expectation.sequence) }
      numbers.insert(number)
    }
    return numbers
  }

  /// One of a few words given with an option.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of option: OptionSpec, _ type: Choice.Type = Choice.self
  ) throws(UsageError) -> Choice? {
    guard let text = value(of: option) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw wrong(option, text, Expectation.oneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The languages given with an option, one after the other; none where it is not given.
  func languages(of option: OptionSpec) throws(UsageError) -> [Language] {
    guard let text = value(of: option) else { return [] }
    var languages: [Language] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let language = Language(typed: String(part)) else {
        throw wrong(option, text, Expectation.oneOf(Language.allCases.map(\.rawValue)))
      }
      if !languages.contains(language) { languages.append(language) }
    }
    return languages
  }

  /// How a letter is written, by the ending of its file.
  func letterFormat(of file: String) throws(UsageError) -> LetterFile.Format {
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = LetterFile.Format(rawValue: ending) else {
      throw wrong(.outLetter, file, Expectation.oneOf(LetterFile.Format.allCases.map { ".\($0.rawValue)" }))
    }
    return format
  }

  /// The language given with an option.
  func language(of option: OptionSpec) throws(UsageError) -> Language? {
    guard let text = value(of: option) else { return nil }
    guard let language = Language(typed: text) else {
      throw wrong(option, text, Expectation.oneOf(Language.allCases.map(\.rawValue)))
    }
    return language
  }

  /// The code of `--office`; Cyrillic letters that look like Latin ones are these.
  func officeCode() throws(UsageError) -> String? {
    guard let typed = value(of: .office) else { return nil }
    guard let code = Self.officeCode(typed) else { throw wrong(.office, typed, Expectation.officeCode(typed)) }
    return code
  }

  /// The code that was typed; nil for none. In Latin letters it is typed as it will be.
  static func officeCode(_ typed: String) -> String? {
    if TypedText.hasForeignLetters(typed) { return TypedText.officeCode(typed) }
    return Naming.isPrefix(typed) ? typed : nil
  }

  /// The `name=value` pairs given with a repeatable option.
  func assignments(of option: OptionSpec) throws(UsageError) -> [Assignment] {
    try values(of: option).map { (text) throws(UsageError) in
      guard let assignment = Assignment(text), !assignment.value.isEmpty else {
        throw wrong(option, text, Expectation.assignment)
      }
      return assignment
    }
  }

  /// A text given with a repeatable option: once plainly, or as `en=…`, `ru=…`, `kk=…`.
  func texts(of option: OptionSpec) throws(UsageError) -> LocalizedText? {
    var byLanguage: [Language: String] = [:]
    var plain: String?
    for text in values(of: option) {
      if let pair = Assignment(text), let language = Language(typed: pair.name), !pair.value.isEmpty {
        byLanguage[language] = pair.value
      } else if !text.contains("=") {
        plain = text
      } else {
        throw wrong(option, text, Expectation.texts)
      }
    }
    return byLanguage.isEmpty ? plain.map { LocalizedText($0) } : LocalizedText(byLanguage)
  }

  /// The files of `--evidence KIND=FILE`.
  func attachments() throws(UsageError) -> [Request.Attachment] {
    var documents: [Request.Attachment] = []
    for given in try assignments(of: .evidence) {
      let (file, visibility) = try seen(given.value)
      documents.append(Request.Attachment(kind: given.name, file: Path(file), visibility: visibility))
    }
    return documents
  }

  /// A file with who may see it: `FILE;visibility=public`.
  private func seen(_ value: String) throws(UsageError) -> (file: String, visibility: Visibility) {
    let mark = ";visibility="
    guard let place = value.ranges(of: mark).last else { return (value, .internal) }
    let typed = String(value[place.upperBound...])
    guard let visibility = Visibility(rawValue: typed) else {
      throw .wrongValue(
        option: OptionSpec.evidence.name, value: value,
        expected: Expectation.oneOf(Visibility.allCases.map(\.rawValue)), verb: verb)
    }
    return (String(value[..<place.lowerBound]), visibility)
  }

  /// The parties of `--party ROLE=ID`.
  func parties() throws(UsageError) -> [(role: RoleID, party: PartyID)] {
    try assignments(of: .parties).map { (role: RoleID($0.name), party: PartyID($0.value)) }
  }

  /// All arguments that are left, each a condition or a word to search for.
  mutating func question() throws(UsageError) -> ListQuestion {
    var question = ListQuestion()
    for word in rest() {
      do throws(FilterError) { try question.add(word, days) } catch { throw .filter(error, verb: verb) }
    }
    return question
  }

  /// The conditions of `--where`; nil where there are none.
  func conditions() throws(UsageError) -> ListQuestion? {
    let words = values(of: .whereFilter)
    guard !words.isEmpty else { return nil }
    var question = ListQuestion()
    for word in words {
      do throws(FilterError) { try question.add(word, days) } catch { throw .filter(error, verb: verb) }
    }
    return question
  }

  /// What a list is asked: the arguments that are left, and its options.
  ///
  /// - Parameter keys: By what the list can be sorted.
  mutating func question(keys: [ListOrder.Key]) throws(UsageError) -> ListQuestion {
    var question = try question()
    question.limit = try integer(of: .limit, in: 0...1_000_000)
    question.countsOnly = has(.count)
    question.listsDuties = keys == ListOrder.Key.ofDuties
    question.order = try order(keys)
    for other in [OptionSpec.limit, .sort] where question.countsOnly && has(other) {
      throw .contradiction(OptionSpec.count.name, other.name, verb: verb)
    }
    return question
  }

  /// The value of `--sort`.
  private func order(_ keys: [ListOrder.Key]) throws(UsageError) -> ListOrder? {
    guard let text = value(of: .sort) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let key = ListOrder.Key(rawValue: String(parts[0])), keys.contains(key), parts.count <= 2,
      parts.count == 1 || parts[1] == "desc" || parts[1] == "asc"
    else {
      throw wrong(.sort, text, Expectation.order(keys.map(\.rawValue)))
    }
    return ListOrder(key, isDescending: parts.last == "desc")
  }

  private func wrong(_ option: OptionSpec, _ value: String, _ expected: Wording) -> UsageError {
    .wrongValue(option: option.name, value: value, expected: expected, verb: verb)
  }
}

extension ListQuestion {
  /// The options of a list, as verbs list them.
  static let specs: [OptionSpec] = [.sort, .limit, .count]
}
