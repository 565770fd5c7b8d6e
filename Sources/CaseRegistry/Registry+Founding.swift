public import CaseRecords
import Digests
public import Disk
import JSONText
public import Platform
import SQLite
public import WorkflowEngine

/// A file that a new registry is given: a definition, a calendar, the acts.
public struct FoundingFile: Sendable {
  /// Its name without ending.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

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
    var journal = Journal()
    journal.append(.founded(settings), at: at)
    let folder = try translate { () throws(FileError) in try RootedFolder(root, files) }
    // What an interrupted beginning has left; there is no registry yet in which anybody could be writing.
    removeTemporaries(in: ["", "workflows", "calendars"], of: folder)
    try translate { () throws(FileError) in
      for name in ["cases", "workflows", "calendars"] { try folder.makeFolder(name) }
      try folder.write(acts.bytes, to: RegistryPath.acts)
    }
    journal.append(.acts(digest: digest(acts.bytes)), at: at, files: [RegistryPath.acts: acts.bytes])
    for file in calendars {
      let reference = try pin(ofCalendar: file.bytes, in: file.name)
      let path = RegistryPath.calendar(reference)
      try translate { () throws(FileError) in try folder.write(file.bytes, to: path) }
      journal.append(.calendar(reference, digest: digest(file.bytes)), at: at, files: [path: file.bytes])
    }
    for file in workflows {
      let reference = try pin(ofWorkflow: file.bytes, in: file.name)
      let path = RegistryPath.workflow(reference)
      try translate { () throws(FileError) in try folder.write(file.bytes, to: path) }
      journal.append(.workflow(reference), at: at, files: [path: file.bytes])
    }
    try translate { () throws(FileError) in
      try folder.write(journal.partiesBytes, to: RegistryPath.parties)
      try folder.write(journal.bytes, to: RegistryPath.journal)
      // The last file makes it a registry: an interrupted beginning leaves none.
      try folder.write(JSON.object(settings.json).documentBytes(), to: RegistryPath.settings)
    }
    return try open(root, files: files)
  }

  /// The digest of a file's canonical form, so that white space does not matter; of the bytes where it is no JSON.
  static func digest(_ bytes: [UInt8]) -> String {
    ((try? JSON(parsing: bytes))?.canonicalDigest() ?? SHA256.digest(of: bytes)).description
  }

  static func reference(ofCalendar json: JSON) -> CalendarReference? {
    guard let id = json["id"]?.string, let edition = json["edition"]?.integer else { return nil }
    return CalendarReference("\(id)@\(edition)")
  }

  static func reference(ofWorkflow bytes: [UInt8]) -> WorkflowReference? {
    guard let json = try? JSON(parsing: bytes), let id = json["id"]?.string, let version = json["version"]?.integer
    else { return nil }
    return WorkflowReference(id: WorkflowID(id), version: version, digest: digest(bytes))
  }

  /// What the file of a definition says it is.
  ///
  /// - Throws: `document` when it says nothing of the kind.
  private static func pin(ofWorkflow bytes: [UInt8], in name: String) throws(RegistryError) -> WorkflowReference {
    guard let reference = reference(ofWorkflow: bytes) else { throw unreadable(bytes, in: name, "an id and a version") }
    return reference
  }

  /// What the file of a calendar says it is.
  ///
  /// - Throws: `document` when it says nothing of the kind.
  private static func pin(ofCalendar bytes: [UInt8], in name: String) throws(RegistryError) -> CalendarReference {
    guard let json = try? JSON(parsing: bytes), let reference = reference(ofCalendar: json) else {
      throw unreadable(bytes, in: name, "an id and an edition")
    }
    return reference
  }

  private static func unreadable(_ bytes: [UInt8], in name: String, _ expected: String) -> RegistryError {
    do throws(JSONError) { _ = try JSON(parsing: bytes) } catch {
      return .document(path: name, DocumentError(error, in: bytes))
    }
    return .document(path: name, .format(FormatError("", expected: expected)))
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
    let reference = try Self.pin(ofWorkflow: bytes, in: "workflows")
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
    let reference = try Self.pin(ofCalendar: bytes, in: "calendars")
    let digest = Self.digest(bytes)
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
