import CaseRecords
public import CaseRegistry
public import Disk
import JSONText
public import Platform
import WorkflowEngine

extension FolderStore {
  /// Copies a registry that is in another kind of store into a folder, byte for byte; the copy is verified.
  ///
  /// All of it is of one moment. The settings come last, so that an interrupted copy is no registry.
  ///
  /// - Parameters:
  ///   - source: The registry.
  ///   - path: A folder that is empty or not there.
  ///   - code: The code with which the copy gives numbers; nil where it is for reading, or a backup.
  ///   - isBackup: Whether the copy is the registry as it stood, with its code.
  ///   - at: When it is made.
  ///   - progress: Told now and then how many cases of the copy are verified.
  /// - Throws: `copy` where the folder holds anything, or the code is taken; `file`; what the source says of itself.
  public static func copy(
    _ source: any StoreView, to path: Path, office code: String?, isBackup: Bool = false, at: String,
    files: FileSystem = FileSystem(), progress: ReadingProgress? = nil
  ) throws -> CopyReport {
    if let code { try source.checkIsFree(code) }
    try translate { () throws(FileError) in try files.makeFolder(path) }
    let target = try translate { () throws(FileError) in try RootedFolder(path, files) }
    let others = try translate { () throws(FileError) in
      try target.names(in: "").filter { !ForeignFile.isForeign($0) && FileSystem.owner(ofTemporary: $0) == nil }
    }
    guard others.isEmpty else { throw RegistryError.copy(.notEmpty(path)) }
    let kind = isBackup ? FolderCopy.Kind.backup : .reading
    _ = try source.atOneMoment(
      { () throws(RegistryError) in
        try ReceivedCopy(source: source, target: target, kind: kind, at: at).run()
        return true
      }, isSound: { $0 })
    let report = try open(path, files: .readOnly).verify(progress: progress)
    if let code { _ = try open(path, files: files).setOffice(code, at: at) }
    return CopyReport(cases: report.cases, records: report.records, problems: report.problems)
  }
}

/// Writes what another store holds into a folder.
private struct ReceivedCopy {
  let source: any StoreView
  let target: RootedFolder
  let kind: FolderCopy.Kind
  let at: String

  func run() throws(RegistryError) {
    let manifest = CopyManifest(of: source.mark, kind: kind, at: at)
    try put(manifest.bytes, CopyManifest.path)
    try translate { [target] () throws(FileError) in
      for name in ["cases", "workflows", "calendars"] { try target.makeFolder(name) }
      try target.write(GitAttributes.bytes, to: GitAttributes.path, sync: false)
    }
    let journal = try source.journal()
    for path in try source.partPaths() {
      if let bytes = try source.contents(of: path) { try put(bytes, path) }
    }
    var evidence: [String: Evidence] = [:]
    let documents = try source.documents()
    for path in documents.paths {
      switch documents.read(path) {
      case .bytes(let bytes):
        try put(bytes, path)
        // One that cannot be read is named when the copy is verified.
        for one in (try? CaseDocument(bytes))?.history.heldEvidence ?? [] { evidence[one.sha256] = one }
      case .gone: break
      case .unreadable(let error): throw .file(error)
      }
    }
    let hashes = evidence.keys.sorted()
    for start in stride(from: 0, to: hashes.count, by: Self.copiedAtOnce) {
      let page = hashes[start..<min(start + Self.copiedAtOnce, hashes.count)]
      try source.expect(evidence: Set(page), areRead: true)
      for hash in page where !source.sizes(ofEvidence: hash).isEmpty {
        if let one = evidence[hash] { try put(one) }
      }
    }
    try put(journal.bytes, RegistryPath.journal)
    try put(journal.partiesBytes, RegistryPath.parties)
    var settings = source.settings
    if kind == .reading { settings.isForReading = true }
    try put(JSON.object(settings.json).documentBytes(), RegistryPath.settings)
    try translate { [target] () throws(FileError) in try target.syncAll() }
  }

  private static let copiedAtOnce = 128

  private func put(_ bytes: [UInt8], _ path: String) throws(RegistryError) {
    try translate { [target] () throws(FileError) in try target.write(bytes, to: path, sync: false) }
  }

  private func put(_ document: Evidence) throws(RegistryError) {
    let path = EvidencePath.path(of: EvidencePath.name(of: document.sha256, Path(document.name)))
    let temporary = FileSystem.temporary(for: target.root / "copy")
    let copy = try target.files.gather(into: temporary, sync: false, as: { RegistryError.file($0) }) {
      (sink) throws(RegistryError) in try source.read(document, sink)
    }
    try translate { [target] () throws(FileError) in
      try target.makeFolder(path.parent.text)
      try target.rename(copy.path.lastComponent, to: path.text)
    }
  }
}
