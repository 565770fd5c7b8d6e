import CaseRecords
public import CaseRegistry
import Digests
import Disk
import JSONText
public import Platform
import SQLite
public import WorkflowEngine

/// The folder of another registry, only read: nothing in it is made, finished or changed.
final class ReceivedFolder: StoreContents {
  let settings: RegistrySettings
  private let folder: RootedFolder
  /// Who reads it.
  private let reader: Reader
  private let whole: Journal
  /// What is committed there and not written into its file yet.
  private let pending: [String: [UInt8]]

  /// How another registry's folder is read.
  struct Reader {
    let files: FileSystem
    /// Where a database with a log is copied before it is read; throws where nothing can be.
    let aside: () throws(RegistryError) -> Path
    /// Tells something beside what is answered.
    let notice: (Finding) -> Void
  }

  /// Reads the journal of another registry.
  ///
  /// - Throws: `notFound`, `document`, `database` when it cannot be known whether a command was interrupted there.
  ///
  /// - Parameters:
  ///   - root: The folder of the other registry.
  ///   - reader: Who reads it.
  init(_ root: Path, by reader: Reader) throws(RegistryError) {
    self.reader = reader
    do throws(FileError) { folder = try RootedFolder(root, reader.files) } catch {
      guard case .notFound = error else { throw .file(error) }
      throw .notFound(root)
    }
    guard let settings = try Self.read(RegistryPath.settings, in: folder) else { throw .notFound(root) }
    self.settings = try FolderStore.read(settings, at: (root / RegistryPath.settings).text)
    pending = try Self.pending(in: folder, by: reader)
    let name = (root / RegistryPath.journal).text
    var journalBytes = pending[RegistryPath.journal]
    if journalBytes == nil { journalBytes = try Self.read(RegistryPath.journal, in: folder) }
    guard let bytes = journalBytes else {
      throw .document(path: name, .format(FormatError("", expected: .journal)))
    }
    do throws(DocumentError) { whole = try Journal(bytes) } catch { throw .document(path: name, error) }
  }

  /// Reads it beside a registry in a folder, where a database with a log is copied before it is read.
  convenience init(_ root: Path, beside registry: FolderStore) throws(RegistryError) {
    try self.init(root, by: registry.received)
  }

  private static func read(_ path: String, in folder: RootedFolder) throws(RegistryError) -> [UInt8]? {
    try translate { () throws(FileError) in try folder.read(path) }
  }

  /// What is committed there and not written into its file, as far as the database there says so in the way this program
  /// does; it is data like any file there.
  private static func pending(
    in folder: RootedFolder, by reader: Reader
  ) throws(RegistryError) -> [String: [UInt8]] {
    let (file, log) = try translate { () throws(FileError) in
      guard try folder.isFolder(DatabaseFile.folder) else { return (nil as FileIdentity?, nil as FileIdentity?) }
      return (try folder.identity(of: DatabaseFile.path), try folder.identity(of: DatabaseFile.log))
    }
    guard let file, file.isFile, file.size > 0, log?.isFile ?? true else { return [:] }
    do throws(RegistryError) {
      guard (log?.size ?? 0) > 0 else { return try texts(in: folder.whole(DatabaseFile.path), hasLog: false) }
      // Reading a log makes files beside it, so that a copy is read.
      return try reader.files.withCopy(of: folder, in: reader.aside()) { (path) throws(RegistryError) in
        try texts(in: path, hasLog: true)
      }
    } catch {
      guard case .database = error else { throw error }
      reader.notice(.otherDatabaseUnread(folder.whole(DatabaseFile.folder)))
      return [:]
    }
  }

  private static func texts(in path: Path, hasLog: Bool) throws(RegistryError) -> [String: [UInt8]] {
    try asking { () throws(SQLiteError) in
      let leftovers = try LeftoverCommits(path, hasLog: hasLog)
      var texts: [String: [UInt8]] = [:]
      if leftovers.isEmpty { return texts }
      var rows = try leftovers.rows()
      while let row = try rows.next() {
        if RegistryPath.isWritten(row.path) { texts[row.path] = row.bytes }
      }
      return texts
    }
  }
}

