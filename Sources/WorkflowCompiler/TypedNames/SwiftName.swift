/// Names of definitions as names in Swift.
enum SwiftName {
  /// The name of a type: `holdHearing` and `council-recommendation` become `HoldHearing` and `CouncilRecommendation`.
  static func type(_ name: String) -> String {
    let joined = parts(of: name).map { capitalized($0) }.joined()
    return startsName(joined) ? joined : "Value" + joined
  }

  /// The name of a case or a property: as it is, joined where Swift knows no such sign; `2024` becomes `value2024`.
  ///
  /// It may be a keyword; `quoted` is how it is then written.
  static func value(_ name: String) -> String {
    let parts = parts(of: name)
    guard let first = parts.first, startsName(first) else {
      return "value" + parts.map { capitalized($0) }.joined()
    }
    return first.prefix(1).lowercased() + first.dropFirst() + parts.dropFirst().map { capitalized($0) }.joined()
  }

  /// The name in back-ticks where Swift needs them.
  static func quoted(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// What one element of a list is called: `facilities` gives `facility`, and `invited`, which is no plural,
  /// `invited-item`.
  static func element(of name: String) -> String {
    if name.hasSuffix("ies"), name.count > 4 { return name.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: { name.hasSuffix($0) }) { return String(name.dropLast(2)) }
    if name.hasSuffix("s"), name.count > 2, !["ss", "us", "is"].contains(where: { name.hasSuffix($0) }) {
      return String(name.dropLast())
    }
    return name + "-item"
  }

  /// A text as a string literal.
  static func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.properties.generalCategory == .control || isSeparator(scalar):
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  private static func parts(of name: String) -> [String] {
    name.split { !isPart($0) }.map(String.init)
  }

  private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isWholeNumber }

  private static func startsName(_ name: String) -> Bool { name.first?.isLetter == true }

  private static func capitalized(_ part: String) -> String { part.prefix(1).uppercased() + part.dropFirst() }

  /// What Swift would read as something else after a `case`, a `var` or in an expression.
  private static let keywords: Set<String> = [
    "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
    "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
    "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
    "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
    "try", "typealias", "unsafe", "var", "where", "while",
  ]
}
