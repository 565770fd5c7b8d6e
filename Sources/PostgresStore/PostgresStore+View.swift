public import CaseRecords
public import CaseRegistry
import Digests
import JSONText
public import WorkflowEngine

extension PostgresStore: CaseStore, StoreBackend {
  /// A case's document, as the batch under way has left it.
  public func document(_ number: CaseNumber) throws(RegistryError) -> CaseDocument {
    if let document = staged.documents[number] ?? known.documents[number] { return document }
    guard let row = try row(of: number) else { throw .noCase(number) }
    let document = try Self.document(row.bytes, of: number)
    guard document.sealed.count == row.records, document.head.description == row.head else {
      throw .broken(path: RegistryPath.document(of: number), document.problems(in: document.bytes))
    }
    if isWriting { known.keep(document, isWhole: row.isWhole) }
    return document
  }

  /// Says which documents will be asked for, in this order: they are then read many at a time.
  public func expect(documents numbers: [CaseNumber]) throws(RegistryError) {
    ahead = ReadAhead(numbers)
  }

  /// The row of a document, which may have been read ahead; nil where there is none.
  func row(of number: CaseNumber) throws(RegistryError) -> ReadAhead.Row? {
    if let row = ahead[number] { return row }
    let wanted = ahead.window(from: number)
    let rows = try ask(
      """
      SELECT number, bytes, records, head, whole FROM oversight.documents \
      WHERE registry = $1 AND number = ANY ($2::text[])
      """, [name, .texts(wanted.map(\.description))])
    var found: [CaseNumber: ReadAhead.Row] = [:]
    for row in 0..<rows.count {
      found[try Self.number(rows.text(row, 0))] = ReadAhead.Row(
        bytes: rows.bytes(row, 1), records: rows.integer(row, 2), head: rows.text(row, 3), isWhole: rows.isTrue(row, 4))
    }
    if wanted.count > 1 { ahead.keep(found) }
    return found[number]
  }

  static func document(_ bytes: [UInt8], of number: CaseNumber) throws(RegistryError) -> CaseDocument {
    let path = RegistryPath.document(of: number)
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: path, error) }
    guard document.number == number else { throw .broken(path: path, [.misplaced(document.number, at: path)]) }
    return document
  }

  /// The cases that a command id has touched, with the last record it made in each, in the order of numbers.
  public func records(ofCommand id: String) throws(RegistryError) -> [CommandTrace] {
    let rows = try ask(
      """
      SELECT DISTINCT ON (number) number, seq, request FROM oversight.commands WHERE registry = $1 AND id = $2 \
      ORDER BY number, seq DESC
      """, [name, .text(id)])
    var found: [CaseNumber: CommandTrace] = [:]
    for row in 0..<rows.count {
      let number = try Self.number(rows.text(row, 0))
      if staged.renewed.contains(number) { continue }
      found[number] = CommandTrace(number: number, sequence: rows.integer(row, 1), request: rows.optionalText(row, 2))
    }
    for one in staged.commands where one.id == id { found[one.trace.number] = one.trace }
    return found.values.sorted { $0.number < $1.number }
  }

  static func number(_ text: String) throws(RegistryError) -> CaseNumber {
    guard let number = CaseNumber(text) else {
      throw .database(DatabaseError(.corrupt, .number(text), code: 0, statement: "number", engine: .postgres))
    }
    return number
  }

  /// The numbers that were given, as far as the batch under way has used them.
  public func numbers() throws(RegistryError) -> NumberAllotter {
    if let allotter = staged.allotter { return allotter }
    let rows = try ask("SELECT prefix, year, last FROM oversight.counters WHERE registry = $1", [name])
    var last: [NumberAllotter.Series: Int] = [:]
    for row in 0..<rows.count {
      let count = rows.integer(row, 2)
      guard (0...NumberAllotter.most).contains(count) else {
        throw .database(
          DatabaseError(
            .corrupt, .count(count, of: rows.text(row, 0)), code: 0, statement: "counters", engine: .postgres))
      }
      last[NumberAllotter.Series(prefix: rows.text(row, 0), year: rows.integer(row, 1))] = count
    }
    let allotter = NumberAllotter(office: settings.office, last: last)
    if isWriting { (staged.allotter, known.counters) = (allotter, last) }
    return allotter
  }

  /// Tells something beside what is answered, once.
  public func notice(_ finding: Finding) { if !notices.contains(finding) { notices.append(finding) } }

  /// Takes back what was told.
  public func withdraw(_ finding: Finding) { notices.removeAll { $0 == finding } }

  /// A document that cannot be read is only told: the database keeps it as it was put.
  public func noteUnreadable(_ number: CaseNumber, _ error: RegistryError) throws(RegistryError) {
    notice(.unreadable(error))
  }

  /// Everything here can be read, or nothing.
  public var unreadable: [UnreadableDocument] { [] }

  /// Begins to look at what the database keeps beside documents, and at evidence.
  public func audit() throws(RegistryError) -> any StoreAudit { PostgresAudit(self) }

  /// What `look` finds: all of it is read as it was at one moment.
  public func atOneMoment<Found>(
    _ look: () throws(RegistryError) -> Found, isSound: (Found) -> Bool
  ) throws(RegistryError) -> Found {
    if isWriting { return try look() }
    try begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", PostgresStatement(Self.openingQuery, [name]))
    defer {
      end()
      discard()
    }
    return try look()
  }
}
