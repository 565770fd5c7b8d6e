public import JSONText

/// A defect with its place in the file.
public struct PlacedDefect: Hashable, Sendable {
  /// The file's name as it was given.
  public let file: String
  /// Line and column, both from 1.
  public let position: TextPosition
  /// What is wrong.
  public let defect: Defect
}
