/// A table as Markdown writes it.
struct MarkdownTable {
  private var rows: [[String]] = []
  private let head: [String]
  private let firstNumber: Int

  /// A table with a heading; columns from `firstNumber` on are aligned to the right.
  init(_ head: [String], numbersFrom firstNumber: Int = .max) {
    self.head = head
    self.firstNumber = firstNumber
  }

  /// Adds a row.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table.
  var text: String {
    let rule = head.indices.map { $0 >= firstNumber ? "---:" : "---" }
    return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
