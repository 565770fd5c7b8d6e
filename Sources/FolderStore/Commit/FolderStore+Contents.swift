import CaseRecords
public import CaseRegistry
import Disk
import JSONText
public import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
  /// The folder.
  public var place: Path { root }

  /// The documents of all cases; those of a commit whose files are not written yet are read already.
  public func documents() throws(RegistryError) -> StoredDocuments {
    let (paths, problems) = try documentPaths()
    var pending: [String: [UInt8]] = [:]
    for path in try self.paths("SELECT path FROM pending WHERE path LIKE 'cases/%'") {
      pending[path] = try contents(of: path)
    }
    return StoredDocuments(paths, problems: problems) { [folder, pending] path in
      if let bytes = pending[path] { return .bytes(bytes) }
      return folder.document(path)
    }
  }

  /// The paths of all documents, with what is wrong about the folders they should be in: links and files in their place.
  private func documentPaths() throws(RegistryError) -> (paths: [String], problems: [Problem]) {
    var (paths, problems): ([String], [Problem]) = ([], [])
    for name in ["workflows", "calendars", RegistryPath.seals, RegistryPath.conflicts, RegistryPath.evidence] {
      let (isThere, isFolder) = try translate { () throws(FileError) in
        (try folder.exists(name), try folder.isFolder(name))
      }
      if isThere, !isFolder {
        problems.append(Problem(.unexpected(.noFolder), path: name))
      }
    }
    for year in try documentYears() {
      do throws(RegistryError) { paths += try caseFiles(in: year) } catch {
        guard case .file(let error) = error else { throw error }
        problems.append(Problem(.format(.unreadable(error)), path: "cases/\(year)"))
      }
    }
    return (paths, problems)
  }

  /// The names of the parts in a folder; none where something else stands in its place, which `verify` names.
  public func names(under path: String) throws(RegistryError) -> [String] {
    let written = try translate { () throws(FileError) in
      try folder.isFolder(path) ? try folder.names(in: path) : []
    }
    let pending = try paths("SELECT path FROM pending WHERE path LIKE ?", [.text("\(path)/%")])
    return Set(written + pending.map { Path($0).lastComponent }).sorted()
  }
}

extension RootedFolder {
  /// A document as it is found.
  func document(_ path: String) -> StoredPart {
    do throws(FileError) { return try read(path).map { .bytes($0) } ?? .gone } catch { return .unreadable(error) }
  }
}
