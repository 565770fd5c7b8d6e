import CaseRegistry
import Disk
import CaseRecords
import Digests
import JSONText
import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
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
      var (keeps, isKnown) = (false, isOurs)
      do throws(RegistryError) {
        let leftovers = try leftovers(in: place)
        let own = try translate { () throws(FileError) in try file.ownMark(of: "\(place)/registry.sqlite") }
        let says = try asking { () throws(SQLiteError) in try leftovers.mark() }
        isKnown = isOurs || (own != nil && own?.description == says)
        // What was known is missed before anything is added to it.
        if isKnown { try takeMemory(of: leftovers) }
        let (taken, refused) = try take(leftovers)
        keeps = refused > 0
        if taken > 0, !isKnown {
          notice(.leftoversTaken(taken))
        }
      } catch {
        guard error.isAboutDatabase else { throw error }
        keeps = true
      }
      if keeps {
        notice(.databaseKept(folder: DatabaseFile.kept(place)))
      }
      if !isKnown, !keeps { notice(.strangeDatabase(folder: Self.databaseFolder)) }
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
      try rememberIncomplete(error)
    }
  }

  private func leftovers(in place: String) throws(RegistryError) -> LeftoverCommits {
    let path = "\(place)/registry.sqlite"
    let (file, log) = try translate { () throws(FileError) in
      (try folder.identity(of: path), try folder.identity(of: "\(path)-wal"))
    }
    guard let file, file.isFile, log?.isFile ?? true else { throw .database(DatabaseError(.unexpected(.noFile))) }
    let hasLog = (log?.size ?? 0) > 0
    return try asking { () throws(SQLiteError) in
      if file.size == 0, !hasLog { throw .unexpected(.empty) }
      return try LeftoverCommits(folder.whole(path), hasLog: hasLog)
    }
  }

  /// Takes what follows from the files that are here.
  ///
  /// - Returns: How many rows were taken, and how many were not.
  private func take(_ leftovers: borrowing LeftoverCommits) throws(RegistryError) -> (taken: Int, refused: Int) {
    var (taken, refused) = (0, 0)
    // The journal says what else is right.
    for name in [RegistryPath.journal, nil] {
      var rows = try asking { () throws(SQLiteError) in try leftovers.rows(of: name) }
      while let row = try asking({ () throws(SQLiteError) in try rows.next() }) {
        if name == nil, row.path == RegistryPath.journal { continue }
        guard RegistryPath.isWritten(row.path), try take(row.bytes, at: row.path) else {
          refused += 1
          continue
        }
        taken += 1
      }
    }
    return (taken, refused)
  }

  private func take(_ bytes: [UInt8], at path: String) throws(RegistryError) -> Bool {
    // What stands there and cannot be read is not replaced by what a stranger says.
    let present: [UInt8]?
    do throws(RegistryError) { present = try contents(of: path) } catch { return false }
    if present == bytes { return true }
    if path == RegistryPath.journal { return try takeJournal(bytes, over: present) }
    if path.hasPrefix("cases/") { return try takeDocument(bytes, at: path, over: present) }
    if path == RegistryPath.parties {
      guard bytes == (try journal().partiesBytes) else { return false }
      try store(bytes, at: path)
      return true
    }
    if path == RegistryPath.settings {
      // The journal says what they are; only a copy for reading says something besides.
      let settings = try? Self.read(bytes, at: path)
      guard let settings, settings == (try journal().settings) else { return false }
      try store(bytes, at: path)
      return true
    }
    let isPinned = try journal().files[path] == SHA256.digest(of: bytes).description
    let isVersion = path.hasPrefix(RegistryPath.conflicts) && present == nil
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
    try store(bytes, at: RegistryPath.journal)
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
    try replace(new, isSettled: false)
    return true
  }

  /// What a database that was made here remembers and no document says: histories that were known and are gone, or go back,
  /// and the numbers that were given.
  private func takeMemory(of leftovers: borrowing LeftoverCommits) throws(RegistryError) {
    let memory = try asking { () throws(SQLiteError) in try leftovers.memory() }
    for (text, known) in memory.histories {
      guard let number = CaseNumber(text), try !isIndexed(number, known) else { continue }
      try asking { () throws(SQLiteError) in
        try database.execute(
          "INSERT OR IGNORE INTO expected VALUES (?,?,?)", [.text(text), .integer(known.records), .text(known.head)])
      }
    }
    for (prefix, year, last) in memory.counters where (0...NumberAllotter.most).contains(last) {
      try asking { () throws(SQLiteError) in
        try database.execute(
          "UPDATE counters SET last = max(last, ?) WHERE prefix = ? AND year = ?",
          [.integer(last), .text(prefix), .integer(year)])
      }
    }
  }

  /// Whether the document of a case holds all that was known of it.
  private func isIndexed(_ number: CaseNumber, _ known: KnownHistory) throws(RegistryError) -> Bool {
    let row = try asking { () throws(SQLiteError) -> (records: Int, head: String)? in
      var statement = try database.prepare("SELECT records, head FROM main.cases WHERE number = ?")
      try statement.bind([.text(number.description)])
      return try statement.step() ? (statement.integer(0), statement.text(1)) : nil
    }
    guard let row else { return false }
    if row.records == known.records, row.head == known.head { return true }
    guard let bytes = try contents(of: RegistryPath.document(of: number)) else { return false }
    return known.isKept(in: try Self.parsed(bytes, at: RegistryPath.document(of: number)))
  }
}
