/// The shells that are told how a command line could go on.
package enum Shell: String, Hashable, Sendable, CaseIterable {
  /// GNU bash.
  case bash
  /// The Z shell.
  case zsh
  /// fish.
  case fish
}
