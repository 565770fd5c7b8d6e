public import WorkflowEngine

/// Another version of a case, which somebody must decide on.
public struct OpenVersion: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The first twelve hex digits of the hash of its last record.
  public let mark: String
  /// Its document, within the registry.
  public let path: String

  /// A version.
  package init(number: CaseNumber, mark: String, path: String) {
    self.number = number
    self.mark = mark
    self.path = path
  }
}
