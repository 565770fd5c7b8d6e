import WorkflowEngine

/// A `Wording(en: …, ru: …, kk: …)` as it stands in the sources.
struct SourceWording {
  /// Where it stands: file and line.
  let place: String
  /// Its pieces by language: a text that is put together has several, and those in interpolations are pieces too.
  var pieces: [Language: [SourceLiteral]] = [:]

  /// The text in a language, its pieces one after the other.
  func text(_ language: Language) -> String { (pieces[language] ?? []).map(\.text).joined(separator: " ") }

  /// What is put into it, by the words that name it.
  func names(_ language: Language) -> Set<String> {
    let code = (pieces[language] ?? []).flatMap(\.interpolations)
    return Set(code.flatMap { Self.names(in: $0) })
  }

  /// All of a folder of the project.
  static func all(in folder: String) throws -> [SourceWording] {
    var found: [String: SourceWording] = [:]
    var order: [String] = []
    for literal in try SourceLiterals.all(in: folder) {
      guard let call = literal.calls.last(where: { $0.name == "Wording" }),
        let language = Language(rawValue: call.label)
      else { continue }
      let key = "\(literal.file) \(call.place)"
      if found[key] == nil {
        found[key] = SourceWording(place: "\(literal.file):\(literal.line)")
        order.append(key)
      }
      found[key]?.pieces[language, default: []].append(literal)
    }
    return order.compactMap { found[$0] }
  }

  /// The names of values in a piece of code: not of members, labels, types, functions and languages, nor what stands in
  /// quotes.
  private static func names(in code: String) -> [String] {
    var names: [String] = []
    var (word, before, isQuoted) = ("", Character(" "), false)
    for character in code + " " {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if character.isLetter || character.isNumber || character == "_" || character == "$" {
        word.append(character)
        continue
      }
      let isName = word.first.map { $0.isLowercase } ?? false
      let isLanguage = Language(rawValue: word) != nil
      if isName, !isLanguage, before != ".", character != ":", character != "(" { names.append(word) }
      (word, before) = ("", character)
    }
    return names
  }
}
