/// Why a file is not read as a table, or a table not written.
///
/// Failures of the file system itself come as what the source or sink throws.
package enum SheetFault: Error, Hashable, Sendable {
  /// It is something else.
  case notATable(Foreign)
  /// It is no archive that can be trusted.
  case archive(ArchiveFault)
  /// A part of it is no XML, or more than XML should be.
  case markup(part: String, line: Int, MarkupFault)
  /// A part that must be there is not.
  case noPart(String)
  /// There is no sheet of that name.
  case noSheet(String, known: [String])
  /// A quotation mark that nothing closes; `row` counts rows of the table.
  case openQuote(row: Int)
  /// A byte that the encoding does not have.
  case notText(TextEncoding, offset: Int)
  /// The encoding or delimiter that was named is none.
  case unknownEncoding(String)
  case unknownDelimiter(String)
  /// A cell is longer than any table may have it.
  case longCell(row: Int, column: Int)
  /// More columns or rows than any table may have.
  case tooWide(row: Int)
  case tooLong(rows: Int)
  /// There is no row with titles, or the row that was named does not stand there.
  case noHeader(row: Int?)

  /// What a file is that is no table here.
  package enum Foreign: String, Hashable, Sendable, CaseIterable {
    /// An Excel workbook from before 2007.
    case xls
    /// A sheet of LibreOffice.
    case ods
    case pdf
    /// A text document, in an archive or out of it.
    case document
    /// An archive with something else in it.
    case archive
    /// An encrypted workbook.
    case encrypted
    /// Nothing at all.
    case empty
    case unknown
  }

  /// What is wrong with an archive.
  package enum ArchiveFault: String, Hashable, Sendable, CaseIterable {
    /// It does not end as an archive ends: cut off, or something stands before or behind it.
    case noEnd
    /// What is said of its entries does not agree with where and how they stand.
    case damaged
    /// Two entries share bytes.
    case overlapping
    /// Two entries have one name.
    case twice
    /// A name leads out of the archive.
    case path
    /// Entries need a password.
    case encrypted
    /// Compressed in a way that offices do not use.
    case method
    /// It would grow beyond all measure.
    case bomb
    /// The bytes are not those that were packed.
    case checksum
    /// It is spread over several files.
    case spread
  }

  /// What is wrong with XML.
  package enum MarkupFault: String, Hashable, Sendable, CaseIterable {
    /// It declares a document type; no office file does.
    case documentType
    /// An entity that is none of XML's own five.
    case entity
    /// It is not in UTF-8.
    case encoding
    /// A tag that is none, or that closes another.
    case syntax
    /// It ends in the middle.
    case end
    /// Nested deeper, or a tag longer, than an office file has it.
    case deep
  }
}
