/// A document of a case, with the record that holds it.
public struct FiledDocument: Hashable, Sendable {
  /// The document.
  public let document: Evidence
  /// The record, as it counts now.
  public let record: Record
  /// Whether the record counts; a voided one is still there to be read.
  public let counts: Bool
  /// The hashes of its redacted copies, in order of recording.
  public let copies: [String]
}

extension CaseHistory {
  /// The documents of the case, in order of recording.
  ///
  /// - Parameter day: Only what had come by the end of this day, as it is known now; nil is everything.
  public func documents(through day: Day? = nil) -> [FiledDocument] {
    let effective = Dictionary(self.effective.map { ($0.sequence, $0) }, uniquingKeysWith: { $1 })
    let kept = records.filter { record in
      day.map { (effective[record.sequence] ?? record).on <= $0 } ?? true
    }
    var copies: [String: [String]] = [:]
    for item in kept.flatMap({ effective[$0.sequence]?.evidence ?? [] }) {
      guard let original = item.redacts, copies[original]?.contains(item.sha256) != true else { continue }
      copies[original, default: []].append(item.sha256)
    }
    return kept.flatMap { record in
      record.evidence.map { item in
        FiledDocument(
          document: item, record: effective[record.sequence] ?? record, counts: effective[record.sequence] != nil,
          copies: copies[item.sha256] ?? [])
      }
    }
  }
}
