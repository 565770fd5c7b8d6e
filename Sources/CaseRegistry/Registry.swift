import JSONText
import SQLite
import WorkflowEngine

/// A folder that holds cases, definitions, calendars and parties; the one seam between commands and where documents live.
///
/// Documents are the truth. The database beside them makes commits durable and all-or-nothing, and lists fast; without
/// leftovers of a crash in it, it can be deleted at any time.
public final class Registry {
  /// The folder.
  public let root: Path
  /// What `registry.json` says.
  public let settings: RegistrySettings
  /// The registry's own history, whole or as far as it is needed.
  var journals: JournalCache
  /// Whether nothing can be written here; the index is then made in memory.
  public let isReadOnly: Bool
  /// What happened beside the command and the user should know: recovered commits, edits from outside.
  public internal(set) var notices: [String] = []

  /// Told now and then how many files of a large commit are written, and at last that all are.
  public var writing: ReadingProgress?

  let files: FileSystem
  let database: Connection
  /// How many milliseconds a command that writes waits for another.
  let busyTimeout: Int
  /// What the transaction under way has changed, by path; text is written when it commits.
  var staged: [CaseNumber: CaseDocument] = [:]
  var stagedOrder: [CaseNumber] = []
  var stagedCommands: [StagedCommand] = []
  /// Documents copied for the transaction to come, by the file they come from.
  var gathered: [EvidenceSource: FileCopy] = [:]
  /// Documents that the transaction under way has stored, by the file they come from; each file is read once.
  var stagedCopies: [EvidenceSource: FileCopy] = [:]
  /// Where it has stored those that were not here before.
  var stagedEvidence: [Path] = []
  var allotter: NumberAllotter?
  /// Whether the transaction under way has put a file into its commit.
  var hasStored = false
  /// Whether anything was recorded since the registry was opened, though its files may still have to be written.
  public internal(set) var hasRecorded = false
  var workflowCache: [String: PinnedWorkflow] = [:]
  var calendarCache: [String: WorkingCalendar] = [:]
  var actsCache: Acts?
  var outlineCache: [WorkflowID: WorkflowOutline] = [:]

  init(
    root: Path, settings: RegistrySettings, journal: Journal?, isReadOnly: Bool, files: FileSystem,
    database: consuming Connection, busyTimeout: Int
  ) {
    self.root = root
    self.settings = settings
    journals = JournalCache(whole: journal)
    self.isReadOnly = isReadOnly
    self.files = files
    self.database = database
    self.busyTimeout = busyTimeout
  }
}

extension Registry {
  static let databaseFolder = ".oversight"
  static let databaseFile = "registry.sqlite"
  static let settingsFile = "registry.json"
  static let journalFile = "journal.json"
  static let partiesFile = "parties.json"
  static let actsFile = "acts.json"

  /// The nearest folder, from `start` upwards, that is a registry; nil when there is none.
  public static func find(from start: Path, files: FileSystem = FileSystem()) throws(RegistryError) -> Path? {
    try translate { () throws(FileError) in
      var folder = try files.absolute(start)
      while true {
        if try files.exists(folder / settingsFile) { return folder }
        if folder.parent == folder { return nil }
        folder = folder.parent
      }
    }
  }

  /// Opens a registry, finishing what a crash may have left.
  ///
  /// A folder that cannot be written is read into an index in memory.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `registry.json`.
  ///   - files: The door to the file system.
  ///   - busyTimeout: How many milliseconds to wait for another process that is writing.
  /// - Throws: `RegistryError`: not a registry, a file that is not what it should be, a busy database.
  public static func open(
    _ root: Path, files: FileSystem = FileSystem(), busyTimeout: Int = 30_000
  ) throws(RegistryError) -> Registry {
    guard let bytes = try translate({ () throws(FileError) in try files.readOrdinaryFile(root / settingsFile) }) else {
      throw .notFound(root)
    }
    let settings = try read(bytes, at: settingsFile)
    let isReadOnly = try isReadOnly(root, files)
    let database: Connection
    if isReadOnly {
      database = try asking { () throws(SQLiteError) in try Connection.inMemory() }
    } else {
      database = try openDatabase(in: root, files, busyTimeout)
    }
    let registry = Registry(
      root: root, settings: settings, journal: nil, isReadOnly: isReadOnly, files: files, database: database,
      busyTimeout: busyTimeout)
    try registry.prepare()
    return registry
  }

