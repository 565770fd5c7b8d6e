/// Rows and columns for a terminal, fitted to a width.
///
/// Columns that may wrap give way until the table fits; where it cannot, every row becomes a block of `title: value` lines.
/// Numbers, dates and ids are never cut to fit.
public struct Table: Hashable, Sendable {
  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, from top to bottom.
  public private(set) var rows: [Row] = []

  /// A table without rows.
  ///
  /// - Parameter columns: At least one. When no column has a title there is no header.
  public init(_ columns: [Column]) {
    precondition(!columns.isEmpty, "a table needs a column")
    self.columns = columns
  }

  /// Adds a row below the others.
  ///
  /// - Parameters:
  ///   - cells: One for each column.
  ///   - details: Lines below the row, indented, across all columns.
  public mutating func add(_ cells: [Cell], details: [Cell] = []) {
    precondition(cells.count == columns.count, "a row needs one cell for each column")
    rows.append(Row(cells: cells, details: details))
  }
}

extension Table {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// One cell for each column.
    public let cells: [Cell]
    /// Lines below the row, indented, across all columns.
    public let details: [Cell]
  }

  /// Which edge of its column a text stands at.
  public enum Alignment: Hashable, Sendable {
    /// The left edge.
    case leading
    /// The right edge, for numbers.
    case trailing
  }
}
