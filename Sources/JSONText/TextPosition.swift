/// A place in a text.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1; a line ends with a line feed, or with a carriage return and a line feed.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// A place in a text, both numbers from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension TextPosition: Comparable {
  /// Whether `left` comes first in the text.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension TextPosition: CustomStringConvertible {
  /// As in `line 3, column 7`.
  public var description: String { "line \(line), column \(column)" }
}