  static func read(_ bytes: [UInt8], at path: String) throws(RegistryError) -> RegistrySettings {
    do {
      let json = try JSON(parsing: bytes)
      guard let object = json.object else { throw FormatError("", expected: "an object") }
      if let format = object["format"]?.string, format != RegistrySettings.format {
        throw DocumentError.newerFormat(format)
      }
      return try RegistrySettings(object, at: "")
    } catch let error as JSONError {
      throw .document(path: path, .syntax(error))
    } catch let error as FormatError {
      throw .document(path: path, .format(error))
    } catch let error as DocumentError {
      throw .document(path: path, error)
    } catch {
      throw .notFound(Path(path))
    }
  }

  private static func isReadOnly(_ root: Path, _ files: FileSystem) throws(RegistryError) -> Bool {
    guard files.isWritable(root) else { return true }
    let folder = root / databaseFolder
    let isThere = try translate { () throws(FileError) in try files.exists(folder) }
    if isThere, !files.isWritable(folder) { return true }
    return try translate { () throws(FileError) in try files.isNetworkFileSystem(root) }
  }

  private static func openDatabase(
    in root: Path, _ files: FileSystem, _ busyTimeout: Int
  ) throws(RegistryError) -> Connection {
    let folder = root / databaseFolder
    try translate { () throws(FileError) in
      try files.makeFolder(folder)
      if try !files.exists(folder / ".gitignore") { try files.write(Array("*\n".utf8), to: folder / ".gitignore") }
      // Made here, since SQLite makes files that everybody can read; its log gets the permissions of the database.
      try files.makeFile(folder / databaseFile)
    }
    return try asking { () throws(SQLiteError) in
      let database = try Connection(path: (folder / databaseFile).text, busyTimeout: busyTimeout)
      _ = try database.useWriteAheadLog()
      try database.setSynchronous(.full)
      return database
    }
  }

  /// Brings the database up to the documents: tables, leftovers of a crash, the journal, the index.
  private func prepare() throws(RegistryError) {
    let version = try asking { () throws(SQLiteError) in try database.userVersion() }
    if isReadOnly || version != Int(Schema.version) {
      try transaction { () throws(RegistryError) in
        let isMade = try asking { () throws(SQLiteError) in try database.userVersion() } == Int(Schema.version)
        // Another process may have made it all while this one waited for the lock.
        guard isReadOnly || !isMade else { return try loadJournal() }
        try makeTables()
        try loadJournal()
        try rebuild()
      }
      return try noticeVersions()
    }
    if try pendingCount() > 0 {
      let count = writeFiles(isPatient: false)
      if count > 0 { notice("Finished \(count) file(s) that an interrupted command had left.") }
      tidy()
    }
    withoutWaiting { doChores() }
    try readJournal()
    try noticeFolders()
    try noticeVersions()
  }

  private func makeTables() throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      let old = try database.userVersion()
      if old != 0, old != Int(Schema.version) {
        for table in Schema.rebuilt + ["counters"] {
          try database.execute("DROP TABLE IF EXISTS \(table)")
        }
      }
      try database.execute(Schema.tables)
      try database.setUserVersion(Schema.version)
    }
  }

  /// The newest bytes of a file of the registry: those of a commit whose file is not written yet, else the file's.
  func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    let pending = try asking { () throws(SQLiteError) -> [UInt8]? in
      var statement = try database.prepare("SELECT text FROM pending WHERE path = ?")
      try statement.bind([.text(path)])
      return try statement.step() ? statement.bytes(0) : nil
    }
    if let pending { return pending }
    return try translate { () throws(FileError) in try files.readOrdinaryFile(root / path) }
  }
}
