/// Rows as a table of cells between commas (RFC 4180), in UTF-8, lines ended by a line feed.
///
/// A text that a spreadsheet would carry out as a formula gets an apostrophe in front; numbers never do.
package enum CSVText {
  /// The whole table.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let safe = isFormula(text) ? "'" + text : text
    let needsQuotes = safe.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
    return first == UInt8(ascii: "-") ? Double(text) == nil : true
  }
}
