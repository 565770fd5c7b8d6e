import CaseRegistry
import Disk
import Platform
import SQLite

/// A document of evidence that a transaction under way brings in.
struct StagedEvidence: Hashable {
  /// Where it will stand, within the registry.
  let path: String
  /// The file it is in until then.
  let copy: Path
}

extension FolderStore {
  /// Gives documents of evidence that were committed their places; under the write lock.
  func placeEvidence() throws(RegistryError) {
    for (path, temporary) in try arrivals() {
      guard FileSystem.owner(ofTemporary: temporary) != nil, let hash = EvidencePath.hash(in: Path(path).lastComponent),
        Path(path) == EvidencePath.path(of: Path(path).lastComponent)
      else { throw .index(.strangeDocument(path)) }
      do throws(FileError) {
        try files.place(root / Self.databaseFolder / temporary, at: Path(path), beneath: root)
      } catch {
        guard case .notFound = error else { throw .file(error) }
        // It stands there already, or somebody removed it, which is told where its record is looked at.
        if try evidencePath(of: hash) == nil { notice(.evidenceGone(root / path)) }
      }
      try asking { () throws(SQLiteError) in
        try database.execute("DELETE FROM arrivals WHERE path = ?", [.text(path)])
      }
    }
  }

  /// The documents that are committed and not in their places yet, by their paths, with the names of the files they are in.
  func arrivals() throws(RegistryError) -> [(path: String, temporary: String)] {
    try asking { () throws(SQLiteError) in
      var found: [(path: String, temporary: String)] = []
      var statement = try database.prepare("SELECT path, temporary FROM arrivals ORDER BY path")
      while try statement.step() { found.append((statement.text(0), statement.text(1))) }
      return found
    }
  }

  private func evidencePath(of hash: String) throws(RegistryError) -> Path? {
    try translate { () throws(FileError) in
      try EvidencePath.names(of: hash, among: evidenceNames(besides: hash)).first.map { EvidencePath.path(of: $0) }
    }
  }
}
