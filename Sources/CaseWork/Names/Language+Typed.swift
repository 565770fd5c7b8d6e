package import WorkflowEngine

extension Language {
  /// A language as people write it: `kk`, `kz`, `RU`, `ru_RU.UTF-8`; nil for one that is not spoken here.
  package init?(typed text: String) {
    let name = text.prefix { $0.isLetter }.lowercased()
    self.init(rawValue: name == "kz" ? "kk" : name)
  }
}
