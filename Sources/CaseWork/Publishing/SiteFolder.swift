internal import CaseRecords
internal import CaseRegistry
internal import Digests
package import Disk
internal import JSONText
package import Platform
internal import WorkflowEngine

/// The folder into which the public register is published, or letters are written.
///
/// It takes one that is absent or empty, or its own: a hidden file lists what it has written, and only that is ever removed.
package struct SiteFolder {
  /// What is kept in a folder, which tells it from those of others.
  package enum Kind: String, Hashable, Sendable {
    /// The public register, which everybody may read.
    case site
    /// Letters, which are for those who send them.
    case letters
  }

  private let root: Path
  private let kind: Kind
  private let files: FileSystem

  /// - Parameters:
  ///   - root: The folder.
  ///   - kind: What is kept in it.
  ///   - files: How files are reached.
  package init(_ root: Path, _ kind: Kind = .site, files: FileSystem = FileSystem()) {
    (self.root, self.kind, self.files) = (root, kind, files)
  }

  /// A file to be published.
  package struct Item {
    /// Its path from the folder.
    package let path: String
    /// The SHA-256 of its bytes, in lower-case hex.
    package let digest: String
    /// How many bytes it has.
    package let size: Int
    /// Its bytes, asked for only where it is to be written; nil where they cannot be read.
    fileprivate let bytes: () throws -> [UInt8]?

    /// A file whose bytes are there.
    package init(_ path: String, _ bytes: [UInt8]) {
      (self.path, digest, size) = (path, SHA256.digest(of: bytes).description, bytes.count)
      self.bytes = { bytes }
    }

    /// A file whose bytes are read where it is to be written.
    package init(_ path: String, digest: String, size: Int, _ bytes: @escaping () throws -> [UInt8]?) {
      (self.path, self.digest, self.size, self.bytes) = (path, digest, size, bytes)
    }
  }

  /// The hidden file that lists what was written.
  private var manifest: String { ".oversight-\(kind.rawValue).json" }
  private var format: String { "oversight.\(kind.rawValue)/1" }

  /// What was written when it was published last, with digests; nil where it never was.
  ///
  /// - Throws: `WorkError.folderTaken` for a folder in which something else is.
  package func published() throws -> [String: String]? {
    guard try files.exists(root) else { return nil }
    guard let bytes = try files.read(root / manifest) else {
      guard try files.names(in: root).isEmpty else { throw WorkError.folderTaken(root) }
      return nil
    }
    guard let json = try? JSON(parsing: bytes), json["format"]?.string == format,
      let listed = json["files"]?.object
    else { throw WorkError.folderTaken(root) }
    var known: [String: String] = [:]
    for member in listed.members where Self.isOwn(member.key) { known[member.key] = member.value.string ?? "" }
    return known
  }

  /// A path within the folder: a list that somebody sent leads nowhere else.
  static func isOwn(_ path: String) -> Bool {
    let path = Path(path)
    return !path.isAbsolute && !path.components.isEmpty && path.components.allSatisfy(Path.isPlainName)
  }

  /// Publishes files: those that are other than what stands there are written, and what was published and is no more is
  /// removed.
  ///
  /// - Parameters:
  ///   - isDryRun: Whether nothing is to be written.
  ///   - mostBytes: So much is held back before it is written; what is thrown while everything is, leaves the folder as it was.
  ///   - hand: Hands out all files, each once.
  /// - Returns: How many were written, or would be.
  package func publish(
    isDryRun: Bool, holding mostBytes: Int = .max, _ hand: (_ take: (Item) throws -> Void) throws -> Void
  ) throws -> Int {
    let before = try published() ?? [:]
    var (listed, paths, folders): ([String: String], Set<String>, Set<Path>) = (before, [], [])
    var (held, heldBytes, changed): ([Item], Int, Int) = ([], 0, 0)
    func writeHeld() throws {
      if held.isEmpty { return }
      if folders.insert(root).inserted { try makeFolder(root) }
      // What is being written belongs to it too: whoever stops half way can go on.
      for item in held { listed[item.path] = "" }
      try write(listed)
      for item in held {
        let place = root / item.path
        if folders.insert(place.parent).inserted { try makeFolder(place.parent) }
        guard let bytes = try item.bytes() else { continue }
        try put(bytes, at: place)
        listed[item.path] = item.digest
      }
      (held, heldBytes) = ([], 0)
    }
    try hand { item in
      paths.insert(item.path)
      if try before[item.path] == item.digest && files.exists(root / item.path) { return }
      changed += 1
      if isDryRun { return }
      held.append(item)
      heldBytes += item.size
      if heldBytes > mostBytes { try writeHeld() }
    }
    let gone = before.keys.filter { !paths.contains($0) }.sorted()
    if isDryRun || changed == 0 && gone.isEmpty { return changed }
    try writeHeld()
    for path in gone {
      do throws(FileError) { try files.remove(Path(path), beneath: root) } catch {
        guard case .notFound = error else { throw error }
      }
      listed[path] = nil
    }
    try removeEmptyFolders(of: gone)
    try write(listed)
    return changed
  }

  private func makeFolder(_ folder: Path) throws(FileError) {
    switch kind {
    case .site: try files.makePublicFolder(folder)
    case .letters: try files.makeFolder(folder)
    }
  }

  private func put(_ bytes: [UInt8], at place: Path) throws(FileError) {
    switch kind {
    case .site: try files.publish(bytes, to: place)
    case .letters: try files.write(bytes, to: place)
    }
  }

  private func removeEmptyFolders(of paths: [String]) throws {
    let parents = Set(paths.map { (root / $0).parent }).filter { $0 != root }
    for folder in parents.sorted().reversed() {
      guard try files.exists(folder), try files.names(in: folder).isEmpty else { continue }
      try files.removeFolder(folder)
    }
  }

  private func write(_ listed: [String: String]) throws(FileError) {
    var object = JSONObject()
    for (path, digest) in listed.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      object[path] = .string(digest)
    }
    let json: JSON = ["format": .string(format), "files": .object(object)]
    try put(json.documentBytes(), at: root / manifest)
  }
}
