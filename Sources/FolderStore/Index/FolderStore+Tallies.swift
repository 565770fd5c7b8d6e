public import CaseRegistry
import SQLite

extension FolderStore {
  /// What is counted of the cases that match, from the index alone: no document is read.
  public func tally(_ question: TallyQuestion) throws(RegistryError) -> Tally {
    let queries = TallyQuery(question, try moment(question.list.asOf)).queries
    var counting = RowTally(question, in: self)
    try asking { () throws(SQLiteError) in
      let sources = try queries.map { (query) throws(SQLiteError) in try TallySource(database, query) }
      var number: [UInt8] = []
      while let first = Self.first(of: sources) {
        first.withNumber { number.replaceSubrange(number.indices, with: $0) }
        for source in sources {
          while source.isAt(number) {
            guard source.withTold({ counting.add($0) }) else { return try fail(counting, number) }
            try source.advance()
          }
        }
        guard number.withUnsafeBytes({ counting.endCase($0) }) else { return try fail(counting, number) }
      }
    }
    if let failure = counting.failure { throw failure }
    return counting.tally
  }

  /// The source whose next row is of the first case.
  private static func first(of sources: [TallySource]) -> TallySource? {
    var first: TallySource?
    for source in sources where source.hasRow {
      if first.map({ source.precedes($0) }) ?? true { first = source }
    }
    return first
  }

  /// A row that cannot be read is not left out: the index is made anew.
  private func fail(_ counting: RowTally, _ number: [UInt8]) throws(SQLiteError) {
    if counting.failure == nil { throw .unexpected(.row(String(decoding: number, as: UTF8.self))) }
  }
}

/// The rows of one table that are counted, in the order of numbers.
private final class TallySource {
  private var statement: Statement
  /// Whether there is a row to read.
  private(set) var hasRow = false

  init(_ database: borrowing Connection, _ query: IndexCondition) throws(SQLiteError) {
    statement = try database.prepare(query.text)
    try statement.bind(query.values)
    hasRow = try statement.step()
  }

  /// Goes to the next row.
  func advance() throws(SQLiteError) { hasRow = try statement.step() }

  func withNumber<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value { statement.withBytes(0, body) }

  func withTold<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value { statement.withBytes(1, body) }

  /// Whether the row is of this case.
  func isAt(_ number: [UInt8]) -> Bool { hasRow && withNumber { $0.elementsEqual(number) } }

  /// Whether the row is of an earlier case than that of another.
  func precedes(_ other: TallySource) -> Bool {
    withNumber { own in other.withNumber { own.lexicographicallyPrecedes($0) } }
  }
}
