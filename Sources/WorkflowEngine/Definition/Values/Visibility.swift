/// Who may see a value.
public enum Visibility: String, Hashable, Sendable, CaseIterable {
  /// Everybody.
  case `public`
  /// The members of the council.
  case council
  /// Only those who work on the case; what is not said to be otherwise.
  case `internal`
}
