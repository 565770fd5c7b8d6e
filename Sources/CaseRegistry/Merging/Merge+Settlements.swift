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
    records.flatMap(\.record.evidence).filter { Digest(hex: $0.sha256) != nil }.map { registry.evidencePath($0) }
      .filter { path in
        (try? registry.files.stamp(of: registry.root / path)) == nil
          && (try? other.files.stamp(of: other.root / path)) != nil
      }
  }
}
