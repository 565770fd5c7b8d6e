/// What help says of one verb, in all languages beside each other.
///
/// How a verb is called (its arguments, options and exit codes) is said where it is carried out; here stand only words. They
/// are looked up by the names of options and the order of arguments, so what is called in another way needs no other words.
public struct HelpWords: Hashable, Sendable {
  /// What the verb does: one line, without full stop.
  public let summary: Wording
  /// What its arguments are, in their order.
  public let arguments: [Wording]
  /// What the options do that are its own, or say something else here than elsewhere.
  public let options: [String: Wording]
  /// What its examples do, in their order.
  public let effects: [Wording]

  /// The words of a verb.
  public init(
    _ summary: Wording, arguments: [Wording] = [], options: [String: Wording] = [:], effects: [Wording] = []
  ) {
    self.summary = summary
    self.arguments = arguments
    self.options = options
    self.effects = effects
  }

  /// What an option does; nil when nothing is said about it.
  public func option(_ name: String) -> Wording? { options[name] ?? HelpWords.sharedOptions[name] }
}
