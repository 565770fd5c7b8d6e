extension Table {
  /// One text of a table.
  public struct Cell: Hashable, Sendable {
    /// The text, made safe: line feeds are spaces.
    public let text: String
    /// How it stands out.
    public let emphasis: Emphasis

    /// A cell with any data.
    public init(_ text: String, _ emphasis: Emphasis = .none) {
      self.text = SafeText.make(text, lineFeeds: .spaces)
      self.emphasis = emphasis
    }
  }
}

extension Table.Cell: ExpressibleByStringInterpolation {
  /// A cell without emphasis.
  public init(stringLiteral value: String) { self.init(value) }
}
