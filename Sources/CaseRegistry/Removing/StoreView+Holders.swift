import CaseRecords
public import WorkflowEngine

extension StoreView {
  /// The cases that hold a document which was not removed from them; one that cannot be read and names it does.
  ///
  /// - Parameter sha256: The SHA-256 of the document, in lower-case hex.
  /// - Complexity: O(size of all documents): it is asked only where a law orders a document removed.
  public func holders(ofEvidence sha256: String) throws(RegistryError) -> [CaseNumber] {
    var holders: [CaseNumber] = []
    let mark = Array(sha256.utf8)
    for path in try documents().paths {
      guard let bytes = try contents(of: path), bytes.contains(mark) else { continue }
      guard let document = try? CaseDocument(bytes) else {
        if let number = RegistryPath.number(ofDocument: path) { holders.append(number) }
        continue
      }
      if document.history.heldEvidence.contains(where: { $0.sha256 == sha256 }) { holders.append(document.number) }
    }
    return holders.sorted()
  }
}

extension [UInt8] {
  /// Whether these bytes stand here one behind the other.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return withUnsafeBufferPointer { bytes in
      (0...(bytes.count - part.count)).contains { place in
        bytes[place] == first && bytes[place..<(place + part.count)].elementsEqual(part)
      }
    }
  }
}
