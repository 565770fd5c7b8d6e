/// How a piece of text stands out.
public enum Emphasis: Hashable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// Bold.
  case bold
  /// Dimmed.
  case dim
  /// Red.
  case red

  /// The parameter of the SGR sequence.
  var code: Int? {
    switch self {
    case .none: nil
    case .bold: 1
    case .dim: 2
    case .red: 31
    }
  }
}
