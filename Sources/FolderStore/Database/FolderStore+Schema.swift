import CaseRegistry
import Digests
import JSONText
import SQLite

extension FolderStore {
  /// Makes the tables where they are not there.
  func makeTables() throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute(Schema.tables)
      try database.setUserVersion(Schema.version)
    }
  }

  /// Makes sure that the database holds the tables of this version and nothing else: no trigger, no view, no other table.
  ///
  /// - Throws: `index` for any other.
  func checkSchema() throws(RegistryError) {
    let version = try asking { () throws(SQLiteError) in try database.userVersion() }
    guard version == Int(Schema.version) else { throw .index(.otherVersion(version, own: Int(Schema.version))) }
    guard try schemaFingerprint() == Schema.fingerprint else {
      throw .index(.otherTables)
    }
  }

  /// What identifies the tables, as SQLite tells them; those that the text search makes for itself only by their names,
  /// since their insides are its own.
  func schemaFingerprint() throws(RegistryError) -> String {
    try asking { () throws(SQLiteError) in
      var hash = SHA256()
      var statement = try database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
      while try statement.step() {
        let isSearch = statement.withBytes(1) { $0.starts(with: "texts_".utf8) }
        for column in 0..<(isSearch ? 3 : 4) {
          statement.withBytes(column) { hash.update($0) }
          hash.update([0])
        }
      }
      return hash.finish().description
    }
  }
}
