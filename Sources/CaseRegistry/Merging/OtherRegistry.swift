import SQLite
import WorkflowEngine

/// The folder of another registry, only read: nothing in it is made, finished or changed.
struct OtherRegistry {
  let root: Path
  let files: FileSystem
  let journal: Journal
  /// What is committed there and not written into its file yet.
  private let pending: [String: [UInt8]]

  /// Reads the journal of another registry.
  ///
  /// - Throws: `notFound`, `document`, `broken` when its journal's chain does not hold, `database` when it cannot be
  ///   known whether a command was interrupted there.
  init(_ root: Path, files: FileSystem) throws(RegistryError) {
    self.root = root
    self.files = files
    let settings = try translate { () throws(FileError) in try files.readOrdinaryFile(root / Registry.settingsFile) }
    guard let settings else { throw .notFound(root) }
    _ = try Registry.read(settings, at: (root / Registry.settingsFile).text)
    pending = try asking { () throws(SQLiteError) in try Self.pending(in: root, files) }
    let name = (root / Registry.journalFile).text
    let written = try translate { () throws(FileError) in try files.readOrdinaryFile(root / Registry.journalFile) }
    guard let bytes = pending[Registry.journalFile] ?? written else {
      throw .document(path: name, .format(FormatError("", expected: "the registry's journal; it is missing")))
    }
    do throws(DocumentError) { journal = try Journal(bytes) } catch { throw .document(path: name, error) }
    let problems = journal.problems()
    guard problems.isEmpty else { throw .broken(path: name, problems) }
  }

  private static func pending(in root: Path, _ files: FileSystem) throws(SQLiteError) -> [String: [UInt8]] {
    let path = root / Registry.databaseFolder / "registry.sqlite"
    guard let stamp = try? files.stamp(of: path), stamp.size > 0 else { return [:] }
    // What a log holds is not seen by who takes the file as unchangeable.
    let log = try? files.stamp(of: Path(path.text + "-wal"))
    let database = try Connection(path: path.text, mode: (log?.size ?? 0) > 0 ? .readOnly : .immutable)
    let isThere = try database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'pending'")
    guard isThere == 1 else { return [:] }
    var texts: [String: [UInt8]] = [:]
    var statement = try database.prepare("SELECT path, text FROM pending")
    while try statement.step() { texts[statement.text(0)] = statement.bytes(1) }
    return texts
  }

  /// The newest bytes of a file there; nil when there is none.
  func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    if let bytes = pending[path] { return bytes }
    return try translate { () throws(FileError) in try files.readOrdinaryFile(root / path) }
  }

  /// The paths of all documents there, in the order of numbers.
  func caseFiles() throws(RegistryError) -> [String] {
    let folder = root / "cases"
    let written = try translate { () throws(FileError) -> [String] in
      guard try files.exists(folder) else { return [] }
      var paths: [String] = []
      for year in try files.names(in: folder) where Int(year) != nil {
        paths += try files.names(in: folder / year).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
          .map { "cases/\(year)/\($0)" }
      }
      return paths
    }
    return Set(written + pending.keys.filter { $0.hasPrefix("cases/") }).sorted()
  }

  /// A document there, when it is sound.
  ///
  /// - Throws: `document`, `broken`, both with the whole path.
  func document(_ bytes: [UInt8], at path: String) throws(RegistryError) -> CaseDocument {
    let name = (root / path).text
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: name, error) }
    guard Registry.path(of: document.number) == path else {
      throw .broken(path: name, [Problem(.number, "the file holds the case \(document.number)")])
    }
    let problems = document.problems(in: nil)
    guard problems.isEmpty else { throw .broken(path: name, problems) }
    return document
  }
}
