/// A language the program speaks and definitions are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Kazakh.
  case kk
  /// Russian.
  case ru
  /// English.
  case en
}

/// A text in one or several languages, as definitions write it: a plain string, or an object by language.
public struct LocalizedText: Hashable, Sendable {
  /// The text to show where the wanted language is missing.
  public let fallback: String
  /// The texts by language; empty when the definition wrote a plain string.
  public let byLanguage: [Language: String]

  /// A text that is the same in every language.
  public init(_ text: String) {
    fallback = text
    byLanguage = [:]
  }

  /// A text by language.
  ///
  /// The fallback is the English text, else the Russian, else the Kazakh.
  ///
  /// - Parameter byLanguage: At least one language.
  public init(_ byLanguage: [Language: String]) {
    precondition(!byLanguage.isEmpty, "a localized text needs at least one language")
    self.byLanguage = byLanguage
    fallback = byLanguage[.en] ?? byLanguage[.ru] ?? byLanguage[.kk] ?? ""
  }

  /// The text in `language`, or the fallback.
  public subscript(_ language: Language) -> String { byLanguage[language] ?? fallback }
}
