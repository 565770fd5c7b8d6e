package import WorkflowEngine

extension Language {
  /// A language as people write it: `kk`, `kz`, `RU`, `ru_RU.UTF-8`; nil for one that is not spoken here.
  package init?(typed text: String) {
    let name = text.prefix { $0.isLetter }.lowercased()
    self.init(rawValue: name == "kz" ? "kk" : name)
  }
  /// A language as people write or call it, also shortened: `kk`, `рус`, `қазақша`, `english`; nil for one that is not spoken
  /// here.
  package init?(called text: String) {
    if let language = Language(typed: text) {
      self = language
      return
    }
    let name = FoldedName(text).plain
    let names: [(Language, [String])] = [
      (.kk, ["казахский", "казакша", "казак", "kazakh"]), (.ru, ["русский", "орысша", "орыс", "russian"]),
      (.en, ["английский", "агылшынша", "агылшын", "english"]),
    ]
    guard name.count >= 3, let found = names.first(where: { $0.1.contains { FoldedName($0).plain.hasPrefix(name) } })
    else { return nil }
    self = found.0
  }
}
