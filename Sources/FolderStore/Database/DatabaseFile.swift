import CaseRegistry
import Digests
import CaseRecords
import Disk
import JSONText
import Platform

/// The database of a registry as a file: whether this program made it here, and what is done with one that it did not.
///
/// Whoever sends a folder can put any database into it, and SQLite itself would finish what a log or a journal beside it
/// says. So a database is opened only where a mark stands beside it that cannot have come along: it names the machine, the
/// folder and the very files, each by its number and by the moment at which the system made it. A copy, by mail, git, stick
/// or `cp`, is another file. Users of one machine who share a folder have the same mark.
struct DatabaseFile {
  /// The folder that is no part of the archive.
  static let folder = RegistryPath.own
  static let path = "\(folder)/registry.sqlite"
  static let log = "\(path)-wal"
  static let mark = "\(folder)/mark"
  /// Where what was moved out of the way lies.
  static let aside = "\(folder)/aside"

  let registry: RootedFolder
  private let known = Known()

  /// What does not change while the program runs, once it was asked for.
  private final class Known {
    var machine: String?
  }

  init(in registry: RootedFolder) { self.registry = registry }

  /// The file, for SQLite.
  var whole: Path { registry.whole(Self.path) }
}

extension DatabaseFile {
  /// Whether the database that stands there is the one this program made here, with nothing beside it that it did not.
  ///
  /// - Throws: `FileError` where that cannot be known.
  func isOurs() throws(FileError) -> Bool {
    guard try registry.isFolder(Self.folder), let kept = try keptMark(), let database = try digest(of: Self.path),
      kept.database == database, try !registry.exists("\(Self.path)-journal")
    else { return false }
    // An empty log says nothing, whoever put it there.
    guard let log = try registry.identity(of: Self.log), !(log.isFile && log.size == 0) else { return true }
    return kept.log == (try digest(of: Self.log))
  }

  /// Writes the mark of the database that this process has just made, or whose log it has made anew.
  ///
  /// - Throws: `FileError` where it cannot be written; the database is then not believed the next time.
  func writeMark() throws(FileError) {
    // The database itself was looked at when it was believed.
    if let kept = try keptMark(), try kept.log == digest(of: Self.log) { return }
    guard let mark = try presentMark() else { return }
    if try keptMark() == mark { return }
    try registry.write(mark.bytes, to: Self.mark)
  }

  /// Sees to it that the next who opens the registry makes the database anew: something in it cannot be right.
  func distrust() throws(FileError) { try registry.remove(Self.mark) }

  private func presentMark() throws(FileError) -> Mark? {
    guard let database = try digest(of: Self.path) else { return nil }
    return Mark(database: database, log: try digest(of: Self.log))
  }

  private func keptMark() throws(FileError) -> Mark? { try keptMarkBytes().flatMap { Mark($0) } }

  /// The bytes of the mark, to see whether another process has made a new one.
  func keptMarkBytes() throws(FileError) -> [UInt8]? { try registry.read(Self.mark) }

  /// What the database at a path says of itself when it was made here: which file it is.
  ///
  /// So it is known again when what stands beside it was replaced, as a pull does that carries another mark.
  ///
  /// - Parameter path: Where it is now; it may have been moved.
  func ownMark(of path: String = path) throws(FileError) -> Digest? { try digest(of: path, as: "own mark") }

  /// What tells an ordinary file from every other on any machine; nil where none stands.
  private func digest(of path: String, as label: String? = nil) throws(FileError) -> Digest? {
    guard let file = try registry.identity(of: path), file.isFile, let folder = try registry.identity(of: "")
    else { return nil }
    let text = "\(try machine())\n\(folder)\n\(label ?? path)\n\(file)"
    return SHA256.digest(of: Array(text.utf8))
  }

  /// What tells this machine from others: its id, which is nobody else's business and so only hashed; without one, when
  /// its root was made.
  private func machine() throws(FileError) -> String {
    if let machine = known.machine { return machine }
    let machine = try machineAsked()
    known.machine = machine
    return machine
  }

