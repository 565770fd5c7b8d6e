import CaseRegistry
import CaseRecords
import Digests
import Disk
import JSONText
import Platform
import WorkflowEngine

/// Looks at the stored documents, at each file once.
struct EvidenceAudit {
  private let files: FileSystem
  private let root: Path
  /// The names in each folder of documents looked into, by the first two digits; nil for one that cannot be read.
  private var names: [String: [String]?] = [:]
  /// What was found at each path.
  private var found: [Path: Finding] = [:]
  /// Documents that are committed and not in their places yet, by their hashes.
  private let coming: [String: Path]
  /// The hashes that records name.
  private var named: Set<String> = []

  private enum Finding {
    case sound(size: Int)
    case altered
    case unreadable
  }

  init(_ registry: FolderStore) throws(RegistryError) {
    root = registry.root
    files = registry.files
    coming = Dictionary(
      try registry.arrivals().compactMap { arrival in
        EvidencePath.hash(in: Path(arrival.path).lastComponent)
          .map { ($0, Path(FolderStore.databaseFolder) / arrival.temporary) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the bytes of a document that a record names are there.
  mutating func state(of document: Evidence) -> EvidenceState {
    named.insert(document.sha256)
    // A hash that somebody else wrote may be anything.
    guard Digest(hex: document.sha256) != nil else { return .missing }
    guard let names = names(besides: document.sha256) else { return .unreadable }
    let stored = EvidencePath.names(of: document.sha256, among: names).map { EvidencePath.path(of: $0) }
    var state = EvidenceState.missing
    for path in stored + (coming[document.sha256].map { [$0] } ?? []) {
      // Bytes of another size need not be read, however many somebody has put there.
      if let size = try? files.stamp(of: root / path.text)?.size, size != document.size {
        state = .altered
        continue
      }
      switch finding(at: path, document.sha256) {
      case .sound(let size):
        if size == document.size { return .ok }
        state = .altered
      case .altered: state = .altered
      case .unreadable: if state == .missing { state = .unreadable }
      }
    }
    return state
  }

  private mutating func names(besides hash: String) -> [String]? {
    let folder = String(hash.prefix(2))
    if let known = names[folder] { return known }
    let found: [String]?
    // Missing and unreadable are not the same: who may not look cannot say that it is gone.
    do throws(FileError) { found = try files.names(in: EvidencePath.folder(of: hash), beneath: root) } catch {
      found = nil
    }
    names[folder] = .some(found)
    return found
  }

  private mutating func finding(at path: Path, _ hash: String) -> Finding {
    if let known = found[path] { return known }
    let finding = look(at: path, hash)
    found[path] = finding
    return finding
  }

  private func look(at path: Path, _ hash: String) -> Finding {
    do throws(FileError) {
      let read = try files.readPieces(of: path, beneath: root) { _ throws(FileError) in }
      guard let read, read.digest.description == hash else { return .altered }
      return .sound(size: read.size)
    } catch {
      switch error {
      case .symbolicLink, .notAFile, .isAFolder, .notAFolder: return .altered
      default: return .unreadable
      }
    }
  }

  /// What else the folder holds, once every record was looked at: names that say something else than the content, and
  /// documents that no record names.
  mutating func leftovers() -> (problems: [Problem], unused: [String]) {
    var (problems, unused): ([Problem], [String]) = ([], [])
    let folder = Path(RegistryPath.evidence)
    for part in everything(in: folder, &problems) {
      guard part.utf8.count == 2, Digest(hex: part + String(repeating: "0", count: 62)) != nil else {
        problems.append(Self.stranger(folder / part))
        continue
      }
      for name in everything(in: folder / part, &problems) {
        let path = folder / part / name
        guard let hash = EvidencePath.hash(in: name), hash.hasPrefix(part) else {
          problems.append(Self.stranger(path))
          continue
        }
        // A file that a record names was looked at with the record.
        if named.contains(hash) { continue }
        if case .sound = finding(at: path, hash) {
          unused.append(path.text)
        } else {
          problems.append(Problem(.hash(.evidenceName), path: path.text))
        }
      }
    }
    return (problems, unused)
  }

  private static func stranger(_ path: Path) -> Problem {
    Problem(.unexpected(.strangeEvidence), path: path.text)
  }

  /// The names in a folder but the hidden ones and those that file managers leave everywhere.
  private func everything(in folder: Path, _ problems: inout [Problem]) -> [String] {
    do throws(FileError) {
      return try files.names(in: folder, beneath: root).filter { !$0.hasPrefix(".") && !ForeignFile.isForeign($0) }
    } catch {
      problems.append(Problem(.unexpected(.closedFolder(error)), path: folder.text))
      return []
    }
  }
}
