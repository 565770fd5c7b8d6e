import SQLite
import TestSupport
import Testing

@Suite struct TransactionTests {
  enum Refusal: Error, Equatable {
    case ours
    case database(SQLiteError.Kind)
  }

  @Test func `a transaction that returns is kept`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a)")
    let changed = try connection.withTransaction { () throws(SQLiteError) -> Int in
      try connection.execute("INSERT INTO t VALUES (1), (2)")
      #expect(connection.isInTransaction == true)
      return connection.changes
    }
    let count = try connection.integer("SELECT count(*) FROM t")
    #expect(changed == 2)
    #expect(count == 2)
    #expect(connection.isInTransaction == false)
  }

  @Test func `a transaction that throws is dropped and throws the same`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a)")
    var refusal: Refusal?
    do throws(Refusal) {
      try connection.withTransaction(failing: { Refusal.database($0.kind) }) { () throws(Refusal) in
        do throws(SQLiteError) { try connection.execute("INSERT INTO t VALUES (1)") } catch {
          throw .database(error.kind)
        }
        throw .ours
      }
    } catch { refusal = error }
    let count = try connection.integer("SELECT count(*) FROM t")
    #expect(refusal == .ours)
    #expect(count == 0)
    #expect(connection.isInTransaction == false)
  }

  @Test func `a transaction that cannot begin throws the translated error and runs nothing`() throws {
    let folder = try ScratchFolder()
    let first = try Connection(path: folder.location + "/a.sqlite", busyTimeout: 0)
    let second = try Connection(path: folder.location + "/a.sqlite", busyTimeout: 0)
    try first.beginImmediate()
    var ran = false
    var refusal: Refusal?
    do throws(Refusal) {
      try second.withTransaction(failing: { .database($0.kind) }) { () throws(Refusal) in ran = true }
    } catch { refusal = error }
    #expect(refusal == .database(.busy))
    #expect(!ran)
  }

  @Test func `a transaction that cannot commit is dropped`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("PRAGMA foreign_keys=ON; CREATE TABLE p (a INTEGER PRIMARY KEY)")
    try connection.execute("CREATE TABLE c (a REFERENCES p DEFERRABLE INITIALLY DEFERRED)")
    let error = failure { () throws(SQLiteError) in
      try connection.withTransaction { () throws(SQLiteError) in try connection.execute("INSERT INTO c VALUES (9)") }
    }
    let count = try connection.integer("SELECT count(*) FROM c")
    #expect(error?.kind == .constraint)
    #expect(error?.sql == "COMMIT")
    #expect(count == 0)
    #expect(connection.isInTransaction == false)
  }

  @Test func `rolling back drops the changes, and without a transaction does nothing`() throws {
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (a)")
    try connection.beginImmediate()
    try connection.execute("INSERT INTO t VALUES (1)")
    try connection.rollback()
    try connection.rollback()
    let count = try connection.integer("SELECT count(*) FROM t")
    #expect(count == 0)
  }

  @Test func `a connection that goes inside a transaction keeps nothing`() throws {
    let folder = try ScratchFolder()
    do {
      let connection = try Connection(path: folder.location + "/a.sqlite")
      try connection.execute("CREATE TABLE t (a)")
      try connection.beginImmediate()
      try connection.execute("INSERT INTO t VALUES (1)")
    }
    let connection = try Connection(path: folder.location + "/a.sqlite")
    let count = try connection.integer("SELECT count(*) FROM t")
    #expect(count == 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `kept and dropped transactions leave what a plain dictionary would`(seed: UInt64) throws {
    var random = Seeded(seed)
    let connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER)")
    var put = try connection.prepare("INSERT OR REPLACE INTO t VALUES (?, ?)")
    var model: [Int: Int] = [:]
    for _ in 0..<10 {
      var draft = model
      try connection.beginImmediate()
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let (key, value) = (Int.random(in: 0...9, using: &random), Int.random(in: 0...99, using: &random))
        try put.run([.integer(key), .integer(value)])
        draft[key] = value
      }
      if Bool.random(using: &random) {
        try connection.commit()
        model = draft
      } else {
        try connection.rollback()
      }
    }
    var stored: [Int: Int] = [:]
    var all = try connection.prepare("SELECT k, v FROM t")
    while try all.step() { stored[all.integer(0)] = all.integer(1) }
    #expect(stored == model)
  }
}
