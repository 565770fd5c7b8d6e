/// Texts as they are searched and sorted.
package enum SearchedText {
  /// The text with letters and their marks as one character wherever there is such a character, as Unicode's NFC.
  ///
  /// A Mac may write й as и and a mark; both are to find each other.
  package static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks.contains($0.value) }) else { return text }
    return String(text.map { letters.firstIndex(of: $0).map { letters[$0] } ?? $0 })
  }

  private static let marks: ClosedRange<UInt32> = 0x300...0x36f

  /// All letters of these scripts that are one character; characters compare equal however they are written.
  private static let letters: Set<Character> = {
    let scripts: [ClosedRange<UInt32>] = [0xc0...0x24f, 0x400...0x52f, 0x1e00...0x1eff]
    return Set(scripts.joined().compactMap { Unicode.Scalar($0).map { Character($0) } })
  }()

  /// The query that finds rows in which all words begin like these; nil when there is no letter or digit in any.
  ///
  /// Each word is quoted, so nothing in it means anything to the search but itself.
  package static func query(_ words: [String]) -> String? {
    let phrases = words.filter(isSearchable).map { word in
      "\"" + plain(word).split { $0 == "\"" || $0 == "\0" }.joined(separator: " ") + "\"*"
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
  }

  /// Whether a word has a letter or a digit; others are marks that no text is searched for.
  package static func isSearchable(_ word: String) -> Bool {
    word.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }
}

extension SearchedText {
  /// A text as it is compared with what people type: small letters, `ё` as `е`, Kazakh letters as a Russian keyboard has
  /// them, and without what is no part of a word: soft hyphens, joiners, marks of nothing.
  package static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in composed(text).lowercased().unicodeScalars where !unseen.contains(scalar) {
      scalars.append(keyboard[scalar] ?? scalar)
    }
    return String(scalars)
  }

  /// A number that stands on paper as it is compared: without what is written before it, blanks and quotes, with one kind
  /// of dash.
  package static func reference(_ text: String) -> String {
    var words = plain(text).split { $0.isWhitespace || "№#:,;\"«»".contains($0) }
    while words.count > 1, let first = words.first, heads.contains(first.filter { $0 != "." }) { words.removeFirst() }
    return String(words.joined().map { "\u{2010}\u{2011}\u{2012}–—―−".contains($0) ? "-" : $0 })
  }

  /// What is written before numbers.
  private static let heads: Set<String> = [
    "исх", "вх", "исходящий", "входящий", "протокол", "хаттама", "шыгыс", "кирис", "no", "n", "рег", "номер", "немир",
    "нөмир", "из", "ref",
  ]

  /// Letters that a Russian keyboard has not, with those typed in their place.
  private static let keyboard: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("ёәғқңөұүһі".unicodeScalars, "еагкноуухи".unicodeScalars))

  /// Signs that nobody sees: the soft hyphen, joiners and what else has no width.
  private static let unseen: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]
}

extension SearchedText {
  /// The words of a text in small letters, in their order.
  package static func words(of text: String) -> [String] {
    plain(text).split { !isSearchable(String($0)) }.map(String.init)
  }

  /// What titles are sorted by: small letters in the order of the Kazakh alphabet, which holds the Russian one.
  package static func sortKey(of title: String) -> String {
    String(String.UnicodeScalarView(composed(title).lowercased().unicodeScalars.map { places[$0] ?? $0 }))
  }

  /// Letters by their place in the alphabet, in a block of its own behind the Latin ones.
  private static let places: [Unicode.Scalar: Unicode.Scalar] = {
    let alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".unicodeScalars
    let start = Unicode.Scalar("а").value
    return Dictionary(
      zip(alphabet, start...).compactMap { letter, place in Unicode.Scalar(place).map { (letter, $0) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
