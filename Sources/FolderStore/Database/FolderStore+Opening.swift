public import CaseRegistry
import CaseRecords
import Digests
public import Disk
import JSONText
public import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
  /// Opens a registry, finishing what a crash may have left.
  ///
  /// A folder that cannot be written, or whose database cannot be used now, is read into an index in memory. A database that
  /// this program did not make here is moved aside, and the index made anew from the documents.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `registry.json`.
  ///   - files: The door to the file system.
  ///   - busyTimeout: How many milliseconds to wait for another process that is writing.
  /// - Throws: `RegistryError`: not a registry, a file that is not what it should be.
  public static func open(
    _ root: Path, files: FileSystem = FileSystem(), busyTimeout: Int = 30_000
  ) throws(RegistryError) -> FolderStore {
    let folder = try opened(root, files)
    guard let bytes = try translate({ () throws(FileError) in try folder.read(RegistryPath.settings) }) else {
      throw .notFound(root)
    }
    let settings = try read(bytes, at: RegistryPath.settings)
    if let obstacle = try obstacle(in: folder) { return try inMemory(folder, settings, busyTimeout, obstacle) }
    do throws(RegistryError) {
      return try withDatabase(folder, settings, busyTimeout)
    } catch {
      // What is wrong with the database is no reason not to read the documents.
      guard error.isAboutDatabase else { throw error }
      let registry = try inMemory(folder, settings, busyTimeout, error)
      registry.notice(.databaseUnusable(root / databaseFolder, error))
      return registry
    }
  }

  private static func opened(_ root: Path, _ files: FileSystem) throws(RegistryError) -> RootedFolder {
    do throws(FileError) { return try RootedFolder(root, files) } catch {
      switch error {
      case .notFound, .notAFolder: throw .notFound(root)
      default: throw .file(error)
      }
    }
  }

  /// Why nothing can be written in a folder; nil when it can.
  private static func obstacle(in folder: RootedFolder) throws(RegistryError) -> RegistryError? {
    let (root, files) = (folder.root, folder.files)
    guard files.isWritable(root) else { return .readOnly(root) }
    return try translate { () throws(FileError) in
      if try folder.isFolder(databaseFolder), !files.isWritable(root / databaseFolder) {
        return .readOnly(root / databaseFolder)
      }
      return try files.isNetworkFileSystem(root) ? .network(root) : nil
    }
  }

  /// Reads all documents into an index in memory.
  private static func inMemory(
    _ folder: RootedFolder, _ settings: RegistrySettings, _ busyTimeout: Int, _ obstacle: RegistryError
  ) throws(RegistryError) -> FolderStore {
    let database = try asking { () throws(SQLiteError) in try Connection.inMemory() }
    let registry = FolderStore(
      folder, settings: settings, database: database, busyTimeout: busyTimeout, obstacle: obstacle)
    try registry.transaction { () throws(RegistryError) in
      try registry.makeTables()
      try registry.loadJournal()
      try registry.rebuild()
      try registry.takeLeftoversInMemory()
      try registry.rereadSettings()
    }
    try registry.noticeUnreadable()
    try registry.noticeVersions()
    return registry
  }

  /// Opens the database that was made here, or makes one.
  private static func withDatabase(
    _ folder: RootedFolder, _ settings: RegistrySettings, _ busyTimeout: Int
  ) throws(RegistryError) -> FolderStore {
    let file = DatabaseFile(in: folder)
    var isDamaged = false
    while true {
      if !isDamaged, try isOurs(file) {
        do throws(RegistryError) {
          let registry = FolderStore(
            folder, settings: settings, database: try connect(file, busyTimeout), busyTimeout: busyTimeout)
          try registry.prepare(file)
          return registry
        } catch {
          // Damaged, or changed by another program: the documents are the truth.
          guard error.isDamage else { throw error }
          isDamaged = true
        }
      }
      if let registry = try made(file, settings, busyTimeout, isDamaged: isDamaged) { return registry }
      isDamaged = false
    }
  }

  private static func isOurs(_ file: DatabaseFile) throws(RegistryError) -> Bool {
    try translate { () throws(FileError) in try file.isOurs() }
  }

  /// Makes the database anew from the documents, while other processes that open the registry wait.
  ///
  /// - Parameter isDamaged: Whether the one that stands there is ours and cannot be used.
  /// - Returns: Nil when another process has made one meanwhile.
  private static func made(
    _ file: DatabaseFile, _ settings: RegistrySettings, _ busyTimeout: Int, isDamaged: Bool
  ) throws(RegistryError) -> FolderStore? {
    try translate { () throws(FileError) in try file.makeFolder() }
    let before = try translate { () throws(FileError) in try file.keptMarkBytes() }
    let lock = try wait(for: file, busyTimeout)
    let registry = try madeUnderLock(file, settings, busyTimeout, isDamaged: isDamaged, before)
    // Used until here, so that it is held until here.
    _ = lock.descriptor
    return registry
  }

  private static func madeUnderLock(
    _ file: DatabaseFile, _ settings: RegistrySettings, _ busyTimeout: Int, isDamaged: Bool, _ before: [UInt8]?
  ) throws(RegistryError) -> FolderStore? {
    let isOurs = try isOurs(file)
    let isSame = try translate { () throws(FileError) in try file.keptMarkBytes() } == before
    if isOurs, !(isDamaged && isSame) { return nil }
    try translate { () throws(FileError) in
      try file.moveAside(isOurs: isOurs)
      // Made here, since SQLite makes files that everybody can read; its log gets the permissions of the database.
      try file.registry.makeFile(DatabaseFile.path)
    }
    let registry = FolderStore(
      file.registry, settings: settings, database: try connect(file, busyTimeout), busyTimeout: busyTimeout)
    try registry.build()
    return registry
  }

  /// Holds the lock of those who make the database.
  private static func wait(for file: DatabaseFile, _ busyTimeout: Int) throws(RegistryError) -> OpenFile {
    var waited = 0
    while true {
      let lock = try translate { () throws(FileError) in try file.registry.lock(DatabaseFile.folder) }
      if let lock { return lock }
      guard waited < busyTimeout else { throw .database(DatabaseError(.unexpected(.rebuilding))) }
      Clock.sleep(milliseconds: 20)
      waited += 20
    }
  }

  private static func connect(_ file: DatabaseFile, _ busyTimeout: Int) throws(RegistryError) -> Connection {
    try asking { () throws(SQLiteError) in
      Connection.putTemporaryFiles(in: file.registry.whole(DatabaseFile.folder).text)
      // A lock that does not go away is told soon to who only reads; who writes waits longer.
      let database = try Connection(path: file.whole.text, busyTimeout: min(busyTimeout, 3000))
      _ = try database.useWriteAheadLog()
      try database.keepLogFile()
      try database.setSynchronous(.full)
      return database
    }
  }

  /// Brings a new database up to the documents, and to what an old one that was moved aside held beside them.
  private func build() throws(RegistryError) {
    database.setBusyTimeout(busyTimeout)
    let file = DatabaseFile(in: folder)
    var done: [(folder: String, keeps: Bool)] = []
    try transaction { () throws(RegistryError) in
      try makeTables()
      try putOwnMark()
      try loadJournal()
      try rebuild()
      done = try takeLeftovers()
    }
    try translate { () throws(FileError) in
      try file.writeMark()
      for one in done { try file.finish(one.folder, keeps: one.keeps) }
    }
    try finishCommits()
    try noticeUnreadable()
    try noticeVersions()
  }

  private func putOwnMark() throws(RegistryError) {
    let mark = try translate { () throws(FileError) in try DatabaseFile(in: folder).ownMark() }
    try asking { () throws(SQLiteError) in
      try database.execute("DELETE FROM mark")
      try database.execute("INSERT INTO mark VALUES (?)", [.text(mark?.description ?? "")])
    }
  }

  /// Looks at what has happened since the database was last used: leftovers of a crash, edits from outside.
  private func prepare(_ file: DatabaseFile) throws(RegistryError) {
    try checkSchema()
    database.setBusyTimeout(busyTimeout)
    // Another program that closed the database last may have removed its log.
    try translate { () throws(FileError) in try file.writeMark() }
    try finishCommits()
    withoutWaiting { doChores() }
    try readJournal()
    try noticeFolders()
    try noticeUnreadable()
    try noticeVersions()
  }

  /// Writes the files of commits that a process has left unwritten, and removes what it had begun.
  private func finishCommits() throws(RegistryError) {
    if try pendingCount() > 0 {
      let count = try recover()
      // Among what was left there may be another code.
      try rereadSettings()
      if count > 0 { notice(.commitsFinished(count)) }
    }
    tidyDatabaseFolder()
  }

  /// Writes what a process has left unwritten, as far as that can be done now.
  ///
  /// - Throws: `index` when the database asks for what this program never writes.
  private func recover() throws(RegistryError) -> Int {
    do throws(RegistryError) {
      return try withoutWaiting { () throws(RegistryError) in try flush(isRecovery: true) }
    } catch {
      if error.isDamage { throw error }
      if !error.isBusy { notice(.unwritten(error)) }
      return 0
    }
  }
}
