public import CaseRegistry
public import CaseRecords
import Digests
public import Disk
import JSONText
public import Platform
import SQLite
import WorkflowEngine

/// A folder that holds cases, definitions, calendars and parties: the store of a registry in a folder.
///
/// Documents are the truth. The database beside them makes commits durable and all-or-nothing, and lists fast; without
/// leftovers of a crash in it, it can be deleted at any time.
public final class FolderStore {
  /// The folder.
  public let root: Path
  /// What `registry.json` says, as it was when the registry was opened or a commit began.
  public internal(set) var settings: RegistrySettings
  /// The registry's own history, whole or as far as it is needed.
  var journals = JournalCache()
  /// Why nothing can be written here; the index is then made in memory.
  let obstacle: RegistryError?
  /// Whether nothing can be written here.
  public var isReadOnly: Bool { obstacle != nil }
  /// What happened beside the command and the user should know: recovered commits, edits from outside.
  public internal(set) var notices: [Finding] = []

  /// Told now and then how many files of a large commit are written, and at last that all are.
  public var writing: ReadingProgress?

  let folder: RootedFolder
  let database: Connection
  /// The documents that cannot be read just now, as far as the last look at them told.
  public internal(set) var unreadable: [UnreadableDocument] = []
  /// Why they could not be read, by their paths, as far as this process has tried.
  var failures: [String: Finding] = [:]
  /// How many milliseconds a command that writes waits for another.
  let busyTimeout: Int
  /// What the transaction under way has changed, by path; text is written when it commits.
  var staged: [CaseNumber: CaseDocument] = [:]
  var stagedOrder: [CaseNumber] = []
  /// Whether a commit has begun, under the lock that keeps documents as they are.
  var isWriting = false
  /// Documents as the commit under way found them.
  var documentsRead: [CaseNumber: CaseDocument] = [:]
  var stagedCommands: [StagedCommand] = []
  /// Documents copied for the transaction to come, by the file they come from.
  var gathered: [EvidenceSource: FileCopy] = [:]
  /// Documents that the transaction under way has stored, by the file they come from; each file is read once.
  var stagedCopies: [EvidenceSource: FileCopy] = [:]
  /// Those that were not here before, by their hashes: where they will stand, and the files they are in.
  var stagedEvidence: [Digest: StagedEvidence] = [:]
  var allotter: NumberAllotter?
  /// Whether the transaction under way has put a file into its commit.
  var hasStored = false
  /// Whether anything was recorded since the registry was opened, though its files may still have to be written.
  public internal(set) var hasRecorded = false
  /// What was read of definitions, calendars and acts.
  public let pinned = PinnedParts()

  init(
    _ folder: RootedFolder, settings: RegistrySettings, database: consuming Connection, busyTimeout: Int,
    obstacle: RegistryError? = nil
  ) {
    root = folder.root
    self.folder = folder
    self.settings = settings
    self.database = database
    self.busyTimeout = busyTimeout
    self.obstacle = obstacle
  }

  /// The door to the file system.
  var files: FileSystem { folder.files }
}

extension FolderStore {
  static let databaseFolder = DatabaseFile.folder

  /// The nearest folder, from `start` upwards, that is a registry; nil when there is none.
  public static func find(from start: Path, files: FileSystem = FileSystem()) throws(RegistryError) -> Path? {
    try translate { () throws(FileError) in
      var folder = try files.absolute(start)
      while true {
        if try files.exists(folder / RegistryPath.settings) { return folder }
        if folder.parent == folder { return nil }
        folder = folder.parent
      }
    }
  }

  static func read(_ bytes: [UInt8], at path: String) throws(RegistryError) -> RegistrySettings {
    do {
      let json = try JSON(parsing: bytes)
      guard let object = json.object else { throw FormatError("", expected: .object) }
      if let format = object["format"]?.string, !RegistrySettings.formats.contains(format) {
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
}
