import JSONText
import SQLite
import WorkflowEngine

extension Registry {
  /// Writes the files of committed changes as far as that can be done now.
  ///
  /// What is committed stays committed when its files cannot be written yet: a caller who took that for a failure would
  /// do the same again.
  ///
  /// - Parameter isPatient: Whether to wait for another process that is writing; without, it or the next writes them.
  /// - Returns: How many files were written.
  @discardableResult
  func writeFiles(isPatient: Bool = true) -> Int {
    do throws(RegistryError) {
      return try isPatient ? flush() : withoutWaiting { () throws(RegistryError) in try flush() }
    } catch {
      if isPatient || !error.isBusy {
        notice(
          "What was recorded is safe, but its files could not be written yet: \(error.cause). The next command does.")
      }
      return 0
    }
  }

  /// Removes what processes that no longer run had begun to write; what cannot be removed harms nobody.
  func tidy() {
    let years = ((try? self.years()) ?? []).map { root / "cases" / $0 }
    for folder in [root, root / Self.databaseFolder] + years { _ = try? files.removeStaleTemporaries(in: folder) }
  }

  /// Writes the files of committed changes, under the write lock, from the newest rows, so many at a time.
  ///
  /// A row is forgotten only after its file and folder are on the disk. A file that is neither the one the row replaces
  /// nor the new one is somebody's edit: it is kept aside and reported.
  ///
  /// - Returns: How many files were written.
  @discardableResult
  func flush() throws(RegistryError) -> Int {
    // Losing these transactions loses nothing: the rows are then still there and the files are written again.
    try asking { () throws(SQLiteError) in try database.setSynchronous(.normal) }
    // A flush that fails must not leave the next commit less durable; outside a transaction this cannot fail.
    defer { try? database.setSynchronous(.full) }
    var count = 0
    defer { writing?(count, count) }
    while true {
      let batch = try flushBatch()
      count += batch
      if batch < Self.batchSize { return count }
      if let writing { writing(count, count + (try pendingCount())) }
      if Interruption.isAsked {
        notice("What was recorded is safe; the next command goes on writing its files.")
        return count
      }
    }
  }

  func pendingCount() throws(RegistryError) -> Int {
    try asking { () throws(SQLiteError) in try database.integer("SELECT count(*) FROM pending") ?? 0 }
  }

  private static let batchSize = 512

  /// Writes the files of the first rows.
  private func flushBatch() throws(RegistryError) -> Int {
    var count = 0
    try transaction { () throws(RegistryError) in
      let rows = try pendingRows(limit: Self.batchSize)
      for row in rows { try put(row) }
      let folders = Set(rows.map { (root / $0.path).parent })
      try sync(rows, in: folders)
      for row in rows {
        try remember(row.path, hash: SHA256.digest(of: row.bytes))
        try asking { () throws(SQLiteError) in
          try database.execute("DELETE FROM pending WHERE path = ?", [.text(row.path)])
        }
      }
      for folder in folders { try rememberFolder(folder) }
      count = rows.count
    }
    return count
  }

  /// Waits until the disk has the files and their names: one by one, or for many all at once, which is then faster.
  private func sync(_ rows: [PendingRow], in folders: Set<Path>) throws(RegistryError) {
    try translate { () throws(FileError) in
      guard rows.count <= 16 else { return try files.syncAll(around: root) }
      for row in rows { try files.syncFile(root / row.path) }
      for folder in folders.sorted() { try files.syncFolder(folder) }
    }
  }

  private struct PendingRow {
    let path: String
    let bytes: [UInt8]
    let replaces: String?
  }

  private func pendingRows(limit: Int) throws(RegistryError) -> [PendingRow] {
    try asking { () throws(SQLiteError) in
      var rows: [PendingRow] = []
      var statement = try database.prepare("SELECT path, text, replaces FROM pending ORDER BY path LIMIT ?")
      try statement.bind([.integer(limit)])
      while try statement.step() {
        rows.append(
          PendingRow(path: statement.text(0), bytes: statement.bytes(1), replaces: statement.optionalText(2)))
      }
      return rows
    }
  }

  private func put(_ row: PendingRow) throws(RegistryError) {
    let path = root / row.path
    try translate { () throws(FileError) in
      try files.makeFolder(path.parent)
      try makeRoom(for: row, at: path)
      try files.write(row.bytes, to: path, sync: false)
    }
  }

  /// Keeps aside what somebody has put where a file is to be written.
  private func makeRoom(for row: PendingRow, at path: Path) throws(FileError) {
    let old: [UInt8]?
    do throws(FileError) { old = try files.readOrdinaryFile(path) } catch {
      switch error {
      case .isAFolder, .symbolicLink, .notAFile: return try keepAside(path, hash: "no-file")
      default: throw error
      }
    }
    guard let old, old != row.bytes else { return }
    let hash = SHA256.digest(of: old).description
    if hash != row.replaces { try keepAside(path, hash: hash) }
  }

  private func keepAside(_ path: Path, hash: String) throws(FileError) {
    let folder = root / Self.databaseFolder / "aside"
    try files.makeFolder(folder)
    let copy = folder / "\(hash.prefix(12))-\(path.lastComponent)"
    try files.rename(path, to: copy)
    notice(
      "\(path.lastComponent) had been edited from outside while it was written; that edit is kept in \(copy).")
  }

  /// Remembers what a file looks like, so that an edit from outside is noticed.
  func remember(_ path: String, hash: Digest) throws(RegistryError) {
    let stamp = try translate { () throws(FileError) in try files.stamp(of: root / path) }
    guard let stamp else { return }
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO files VALUES (?,?,?,?,?,?)",
        [
          .text(path), .text(hash.description), .integer(stamp.size), .integer(stamp.mtimeNanoseconds),
          .integer(stamp.ctimeNanoseconds), .integer(stamp.inode),
        ])
    }
    if path == Self.journalFile { try keepJournal() }
  }

  func rememberFolder(_ folder: Path) throws(RegistryError) {
    let stamp = try translate { () throws(FileError) in try files.stamp(of: folder) }
    guard let stamp else { return }
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO folders VALUES (?,?)", [.text(folder.lastComponent), .integer(stamp.mtimeNanoseconds)])
    }
  }

  /// What a file was when it was last written or checked.
  func remembered(_ path: String) throws(RegistryError) -> (hash: String, stamp: FileStamp)? {
    try asking { () throws(SQLiteError) in
      var statement = try database.prepare("SELECT hash, size, mtime, ctime, inode FROM files WHERE path = ?")
      try statement.bind([.text(path)])
      guard try statement.step() else { return nil }
      let stamp = FileStamp(
        size: statement.integer(1), mtimeNanoseconds: statement.integer(2), ctimeNanoseconds: statement.integer(3),
        inode: statement.integer(4))
      return (statement.text(0), stamp)
    }
  }
}
