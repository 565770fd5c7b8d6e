internal import CaseRegistry
package import WorkflowEngine

/// Reads days, months and years as people type them.
///
/// | as typed | what it is |
/// | --- | --- |
/// | `2024-06-03`, `2024-6-3`, `2024.06.03` | year, month, day |
/// | `03.06.2024`, `3.6.24` | day, month, year |
/// | `3 июня 2024 г.`, `2024 ж. 3 маусым`, `3 June 2024` | with the name of the month, in any of the languages |
/// | `today`, `сегодня`, `бүгін`; `yesterday`, `вчера`, `кеше`; `tomorrow`, `завтра`, `ертең` | from the day on which it is read |
/// | `2024-06`, `06.2024`, `июнь 2024`, `2024`, `2024 г.` | a month, a year |
///
/// What can be read in two ways is read in none: `03/06/2024`, and a year of two digits that may lie in this century or
/// in the last. It knows no clock: whoever makes it says which day today is.
package struct DayReader: Sendable {
  /// Gives the day on which it is read; nil where nobody knows.
  private let today: @Sendable () -> Day?

  /// - Parameter today: Gives the day on which something is read; asked for only where a word such as `today` stands.
  package init(_ today: @escaping @Sendable () -> Day?) { self.today = today }

  /// Reads on a day.
  package init(on today: Day? = nil) { self.init { today } }
}

/// Why a text is no day.
package enum DayFault: Error, Hashable, Sendable {
  /// It is written like no day.
  case noDay(String)
  /// It is written like a day, and there is none: 31 June.
  case noSuchDay(String)
  /// It can be each of these days.
  case severalDays(String, [Day])
  /// It names a day and a month, and no year.
  case noYear(String)
}

extension DayFault {
  /// What was typed.
  package var text: String {
    switch self {
    case .noDay(let text), .noSuchDay(let text), .severalDays(let text, _), .noYear(let text): text
    }
  }
}

extension DayReader {
  /// The day that is meant.
  ///
  /// - Throws: `DayFault`; a month or a year is no day.
  package func day(_ text: String) throws(DayFault) -> Day {
    guard let day = try date(text).day else { throw .noDay(text) }
    return day
  }

  /// The day, month or year that is meant.
  ///
  /// - Throws: `DayFault`.
  package func date(_ text: String) throws(DayFault) -> PartialDate {
    // What is written as documents write it needs no second look.
    if let date = PartialDate(text) { return date }
    let plain = SearchedText.plain(TypedText.trimmed(text))
    if let days = Self.words[plain] {
      guard let today = today() else { throw .noDay(text) }
      return PartialDate(today + days)
    }
    let tokens = Self.tokens(of: plain)
    let candidates: [Written]
    if tokens.contains(where: \.isMonth) {
      candidates = Self.spelled(tokens)
    } else if tokens.allSatisfy({ $0.number != nil || $0.isSeparator || $0.isMark }) {
      candidates = Self.numeric(tokens)
    } else {
      candidates = []
    }
    return try Self.one(of: candidates, text)
  }

  /// The days of a condition: a day, or all days of a month or year.
  ///
  /// - Throws: `DayFault`.
  package func days(_ text: String) throws(DayFault) -> ClosedRange<Day> {
    let date = try date(text)
    return date.firstDay...date.lastDay
  }

  private static func one(of candidates: [Written], _ text: String) throws(DayFault) -> PartialDate {
    guard !candidates.isEmpty else { throw .noDay(text) }
    var found: [PartialDate] = []
    for candidate in candidates {
      if let date = candidate.date, !found.contains(date) { found.append(date) }
    }
    if found.count == 1 { return found[0] }
    if found.count > 1 { throw .severalDays(text, found.map(\.firstDay).sorted()) }
    throw candidates.allSatisfy { $0.year == nil } ? .noYear(text) : .noSuchDay(text)
  }
}

/// A date as its parts are written; whether there is such a day is another question.
private struct Written {
  var year: Int?
  var month: Int?
  var day: Int?

  var date: PartialDate? {
    guard let year else { return nil }
    guard let month else { return PartialDate(Self.padded(year, 4)) }
    guard let day else { return PartialDate("\(Self.padded(year, 4))-\(Self.padded(month, 2))") }
    return Day(year: year, month: month, day: day).map { PartialDate($0) }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }
}

/// A part of a date: a number, a word, or what stands between them.
private struct Token {
  let text: String
  /// Its value, where it is of digits; no more than four of them.
  let number: Int?

  var digits: Int { number == nil ? 0 : text.utf8.count }
  var isSeparator: Bool { [".", "/", "-"].contains(text) }
  /// Whether it only says that a year or a day stands beside it.
  var isMark: Bool { Self.marks.contains(text) }
  var month: Int? { number == nil ? MonthName.number(of: text) : nil }
  var isMonth: Bool { month != nil }

  private static let marks: Set<String> = [
    "г", "год", "года", "году", "числа", "ж", "жыл", "жылы", "жылгы", "жылдын", "st", "nd", "rd", "th", "of",
  ]
}

extension DayReader {
  /// The words for days, with how far each is from today.
  private static let words: [String: Int] = [
    "today": 0, "сегодня": 0, "бугин": 0, "yesterday": -1, "вчера": -1, "кеше": -1, "tomorrow": 1, "завтра": 1,
    "ертен": 1,
  ]

