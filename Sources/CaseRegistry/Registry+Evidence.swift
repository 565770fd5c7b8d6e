import JSONText
public import WorkflowEngine

extension Registry {
  /// Stores a document once, under the SHA-256 of its bytes.
  ///
  /// - Parameters:
  ///   - source: The file; not a symbolic link.
  ///   - kind: What it is to the action, such as `minutes`.
  /// - Throws: `file` when it cannot be read or stored.
  public func store(evidence source: Path, kind: String) throws(RegistryError) -> Evidence {
    try translate { () throws(FileError) in
      let folder = root / Self.databaseFolder
      let ending = source.fileExtension.map { ".\($0)" } ?? ""
      let copy = try files.copy(source, by: folder) { digest in
        let hex = digest.description
        return root / "evidence" / String(hex.prefix(2)) / "\(hex)\(ending)"
      }
      return Evidence(kind: kind, sha256: copy.digest.description, name: source.lastComponent, size: copy.size)
    }
  }

  /// Where the bytes of a document stand.
  func evidencePath(_ evidence: Evidence) -> String {
    let ending = Path(evidence.name).fileExtension.map { ".\($0)" } ?? ""
    return "evidence/\(evidence.sha256.prefix(2))/\(evidence.sha256)\(ending)"
  }
}
