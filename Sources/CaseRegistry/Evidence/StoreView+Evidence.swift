import CaseRecords
public import WorkflowEngine

extension StoreView {
  /// Reads and hashes every document of the cases, and compares it with what the records say.
  ///
  /// - Parameter numbers: The cases; none means all, and then also what no record names is found.
  /// - Throws: `noCase`, `document`, `broken` for a case that was named, `file`.
  public func checkEvidence(of numbers: [CaseNumber]) throws(RegistryError) -> EvidenceReport {
    var report = EvidenceReport()
    let audit = try audit()
    try expect(documents: numbers)
    for number in numbers {
      let document = try self.document(number)
      try expect(evidence: Set(document.history.heldEvidence.map(\.sha256)), areRead: true)
      report.add(document, audit, keepsSound: true)
    }
    guard numbers.isEmpty else { return report }
    let documents = try documents()
    report.problems += documents.problems.filter { $0.kind == .format }
    for start in stride(from: 0, to: documents.paths.count, by: Self.checkedAtOnce) {
      var read: [CaseDocument] = []
      for path in documents.paths[start..<min(start + Self.checkedAtOnce, documents.paths.count)] {
        guard let bytes = try contents(of: path) else { continue }
        do throws(DocumentError) { read.append(try CaseDocument(bytes)) } catch {
          report.problems.append(Problem(.format(.document(error)), path: path))
        }
      }
      try expect(evidence: Set(read.flatMap { $0.history.heldEvidence }.map(\.sha256)), areRead: true)
      for document in read { report.add(document, audit, keepsSound: false) }
    }
    let isComplete = report.problems.isEmpty
    let rest = audit.leftovers()
    report.problems += rest.problems
    // Who knows what an unreadable case names.
    if isComplete { report.unused = rest.unused }
    return report
  }

  /// As many documents of cases as are held in memory at once.
  private static var checkedAtOnce: Int { 128 }
}

extension EvidenceReport {
  fileprivate mutating func add(_ case: CaseDocument, _ audit: any StoreAudit, keepsSound: Bool) {
    cases += 1
    for record in `case`.history.records {
      for document in record.evidence where !`case`.history.isRemoved(document, of: record.sequence) {
        documents += 1
        let state = audit.state(of: document)
        if keepsSound || state != .ok {
          findings.append(
            Finding(number: `case`.number, sequence: record.sequence, document: document, state: state))
        }
      }
    }
  }
}
