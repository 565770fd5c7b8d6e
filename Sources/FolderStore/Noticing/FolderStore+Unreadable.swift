public import CaseRegistry
import Disk
import CaseRecords
import Platform
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// Remembers that a document cannot be read, so that every list says so until it can.
  func rememberUnreadable(_ path: String, _ error: RegistryError) throws(RegistryError) {
    let stamp = try? folder.stamp(of: path)
    failures[path] = .unreadable(error)
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO unreadable VALUES (?,?,?,?,?,?)",
        [
          .text(path), .text("\(error)"), .optional(stamp?.size), .optional(stamp?.mtimeNanoseconds),
          .optional(stamp?.ctimeNanoseconds), .optional(stamp?.inode),
        ])
      // A folder is looked into again each time.
      try database.execute("DELETE FROM folders WHERE path = ?", [.text(path)])
    }
  }

  func forgetUnreadable(_ path: String) throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute("DELETE FROM unreadable WHERE path = ?", [.text(path)])
    }
  }

  /// A document of a case that a command looked at cannot be read: it is named, and remembered unless somebody writes.
  public func noteUnreadable(_ number: CaseNumber, _ error: RegistryError) throws(RegistryError) {
    let path = RegistryPath.document(of: number)
    if !isReadOnly, !database.isInTransaction {
      _ = try transactionIfFree { () throws(RegistryError) in try rememberUnreadable(path, error) }
    }
    if !unreadable.contains(where: { $0.path == path }) {
      unreadable.append(UnreadableDocument(path: path, number: number, finding: .unreadable(error)))
    }
    notice(.unreadable(error))
  }

  /// Tries again to read what could not be read, and tells what still cannot, and what is gone.
  ///
  /// Told each time: an answer in which something is missing never looks like a whole one.
  func noticeUnreadable() throws(RegistryError) {
    let paths = try paths("SELECT path FROM unreadable ORDER BY path")
    if !paths.isEmpty, !isReadOnly {
      _ = try transactionIfFree { () throws(RegistryError) in
        for path in paths { try retry(path) }
      }
    }
    unreadable = try (paths.isEmpty ? [] : stillUnreadable()) + gone()
    for document in unreadable { notice(document.finding) }
  }

  private func retry(_ path: String) throws(RegistryError) {
    do throws(RegistryError) {
      if path == DatabaseFile.path { return try forgetUnreadable(path) }
      // A folder is looked into with all others.
      if Self.year(ofFolder: path) != nil { return }
      guard let bytes = try contents(of: path) else { return try forgetUnreadable(path) }
      let found = try RebuildReading(path, bytes).examined().result.get()
      try adopt(found, path)
    } catch {
      guard !error.isAboutDatabase else { throw error }
      try rememberUnreadable(path, error)
    }
  }

  private func stillUnreadable() throws(RegistryError) -> [UnreadableDocument] {
    try asking { () throws(SQLiteError) in
      var found: [UnreadableDocument] = []
      var statement = try database.prepare("SELECT path FROM unreadable ORDER BY path")
      while try statement.step() {
        let path = statement.text(0)
        found.append(
          UnreadableDocument(
            path: path, number: RegistryPath.number(ofDocument: path), finding: failures[path] ?? .unread(path: path)))
      }
      return found
    }
  }

  /// The cases that were known and whose documents are not there any more.
  private func gone() throws(RegistryError) -> [UnreadableDocument] {
    var found: [UnreadableDocument] = []
    for number in try paths("SELECT number FROM expected ORDER BY number").compactMap({ CaseNumber($0) }) {
      let path = RegistryPath.document(of: number)
      // One that is there and lacks records is in the lists.
      guard try translate({ () throws(FileError) in try !folder.exists(path) }), try !isPending(path),
        let known = try expected(number)
      else { continue }
      found.append(
        UnreadableDocument(
          path: path, number: number, finding: .unreadable(.gone(path: path, number, records: known.records))))
    }
    return found
  }

  /// Says in every answer that something may be missing from it.
  func rememberIncomplete(_ error: RegistryError) throws(RegistryError) {
    failures[DatabaseFile.path] = .incomplete(error)
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO unreadable (path, reason) VALUES (?,?)", [.text(DatabaseFile.path), .text("\(error)")])
    }
  }
}
