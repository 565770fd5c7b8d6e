/// The formats in which definitions are written.
///
/// Both are read for ever, and cases keep the rules of the format they were opened in. What only the second has is refused
/// in the first, so that a program that knows only the first never reads half of a definition.
public enum DefinitionFormat: Int, Hashable, Sendable, CaseIterable {
  /// What the first edition of the program read.
  case first = 1
  /// Bounds of days, keyed lists, rights, what depends on conditions, duties by item, and what the public sees.
  case second = 2

  /// As definitions name it.
  public var name: String { "oversight.workflow/\(rawValue)" }

  /// The format of this name; nil for any other.
  public init?(name: String) {
    guard let format = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = format
  }
}
