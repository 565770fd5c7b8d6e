import CaseRecords
import Disk
import Platform
import Testing

@testable import CaseRegistry
@testable import FolderStore

@Suite struct SchemaTests {
  @Test func `the tables are identified by what SQLite says of them`() throws {
    let office = try Office()
    let found = try office.open().schemaFingerprint()
    #expect(found == Schema.fingerprint)
  }
}
