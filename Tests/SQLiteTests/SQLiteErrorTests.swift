import SQLite
import TestSupport
import Testing

/// What `body` threw, or nil.
func failure(_ body: () throws(SQLiteError) -> Void) -> SQLiteError? {
  do throws(SQLiteError) { try body() } catch { return error }
  return nil
}

@Suite struct SQLiteErrorTests {
  @Test func `another writer is busy`() throws {
    let folder = try ScratchFolder()
    let first = try Connection(path: folder.location + "/a.sqlite", busyTimeout: 0)
    let second = try Connection(path: folder.location + "/a.sqlite", busyTimeout: 0)
    try first.beginImmediate()
    let error = failure { () throws(SQLiteError) in try second.beginImmediate() }
    #expect(error?.kind == .busy)
    #expect(error?.code == 5)
    #expect(error?.sql == "BEGIN IMMEDIATE")
  }

  @Test func `dropping a table that is being read is locked`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
    var reading = try connection.prepare("SELECT a FROM t")
    let hasRow = try reading.step()
    #expect(hasRow)
    let error = failure { () throws(SQLiteError) in try connection.execute("DROP TABLE t") }
    #expect(error?.kind == .locked)
    reading.reset()
    try connection.execute("DROP TABLE t")
  }

  @Test func `a database that may not grow is full`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("PRAGMA max_page_count=3; CREATE TABLE t (a)")
    let error = failure { () throws(SQLiteError) in
      try connection.execute("INSERT INTO t VALUES (?)", [.blob([UInt8](repeating: 1, count: 100_000))])
    }
    #expect(error?.kind == .full)
  }

  @Test func `a file that cannot be read is an input or output error`() throws {
    // The first page of a process's own memory is never mapped, so reading it fails.
    let error = failure { () throws(SQLiteError) in
      let connection = try Connection(path: "/proc/self/mem", mode: .immutable)
      try connection.execute("SELECT * FROM sqlite_master")
    }
    #expect(error?.kind == .inputOutput)
    #expect((error?.extendedCode ?? 0) > 255)
  }

  @Test func `a damaged file is corrupt`() throws {
    let folder = try ScratchFolder()
    do {
      let connection = try Connection(path: folder.location + "/a.sqlite")
      try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    }
    var bytes = try folder.bytes("a.sqlite")
    for place in 4096..<bytes.count { bytes[place] = 0xa5 }
    try folder.write(bytes, to: "a.sqlite")
    let connection = try Connection(path: folder.location + "/a.sqlite")
    let error = failure { () throws(SQLiteError) in _ = try connection.integer("SELECT a FROM t") }
    #expect(error?.kind == .corrupt)
  }

  @Test func `another file is not a database`() throws {
    let folder = try ScratchFolder()
    try folder.write(Array(String(repeating: "not a database ", count: 100).utf8), to: "a.sqlite")
    let connection = try Connection(path: folder.location + "/a.sqlite")
    let error = failure { () throws(SQLiteError) in _ = try connection.userVersion() }
    #expect(error?.kind == .notADatabase)
  }

  @Test func `writing where only reading is allowed is read-only`() throws {
    let folder = try ScratchFolder()
    try Connection(path: folder.location + "/a.sqlite").execute("CREATE TABLE t (a)")
    let connection = try Connection(path: folder.location + "/a.sqlite", mode: .readOnly)
    #expect(connection.isReadOnly == true)
    let error = failure { () throws(SQLiteError) in try connection.execute("INSERT INTO t VALUES (1)") }
    #expect(error?.kind == .readOnly)
  }

  @Test(arguments: ["/no/such/folder/a.sqlite", "/tmp\0/a.sqlite", "/"])
  func `what is not there cannot be opened`(path: String) throws {
    let error = failure { () throws(SQLiteError) in _ = try Connection(path: path) }
    #expect(error?.kind == .cannotOpen)
    #expect(error?.sql == "open \(path)")
  }

  @Test func `a missing file is not made for reading`() throws {
    let folder = try ScratchFolder()
    let error = failure { () throws(SQLiteError) in
      _ = try Connection(path: folder.location + "/a.sqlite", mode: .readOnly)
    }
    #expect(error?.kind == .cannotOpen)
    #expect(folder.names == [])
  }

  @Test func `a duplicate key breaks a constraint and the statement can run again`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)")
    var insert = try connection.prepare("INSERT INTO t VALUES (?, ?)")
    try insert.run([1, "x"])
    var error: SQLiteError?
    do throws(SQLiteError) { try insert.run([1, "y"]) } catch let thrown { error = thrown }
    #expect(error?.kind == .constraint)
    #expect(error?.extendedCode == 1555)
    #expect(error?.reason == .said("UNIQUE constraint failed: t.a"))
    #expect(error?.sql == "INSERT INTO t VALUES (?, ?)")
    try insert.run([2, "y"])
    let count = try connection.integer("SELECT count(*) FROM t")
    #expect(count == 2)
  }

  @Test func `SQL that cannot be read is told in SQLite's words`() throws {
    let connection = try Connection.inMemory()
    let error = failure { () throws(SQLiteError) in _ = try connection.prepare("SELEKT 1") }
    #expect(error?.kind == .other)
    #expect(error?.reason == .said("near \"SELEKT\": syntax error"))
  }

  @Test func `a text above the limit is too large`() throws {
    let connection = try Connection.inMemory()
    let error = failure { () throws(SQLiteError) in _ = try connection.text("SELECT zeroblob(2000000000)") }
    #expect(error?.kind == .tooLarge)
  }
}
