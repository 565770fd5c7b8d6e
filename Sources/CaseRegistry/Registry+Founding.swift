public import CaseRecords
import Digests
public import Disk
import JSONText
public import Platform
import SQLite
public import WorkflowEngine

extension Registry {
  /// Makes a registry.
  ///
  /// - Parameters:
  ///   - root: A folder; made when it is not there.
  ///   - settings: Offset, office code, languages.
  ///   - workflows: The definitions to pin, already checked.
  ///   - calendars: The calendars to add, already checked.
  ///   - acts: The acts that definitions name.
  ///   - at: When it is made.
  /// - Throws: `exists` when there is a registry already; `file`, `database`.
  public static func found(
    _ root: Path, settings: RegistrySettings, workflows: [FoundingFile], calendars: [FoundingFile],
    acts: FoundingFile, at: String, files: FileSystem = FileSystem()
  ) throws -> Registry {
    try translate { () throws(FileError) in try files.makeFolder(root) }
    if try translate({ () throws(FileError) in try files.exists(root / RegistryPath.settings) }) {
      throw RegistryError.exists(root)
    }
    if try translate({ () throws(FileError) in try files.isNetworkFileSystem(root) }) {
      throw RegistryError.network(root)
    }
    let foundation = try Foundation(settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: at)
    let folder = try translate { () throws(FileError) in try RootedFolder(root, files) }
    // What an interrupted beginning has left; there is no registry yet in which anybody could be writing.
    removeTemporaries(in: ["", "workflows", "calendars"], of: folder)
    try translate { () throws(FileError) in
      for name in ["cases", "workflows", "calendars"] { try folder.makeFolder(name) }
      // The last makes it a registry: an interrupted beginning leaves none.
      for part in foundation.parts { try folder.write(part.bytes, to: part.path) }
    }
    return try open(root, files: files)
  }

  /// Adds a party, or describes one anew.
  ///
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public func add(_ party: Party, at: String) throws(RegistryError) {
    try checkJournal()
    try record(.party(party), at: at)
    try store(try journal().partiesBytes, at: RegistryPath.parties)
  }

  /// Pins a definition that has been checked.
  ///
  /// - Throws: `broken` when the journal's chain does not hold; `taken` when another definition is pinned under the
  ///   same id and version; `document` when the bytes are no definition.
  /// - Returns: False when the very same definition is pinned and in use already; nothing happens then.
  public func add(workflow bytes: [UInt8], at: String) throws(RegistryError) -> Bool {
    let reference = try Pins.checkedReference(ofWorkflow: bytes, in: "workflows")
    if let known = try journal().workflows.first(where: { $0.id == reference.id && $0.version == reference.version }) {
      guard known.digest != reference.digest else { return try use(workflow: reference, at: at) }
      let versions = try journal().workflows.filter { $0.id == reference.id }.map(\.version)
      throw .taken(reference.description, key: "version", next: (versions.max() ?? reference.version) + 1)
    }
    try checkJournal()
    let path = RegistryPath.workflow(reference)
    try store(bytes, at: path)
    try record(.workflow(reference), at: at, files: [path: bytes])
    pinned.outlines[reference.id] = nil
    return true
  }

  /// Adds an edition of a calendar that has been checked, beside all that are there.
  ///
  /// - Parameters:
  ///   - bytes: Its file.
  ///   - at: When it is added.
  /// - Throws: `broken` when the journal's chain does not hold; `taken` when that edition is here with another content;
  ///   `gap` when it is not the one after the newest; `document` when the bytes are no calendar.
  /// - Returns: False when the very same edition is here and in use already; nothing happens then.
  public func add(calendar bytes: [UInt8], at: String) throws(RegistryError) -> Bool {
    let reference = try Pins.checkedReference(ofCalendar: bytes, in: "calendars")
    let digest = Pins.digest(bytes)
    // Of those that wait too: their numbers are taken.
    let newest = newest(try journal().calendars.map(\.reference)).first { $0.id == reference.id }
    if let known = try journal().calendars.first(where: { $0.reference == reference }) {
      guard known.digest != digest else { return try use(calendar: reference, at: at) }
      throw .taken(reference.description, key: "edition", next: (newest ?? reference).edition + 1)
    }
    // Editions follow each other, so that a gap cannot hide one that was lost.
    if let newest, reference.edition != newest.edition + 1 { throw .gap(reference, newest: newest) }
    try checkJournal()
    let path = RegistryPath.calendar(reference)
    try store(bytes, at: path)
    try record(.calendar(reference, digest: digest), at: at, files: [path: bytes])
    return true
  }

  /// Nothing is chained to what somebody has changed.
  func checkJournal() throws(RegistryError) {
    let problems = try journal().problems()
    guard problems.isEmpty else { throw .broken(path: RegistryPath.journal, problems) }
  }
}
