/// What a condition sees of a child case.
public struct ChildView: Hashable, Sendable {
  /// The id of its workflow.
  public let workflow: String
  /// Where it stands.
  public let stage: String
  /// Whether it has ended.
  public let isFinal: Bool
  /// How it ended; nil while it is open.
  public let outcome: String?

  /// A view of a child case.
  public init(workflow: String, stage: String, isFinal: Bool, outcome: String? = nil) {
    self.workflow = workflow
    self.stage = stage
    self.isFinal = isFinal
    self.outcome = outcome
  }
}
