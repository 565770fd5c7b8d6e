/// Words about how far a long command has come.
public enum ProgressPhrase: Phrase {
  /// How many are done in a second: "3214/s".
  case perSecond
  /// How much time is left: "1:05 left".
  case left
  /// The files that documents are written into after the commit.
  case writingFiles

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .perSecond: Wording(en: "/s", ru: "/с", kk: "/с")
    case .left: Wording(en: "left", ru: "осталось", kk: "қалды")
    case .writingFiles: Wording(en: "writing the files", ru: "запись файлов", kk: "файлдар жазылуда")
    }
  }
}
