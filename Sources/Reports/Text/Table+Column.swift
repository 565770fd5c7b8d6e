extension Table {
  /// What is known of one column.
  public struct Column: Hashable, Sendable {
    /// The header, made safe; may be empty.
    public let title: String
    /// Which edge texts stand at.
    public let alignment: Alignment
    /// The least width this column may be given; nil when it is never narrower than its widest text.
    public let minimum: Int?
    /// Columns of a higher priority give way later.
    public let priority: Int

    /// A column whose texts never wrap: numbers, dates, ids.
    public static func fixed(_ title: String, _ alignment: Alignment = .leading) -> Column {
      Column(title: SafeText.make(title, lineFeeds: .spaces), alignment: alignment, minimum: nil, priority: 0)
    }

    /// A column whose texts wrap between words when there is not enough room.
    ///
    /// - Parameters:
    ///   - title: The header.
    ///   - minimum: The least width in columns.
    ///   - priority: Columns of a higher priority give way later.
    public static func text(_ title: String, minimum: Int = 10, priority: Int = 0) -> Column {
      Column(
        title: SafeText.make(title, lineFeeds: .spaces), alignment: .leading, minimum: max(1, minimum),
        priority: priority)
    }
  }
}
