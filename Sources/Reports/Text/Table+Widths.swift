extension Table {
  /// The columns between two columns.
  static let gap = 2

  /// A width for each column so that the table fits into `width`, or nil when it cannot.
  func widths(fitting width: Int) -> [Int]? {
    var widths = columns.indices.map(naturalWidth)
    var excess = widths.reduce(0, +) + Table.gap * (columns.count - 1) - width
    guard excess > 0 else { return widths }
    let least = columns.indices.map(leastWidth)
    let flexible = columns.indices.filter { columns[$0].minimum != nil }
    for priority in Set(flexible.map { columns[$0].priority }).sorted() {
      let giving = flexible.filter { columns[$0].priority == priority }
      while excess > 0, let widest = giving.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] }) {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return excess > 0 ? nil : widths
  }

  private func naturalWidth(_ column: Int) -> Int {
    rows.reduce(DisplayWidth.of(columns[column].title)) { max($0, DisplayWidth.of($1.cells[column].text)) }
  }

  /// The minimum, or more where a word of the header or something with digits would have to be cut.
  private func leastWidth(_ column: Int) -> Int {
    guard let minimum = columns[column].minimum else { return naturalWidth(column) }
    var least = WrappedText.words(of: columns[column].title).reduce(minimum) { max($0, DisplayWidth.of($1)) }
    for row in rows {
      for word in WrappedText.words(of: row.cells[column].text) where WrappedText.isAtomic(word) {
        least = max(least, DisplayWidth.of(word))
      }
    }
    return min(least, naturalWidth(column))
  }
}
