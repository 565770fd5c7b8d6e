import CaseRegistry
import WorkflowEngine

/// How words are found in what was said publicly of cases.
///
/// Words stand in a table of their own, in the order of their letters, so that those that begin like another are a range of
/// it. The server's own search of texts would find them too, but not under row-level security: what compares there may
/// tell what it has seen, and so no index is used by it.
enum PostgresSearch {
  /// Behind every text that begins like another.
  static let last = "\u{10FFFF}"

  /// As much of a word as is kept: a key has room for no more, and no word is longer.
  private static let longest = 100

  /// The words of a text as they are kept.
  static func words(of text: String) -> [String] {
    SearchedText.words(of: text).map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(longest))) }
  }

  /// That one of some phrases was said in a case.
  ///
  /// - Parameters:
  ///   - phrases: Words that stand one behind the other, the last perhaps only begun.
  ///   - inTitle: Whether only titles are looked at.
  ///   - number: The column of the number.
  ///   - moment: Until when.
  static func condition(
    anyOf phrases: [String], inTitle: Bool, _ number: String, _ moment: PostgresMoment
  ) -> PostgresCondition {
    let found = phrases.map(words).filter { !$0.isEmpty }.map { query($0, inTitle: inTitle, moment) }
    guard !found.isEmpty else { return .never }
    return PostgresCondition(
      "\(number) IN (\(found.map(\.text).joined(separator: " UNION ALL ")))", found.flatMap(\.values))
  }

  private static func query(_ words: [String], inTitle: Bool, _ moment: PostgresMoment) -> PostgresCondition {
    var (from, conditions, values): ([String], [String], [PostgresValue]) = ([], ["w0.registry = $1"], [])
    for (place, word) in words.enumerated() {
      let name = "w\(place)"
      if place == 0 {
        from.append("oversight.words w0")
      } else {
        from.append(
          """
          JOIN oversight.words \(name) ON \(name).registry = w0.registry AND \(name).number = w0.number \
          AND \(name).line = w0.line AND \(name).title = w0.title
          """)
      }
      let isLast = place == words.count - 1
      conditions.append(isLast ? "\(name).word >= ?::text AND \(name).word < ?::text" : "\(name).word = ?::text")
      values += isLast ? [.text(word), .text(word + last)] : [.text(word)]
    }
    if words.count > 1 {
      let follow = (1..<words.count).map { "p.place + \($0) = ANY (w\($0).places)" }.joined(separator: " AND ")
      conditions.append("EXISTS (SELECT 1 FROM unnest(w0.places) p(place) WHERE \(follow))")
    }
    if inTitle { conditions.append("w0.title") }
    if case .past(let day) = moment { conditions.append("w0.day <= '\(day)'") }
    return PostgresCondition(
      "SELECT w0.number FROM \(from.joined(separator: " ")) WHERE \(conditions.joined(separator: " AND "))", values)
  }
}
