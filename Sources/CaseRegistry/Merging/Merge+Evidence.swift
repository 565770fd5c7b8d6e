import JSONText
import WorkflowEngine

extension Merge {
  /// The evidence of a case that is neither here nor there as its records say it is.
  mutating func evidenceFaults(of document: CaseDocument) -> [String] {
    let items = document.sealed.flatMap(\.record.evidence)
    if items.isEmpty { return [] }
    let known = Set(items.map(\.sha256))
    var faults: [String] = []
    for item in items {
      if !isHere(item), path(of: item) == nil {
        faults.append("its evidence '\(item.name)' (SHA-256 \(item.sha256)) is gone there, or is not what was recorded")
      }
      if let original = item.redacts, !known.contains(original) {
        faults.append("its evidence '\(item.name)' is a redacted copy of what the case does not have")
      }
    }
    return faults
  }

  /// Where the evidence is stored there that is missing here.
  mutating func missingEvidence(of document: CaseDocument) -> [String] {
    document.sealed.flatMap(\.record.evidence).compactMap { isHere($0) ? nil : path(of: $0) }
  }

  /// Looks for evidence of a case that is the same here and there, and that may have come without it.
  mutating func fetchEvidence(of bytes: [UInt8]) {
    // Most cases have none, and reading them would take most of the time.
    guard bytes.contains(Self.mark), let document = try? CaseDocument(bytes) else { return }
    evidence.formUnion(missingEvidence(of: document))
  }

  private static let mark = Array("\"sha256\"".utf8)

  /// Whether a file of the right name and size stands here; whether it is right to the last byte is for 'verify'.
  private func isHere(_ document: Evidence) -> Bool {
    Self.names(of: document, in: registry.root, registry.files).contains { name in
      let stamp = try? registry.files.stamp(of: registry.root / EvidencePath.path(of: name).text)
      return stamp?.size == document.size
    }
  }

  /// Where the right bytes are stored there; nil where they are not.
  private mutating func path(of document: Evidence) -> String? {
    let key = EvidenceKey(sha256: document.sha256, size: document.size)
    if let known = found[key] { return known }
    let path = Self.names(of: document, in: other.root, other.files).map { EvidencePath.path(of: $0) }.first { path in
      let read = try? other.files.readPieces(of: path, beneath: other.root) { _ throws(FileError) in }
      return read.map { $0.digest.description == key.sha256 && $0.size == key.size } ?? false
    }
    found[key] = .some(path?.text)
    return path?.text
  }

  private static func names(of document: Evidence, in root: Path, _ files: FileSystem) -> [String] {
    guard Digest(hex: document.sha256) != nil else { return [] }
    let names = (try? files.names(in: EvidencePath.folder(of: document.sha256), beneath: root)) ?? []
    return EvidencePath.names(of: document.sha256, among: names)
  }
}

extension [UInt8] {
  /// Whether these bytes stand in them.
  fileprivate func contains(_ mark: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in
      mark.withUnsafeBufferPointer { mark in
        guard let first = mark.first, bytes.count >= mark.count else { return false }
        for place in 0...(bytes.count - mark.count) where bytes[place] == first {
          if bytes[place..<(place + mark.count)].elementsEqual(mark) { return true }
        }
        return false
      }
    }
  }
}