  /// The parts of a text; blanks, commas and quotes only stand between them.
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var left = text[...]
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    while let first = left.first {
      let part: Substring
      if isDigit(first) {
        part = left.prefix(while: isDigit)
        tokens.append(Token(text: String(part), number: part.utf8.count <= 4 ? Int(part) : nil))
      } else if first.isLetter {
        part = left.prefix { $0.isLetter }
        tokens.append(Token(text: String(part), number: nil))
      } else {
        part = left.prefix(1)
        if !first.isWhitespace, !",\"'«»“”„".contains(first) {
          tokens.append(Token(text: TypedText.isDash(first) ? "-" : String(first), number: nil))
        }
      }
      left = left[part.endIndex...]
    }
    return tokens
  }

  /// Dates of digits with points, dashes or slashes between them; after the last, perhaps a mark of the year.
  private static func numeric(_ tokens: [Token]) -> [Written] {
    var tokens = tokens[...]
    while let last = tokens.last, last.isMark || last.text == "." { tokens.removeLast() }
    var numbers: [Token] = []
    var separators: Set<String> = []
    for (place, token) in tokens.enumerated() {
      if place % 2 == 0, token.number != nil {
        numbers.append(token)
      } else if place % 2 == 1, token.isSeparator {
        separators.insert(token.text)
      } else {
        return []
      }
    }
    guard separators.count <= 1, numbers.count * 2 - 1 == tokens.count else { return [] }
    return numeric(numbers, between: separators.first ?? ".")
  }

  private static func numeric(_ numbers: [Token], between separator: String) -> [Written] {
    let values = numbers.compactMap(\.number)
    let digits = numbers.map(\.digits)
    func areShort(_ places: [Int]) -> Bool { places.allSatisfy { digits[$0] <= 2 } }
    switch numbers.count {
    case 1 where digits == [4]: return [Written(year: values[0])]
    case 2 where digits[0] == 4 && areShort([1]): return [Written(year: values[0], month: values[1])]
    case 2 where digits[1] == 4 && areShort([0]): return [Written(year: values[1], month: values[0])]
    case 2 where areShort([0, 1]) && separator == ".": return [Written(month: values[1], day: values[0])]
    case 3 where digits[0] == 4 && areShort([1, 2]):
      return [Written(year: values[0], month: values[1], day: values[2])]
    case 3 where digits[2] == 4 && areShort([0, 1]):
      return ordered(values[0], values[1], between: separator).map {
        Written(year: values[2], month: $0.month, day: $0.day)
      }
    case 3 where digits[2] == 2 && areShort([0, 1]):
      let last = years(values[2]).flatMap { year in
        ordered(values[0], values[1], between: separator).map { Written(year: year, month: $0.month, day: $0.day) }
      }
      guard separator != ".", digits[0] == 2 else { return last }
      return last + years(values[0]).map { Written(year: $0, month: values[1], day: values[2]) }
    default: return []
    }
  }

  /// A dotted date is day and month; with other signs between them it may be month and day.
  private static func ordered(_ one: Int, _ two: Int, between separator: String) -> [(day: Int, month: Int)] {
    separator == "." ? [(one, two)] : [(one, two), (two, one)]
  }

  /// The years that two digits can mean.
  private static func years(_ number: Int) -> [Int] { number < 70 ? [2000 + number] : [1900 + number, 2000 + number] }

  /// Dates with the name of a month.
  private static func spelled(_ tokens: [Token]) -> [Written] {
    // A dash stands in `3-е`, a point behind what is shortened; neither says anything.
    let said = tokens.filter { !$0.isMark && !$0.isSeparator }
    let months = said.compactMap(\.month)
    let numbers = said.filter { $0.number != nil }
    guard months.count == 1, said.count == numbers.count + 1, let month = months.first else { return [] }
    let values = numbers.compactMap(\.number)
    let isYear = numbers.map { $0.digits == 4 }
    let isShort = numbers.map { $0.digits <= 2 }
    switch numbers.count {
    case 1 where isYear[0]: return [Written(year: values[0], month: month)]
    case 1 where isShort[0]: return [Written(month: month, day: values[0])]
    case 2 where isYear[1] && isShort[0]: return [Written(year: values[1], month: month, day: values[0])]
    case 2 where isYear[0] && isShort[1]: return [Written(year: values[0], month: month, day: values[1])]
    case 2 where isShort[0] && isShort[1]:
      return [(0, 1), (1, 0)].filter { numbers[$0.1].digits == 2 }.flatMap { day, year in
        years(values[year]).map { Written(year: $0, month: month, day: values[day]) }
      }
    default: return []
    }
  }
}

/// The names of months as they are typed, in Latin or Cyrillic letters, with whatever ending and shortened.
private enum MonthName {
  /// The number of a month, from 1; nil for a word that is none.
  static func number(of word: String) -> Int? {
    if let number = whole[word] { return number }
    let count = word.count
    guard count >= 3 else { return nil }
    let found = Set(
      stems.filter { stem, _ in stem.hasPrefix(word) || (word.hasPrefix(stem) && count <= stem.count + 5) }
        .map(\.number))
    return found.count == 1 ? found.first : nil
  }

  /// Names too short to have a stem.
  private static let whole: [String: Int] = ["май": 5, "мая": 5, "мае": 5, "маю": 5, "may": 5]

  /// What all forms of a name begin with, as `SearchedText.plain` writes it.
  private static let stems: [(stem: String, number: Int)] = [
    ["январ", "феврал", "март", "апрел", "", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"],
    [
      "кантар", "акпан", "наурыз", "сауир", "мамыр", "маусым", "шилде", "тамыз", "кыркуйек", "казан", "караша",
      "желтоксан",
    ],
    [
      "january", "february", "march", "april", "", "june", "july", "august", "september", "october", "november",
      "december",
    ],
  ].flatMap { names in names.enumerated().filter { !$0.element.isEmpty }.map { ($0.element, $0.offset + 1) } }
}
