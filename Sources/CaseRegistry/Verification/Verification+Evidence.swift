import CaseRecords
import WorkflowEngine

extension Verification {
  /// Documents of a case that are gone or altered, and redacted copies of what the case does not have.
  func evidenceProblems(of examined: ExaminedCase) -> [Problem] {
    // Most cases have none.
    let items = examined.evidence
    if items.isEmpty { return [] }
    var problems: [Problem] = []
    let known = Set(items.map(\.sha256)).union(examined.removedEvidence)
    for item in items {
      switch audit.state(of: item) {
      case .ok: break
      case .missing: problems.append(Problem(.missing(.evidenceGone(name: item.name, sha256: item.sha256))))
      case .altered: problems.append(Problem(.hash(.evidenceChanged(name: item.name, sha256: item.sha256))))
      case .unreadable: problems.append(Problem(.missing(.evidenceUnreadable(name: item.name, sha256: item.sha256))))
      }
      if let original = item.redacts, !known.contains(original) {
        problems.append(Problem(.reference(.redactsNothing(name: item.name, sha256: item.sha256))))
      }
    }
    return problems.map { $0.about(examined.number) }
  }
}
