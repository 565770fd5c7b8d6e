internal import Platform
package import WorkflowEngine

/// Why a line is no answer; the same is asked again.
package enum AnswerFault: Error, Hashable, Sendable {
  /// There must be an answer.
  case needed
  /// There must be a document.
  case neededFile
  /// Somebody asks what can be answered.
  case help
  /// It is no day, or cannot be told from another.
  case noDay(DayFault)
  /// The value has another form, or lies outside its limits.
  case value(ValueProblem)
  /// Nothing is called so; what was perhaps meant.
  case unknown(near: [NamedOption])
  /// Several things begin so.
  case several([NamedOption])
  /// The numbers of several cases end so.
  case severalCases([NamedOption])
  /// No open case has a number that ends so.
  case noCase(String)
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
  /// It is no code of an office; whether it has Cyrillic letters that look like no Latin ones.
  case noPrefix(isForeign: Bool)
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
    case .value(let type):
      let value = try value(text, type)
      return (value, type.isDate || type.name == "money" ? value : text)
    case .element(let form, let type):
      guard GivenElements.isWhole(text) else { return try read(text, as: form) }
      guard text.utf8.first == UInt8(ascii: "@") else { return (try value(text, type), text) }
      let path = try file(String(text.dropFirst()))
      return ("@\(path)", "@\(path)")
    case .day:
      let day = try day(text)
      return (day.description, day.description)
    case .choice(let options, let listing):
      let found = try Choosing(options, listing, language).find(text)
      return (found.id, listing.areCases ? found.line(in: language) : found.titles.first?[language] ?? found.id)
    case .file:
      let path = try file(text)
      return (path, path)
    case .newID(let taken):
      guard Naming.isWellFormed(text), text != PartyID.clock.name else { throw .noID }
      guard !taken.contains(text) else { throw .takenID(text) }
      return (text, text)
    case .languages:
      let parts = text.split { ", ;".contains($0) }.map { Language(called: String($0)) }
      let languages = parts.compactMap { $0 }
      guard !languages.isEmpty, languages.count == parts.count else { throw .noLanguages }
      let list = languages.map(\.rawValue).joined(separator: ",")
      return (list, list)
    case .prefix:
      guard let code = TypedText.officeCode(text) else {
        throw .noPrefix(isForeign: TypedText.hasForeignLetters(text))
      }
      return (code, code)
    }
  }

  /// The file that is meant.
  private func file(_ text: String) throws(AnswerFault) -> String {
    let paths = TypedFile.paths(text)
    guard let path = paths.first(where: isFile) else { throw .noFile(paths[paths.count - 1]) }
    return path
  }

  /// A day as people type it.
  private func day(_ text: String) throws(AnswerFault) -> Day {
    do throws(DayFault) { return try HappenedDay(today: today).day(text) } catch { throw .noDay(error) }
  }

  private func value(_ text: String, _ type: FieldType) throws(AnswerFault) -> String {
    if case .date(let precision, _) = type {
      // What is wrong with it is told as of every other day.
      let typed = HappenedDay.pointed(text)
      do throws(DayFault) {
        let date = try DayReader(on: today).date(typed)
        guard date.precision <= precision else { throw DayFault.noDay(text) }
      } catch { throw .noDay(error) }
      return try read(typed, type)
    }
    return try read(text, type)
  }

  private func read(_ text: String, _ type: FieldType) throws(AnswerFault) -> String {
    do { return try ValueReader(days: DayReader(on: today)).text(text, type) } catch let problem as ValueProblem {
      throw .value(problem)
    } catch {
      throw .unknown(near: [])
    }
  }
}

extension NamedOption {
  /// A case as a line: its number and its title.
  package func line(in language: Language) -> String {
    titles.first.map { "\(id)  \($0[language])" } ?? id
  }
}
