internal import CaseRegistry

/// What people type where they mean signs and Latin letters, as the signs and letters that they mean.
enum TypedText {
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

  private static let lookAlikes = Dictionary(
    zip("АВЕКМНОРСТУҮХІЅЈҺԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYYXISJHQWABEZHIKMNOPTYX"),
    uniquingKeysWith: { first, _ in first })
}
