import CaseRecords
import Digests
import JSONText
import Platform
public import WorkflowEngine

extension CaseStore {
  /// Takes over what another store has and this one has not.
  ///
  /// The other is only read. What can be taken is taken in one batch, all or nothing; what only people can decide is
  /// reported. A second merge of the same store does nothing.
  ///
  /// - Parameters:
  ///   - other: The other store, or what is left of one.
  ///   - mapping: Whom ids there mean in the cases of that office, which the journal says from then on; an id that means
  ///     itself takes that back.
  ///   - isDryRun: Only work out what would be taken.
  ///   - at: When it is recorded.
  /// - Throws: `sameRegistry`; `mapping`; `document`, `broken` about the other's journal, and what `write` throws.
  public func merge(
    _ other: any StoreContents, mapping: [PartyID: PartyID] = [:], isDryRun: Bool = false, at: String
  ) throws -> MergeReport {
    guard other !== self else { throw RegistryError.sameRegistry(other.place) }
    try checkJournal()
    let first = try plan(merging: other, mapping, at: at)
    if try isDryRun || first.isNothing(beside: journal()) { return first.report }
    // Much evidence takes long to copy: before others have to wait. It gets its place with the batch.
    try gather(first.evidence.values.sorted { $0.sha256 < $1.sha256 }, of: first.other)
    return try write { batch in
      try batch.backend.checkJournal()
      var merge = try batch.backend.plan(merging: first.other.renewed(), mapping, at: at)
      for document in merge.evidence.values.sorted(by: { $0.sha256 < $1.sha256 }) {
        try batch.fetch(document, from: merge.other)
      }
      merge.report.evidence = merge.evidence.count
      try batch.put(merge)
      try batch.recordTime(in: merge.yielded.keys, at: at)
      return merge.report
    }
  }
}

extension CaseStore {
  /// Copies documents of another store beside this one, of which many are looked for together.
  private func gather(_ documents: [Evidence], of other: any StoreContents) throws(RegistryError) {
    for start in stride(from: 0, to: documents.count, by: Self.gatheredAtOnce) {
      let page = documents[start..<min(start + Self.gatheredAtOnce, documents.count)]
      try other.expect(evidence: Set(page.map(\.sha256)), areRead: true)
      for document in page { gather(EvidenceSource(document, of: other)) }
    }
  }

  private static var gatheredAtOnce: Int { 128 }
}

extension StoreView {
  /// Nothing is chained to what somebody has changed.
  package func checkJournal() throws(RegistryError) {
    let problems = try journal().problems()
    guard problems.isEmpty else { throw .broken(path: RegistryPath.journal, problems) }
  }

  /// Works out a merge, again where the other side has recorded something meanwhile, so that nothing is taken of which
  /// what it rests on was not there yet when that was read.
  fileprivate func plan(
    merging other: any StoreContents, _ mapping: [PartyID: PartyID], at: String
  ) throws(RegistryError) -> Merge {
    var other = other
    for _ in 0..<3 {
      var merge = try Merge(other, into: self, mapping, at: at)
      try merge.plan()
      let again = try other.renewed()
      if try again.journal().entries.last?.hash == merge.otherJournal.entries.last?.hash { return merge }
      other = again
    }
    var merge = try Merge(other, into: self, mapping, at: at)
    try merge.plan()
    return merge
  }
}

extension StoreBatch {
  /// Stores evidence of the other store, as far as it is still what it was.
  fileprivate mutating func fetch(_ document: Evidence, from other: any StoreContents) throws(RegistryError) {
    let changed = RegistryError.broken(path: other.place.text, [Problem(.hash(.evidenceChangedWhileMerged))])
    do throws(RegistryError) {
      let stored = try store(EvidenceSource(document, of: other), kind: document.kind)
      guard stored.sha256 == document.sha256 else { throw changed }
    } catch {
      switch error {
      case .evidence, .file(.notFound), .file(.symbolicLink), .file(.notAFile), .file(.isAFolder), .file(.notAFolder):
        throw changed
      default: throw error
      }
    }
  }

  /// Stores all that a merge has worked out.
  fileprivate mutating func put(_ merge: Merge) throws(RegistryError) {
    for (path, bytes) in merge.files { try backend.put(bytes, at: path) }
    if merge.journal.entries.count != (try backend.journal().entries.count) {
      let isAboutParties = merge.journal.partiesBytes != (try backend.journal().partiesBytes)
      try backend.put(merge.journal)
      if isAboutParties { try backend.put(merge.journal.partiesBytes, at: RegistryPath.parties) }
    }
    for (number, candidate) in merge.candidates.sorted(by: { $0.key < $1.key }) {
      try put(number, candidate, of: merge)
    }
    try backend.sweep(merge.touched, at: merge.at)
    if merge.isForgettingPersons { try backend.clearReplaced() }
  }

  private mutating func put(
    _ number: CaseNumber, _ candidate: Merge.Candidate, of merge: Merge
  ) throws(RegistryError) {
    let path = RegistryPath.document(of: number)
    guard let bytes = try merge.other.contents(of: path), SHA256.digest(of: bytes) == candidate.digest else {
      throw .broken(path: merge.other.whole(path).text, [Problem(.hash(.changedWhileMerged))])
    }
    var document = try merge.document(bytes, at: path)
    if candidate.isCompleted {
      let mine = try backend.document(number)
      let isOurs = mine.sealed.count >= document.sealed.count
      document = (isOurs ? mine.completed(by: document) : document.completed(by: mine)) ?? document
    }
    try backend.replace(document, isSettled: candidate.settlement != nil)
    for removed in Set(document.history.removedEvidence.map(\.sha256)).sorted() { try backend.dropEvidence(removed) }
  }
}
