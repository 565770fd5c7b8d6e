public import JSONText

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

extension LocalizedText {
  /// Reads a text from a definition, adding what is wrong to `defects`.
  ///
  /// - Parameters:
  ///   - json: A non-empty string, or an object whose keys are `en`, `ru`, `kk`.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - defects: Receives one defect for each thing wrong.
  public init?(_ json: JSON, at pointer: String, defects: inout [Defect]) {
    switch json {
    case .string(let text) where !text.isEmpty:
      self.init(text)
    case .object(let object):
      var texts: [Language: String] = [:]
      for member in object.members {
        guard let language = Language(rawValue: member.key) else {
          defects.append(
            Defect(at: pointer, rule: .text, "'\(member.key)' is no language here; write \"en\", \"ru\" or \"kk\""))
          continue
        }
        guard case .string(let text) = member.value, !text.isEmpty else {
          defects.append(Defect(at: pointer, rule: .text, "the text for '\(member.key)' must be a non-empty string"))
          continue
        }
        texts[language] = text
      }
      guard !texts.isEmpty else {
        defects.append(
          Defect(
            at: pointer, rule: .text, "write a string, or an object by language: {\"en\": …, \"ru\": …, \"kk\": …}"))
        return nil
      }
      self.init(texts)
    default:
      defects.append(
        Defect(at: pointer, rule: .text, "write a string, or an object by language: {\"en\": …, \"ru\": …, \"kk\": …}"))
      return nil
    }
  }
}
