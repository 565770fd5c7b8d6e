import SQLite
import TestSupport
import Testing

@Suite struct StatementTests {
  @Test(arguments: UInt64(0)..<200)
  func `texts and bytes come back as they went in`(seed: UInt64) throws {
    var random = Seeded(seed)
    let scalars = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Unicode.Scalar(UInt32.random(in: 0...0x1ffff, using: &random)) ?? "\0"
    }
    var text = String(String.UnicodeScalarView(scalars))
    if Bool.random(using: &random) { text += "й\u{0}й\u{306}" }
    let blob = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let number = Int(truncatingIfNeeded: random.next())
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT ?, ?, ?, typeof(?), typeof(?)")
    try statement.bind([.text(text), .blob(blob), .integer(number), .text(text), .blob(blob)])
    let hasRow = try statement.step()
    #expect(hasRow)
    #expect(Array(statement.text(0).utf8) == Array(text.utf8))
    #expect(statement.bytes(0) == Array(text.utf8))
    #expect(statement.bytes(1) == blob)
    #expect(statement.integer(2) == number)
    #expect(statement.text(3) == "text")
    #expect(statement.text(4) == "blob")
  }

  @Test func `composed and decomposed letters are two keys`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a TEXT PRIMARY KEY)")
    try connection.execute("INSERT INTO t VALUES (?)", ["\u{439}"])
    try connection.execute("INSERT INTO t VALUES (?)", ["\u{438}\u{306}"])
    let count = try connection.integer("SELECT count(*) FROM t")
    #expect(count == 2)
  }

  @Test func `every way to bind gives its type`() throws {
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8")
    try statement.bind("a", at: 1)
    try statement.bind(nil as String?, at: 2)
    try statement.bind(3, at: 3)
    try statement.bind(nil as Int?, at: 4)
    try statement.bind(1.5, at: 5)
    try statement.bindNull(at: 6)
    try statement.bind(blob: [], at: 7)
    try statement.bind(utf8: [], at: 8)
    let hasRow = try statement.step()
    #expect(hasRow)
    #expect(statement.columnCount == 8)
    #expect((0..<8).map { statement.isNull($0) } == [false, true, false, true, false, true, false, false])
    #expect(statement.optionalText(0) == "a")
    #expect(statement.optionalText(1) == nil)
    #expect(statement.optionalInteger(2) == 3)
    #expect(statement.optionalInteger(3) == nil)
    #expect(statement.double(4) == 1.5)
    #expect(statement.bytes(5) == [])
    #expect(statement.bytes(6) == [])
    #expect(statement.optionalText(7) == "")
  }

  @Test func `values of another type are converted as SQLite does`() throws {
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT 12, NULL, 'x', 'x'")
    let hasRow = try statement.step()
    #expect(hasRow)
    #expect(statement.text(0) == "12")
    #expect(statement.text(1) == "")
    #expect(statement.integer(2) == 0)
    #expect(statement.bytes(3) == [120])
  }

  @Test func `bytes that are not UTF-8 are kept, and shown as such`() throws {
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT CAST(x'61ff62' AS TEXT)")
    let hasRow = try statement.step()
    #expect(hasRow)
    #expect(statement.bytes(0) == [0x61, 0xff, 0x62])
    #expect(statement.text(0) == "a\u{fffd}b")
  }

  @Test func `steps go through the rows and reset begins anew`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3), (4)")
    var statement = try connection.prepare("SELECT a FROM t WHERE a >= ? ORDER BY a;")
    #expect(statement.parameterCount == 1)
    var seen: [Int] = []
    for least in [3, 2] {
      try statement.bind([.integer(least)])
      while try statement.step() { seen.append(statement.integer(0)) }
    }
    #expect(seen == [3, 4, 2, 3, 4])
  }

  @Test func `binding a statement under way is refused`() throws {
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT ?")
    try statement.bind(1, at: 1)
    _ = try statement.step()
    var kind: SQLiteError.Kind?
    do throws(SQLiteError) { try statement.bind(2, at: 1) } catch { kind = error.kind }
    #expect(kind == .other)
    statement.reset()
    try statement.bind(2, at: 1)
  }

  @Test func `lent bytes may be read with any error`() throws {
    struct TooShort: Error, Equatable { var count: Int }
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT 'abc'")
    _ = try statement.step()
    var thrown: TooShort?
    do throws(TooShort) {
      try statement.withBytes(0) { (bytes) throws(TooShort) in throw TooShort(count: bytes.count) }
    } catch { thrown = error }
    #expect(thrown == TooShort(count: 3))
  }

  @Test func `a text that is asked for again gives a statement without the values of before`() throws {
    let connection = try Connection.inMemory()
    let sql = "SELECT ?"
    do {
      var first = try connection.prepare(sql)
      try first.bind("a", at: 1)
      _ = try first.step()
      // The first is in use: the second is another one.
      var second = try connection.prepare(sql)
      _ = try second.step()
      let (text, isNull) = (first.optionalText(0), second.isNull(0))
      #expect(text == "a" && isNull)
    }
    var third = try connection.prepare(sql)
    _ = try third.step()
    let isNull = third.isNull(0)
    #expect(isNull)
  }

  @Test func `a statement left before its last row holds no lock, and another table is seen`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2)")
    for _ in 0..<2 {
      var statement = try connection.prepare("SELECT a FROM t")
      _ = try statement.step()
    }
    try connection.execute("DROP TABLE t; CREATE TABLE t (b TEXT, a INTEGER); INSERT INTO t VALUES ('x', 3)")
    let value = try connection.integer("SELECT a FROM t")
    #expect(value == 3)
  }
}
