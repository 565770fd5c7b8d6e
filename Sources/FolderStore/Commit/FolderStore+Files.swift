public import CaseRegistry
import CaseRecords
import Digests
import Disk
import JSONText
import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
  /// Writes the files of committed changes as far as that can be done now.
  ///
  /// What is committed stays committed when its files cannot be written yet: a caller who took that for a failure would
  /// do the same again.
  ///
  /// - Parameters:
  ///   - isPatient: Whether to wait for another process that is writing; without, it or the next writes them.
  ///   - isRecovery: Whether a process was stopped that may have left what it had begun.
  /// - Returns: How many files were written.
  @discardableResult
  func writeFiles(isPatient: Bool = true, isRecovery: Bool = false) -> Int {
    do throws(RegistryError) {
      if isPatient { return try flush(isRecovery: isRecovery) }
      return try withoutWaiting { () throws(RegistryError) in try flush(isRecovery: isRecovery) }
    } catch {
      if isPatient || !error.isBusy {
        notice(.unwritten(error))
      }
      return 0
    }
  }

  /// Removes what stopped processes had begun to write, in all folders in which only who holds the write lock writes.
  ///
  /// To be called under that lock. What cannot be removed now is found the next time.
  private func tidy() {
    let years = ((try? folder.names(in: "cases")) ?? []).map { "cases/\($0)" }
    Self.removeTemporaries(
      in: ["", "workflows", "calendars", RegistryPath.seals, RegistryPath.conflicts] + years, of: folder)
  }

  static func removeTemporaries(in places: [String], of folder: RootedFolder) {
    for place in places {
      for name in (try? folder.names(in: place)) ?? [] where FileSystem.owner(ofTemporary: name) != nil {
        _ = try? folder.remove(place.isEmpty ? name : "\(place)/\(name)")
      }
    }
  }

  /// Removes what processes that no longer run had begun in the folder of the database.
  func tidyDatabaseFolder() {
    let place = Self.databaseFolder
    // Most often there are none.
    let names = ((try? folder.names(in: place)) ?? []).filter {
      $0.utf8.first == UInt8(ascii: ".") && $0 != ".gitignore"
    }
    guard !names.isEmpty else { return }
    // What a commit names is put in its place by whoever writes files next.
    let needed = Set((try? paths("SELECT temporary FROM arrivals")) ?? names)
    for name in names where !needed.contains(name) {
      // A copy of a database may have a log beside it.
      let stem = ["-wal", "-shm"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
      guard let owner = FileSystem.owner(ofTemporary: stem) else { continue }
      let made = (try? folder.stamp(of: "\(place)/\(name)"))?.mtimeNanoseconds
      if !files.isRunning(owner, since: made) { _ = try? folder.remove("\(place)/\(name)") }
    }
  }

  /// Writes the files of committed changes, under the write lock, from the newest rows, so many at a time.
  ///
  /// A row is forgotten only after its file and folder are on the disk. A file that is neither the one the row replaces
  /// nor the new one is somebody's edit: it is kept aside and reported.
  ///
  /// - Returns: How many files were written.
  @discardableResult
  func flush(isRecovery: Bool = false) throws(RegistryError) -> Int {
    // Losing these transactions loses nothing: the rows are then still there and the files are written again.
    try asking { () throws(SQLiteError) in try database.setSynchronous(.normal) }
    // A flush that fails must not leave the next commit less durable; outside a transaction this cannot fail.
    defer { try? database.setSynchronous(.full) }
    var count = 0
    defer { writing?(count, count) }
    while true {
      let batch = try flushBatch(isFirst: count == 0, isRecovery: isRecovery)
      count += batch
      if batch < Self.batchSize { return count }
      if let writing { writing(count, count + (try pendingCount())) }
      if Interruption.isAsked {
        notice(.writingStopped)
        return count
      }
    }
  }

  /// How many files, documents of evidence among them, are still to be put in their places.
  func pendingCount() throws(RegistryError) -> Int {
    try asking { () throws(SQLiteError) in
      try database.integer("SELECT (SELECT count(*) FROM pending) + (SELECT count(*) FROM arrivals)") ?? 0
    }
  }

  /// The newest bytes of a file of the registry: those of a commit whose file is not written yet, else the file's.
  ///
  /// - Returns: Nil where there is no such file; one that cannot be read is an error.
  public func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    let pending = try asking { () throws(SQLiteError) -> [UInt8]? in
      var statement = try database.prepare("SELECT text FROM pending WHERE path = ?")
      try statement.bind([.text(path)])
      return try statement.step() ? statement.bytes(0) : nil
    }
    if let pending { return pending }
    return try translate { () throws(FileError) in try folder.read(path) }
  }

  private static let batchSize = 512

  /// Writes the files of the first rows.
  private func flushBatch(isFirst: Bool, isRecovery: Bool) throws(RegistryError) -> Int {
    var count = 0
    try transaction { () throws(RegistryError) in
      if isFirst {
        if isRecovery { tidy() }
        // Before the documents that name them.
        try placeEvidence()
      }
      let rows = try pendingRows(limit: Self.batchSize)
      for row in rows { try put(row) }
      let folders = Set(rows.map { Path($0.path).folderWithin })
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
  private func sync(_ rows: [PendingRow], in folders: Set<String>) throws(RegistryError) {
    try translate { () throws(FileError) in
      guard rows.count <= 16 else { return try folder.syncAll() }
      for row in rows { try folder.syncFile(row.path) }
      for place in folders.sorted() { try folder.syncFolder(place) }
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
    guard RegistryPath.isWritten(row.path) else { throw .index(.strangeFile(row.path)) }
    let hasRoom = try hasRoom(for: row)
    try translate { () throws(FileError) in
      if !hasRoom { try makeRoom(for: row) }
      try folder.write(row.bytes, to: row.path, sync: false)
    }
  }

  /// Whether nothing stands where a file is to be written, or still what it replaces: what looks as it was remembered is
  /// not read again.
  private func hasRoom(for row: PendingRow) throws(RegistryError) -> Bool {
    guard let stamp = try translate({ () throws(FileError) in try folder.stamp(of: row.path) }) else { return true }
    guard let known = try remembered(row.path) else { return false }
    return known.hash == row.replaces && known.stamp == stamp
  }

  /// Keeps aside what somebody has put where a file is to be written.
  private func makeRoom(for row: PendingRow) throws(FileError) {
    let old: [UInt8]?
    do throws(FileError) { old = try folder.read(row.path) } catch {
      switch error {
      case .isAFolder, .symbolicLink, .notAFile: return try keepAside(row.path, hash: "no-file")
      default: throw error
      }
    }
    guard let old, old != row.bytes else { return }
    let hash = SHA256.digest(of: old).description
    if hash != row.replaces { try keepAside(row.path, hash: hash) }
  }

  private func keepAside(_ path: String, hash: String) throws(FileError) {
    let name = Path(path).lastComponent
    let copy = "\(DatabaseFile.aside)/\(hash.prefix(12))-\(name)"
    try folder.rename(path, to: copy)
    notice(.keptAside(name, in: folder.whole(copy)))
  }

  /// Remembers what a file looks like, so that an edit from outside is noticed.
  func remember(_ path: String, hash: Digest) throws(RegistryError) {
    let stamp = try translate { () throws(FileError) in try folder.stamp(of: path) }
    guard let stamp else { return }
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO files VALUES (?,?,?,?,?,?)",
        [
          .text(path), .text(hash.description), .integer(stamp.size), .integer(stamp.mtimeNanoseconds),
          .integer(stamp.ctimeNanoseconds), .integer(stamp.inode),
        ])
      try database.execute("DELETE FROM unreadable WHERE path = ?", [.text(path)])
    }
    if path == RegistryPath.journal { try keepJournal() }
  }

  /// Remembers what a folder looks like, so that it is noticed when a file in it comes or goes.
  ///
  /// One that could not be looked into is not remembered, so that it is looked into again.
  func rememberFolder(_ path: String) throws(RegistryError) {
    if try !paths("SELECT path FROM unreadable WHERE path = ?", [.text(path)]).isEmpty { return }
    let stamp = try translate { () throws(FileError) in try folder.stamp(of: path) }
    guard let stamp else { return }
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO folders VALUES (?,?)", [.text(path), .integer(stamp.mtimeNanoseconds)])
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

extension Path {
  /// The path of the folder a file is in, within a registry; empty for the registry itself.
  fileprivate var folderWithin: String { parent.text == "." ? "" : parent.text }
}
