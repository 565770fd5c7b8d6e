import CaseRegistry
import CaseRecords
import Digests
import Disk
import JSONText
import Platform
import WorkflowEngine

extension Merge {
  /// The evidence of a case that is neither here nor there as its records say it is.
  mutating func evidenceFaults(of document: CaseDocument) -> [MergeLack] {
    let items = document.sealed.flatMap(\.record.evidence)
    if items.isEmpty { return [] }
    let known = Set(items.map(\.sha256))
    var faults: [MergeLack] = []
    for item in items {
      if !isHere(item), path(of: item) == nil {
        faults.append(.evidence(name: item.name, sha256: item.sha256))
      }
      if let original = item.redacts, !known.contains(original) {
        faults.append(.redactsNothing(name: item.name))
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
    // Reading the document would take most of the time, and nearly always all that it names is here.
    var isMissing = false
    for hash in bytes.storedHashes where !stored.contains(hash) {
      if Self.names(of: hash, in: registry.root, registry.files).isEmpty {
        isMissing = true
      } else {
        stored.insert(hash)
      }
    }
    guard isMissing, let document = try? CaseDocument(bytes) else { return }
    evidence.formUnion(missingEvidence(of: document))
  }

  /// Whether a file of the right name and size stands here; whether it is right to the last byte is for 'verify'.
  private mutating func isHere(_ document: Evidence) -> Bool {
    let key = EvidenceKey(sha256: document.sha256, size: document.size)
    if let known = here[key] { return known }
    let isHere = Self.names(of: document.sha256, in: registry.root, registry.files).contains { name in
      let stamp = try? registry.folder.stamp(of: EvidencePath.path(of: name).text)
      return stamp?.size == document.size
    }
    here[key] = isHere
    return isHere
  }

  /// Where the right bytes are stored there; nil where they are not.
  private mutating func path(of document: Evidence) -> String? {
    let key = EvidenceKey(sha256: document.sha256, size: document.size)
    if let known = found[key] { return known }
    let path = Self.names(of: document.sha256, in: other.root, other.files).map { EvidencePath.path(of: $0) }.first {
      path in
      let read = try? other.files.readPieces(of: path, beneath: other.root) { _ throws(FileError) in }
      return read.map { $0.digest.description == key.sha256 && $0.size == key.size } ?? false
    }
    found[key] = .some(path?.text)
    return path?.text
  }

  private static func names(of hash: String, in root: Path, _ files: FileSystem) -> [String] {
    guard Digest(hex: hash) != nil else { return [] }
    let names = (try? files.names(in: EvidencePath.folder(of: hash), beneath: root)) ?? []
    return EvidencePath.names(of: hash, among: names)
  }
}

extension [UInt8] {
  /// What stands behind `"sha256": ` in the text of a document, each once.
  fileprivate var storedHashes: Set<String> {
    let mark = Array("\"sha256\": \"".utf8)
    var hashes: Set<String> = []
    withUnsafeBufferPointer { bytes in
      var place = 0
      while place + mark.count + 64 <= bytes.count {
        // Most bytes are no quotation marks.
        if bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) {
          place += mark.count
          hashes.insert(String(decoding: bytes[place..<(place + 64)], as: UTF8.self))
        }
        place += 1
      }
    }
    return hashes
  }
}
