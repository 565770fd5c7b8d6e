internal import Platform
package import WorkflowEngine

/// Why a line is no answer; the same is asked again.
package enum AnswerFault: Error, Hashable, Sendable {
  /// There must be an answer.
  case needed
  /// It is no day, or cannot be told from another.
  case noDay(DayFault)
  /// The value has another form, or lies outside its limits.
  case value(ValueProblem)
  /// Nothing is called so; what was perhaps meant.
  case unknown(near: [NamedOption])
  /// Several things begin so.
  case several([NamedOption])
  /// The list is not so long.
  case noNumber(most: Int)
  /// There is no such file.
  case noFile(String)
  /// It is no id: Latin letters, digits and dashes.
  case noID
  /// Somebody has this id.
  case takenID(String)
  /// None, or not only, languages.
  case noLanguages
  /// It is no code of an office.
  case noPrefix
  /// It is neither yes nor no, nor a number of a line.
  case noDecision(lines: Int)
  /// The line was cut by the terminal, which takes no longer ones.
  case cut(bytes: Int)
  /// It is not UTF-8.
  case notText
}

/// How lines that people type are read.
package struct AnswerReading: Sendable {
  /// The language of whoever types.
  package let language: Language
  /// Today.
  package let today: Day
  private let isFile: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - language: The language of whoever types.
  ///   - today: Today.
  ///   - isFile: Whether there is a file with this path.
  package init(_ language: Language, today: Day, isFile: @escaping @Sendable (String) -> Bool) {
    (self.language, self.today, self.isFile) = (language, today, isFile)
  }

  /// The answer that a line is, and as it is read back.
  func read(_ text: String, as form: Question.Form) throws(AnswerFault) -> (value: String, shown: String) {
    switch form {
    case .text: return (text, text)
    case .value(let type): return (try value(text, type), text)
    case .day:
      let day = try day(text)
      return (day.description, day.description)
    case .choice(let options, let listing):
      let found = try Choosing(options, listing, language).find(text)
      return (found.id, listing.showsIDs ? found.text(in: language) : found.titles.first?[language] ?? found.id)
    case .file:
      guard isFile(text) else { throw .noFile(text) }
      return (text, text)
    case .newID(let taken):
      guard Naming.isWellFormed(text), text != PartyID.clock.name else { throw .noID }
      guard !taken.contains(text) else { throw .takenID(text) }
      return (text, text)
    case .languages:
      let parts = text.split { ", ".contains($0) }.map { Language(typed: String($0)) }
      let languages = parts.compactMap { $0 }
      guard !languages.isEmpty, languages.count == parts.count else { throw .noLanguages }
      let list = languages.map(\.rawValue).joined(separator: ",")
      return (list, list)
    case .prefix:
      let code = KeyboardLayout.latin(text).uppercased()
      guard Naming.isPrefix(code) else { throw .noPrefix }
      return (code, code)
    }
  }

  /// A day as people type it.
  private func day(_ text: String) throws(AnswerFault) -> Day {
    do throws(DayFault) { return try DayReader(on: today).day(text) } catch { throw .noDay(error) }
  }

  private func value(_ text: String, _ type: FieldType) throws(AnswerFault) -> String {
    // The file is read when all is said.
    if type.key != nil, text.utf8.first == UInt8(ascii: "@") {
      let path = String(text.dropFirst())
      guard isFile(path) else { throw .noFile(path) }
      return text
    }
    do { return try ValueReader(days: DayReader(on: today)).text(text, type) } catch let problem as ValueProblem {
      throw .value(problem)
    } catch {
      throw .unknown(near: [])
    }
  }
}

/// Whether somebody agrees to what is going to be recorded.
package enum Decision: Hashable, Sendable {
  /// It is to be recorded.
  case yes
  /// It is not.
  case no
  /// This line of it is to be asked for again, counted from 0.
  case again(Int)

  /// Reads a line; `y`, `д`, `и` and their words are yes, `n`, `н`, `ж` are no.
  ///
  /// - Parameter lines: How many lines can be asked for again.
  package init(_ line: String, lines: Int) throws(AnswerFault) {
    let text = FoldedName(line).text
    switch text {
    case "y", "yes", "д", "да", "и", "иә": self = .yes
    case "n", "no", "н", "нет", "ж", "жоқ", "жок": self = .no
    default:
      guard let number = KeyboardLayout.number(text), (1...max(lines, 1)).contains(number), number <= lines else {
        throw .noDecision(lines: lines)
      }
      self = .again(number - 1)
    }
  }
}
