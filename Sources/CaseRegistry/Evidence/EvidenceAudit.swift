import JSONText
import WorkflowEngine

/// Looks at the stored documents, at each file once.
struct EvidenceAudit {
  private let files: FileSystem
  private let root: Path
  /// The names in each folder of documents looked into, by the first two digits.
  private var names: [String: [String]] = [:]
  /// What was found at each path, by name.
  private var found: [String: Finding] = [:]
  /// The hashes that records name.
  private var named: Set<String> = []

  private enum Finding {
    case sound(size: Int)
    case altered
    case unreadable
  }

  init(_ root: Path, files: FileSystem) {
    self.root = root
    self.files = files
  }

  /// Whether the bytes of a document that a record names are there.
  mutating func state(of document: Evidence) -> EvidenceState {
    named.insert(document.sha256)
    let candidates = EvidencePath.names(of: document.sha256, among: names(besides: document.sha256))
    var state = EvidenceState.missing
    for name in candidates {
      switch finding(at: name) {
      case .sound(let size):
        if size == document.size { return .ok }
        state = .altered
      case .altered: state = .altered
      case .unreadable: if state == .missing { state = .unreadable }
      }
    }
    return state
  }

  private mutating func names(besides hash: String) -> [String] {
    // A hash that somebody else wrote may be anything.
    guard Digest(hex: hash) != nil else { return [] }
    let folder = String(hash.prefix(2))
    if let known = names[folder] { return known }
    let found = (try? files.names(in: EvidencePath.folder(of: hash), beneath: root)) ?? []
    names[folder] = found
    return found
  }

  private mutating func finding(at name: String) -> Finding {
    if let known = found[name] { return known }
    let finding = look(at: name)
    found[name] = finding
    return finding
  }

  private func look(at name: String) -> Finding {
    do throws(FileError) {
      let read = try files.readPieces(of: EvidencePath.path(of: name), beneath: root) { _ throws(FileError) in }
      guard let read, read.digest.description == EvidencePath.hash(in: name) else { return .altered }
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
    let folder = Path(Registry.evidenceFolder)
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
        // An altered file that a record names was reported with the record.
        if case .sound = finding(at: name) {
          if !named.contains(hash) { unused.append(path.text) }
        } else if !named.contains(hash) {
          problems.append(Problem(.hash, "its name is not the SHA-256 of its content", path: path.text))
        }
      }
    }
    return (problems, unused)
  }

  private static func stranger(_ path: Path) -> Problem {
    Problem(.unexpected, "it is no document stored under its SHA-256; nothing here uses it", path: path.text)
  }

  /// The names in a folder but the hidden ones, which file managers and git leave everywhere.
  private func everything(in folder: Path, _ problems: inout [Problem]) -> [String] {
    do throws(FileError) { return try files.names(in: folder, beneath: root).filter { !$0.hasPrefix(".") } } catch {
      problems.append(Problem(.unexpected, "\(error)", path: folder.text))
      return []
    }
  }
}