extension ReceivedFolder {
  /// Where it is.
  var place: Path { folder.root }

  func journal() throws(RegistryError) -> Journal { whole }

  func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    if let bytes = pending[path] { return bytes }
    return try Self.read(path, in: folder)
  }

  func documents() throws(RegistryError) -> StoredDocuments {
    var (paths, problems): ([String], [Problem]) = ([], [])
    func names(in place: String) -> [String] {
      do throws(FileError) { return try folder.names(in: place) } catch {
        problems.append(Problem(.format(.unreadable(error)), path: place))
        return []
      }
    }
    for year in names(in: "cases") where Int(year) != nil && Path.isPlainName(year) {
      let place = "cases/\(year)"
      paths += names(in: place).filter(RegistryPath.isNameOfDocument).map { "\(place)/\($0)" }
    }
    let all = Set(paths + pending.keys.filter { $0.hasPrefix("cases/") }).sorted()
    return StoredDocuments(all, problems: problems) { [folder, pending] path in
      pending[path].map { .bytes($0) } ?? folder.document(path)
    }
  }

  func names(under path: String) throws(RegistryError) -> [String] {
    try translate { () throws(FileError) in try folder.isFolder(path) ? try folder.names(in: path) : [] }
  }

  func sizes(ofEvidence sha256: String) -> [Int] { folder.files.sizes(ofEvidence: sha256, beneath: place) }

  func read(
    _ document: Evidence, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(RegistryError) {
    let names = try translate { () throws(FileError) in
      try folder.files.names(ofEvidence: document.sha256, beneath: place)
    }
    try folder.files.read(document, at: names.map { EvidencePath.path(of: $0) }, beneath: place, body)
  }

  /// The folder as it is now.
  func renewed() throws(RegistryError) -> any StoreContents { try ReceivedFolder(place, by: reader) }
}

extension FolderStore {
  /// Takes over what the registry in another folder has and this one has not, as `merge(_:isDryRun:at:)` does.
  ///
  /// - Parameters:
  ///   - root: The folder of the other registry, which is only read.
  ///   - mapping: Whom ids there mean in the cases of that office.
  ///   - isDryRun: Only work out what would be taken.
  ///   - at: When it is recorded.
  /// - Throws: `notFound`, `sameRegistry`, `document`, `broken` about the other's journal, and what `write` throws.
  public func merge(
    _ root: Path, mapping: [PartyID: PartyID] = [:], isDryRun: Bool = false, at: String
  ) throws -> MergeReport {
    let (mine, theirs) = try translate { () throws(FileError) in
      (try folder.stamp(of: RegistryPath.settings), try files.stamp(of: root / RegistryPath.settings))
    }
    guard mine != theirs else { throw RegistryError.sameRegistry(root) }
    return try merge(ReceivedFolder(root, by: received), mapping: mapping, isDryRun: isDryRun, at: at)
  }

  /// How this registry reads the folder of another.
  fileprivate var received: ReceivedFolder.Reader {
    ReceivedFolder.Reader(
      files: files,
      aside: { [obstacle, root] () throws(RegistryError) in
        if let obstacle { throw obstacle }
        return root / Self.databaseFolder
      }, notice: { [self] in notice($0) })
  }

  /// Lends the registry in a folder as somebody has sent it, to be merged into a registry that is in no folder.
  ///
  /// - Parameters:
  ///   - root: The folder, which is only read.
  ///   - body: Given the registry, and what was noticed so far.
  /// - Throws: What `body` throws; `notFound`, `document`, `file`.
  public static func received<Value>(
    _ root: Path, _ body: (_ other: any StoreContents, _ notices: () -> [Finding]) throws -> Value
  ) throws -> Value {
    var notices: [Finding] = []
    let files = FileSystem()
    let reader = ReceivedFolder.Reader(
      files: files, aside: { () throws(RegistryError) in FileSystem.temporaryFolder }, notice: { notices.append($0) })
    return try body(try ReceivedFolder(root, by: reader)) { notices }
  }
}
