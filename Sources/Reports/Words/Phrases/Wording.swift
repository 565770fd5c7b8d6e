public import WorkflowEngine

/// One text of the program in every language it speaks; none can be left out.
public struct Wording: Hashable, Sendable {
  /// In English.
  public let en: String
  /// In Russian.
  public let ru: String
  /// In Kazakh.
  public let kk: String

  /// The same text in three languages.
  public init(en: String, ru: String, kk: String) {
    self.en = en
    self.ru = ru
    self.kk = kk
  }

  /// A text that is made in each language alike.
  public init(_ text: (Language) -> String) {
    self.init(en: text(.en), ru: text(.ru), kk: text(.kk))
  }

  /// The text in `language`.
  public subscript(_ language: Language) -> String {
    switch language {
    case .en: en
    case .ru: ru
    case .kk: kk
    }
  }
}
