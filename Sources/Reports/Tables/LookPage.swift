package import JSONText
package import Sheets
package import WorkflowEngine

/// How a table is read, for people and for scripts.
package struct LookPage {
  private let table: TableReader
  private let sample: [[String]]
  private let rows: Int
  private let language: Language

  /// - Parameters:
  ///   - table: The table; it is read to its end.
  ///   - shown: How many rows are shown.
  ///   - language: Of everything that is not data.
  /// - Throws: What reading it throws.
  package init(_ table: TableReader, showing shown: Int = Self.usual, _ language: Language) throws {
    var sample: [[String]] = []
    while let row = try table.next() {
      if sample.count < shown {
        sample.append((0..<max(row.cells.count, table.header.count)).map { row[$0].text })
      }
    }
    (self.table, self.sample, rows, self.language) = (table, sample, table.count, language)
  }

  /// So many rows tell how a table is read.
  package static let usual = 5

  /// As scripts read it.
  package var json: JSON {
    var json = JSONObject()
    switch table.origin {
    case .text(let dialect):
      json["encoding"] = .string(dialect.found.encoding.rawValue)
      json["delimiter"] = .string(dialect.delimiter.rawValue)
    case .sheet(let name, let all, _):
      json["sheet"] = .string(name)
      json["sheets"] = .array(all.map { .string($0) })
    }
    json["headerRow"] = .integer(table.headerRow)
    json["header"] = .array(table.header.map { .string($0) })
    json["names"] = table.names.map { .array($0.map { .string($0) }) }
    json["rows"] = .integer(rows)
    json["hidden"] = table.hidden > 0 ? .integer(table.hidden) : nil
    json["left"] = .array(LeftOutPage(table.left, language).json)
    json["sample"] = .array(sample.map { .array($0.map { .string($0) }) })
    return .object(json)
  }

  /// As people read it.
  package var text: String {
    var lines: [String] = []
    switch table.origin {
    case .text(let dialect):
      let reason = TableWords.reason(dialect.found.reason)[language]
      let delimiter = dialect.delimiter == .tab ? "Tab" : dialect.delimiter.rawValue
      lines.append("\(dialect.found.encoding.rawValue) (\(reason)), «\(delimiter)»")
    case .sheet(let name, let all, _):
      lines.append("«\(name)»" + (all.count > 1 ? " (\(all.joined(separator: ", ")))" : ""))
    }
    lines.append(
      Wording(
        en: "Header in row \(table.headerRow), rows: \(rows)", ru: "Шапка в строке \(table.headerRow), строк: \(rows)",
        kk: "Кесте басы \(table.headerRow)-жолда, жолдар: \(rows)")[language])
    for (column, title) in table.header.enumerated() {
      let first = sample.first.flatMap { column < $0.count ? $0[column] : nil } ?? ""
      let line = first.split(whereSeparator: \.isNewline).joined(separator: " ")
      lines.append("  \(CellName.column(column))  \(title)" + (line.isEmpty ? "" : ": \(line.prefix(50))"))
    }
    return (lines + LeftOutPage(table.left, language).lines).joined(separator: "\n")
  }
}