  private func machineAsked() throws(FileError) -> String {
    if let id = try registry.files.read(Path("/etc/machine-id")), id.count >= 32 {
      return SHA256.digest(of: Array("oversight".utf8) + id).description
    }
    return try RootedFolder("/", registry.files).identity(of: "").map { "\($0)" } ?? ""
  }

  /// What `.oversight/mark` says.
  private struct Mark: Hashable {
    static let format = "oversight.mark/1"
    let database: Digest
    let log: Digest?

    init(database: Digest, log: Digest?) {
      self.database = database
      self.log = log
    }

    init?(_ bytes: [UInt8]) {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      guard lines.count == 3, lines[0] == Self.format, let database = Digest(hex: lines[1]) else { return nil }
      self.init(database: database, log: Digest(hex: lines[2]))
    }

    var bytes: [UInt8] { Array("\(Self.format)\n\(database)\n\(log.map { "\($0)" } ?? "none")\n".utf8) }
  }
}

extension DatabaseFile {
  /// Puts whatever stands in the way of a new database aside: the old one with its log, each as it is, links as links.
  ///
  /// To be called under the lock of `.oversight`.
  ///
  /// - Parameter isOurs: Whether it is the one that was made here, so that what it remembers is believed.
  func moveAside(isOurs: Bool) throws(FileError) {
    try distrust()
    let names = try registry.names(in: Self.folder).filter { $0.hasPrefix("registry.sqlite") }
    guard !names.isEmpty else { return }
    if try !registry.isFolder(Self.aside), try registry.exists(Self.aside) {
      try registry.rename(Self.aside, to: "\(Self.folder)/aside-\(RandomSource.hex(bytes: 4))")
    }
    let place = "\(Self.aside)/\(isOurs ? Self.oursPrefix : Self.unreadPrefix)\(RandomSource.hex(bytes: 4))"
    try registry.makeFolder(place)
    // The database last: as long as it stands where it was, this is not done.
    for name in names.reversed() { try registry.rename("\(Self.folder)/\(name)", to: "\(place)/\(name)") }
  }

  private static let oursPrefix = "ours-"
  private static let unreadPrefix = "unread-"
  private static let keptPrefix = "kept-"

  /// The folders of databases that were moved aside and from which nothing was taken over yet.
  func unread() throws(FileError) -> [(folder: String, isOurs: Bool)] {
    try registry.names(in: Self.aside).compactMap { name in
      let isOurs = name.hasPrefix(Self.oursPrefix)
      return isOurs || name.hasPrefix(Self.unreadPrefix) ? ("\(Self.aside)/\(name)", isOurs) : nil
    }
  }

  /// A database that was moved aside is done with.
  ///
  /// - Parameter keeps: Whether something in it could not be taken over, so that it is kept for people to look at.
  func finish(_ folder: String, keeps: Bool) throws(FileError) {
    if keeps { return try registry.rename(folder, to: Self.kept(folder)) }
    try removeFolder(folder)
  }

  /// Where a database that was moved aside is kept when people are to look at it.
  static func kept(_ folder: String) -> String { "\(aside)/\(keptPrefix)\(folder.split(separator: "-").last ?? "")" }

  /// Removes the old databases that were kept: what a law orders removed may stand in them.
  func removeKept() throws(FileError) {
    for name in try registry.names(in: Self.aside) where name.hasPrefix(Self.keptPrefix) {
      try removeFolder("\(Self.aside)/\(name)")
    }
  }

  private func removeFolder(_ path: String) throws(FileError) {
    for name in try registry.names(in: path) {
      let inner = "\(path)/\(name)"
      if try registry.isFolder(inner) { try removeFolder(inner) } else { try registry.remove(inner) }
    }
    try registry.removeFolder(path)
  }

  /// Makes the folder of the database, which is kept out of git; a link or a file in its place is moved out of the way.
  func makeFolder() throws(FileError) {
    if try !registry.isFolder(Self.folder), try registry.exists(Self.folder) {
      try registry.rename(Self.folder, to: "\(Self.folder)-aside-\(RandomSource.hex(bytes: 4))")
    }
    try registry.makeFolder(Self.folder)
    let ignored = "\(Self.folder)/.gitignore"
    if try !registry.exists(ignored) { try registry.write(Array("*\n".utf8), to: ignored) }
  }
}
