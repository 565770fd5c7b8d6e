import CaseRecords
import WorkflowEngine

extension Registry {
  /// Documents of a case that are gone or altered, and redacted copies of what the case does not have.
  static func evidenceProblems(of examined: ExaminedCase, _ audit: inout EvidenceAudit) -> [Problem] {
    // Most cases have none.
    let items = examined.evidence
    if items.isEmpty { return [] }
    var problems: [Problem] = []
    let known = Set(items.map(\.sha256))
    for item in items {
      switch audit.state(of: item) {
      case .ok: break
      case .missing: problems.append(Problem(.missing, "the evidence \(name(of: item)) is gone"))
      case .altered: problems.append(Problem(.hash, "the evidence \(name(of: item)) was changed"))
      case .unreadable: problems.append(Problem(.missing, "the evidence \(name(of: item)) cannot be read"))
      }
      if let original = item.redacts, !known.contains(original) {
        problems.append(
          Problem(.reference, "the evidence \(name(of: item)) is a redacted copy of what the case does not have"))
      }
    }
    return problems.map { $0.about(examined.number) }
  }

  private static func name(of item: Evidence) -> String { "'\(item.name)' (SHA-256 \(item.sha256))" }
}
