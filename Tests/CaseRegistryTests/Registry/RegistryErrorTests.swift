import CaseRecords
import Disk
import Platform
import SQLite
import Testing

@testable import CaseRegistry

@Suite struct RegistryErrorTests {
  private func databaseError() throws -> SQLiteError {
    let office = try Office()
    let registry = try office.open()
    do throws(SQLiteError) { try registry.database.execute("INSERT INTO nowhere VALUES (1)") } catch { return error }
    throw RegistryError.notFound(".")
  }

  @Test func `a failure of the database says once what was kept`() throws {
    let text = RegistryError.database(try databaseError()).description
    #expect(text.contains("Nothing was changed.") && !text.contains("Nothing of it was kept"), "\(text)")
  }

  @Test func `what is safe and what failed are not said in words that contradict each other`() throws {
    let causes = [
      RegistryError.database(try databaseError()), .file(.noSpace(.write, "cases")),
      .file(.interrupted(.write, "cases")),
      .interrupted,
    ].map(\.cause)
    for cause in causes {
      for word in ["Nothing", "not changed", "safe"] { #expect(!cause.contains(word), "\(cause)") }
      #expect(!cause.hasSuffix("."))
    }
  }
}
