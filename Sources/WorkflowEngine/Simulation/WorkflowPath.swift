/// A shortest way from the opening of a case to one of the stages in which it can end.
///
/// It looks at stages and duties only: whether conditions and people let it be gone is for a simulation to show.
public struct WorkflowPath: Hashable, Sendable {
  /// The stage in which it ends.
  public let end: StageID
  /// What happens on the way.
  public let steps: [Step]

  /// One move of the case.
  public struct Step: Hashable, Sendable {
    /// The action that is taken; nil where a duty lapses that names none.
    public let action: ActionID?
    /// The duty that lapses, where only time passes.
    public let lapsed: DutyID?
    /// The stage to which it leads.
    public let to: StageID
    /// The condition under which it leads there, as it was written; nil where there is none, or for what is left over.
    public let condition: String?
    /// Whether it leads there only where no other condition holds.
    public let isOtherwise: Bool
    /// The duties that it meets.
    public let met: [DutyID]
    /// The duties that it starts.
    public let started: [DutyID]
  }
}

extension Workflow {
  /// A shortest way to each final stage, in the author's order of stages.
  ///
  /// - Complexity: O(places a case can come to), each a stage with the duties that run there.
  public func shortestPaths() -> [WorkflowPath] {
    let found = PathSearch(self).shortestPaths()
    return stages.keys.compactMap { stage in found[stage].map { WorkflowPath(end: stage, steps: $0) } }
  }
}
