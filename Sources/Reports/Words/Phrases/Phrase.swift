public import WorkflowEngine

/// Words of the program itself, as against those of definitions and cases.
///
/// Each group of phrases is an enum; its `switch` gives every phrase in every language or does not compile.
public protocol Phrase: Hashable, Sendable, CaseIterable {
  /// The phrase in all languages, as it stands in the middle of a sentence.
  var wording: Wording { get }
}

extension Phrase {
  /// The phrase as it stands in the middle of a sentence.
  public func text(in language: Language) -> String { wording[language] }

  /// The phrase with a capital letter, for headers and labels.
  public func title(in language: Language) -> String {
    let text = wording[language]
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
