import CaseRecords
import Digests
import JSONText
import Platform
import WorkflowEngine

extension Merge {
  /// The evidence of a case that is neither here nor there as its records say it is.
  mutating func evidenceFaults(of document: CaseDocument) -> [MergeLack] {
    let items = document.history.heldEvidence
    if items.isEmpty { return [] }
    let known = Set((items + document.history.removedEvidence).map(\.sha256))
    var faults: [MergeLack] = []
    for item in items {
      if !isHere(item), !isThere(item) {
        faults.append(.evidence(name: item.name, sha256: item.sha256))
      }
      if let original = item.redacts, !known.contains(original) {
        faults.append(.redactsNothing(name: item.name))
      }
    }
    return faults
  }

  /// The evidence that is missing here and is there.
  mutating func missingEvidence(of document: CaseDocument) -> [Evidence] {
    document.history.heldEvidence.filter { !isHere($0) && isThere($0) }
  }

  /// Looks for evidence of a case that is the same here and there, and that may have come without it.
  ///
  /// - Parameter hashes: The SHA-256 of all that stands in the document.
  mutating func fetchEvidence(of bytes: [UInt8], _ hashes: Set<String>) {
    // Reading the document would take most of the time, and nearly always all that it names is here.
    var isMissing = false
    for hash in hashes where !stored.contains(hash) {
      if registry.sizes(ofEvidence: hash).isEmpty {
        isMissing = true
      } else {
        stored.insert(hash)
      }
    }
    guard isMissing, let document = try? CaseDocument(bytes) else { return }
    need(missingEvidence(of: document))
  }

  /// Says on both sides which evidence will be looked for.
  func expectEvidence(_ hashes: Set<String>) throws(RegistryError) {
    let unknown = hashes.subtracting(stored)
    try registry.expect(evidence: unknown, areRead: false)
    try other.expect(evidence: unknown.filter { registry.sizes(ofEvidence: $0).isEmpty }, areRead: true)
  }

  /// Whether something of the right name and size is kept here; whether it is right to the last byte is for 'verify'.
  private mutating func isHere(_ document: Evidence) -> Bool {
    let key = EvidenceKey(sha256: document.sha256, size: document.size)
    if let known = here[key] { return known }
    let isHere = registry.sizes(ofEvidence: document.sha256).contains(document.size)
    here[key] = isHere
    return isHere
  }

  /// Whether the right bytes are kept there.
  private mutating func isThere(_ document: Evidence) -> Bool {
    let key = EvidenceKey(sha256: document.sha256, size: document.size)
    if let known = found[key] { return known }
    var size = 0
    let isSound: Bool
    do throws(RegistryError) {
      try other.read(document) { (piece) throws(FileError) in size += piece.count }
      isSound = size == document.size
    } catch { isSound = false }
    found[key] = isSound
    return isSound
  }
}

extension [UInt8] {
  /// What stands behind `"sha256": ` in the text of a document, each once.
  var storedHashes: Set<String> {
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
