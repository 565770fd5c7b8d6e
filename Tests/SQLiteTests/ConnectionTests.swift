import TestSupport
import Testing

@testable import SQLite

@Suite struct ConnectionTests {
  @Test func `what was written is there when the file is opened again`() throws {
    let folder = try ScratchFolder()
    do {
      let connection = try Connection(path: folder.location + "/a.sqlite")
      let usesLog = try connection.useWriteAheadLog()
      #expect(usesLog)
      try connection.setSynchronous(.full)
      try connection.execute("CREATE TABLE t (a TEXT)")
      try connection.execute("INSERT INTO t VALUES (?)", ["Жетіген"])
      #expect(connection.changes == 1)
      try connection.setUserVersion(7)
    }
    let connection = try Connection(path: folder.location + "/a.sqlite", mode: .readOnly)
    let (text, version) = (try connection.text("SELECT a FROM t"), try connection.userVersion())
    #expect(text == "Жетіген")
    #expect(version == 7)
  }

  @Test(arguments: [("FULL", 2), ("NORMAL", 1)])
  func `the durability asked for is set`(level: String, number: Int) throws {
    let connection = try Connection.inMemory()
    try connection.setSynchronous(#require(Connection.Synchronous(rawValue: level)))
    let set = try connection.integer("PRAGMA synchronous")
    #expect(set == number)
  }

  @Test func `a database in memory has no log and no file`() throws {
    let connection = try Connection.inMemory()
    let (usesLog, version) = (try connection.useWriteAheadLog(), try connection.userVersion())
    #expect(!usesLog)
    #expect(version == 0)
    #expect(connection.isReadOnly == false)
  }

  @Test(arguments: [
    "a b.sqlite", "50%.sqlite", "a?mode=rw#x.sqlite", "өтініш.sqlite", "%41.sqlite", "a&b=c;'\".sqlite",
  ])
  func `an immutable database is read whatever its name and nothing is made beside it`(name: String) throws {
    let folder = try ScratchFolder()
    do {
      let connection = try Connection(path: folder.location + "/" + name)
      _ = try connection.useWriteAheadLog()
      try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (42)")
    }
    let connection = try Connection(path: folder.location + "/" + name, mode: .immutable)
    let found = try connection.integer("SELECT a FROM t")
    #expect(found == 42)
    #expect(folder.names == [name])
  }

  @Test(arguments: ["", ":memory:", "file:a?mode=memory", "a.sqlite"])
  func `a relative path always is a file`(path: String) {
    #expect(OpenMode.readWriteCreate.name(for: path) == "./" + path)
  }

  @Test func `readers see the last commit while another writes`() throws {
    let folder = try ScratchFolder()
    let writer = try Connection(path: folder.location + "/a.sqlite", busyTimeout: 0)
    _ = try writer.useWriteAheadLog()
    try writer.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let reader = try Connection(path: folder.location + "/a.sqlite", mode: .readOnly, busyTimeout: 0)
    try writer.beginImmediate()
    try writer.execute("UPDATE t SET a = 2")
    let before = try reader.integer("SELECT a FROM t")
    try writer.commit()
    let after = try reader.integer("SELECT a FROM t")
    #expect(before == 1)
    #expect(after == 2)
  }

  @Test func `no row is nil and so is NULL`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a)")
    let none = try connection.integer("SELECT a FROM t")
    try connection.execute("INSERT INTO t VALUES (NULL)")
    let (integer, text) = (try connection.integer("SELECT a FROM t"), try connection.text("SELECT a FROM t"))
    #expect(none == nil)
    #expect(integer == nil)
    #expect(text == nil)
  }

  @Test func `a statement may outlive its connection`() throws {
    var statement: Statement
    do {
      let connection = try Connection.inMemory()
      statement = try connection.prepare("SELECT 5 ;\n")
    }
    let hasRow = try statement.step()
    #expect(hasRow)
    #expect(statement.integer(0) == 5)
  }

  @Test func `a refused opening leaves no file open`() throws {
    let folder = try ScratchFolder()
    try folder.write([], to: "a.sqlite")
    for _ in 0..<2000 {
      let connection = try Connection(path: folder.location + "/a.sqlite")
      _ = try connection.userVersion()
      #expect(failure { () throws(SQLiteError) in _ = try Connection(path: folder.location) } != nil)
    }
  }
}
