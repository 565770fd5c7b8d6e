public import WorkflowEngine

/// A value of the modules below that people are told in their language.
public protocol Worded {
  /// What is said of it, in all languages.
  var wording: Wording { get }
}

extension Worded {
  /// What is said of it in a language.
  public func text(in language: Language) -> String { wording[language] }
}

extension Wording {
  /// What is the same in every language: a code, a path, somebody else's words.
  init(same text: String) { self.init(en: text, ru: text, kk: text) }

  static func + (first: Wording, second: Wording) -> Wording { Wording { first[$0] + second[$0] } }

  static func + (first: Wording, second: String) -> Wording { first + Wording(same: second) }

  static func + (first: String, second: Wording) -> Wording { Wording(same: first) + second }

  /// Sentences, one after the other.
  static func sentences(_ parts: Wording...) -> Wording {
    Wording { language in parts.map { $0[language] }.joined(separator: " ") }
  }
}

extension [Wording] {
  /// The texts, one after the other.
  func joined(separator: String) -> Wording {
    Wording { language in map { $0[language] }.joined(separator: separator) }
  }
}

/// What is said at the end of many sentences.
public enum ClosingSentence: Worded, Hashable, Sendable, CaseIterable {
  /// Everything is as it was.
  case nothingChanged
  /// The file is as it was.
  case fileNotChanged
  /// Nothing of a seal was kept.
  case nothingSealed
  /// How a damaged file is put right.
  case restore

  /// What is said, in all languages.
  public var wording: Wording {
    switch self {
    case .nothingChanged:
      Wording(en: "Nothing was changed.", ru: "Ничего не изменено.", kk: "Ештеңе өзгертілген жоқ.")
    case .fileNotChanged:
      Wording(en: "It was not changed.", ru: "Файл не изменён.", kk: "Файл өзгертілген жоқ.")
    case .nothingSealed:
      Wording(
        en: "Nothing was sealed.", ru: "Контрольная отметка не сделана.", kk: "Бақылау белгісі жасалған жоқ.")
    case .restore:
      Wording(
        en: "Restore the file from a copy or from git, then run 'oversight verify'.",
        ru: "Восстановите файл из копии или из git, затем выполните 'oversight verify'.",
        kk: "Файлды көшірмеден немесе git-тен қалпына келтіріп, 'oversight verify' орындаңыз.")
    }
  }
}
