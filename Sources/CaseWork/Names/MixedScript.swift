package import JSONText
package import Platform
package import WorkflowEngine

/// Words in which Latin and Cyrillic letters stand side by side: one of them is most likely a look-alike, and then nobody
/// finds the word who types it rightly.
package enum MixedScript {
  /// A word with the letters of the script of which it has fewer.
  package struct Word: Hashable, Sendable {
    /// The word as it was given.
    package let text: String
    /// Its letters that are of the other script, in order.
    package let odd: [Character]
    /// Whether these are Latin letters among Cyrillic ones; else it is the other way round.
    package let isMostlyCyrillic: Bool
  }

  /// The words of a text that mix both scripts, in order.
  package static func words(in text: String) -> [Word] {
    text.split { !$0.isLetter }.compactMap { word in
      let latin = word.filter { isLatin($0) }
      let cyrillic = word.filter { isCyrillic($0) }
      guard !latin.isEmpty, !cyrillic.isEmpty else { return nil }
      let isMostlyCyrillic = cyrillic.count >= latin.count
      return Word(
        text: String(word), odd: Array(isMostlyCyrillic ? latin : cyrillic), isMostlyCyrillic: isMostlyCyrillic)
    }
  }

  /// The text with look-alikes in mixed words put into the script that the word has more of.
  package static func repaired(_ text: String) -> String {
    words(in: text).reduce(text) { text, word in
      let letters = word.isMostlyCyrillic ? toCyrillic : toLatin
      return text.replacing(word.text, with: String(word.text.map { letters[$0] ?? $0 }))
    }
  }

  private static func isLatin(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map {
      (0x41...0x5a).contains($0.value) || (0x61...0x7a).contains($0.value) || (0xc0...0x24f).contains($0.value)
    } ?? false
  }

  private static func isCyrillic(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { (0x400...0x52f).contains($0.value) } ?? false
  }

  private static let toCyrillic = Dictionary(
    zip("ABCEHIKMOPTXYaceiopxyhSsJj", "АВСЕНІКМОРТХУасеіорхуһЅѕЈј"), uniquingKeysWith: { first, _ in first })
  private static let toLatin = Dictionary(
    zip("АВСЕНІКМОРТХУасеіорхуһЅѕЈј", "ABCEHIKMOPTXYaceiopxyhSsJj"), uniquingKeysWith: { first, _ in first })
}

/// Something to know beside what was done, which stops nobody.
package enum WorkNote: Hashable, Sendable {
  /// A name mixes scripts.
  case mixedScript(MixedScript.Word, in: String)
  /// Somebody who is not there any more takes part in what was recorded.
  case retired(String, name: String, on: String)
  /// Something is to lie after a month or a year: after all its days.
  case after(PassedPeriod)
  /// So many entries of the journal say in clear what was removed of somebody, and keep it.
  case saidInClear(String, entries: Int)
  /// Nobody was named who acts; the person's own settings did.
  case configuredActor(PartyID, name: String)
  /// That somebody has looked could not be remembered.
  case lookNotKept(FileError)
  /// A context is in use, so that its filters hold.
  case contextInUse(String, words: [String])

  /// As scripts read it.
  package func json(saying text: String) -> JSON {
    switch self {
    case .mixedScript(let word, _):
      [
        "kind": "mixed-script", "word": .string(word.text),
        "letters": .array(word.odd.map { .string(String($0)) }), "message": .string(text),
      ]
    case .after(let passed):
      [
        "kind": "after-period", "filter": .string(passed.condition), "after": .string("\(passed.period.lastDay)"),
        "message": .string(text),
      ]
    case .saidInClear(let id, let entries):
      ["kind": "said-in-clear", "party": .string(id), "entries": .integer(entries), "message": .string(text)]
    case .configuredActor(let id, _): ["kind": "configured-actor", "party": .string(id.name), "message": .string(text)]
    case .lookNotKept: ["kind": "look-not-kept", "message": .string(text)]
    case .contextInUse(let name, let words):
      [
        "kind": "context", "context": .string(name), "filters": .array(words.map { .string($0) }),
        "message": .string(text),
      ]
    case .retired(let id, _, let day):
      ["kind": "retired", "party": .string(id), "retired": .string(day), "message": .string(text)]
    }
  }
}
