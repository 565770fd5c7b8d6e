internal import CaseWork
internal import JSONText
internal import WorkflowEngine

/// The index of the search, in pieces that a page loads as scripts when somebody types.
struct SiteSearch {
  private let cases: [PublicCase]
  private let languages: [Language]

  init(_ cases: [PublicCase], _ languages: [Language]) { (self.cases, self.languages) = (cases, languages) }

  /// So many cases stand in one piece.
  private static let piece = 500

  /// The pieces: numbers and titles by place, and places by the beginnings of words, by their first letter.
  var files: [SiteFile] {
    var (words, files): ([String: [String: [Int]]], [SiteFile]) = ([:], [])
    for (place, one) in cases.enumerated() {
      for word in Set(texts(of: one).flatMap(Self.words)) where word.count > 1 {
        guard let first = word.unicodeScalars.first else { continue }
        words["w" + String(first.value, radix: 16), default: [:]][Self.stem(word), default: []].append(place)
      }
    }
    for (name, table) in words.sorted(by: { $0.key < $1.key }) {
      var json = JSONObject()
      for (stem, places) in table.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        json[stem] = .array(Set(places).sorted().map { .integer($0) })
      }
      files.append(Self.file(name, "registerWords", .object(json)))
    }
    for start in stride(from: 0, to: cases.count, by: Self.piece) {
      let rows = cases[start..<min(start + Self.piece, cases.count)].map { one -> JSON in
        [.string(one.number.description), .string(one.shown.state.title)]
      }
      files.append(Self.file("d\(start / Self.piece)", "registerCases", .array(rows)))
    }
    return files
  }

  private static func file(_ name: String, _ call: String, _ json: JSON) -> SiteFile {
    SiteFile("search/\(name).js", "\(call)(\"\(name)\",\(SafeText.make(inJSON: json.canonicalText())));\n")
  }

  /// What is searched of a case: its number, title, and all texts of it, and what its bodies are called in each language.
  private func texts(of one: PublicCase) -> [String] {
    let state = one.shown.state
    let bodies = state.parties.values.joined().flatMap { id in
      languages.map { one.view.people[id]?.name[$0] ?? "" }
    }
    let fields = state.fields.members.flatMap { Self.strings(in: $0.value) }
    return [state.number.description, state.title] + bodies + fields
  }

  private static func strings(in json: JSON) -> [String] {
    switch json {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(strings)
    case .object(let object): object.members.flatMap { strings(in: $0.value) }
    case .null, .bool, .integer, .double: []
    }
  }

  /// The words of a text, folded: small letters, Kazakh letters as the Russian ones, without what is no part of a word.
  static func words(in text: String) -> [String] {
    var (words, word): ([String], String) = ([], "")
    for scalar in text.lowercased().unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      if "\u{AD}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}".unicodeScalars.contains(scalar) { continue }
      let folded = letters[scalar] ?? scalar
      switch folded.value {
      case 0x30...0x39, 0x61...0x7A, 0x430...0x44F: word.unicodeScalars.append(folded)
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "ё": "е", "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "й": "и",
  ]

  /// The part of a word by which it is known whatever its ending.
  static func stem(_ word: String) -> String { String(word.prefix(min(5, max(3, word.count - 2)))) }
}
