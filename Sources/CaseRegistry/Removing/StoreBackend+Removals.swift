import CaseRecords
import Digests
import JSONText
package import WorkflowEngine

extension StoreBackend {
  /// Sees to it that nothing of what was removed from a case by law stands in any copy of it that is kept here.
  ///
  /// The document in place gets records that say so. Other versions keep their records, and tombstones point to the
  /// journal, which then says so. To be called within a transaction.
  ///
  /// - Parameter at: When it is recorded.
  package func sweep(_ number: CaseNumber, at: String) throws(RegistryError) {
    try sweep(number, versions().filter { $0.number == number }, at: at)
  }

  /// As `sweep(_:at:)`, of many cases.
  package func sweep(_ numbers: Set<CaseNumber>, at: String) throws(RegistryError) {
    guard !numbers.isEmpty else { return }
    let versions = Dictionary(grouping: try versions(), by: \.number)
    // What nothing was removed from needs no looking through, and of which there is one copy it says so itself.
    let known = Set(versions.keys).union(try journal().removals.map(\.number))
    for number in numbers.intersection(known).sorted() { try sweep(number, versions[number] ?? [], at: at) }
  }

  private func sweep(_ number: CaseNumber, _ versions: [OpenVersion], at: String) throws(RegistryError) {
    let removals = try removals(of: number, versions)
    guard !removals.isEmpty else { return }
    var isChanged = false
    if var document = try? document(number), document.remove(removals) {
      isChanged = true
      try replace(document, isSettled: false)
      for removed in Set(removals.compactMap(\.document)).sorted() { try dropEvidence(removed) }
    }
    let removed = Set(removals.flatMap(\.commitments))
    for version in versions {
      guard let document = try keptDocument(at: version.path) else { continue }
      let clean = document.without { _, commitment in removed.contains(commitment) }
      if let clean {
        isChanged = true
        try rewrite(clean.bytes, at: version.path)
      }
      try note(removals, of: (clean ?? document).removedByJournal, at: at)
    }
    if isChanged { try clearReplaced() }
  }

  /// Writes into the journal those orders that tombstones point to it for.
  private func note(_ removals: [Removal], of commitments: [String], at: String) throws(RegistryError) {
    let unsaid = Set(commitments).subtracting(try journal().removed)
    guard !unsaid.isEmpty else { return }
    for removal in removals where !unsaid.isDisjoint(with: removal.commitments) {
      try record(.removed(removal), at: at, files: [:])
    }
  }
}

extension StoreView {
  /// What is known to have been removed from a case: by orders in the journal, in its document, in its other versions.
  ///
  /// - Parameter versions: The other versions that are kept.
  func removals(of number: CaseNumber, _ versions: [OpenVersion]) throws(RegistryError) -> [Removal] {
    var found = Set(try journal().removals.filter { $0.number == number })
    if let document = try? document(number) { found.formUnion(document.removals) }
    for version in versions {
      if let document = try keptDocument(at: version.path) { found.formUnion(document.removals) }
    }
    return found.sorted()
  }

  /// A document that is not in place; nil where it is gone or cannot be read, which 'verify' says.
  fileprivate func keptDocument(at path: String) throws(RegistryError) -> CaseDocument? {
    guard let bytes = try? contents(of: path) else { return nil }
    return try? CaseDocument(bytes)
  }
}
