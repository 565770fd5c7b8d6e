/// Names of definitions as names in Swift.
enum SwiftName {
  /// The name of a type: `holdHearing` and `council-recommendation` become `HoldHearing` and `CouncilRecommendation`.
  static func type(_ name: String) -> String {
    let parts = parts(of: name).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let joined = parts.joined()
    // These cannot name a nested type.
    return ["Type", "Protocol", "Self"].contains(joined) ? joined + "Value" : joined
  }

  /// The name of a case or a property: as it is, joined at hyphens and underlines, in back-ticks where Swift needs them.
  static func value(_ name: String) -> String {
    let parts = parts(of: name)
    let first = parts.first ?? name
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let joined = first.prefix(1).lowercased() + first.dropFirst() + rest.joined()
    return keywords.contains(joined) ? "`\(joined)`" : joined
  }

  private static func parts(of name: String) -> [String] {
    name.split { $0 == "-" || $0 == "_" }.map(String.init)
  }

  /// What Swift would read as something else after a `case` or a `var`.
  private static let keywords: Set<String> = [
    "Any", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
    "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
    "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
    "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws",
    "true", "try", "typealias", "var", "where", "while",
  ]
}
