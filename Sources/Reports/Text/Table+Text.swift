extension Table {
  /// The table as lines, none with spaces at its end.
  ///
  /// - Parameters:
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  /// - Returns: Lines joined by line feeds, without one at the end; empty when there are no rows.
  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    guard !rows.isEmpty else { return "" }
    let widths = widths(fitting: width)
    func lines(of row: Row) -> [String] {
      (widths.map { drawn(row.cells, $0, style) } ?? record(row, width, style)) + details(of: row, width, style)
    }
    var (text, isFirst) = ("", true)
    func add(_ line: String) {
      if !isFirst { text += "\n" }
      text += line
      isFirst = false
    }
    if let widths { header(widths, style).forEach(add) }
    // One row after the other, since a long list would take several times the memory of its text.
    let separated = rows.contains { lines(of: $0).count > 1 }
    for (number, row) in rows.enumerated() {
      if number > 0, separated { text += "\n" }
      lines(of: row).forEach(add)
    }
    return text
  }

  private func header(_ widths: [Int], _ style: TextStyle) -> [String] {
    guard columns.contains(where: { !$0.title.isEmpty }) else { return [] }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(
      separator: String(repeating: " ", count: Table.gap))
    return drawn(columns.map { Cell($0.title, .bold) }, widths, style) + [rule]
  }

  /// One row of cells, as many lines as its tallest cell needs.
  private func drawn(_ cells: [Cell], _ widths: [Int], _ style: TextStyle) -> [String] {
    let wrapped = zip(cells, widths).map { WrappedText.lines(of: $0.text, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { number in
      var (line, skipped) = ("", 0)
      for column in cells.indices {
        let text = number < wrapped[column].count ? wrapped[column][number] : ""
        let room = widths[column] - DisplayWidth.of(text)
        let isTrailing = columns[column].alignment == .trailing
        if !text.isEmpty {
          line += String(repeating: " ", count: skipped + (isTrailing ? room : 0))
          line += style.apply(cells[column].emphasis, to: text)
          skipped = isTrailing ? 0 : room
        } else {
          skipped += widths[column]
        }
        skipped += Table.gap
      }
      return line
    }
  }

  /// One row where columns do not fit side by side: a line for each cell that is not empty.
  private func record(_ row: Row, _ width: Int, _ style: TextStyle) -> [String] {
    zip(columns, row.cells).flatMap { column, cell -> [String] in
      guard !cell.text.isEmpty else { return [] }
      let text = column.title.isEmpty ? cell.text : "\(column.title): \(cell.text)"
      return WrappedText.lines(of: text, width: width, indent: 0, hanging: 2).map { style.apply(cell.emphasis, to: $0) }
    }
  }

  private func details(of row: Row, _ width: Int, _ style: TextStyle) -> [String] {
    row.details.flatMap { cell -> [String] in
      guard !cell.text.isEmpty else { return [] }
      let lines = WrappedText.lines(of: cell.text, width: width - 4, indent: 0, hanging: 2)
      return lines.map { "    " + style.apply(cell.emphasis, to: $0) }
    }
  }
}
