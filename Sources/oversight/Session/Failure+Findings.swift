import WorkflowEngine

extension Failure {
  /// A file that cannot be added, with every defect on a line of its own.
  ///
  /// - Parameters:
  ///   - head: What has defects, and that nothing was changed.
  ///   - findings: The defects, in the order of lines.
  init(_ head: String, defects findings: [PlacedDefect]) {
    let lines = findings.filter { !$0.defect.isWarning }
    self.init(
      lines.contains { $0.defect.rule == .syntax } ? .syntax : .invalid,
      ([head] + lines.map(\.line)).joined(separator: "\n"),
      details: lines.map(\.json))
  }
}
