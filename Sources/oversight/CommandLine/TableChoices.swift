import Sheets

/// How a table is to be read, as it was said on the command line; what is wrong about it is told when the table is opened.
struct TableChoices: Hashable {
  private let sheet: String?
  private let encoding: String?
  private let delimiter: String?
  private let headerRow: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    sheet = arguments.value(of: .sheet)
    encoding = arguments.value(of: .encoding)
    delimiter = arguments.value(of: .delimiter)
    headerRow = try arguments.integer(of: .headerRow, in: 1...1_048_576)
  }

  func read() throws -> TableReader.Choices {
    var choices = TableReader.Choices()
    (choices.sheet, choices.headerRow) = (sheet, headerRow)
    choices.encoding = try encoding.map { try TextEncoding(named: $0) }
    choices.delimiter = try delimiter.map { try CSVDialect.Delimiter(named: $0) }
    return choices
  }
}
