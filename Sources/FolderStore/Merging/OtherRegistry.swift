import CaseRegistry
import CaseRecords
import Disk
import Platform
import SQLite
import WorkflowEngine

/// The folder of another registry, only read: nothing in it is made, finished or changed.
struct OtherRegistry {
  let folder: RootedFolder
  let journal: Journal
  /// Where it is.
  var root: Path { folder.root }
  /// The door to the file system.
  var files: FileSystem { folder.files }
  /// What is committed there and not written into its file yet.
  private let pending: [String: [UInt8]]

  /// Reads the journal of another registry.
  ///
  /// - Throws: `notFound`, `document`, `broken` when its journal's chain does not hold, `database` when it cannot be
  ///   known whether a command was interrupted there.
  ///
  /// - Parameters:
  ///   - root: The folder of the other registry.
  ///   - registry: This one, in whose folder a database with a log is copied before it is read.
  init(_ root: Path, beside registry: FolderStore) throws(RegistryError) {
    do throws(FileError) { folder = try RootedFolder(root, registry.files) } catch {
      guard case .notFound = error else { throw .file(error) }
      throw .notFound(root)
    }
    guard let settings = try Self.read(RegistryPath.settings, in: folder) else { throw .notFound(root) }
    _ = try FolderStore.read(settings, at: (root / RegistryPath.settings).text)
    pending = try Self.pending(in: folder, beside: registry)
    let name = (root / RegistryPath.journal).text
    var journalBytes = pending[RegistryPath.journal]
    if journalBytes == nil { journalBytes = try Self.read(RegistryPath.journal, in: folder) }
    guard let bytes = journalBytes else {
      throw .document(path: name, .format(FormatError("", expected: .journal)))
    }
    do throws(DocumentError) { journal = try Journal(bytes) } catch { throw .document(path: name, error) }
    let problems = journal.problems()
    guard problems.isEmpty else { throw .broken(path: name, problems) }
  }

  private static func read(_ path: String, in folder: RootedFolder) throws(RegistryError) -> [UInt8]? {
    try translate { () throws(FileError) in try folder.read(path) }
  }

  /// What is committed there and not written into its file, as far as the database there says so in the way this program
  /// does; it is data like any file there.
  private static func pending(
    in folder: RootedFolder, beside registry: FolderStore
  ) throws(RegistryError) -> [String: [UInt8]] {
    let (file, log) = try translate { () throws(FileError) in
      guard try folder.isFolder(DatabaseFile.folder) else { return (nil as FileIdentity?, nil as FileIdentity?) }
      return (try folder.identity(of: DatabaseFile.path), try folder.identity(of: DatabaseFile.log))
    }
    guard let file, file.isFile, file.size > 0, log?.isFile ?? true else { return [:] }
    do throws(RegistryError) {
      guard (log?.size ?? 0) > 0 else { return try texts(in: folder.whole(DatabaseFile.path), hasLog: false) }
      // Reading a log makes files beside it, so that a copy is read.
      return try registry.withCopy(of: folder) { (path) throws(RegistryError) in try texts(in: path, hasLog: true) }
    } catch {
      guard case .database = error else { throw error }
      registry.notice(.otherDatabaseUnread(folder.whole(DatabaseFile.folder)))
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

  /// The newest bytes of a file there; nil when there is none.
  func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    if let bytes = pending[path] { return bytes }
    return try Self.read(path, in: folder)
  }

  /// The paths of all documents there, in the order of numbers, and the folders that cannot be looked into.
  func caseFiles() -> (paths: [String], closed: [FileError]) {
    var (paths, closed): ([String], [FileError]) = ([], [])
    func names(in place: String) -> [String] {
      do throws(FileError) { return try folder.names(in: place) } catch {
        closed.append(error)
        return []
      }
    }
    for year in names(in: "cases") where Int(year) != nil && Path.isPlainName(year) {
      let place = "cases/\(year)"
      paths += names(in: place).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "\(place)/\($0)" }
    }
    return (Set(paths + pending.keys.filter { $0.hasPrefix("cases/") }).sorted(), closed)
  }

  /// A document there, when it is sound.
  ///
  /// - Throws: `document`, `broken`, both with the whole path.
  func document(_ bytes: [UInt8], at path: String) throws(RegistryError) -> CaseDocument {
    let name = (root / path).text
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: name, error) }
    guard RegistryPath.document(of: document.number) == path else {
      throw .broken(path: name, [Problem(.number(.otherCase(document.number)))])
    }
    let problems = document.problems(in: nil)
    guard problems.isEmpty else { throw .broken(path: name, problems) }
    return document
  }
}
