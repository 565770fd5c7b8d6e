internal import CaseRegistry
internal import WorkflowEngine

/// What people type where they mean signs and Latin letters, as the signs and letters that they mean.
package enum TypedText {
  /// The text without blanks at its ends; blanks that keep a line together count as blanks.
  static func trimmed(_ text: some StringProtocol) -> String {
    let front = text.drop { $0.isWhitespace }
    return String(front.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Whether it is a dash of any length: a hyphen, one that keeps words together, Word's dashes, a minus.
  static func isDash(_ character: Character) -> Bool { "-\u{2010}\u{2011}\u{2012}–—―−﹘﹣－".contains(character) }

  /// The Latin capital that a letter looks like, or is; nil for a letter that looks like none.
  ///
  /// `е` looks like `E`, `к` like `K`: a number is typed on whichever keyboard is on.
  static func latinCapital(_ character: Character) -> Character? {
    let capital = Character(character.uppercased().first.map { String($0) } ?? "")
    if capital.isASCII { return capital.isLetter ? capital : nil }
    return lookAlikes[capital]
  }

  /// The code of an office that somebody means: Cyrillic letters that look like Latin ones are these.
  ///
  /// - Returns: Nil for what is no code, such as one with a letter that looks like no Latin one.
  package static func officeCode(_ text: String) -> String? {
    var code = ""
    for character in trimmed(text) {
      let isDigit = character.isASCII && character.isNumber
      guard let letter = isDigit ? character : latinCapital(character) else { return nil }
      code.append(letter)
    }
    return Naming.isPrefix(code) ? code : nil
  }

  /// Whether a text has a letter that is no Latin one.
  package static func hasForeignLetters(_ text: String) -> Bool { text.contains { $0.isLetter && !$0.isASCII } }

  private static let lookAlikes = Dictionary(
    zip("АВЕКМНОРСТУҮХІЅЈҺԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYYXISJHQWABEZHIKMNOPTYX"),
    uniquingKeysWith: { first, _ in first })
}
