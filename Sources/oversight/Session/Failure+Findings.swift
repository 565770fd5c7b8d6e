import WorkflowEngine

extension Failure {
  /// A file that cannot be added, with every defect on a line of its own.
  ///
  /// - Parameters:
  ///   - what: What the file holds, with its article.
  ///   - findings: The defects, in the order of lines.
  init(defectsOf what: String, _ findings: [PlacedDefect]) {
    let lines = findings.filter { !$0.defect.isWarning }
    self.init(
      lines.contains { $0.defect.rule == .syntax } ? .syntax : .invalid,
      (["\(what) has defects. Nothing was changed."] + lines.map(\.line)).joined(separator: "\n"),
      details: lines.map(\.json))
  }
}
