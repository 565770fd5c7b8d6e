/// What a condition over child cases needs to know of their workflow.
public struct ChildOutline: Hashable, Sendable {
  /// The stages, final ones included.
  public let stages: [String]
  /// The outcomes of the final stages.
  public let outcomes: [String]

  /// An outline; the order of the names does not matter.
  public init(stages: [String], outcomes: [String]) {
    self.stages = stages
    self.outcomes = outcomes
  }
}
