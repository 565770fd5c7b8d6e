import Foundation

/// Words of one language that stand in a text of another.
enum ForeignWords {
  /// Words in Latin letters that a Russian or Kazakh text may have: names of formats and programs, and what is typed.
  static let codes: Set<String> = [
    "JSON", "Schema", "Word", "Akoma", "Ntoso", "Popolo", "SHA", "SSH", "DOT", "Mermaid", "UTC", "SQLite", "OpenSSH",
    "ID", "id", "N", "A", "Z",
    "git",
    "CSV", "XLSX", "SVG", "HOME", "PGPASSFILE", "SELECT", "Id", "Excel", "LibreOffice", "PDF", "UTF", "Windows", "KZ",
    "LE", "comma", "semicolon", "tab", "ssh", "keygen",
    "pub", "Atom",
    "sig", "merge", "personal", "oversight", "en", "ru", "kk", "wd", "d", "m",
  ]

  /// The words in Latin letters of a Russian or Kazakh text that are neither codes nor typed.
  ///
  /// Typed is what stands in quotes, a verb behind `oversight`, an option with its value, and any word beside a sign that codes have: `debtor:b-health`,
  /// `council-recommendation`, `conflicts/`, `OVERSIGHT_AS`, `answer#2`, `kz@1`.
  static func latin(in text: String, besides typed: Set<String> = []) -> [String] {
    let open = withoutQuotes(text)
    return open.split { $0.isWhitespace || "()[]«»…,;→·".contains($0) }.flatMap { token -> [String] in
      var word = String(token)
      while let last = word.last, ".:!?\"".contains(last) { word.removeLast() }
      while let first = word.first, "\"".contains(first) { word.removeFirst() }
      if word.hasPrefix("--") || word.contains(where: { "_/=@#:+\u{FFFC}|<>".contains($0) }) { return [] }
      if word.dropFirst().contains("-") && word.allSatisfy(\.isASCII) || word.contains(".") { return [] }
      if word.contains(where: \.isNumber) { return [] }
      let parts = word.split { !($0.isASCII && $0.isLetter) }.map(String.init)
      return parts.filter { !codes.contains($0) && !typed.contains($0) }
    }
  }

  /// The letters of Cyrillic in a text.
  static func cyrillic(in text: String) -> [Character] {
    text.filter { character in character.unicodeScalars.contains { (0x400...0x52F).contains($0.value) } }.map { $0 }
  }

  /// A text without commands, and without what stands in quotes that are for code: `'…'`, `"…"` with the value behind it,
  /// `{"…"}`, `«oversight …»`.
  static func withoutQuotes(_ text: String) -> String {
    var result = text
    let commands = [#"oversight [a-z-]+( [a-z-]+)?"#, #"--[a-z-]+( [a-z]+)?"#]
    for pattern in [#"'[^']*'"#, #"\{"[^}]*\}"#, #""[^"]*"(: [a-z]+)?"#, #"«oversight[^»]*»"#] + commands {
      result = result.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
    }
    return result
  }
}
