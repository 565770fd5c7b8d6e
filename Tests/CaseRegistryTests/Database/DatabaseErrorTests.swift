import CaseRegistry
import SQLite
import Testing

@testable import FolderStore

@Suite struct DatabaseErrorTests {
  @Test(arguments: SQLiteError.Kind.allCases)
  func `every kind of failure that SQLite knows is one that a store can tell`(kind: SQLiteError.Kind) {
    #expect(DatabaseError.Kind(rawValue: kind.rawValue) != nil)
  }

  @Test func `a failure keeps its words, its code and its statement`() {
    let error = DatabaseError(SQLiteError.unexpected(.count(3, of: "LTR")))
    #expect(error == DatabaseError(.other, .count(3, of: "LTR"), code: 1, statement: "open"))
    #expect(DatabaseError(SQLiteError.unexpected(.rebuilding)).kind == .busy)
  }
}
