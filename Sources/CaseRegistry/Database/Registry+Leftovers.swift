import JSONText
import SQLite
import WorkflowEngine

extension Registry {
  /// Takes over, from databases that were moved aside, commits whose files were never written.
  ///
  /// A document is taken where the one in its place goes on into it, or where there is none: it counts as much as if it had
  /// come with the folder as a file. What does not follow is left in the old database, which is then kept aside. From a
  /// database that was made here, also what it remembers is taken that no document says.
  ///
  /// - Returns: What was looked at, and whether it is to be kept.
  func takeLeftovers() throws(RegistryError) -> [(folder: String, keeps: Bool)] {
    let file = DatabaseFile(in: folder)
    let unread = try translate { () throws(FileError) in try file.unread() }
    var done: [(folder: String, keeps: Bool)] = []
    for (place, isOurs) in unread {
      var keeps = false
      do throws(RegistryError) {
        let leftovers = try leftovers(in: place)
        keeps = try take(leftovers) > 0
        if isOurs { try takeMemory(of: leftovers) }
      } catch {
        guard error.isAboutDatabase else { throw error }
        keeps = true
      }
      if keeps {
        notice(
          "A database that was not made here, or could not be read, is kept in \(DatabaseFile.kept(place)); "
            + "the index was made anew from the documents.")
      }
      done.append((place, keeps))
    }
    return done
  }

  /// Adds to an index in memory what a database that cannot be used holds beside the files.
  func takeLeftoversInMemory() throws(RegistryError) {
    do throws(RegistryError) {
      let file = DatabaseFile(in: folder)
      guard try translate({ () throws(FileError) in try file.isOurs() }) else { return }
      _ = try take(try leftovers(in: DatabaseFile.folder))
    } catch {
      try rememberIncomplete("What was recorded last may be missing here: the database cannot be read. \(error)")
    }
  }

  private func leftovers(in place: String) throws(RegistryError) -> LeftoverCommits {
    let path = "\(place)/registry.sqlite"
    let (file, log) = try translate { () throws(FileError) in
      (try folder.identity(of: path), try folder.identity(of: "\(path)-wal"))
    }
    guard let file, file.isFile, log?.isFile ?? true else { throw .database(.unexpected("it is no ordinary file")) }
    let hasLog = (log?.size ?? 0) > 0
    return try asking { () throws(SQLiteError) in
      if file.size == 0, !hasLog { throw .unexpected("it is empty") }
      return try LeftoverCommits(folder.whole(path), hasLog: hasLog)
    }
  }

  /// Takes what follows from the files that are here.
  ///
  /// - Returns: How many rows were not taken.
  private func take(_ leftovers: borrowing LeftoverCommits) throws(RegistryError) -> Int {
    var refused = 0
    // The journal says what else is right.
    for name in [Self.journalFile, nil] {
      var rows = try asking { () throws(SQLiteError) in try leftovers.rows(of: name) }
      while let row = try asking({ () throws(SQLiteError) in try rows.next() }) {
        if name == nil, row.path == Self.journalFile { continue }
        guard RegistryPath.isWritten(row.path), try take(row.bytes, at: row.path) else {
          refused += 1
          continue
        }
      }
    }
    return refused
  }

  private func take(_ bytes: [UInt8], at path: String) throws(RegistryError) -> Bool {
    // What stands there and cannot be read is not replaced by what a stranger says.
    let present: [UInt8]?
    do throws(RegistryError) { present = try contents(of: path) } catch { return false }
    if present == bytes { return true }
    if path == Self.journalFile { return try takeJournal(bytes, over: present) }
    if path.hasPrefix("cases/") { return try takeDocument(bytes, at: path, over: present) }
    if path == Self.partiesFile {
      guard bytes == (try journal().partiesBytes) else { return false }
      try store(bytes, at: path)
      return true
    }
    let isPinned = try journal().files[path] == SHA256.digest(of: bytes).description
    let isVersion = path.hasPrefix(Self.conflictsFolder) && present == nil
    guard isPinned || isVersion else { return false }
    try store(bytes, at: path)
    return true
  }

  private func takeJournal(_ bytes: [UInt8], over present: [UInt8]?) throws(RegistryError) -> Bool {
    guard let new = try? Journal(bytes), new.problems().isEmpty else { return false }
    let old = try journal().entries
    guard new.entries.count >= old.count, zip(old, new.entries).allSatisfy({ $0.hash == $1.hash }) else {
      // The file has gone on from it.
      return zip(old, new.entries).allSatisfy { $0.hash == $1.hash }
    }
    journals.whole = new
    try store(bytes, at: Self.journalFile)
    return true
  }

  private func takeDocument(
    _ bytes: [UInt8], at path: String, over present: [UInt8]?
  ) throws(RegistryError) -> Bool {
    guard let new = try? SoundDocument(Self.parsed(bytes, at: path), in: bytes, at: path).document else { return false }
    if let present {
      guard let old = try? Self.parsed(present, at: path) else { return false }
      switch old.kinship(to: new) {
      case .same, .ahead: return true
      case .behind: break
      case .forked, .strangers: return false
      }
    }
    try replace(new, at: path, isSettled: false)
    return true
  }

  /// What a database that was made here remembers and no document says: histories that were known and are gone.
  private func takeMemory(of leftovers: borrowing LeftoverCommits) throws(RegistryError) {
    for (number, known) in try asking({ () throws(SQLiteError) in try leftovers.expected() }) {
      try asking { () throws(SQLiteError) in
        try database.execute(
          "INSERT OR IGNORE INTO expected VALUES (?,?,?)", [.text(number), .integer(known.records), .text(known.head)])
      }
    }
  }
}
