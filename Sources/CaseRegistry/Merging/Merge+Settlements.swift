import JSONText
import WorkflowEngine

extension Merge {
  /// What was settled there, as far as the version that counts is here.
  mutating func planSettlements() throws(RegistryError) {
    let known = Set(journal.settlements)
    for settlement in other.journal.settlements where !known.contains(settlement) {
      guard try holdsKept(settlement) else { continue }
      journal.append(.settled(settlement), at: at)
      report.settlements.append(settlement)
      guard !files.contains(where: { $0.path == settlement.path }) else { continue }
      guard try registry.contents(of: settlement.path) == nil else { continue }
      if let bytes = try other.contents(of: settlement.path) { files.append((settlement.path, bytes)) }
    }
  }

  private func holdsKept(_ settlement: Settlement) throws(RegistryError) -> Bool {
    let number = settlement.number
    let path = Registry.path(of: number)
    if candidates[number] != nil, let bytes = try other.contents(of: path) {
      return try other.document(bytes, at: path).holds(settlement.kept)
    }
    guard let mine = try? registry.document(number) else { return false }
    return mine.holds(settlement.kept) && !mine.holds(settlement.dropped)
  }

  /// The evidence that cases need which are taken or kept aside, and which is not here.
  mutating func planEvidence() throws(RegistryError) {
    var wanted: Set<String> = []
    for number in candidates.keys {
      let path = Registry.path(of: number)
      guard let bytes = try other.contents(of: path), let document = try? CaseDocument(bytes) else { continue }
      wanted.formUnion(missingEvidence(of: document.sealed))
    }
    for conflict in report.conflicts { wanted.formUnion(missingEvidence(of: conflict.theirs)) }
    evidence = wanted.sorted()
    report.evidence = evidence.count
  }

  private func missingEvidence(of records: [SealedRecord]) -> [String] {
    records.flatMap(\.record.evidence).compactMap { document in
      guard Self.stored(document, in: registry.root, registry.files) == nil else { return nil }
      return Self.stored(document, in: other.root, other.files)
    }
  }

  /// Where a document is stored, within a registry; nil where it is not.
  private static func stored(_ document: Evidence, in root: Path, _ files: FileSystem) -> String? {
    guard Digest(hex: document.sha256) != nil else { return nil }
    let names = (try? files.names(in: EvidencePath.folder(of: document.sha256), beneath: root)) ?? []
    return EvidencePath.names(of: document.sha256, among: names).first.map { EvidencePath.path(of: $0).text }
  }
}
