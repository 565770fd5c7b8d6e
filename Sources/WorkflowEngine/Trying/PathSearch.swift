/// Looks for the fewest moves from the opening of a case to each of its ends.
struct PathSearch {
  private typealias Place = ExplorationPlan.Place

  /// One move that leads somewhere new.
  private struct Move {
    let cause: ExplorationPlan.Cause
    let from: Place
    let to: Place
    /// The move before it.
    let previous: Int?
  }

  private let workflow: Workflow
  private let plan: ExplorationPlan

  init(_ workflow: Workflow) {
    self.workflow = workflow
    plan = ExplorationPlan(workflow)
  }

  /// The moves to each final stage; what people do comes before what time does.
  func shortestPaths() -> [StageID: [WorkflowPath.Step]] {
    var seen: Set<Place> = [plan.opening]
    var queue: [(place: Place, move: Int?)] = [(plan.opening, nil)]
    var moves: [Move] = []
    var ends: [Int: Int] = [:]
    let finals = plan.isFinal.count { $0 }
    var next = 0
    while next < queue.count, seen.count <= Exploration.limit, ends.count < finals {
      let (place, reached) = queue[next]
      next += 1
      plan.ways(from: place) { cause, target in
        guard seen.insert(target).inserted else { return }
        moves.append(Move(cause: cause, from: place, to: target, previous: reached))
        if plan.isFinal[target.stage] {
          ends[target.stage] = moves.count - 1
        } else {
          queue.append((target, moves.count - 1))
        }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: ends.map { stage, last in (workflow.stages.keys[stage], way(to: last, moves)) })
  }

  private func way(to last: Int, _ moves: [Move]) -> [WorkflowPath.Step] {
    var steps: [WorkflowPath.Step] = []
    var place: Int? = last
    while let index = place {
      steps.append(step(moves[index]))
      place = moves[index].previous
    }
    return steps.reversed()
  }

  private func step(_ move: Move) -> WorkflowPath.Step {
    let stage = workflow.stages.keys[move.to.stage]
    let (action, lapsed, act) = parts(of: move.cause)
    var condition: String?
    var isOtherwise = false
    if case .first(let branches, _) = action?.target {
      condition = branches.first { $0.stage == stage }?.condition.source
      isOtherwise = condition == nil
    }
    return WorkflowPath.Step(
      action: action?.id, lapsed: lapsed, act: act, to: stage, condition: condition, isOtherwise: isOtherwise,
      met: duties(plan.met(by: move.cause, from: move.from)), started: duties(move.to.running & ~move.from.running))
  }

  private func parts(
    of cause: ExplorationPlan.Cause
  ) -> (action: Action?, lapsed: DutyID?, act: WorkflowPath.Step.Act?) {
    let (actions, duties) = (workflow.actions.values, workflow.duties.values)
    switch cause {
    case .action(let action): return (actions[action], nil, nil)
    case .lapse(let duty, let action): return (action.map { actions[$0] }, duties[duty].id, nil)
    case .act(let duty, let other):
      guard case .act(_, let verb) = duties[other].start else { return (nil, nil, nil) }
      return (nil, nil, WorkflowPath.Step.Act(verb: verb, duty: duties[duty].id))
    }
  }

  private func duties(_ bits: UInt64) -> [DutyID] { Bits(bits).map { workflow.duties.keys[$0] } }
}

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
    /// The action that is taken; nil where a duty lapses that names none, and for an act on a duty.
    public let action: ActionID?
    /// The duty that lapses, where only time passes.
    public let lapsed: DutyID?
    /// What is done to a duty that runs, where that starts another.
    public let act: Act?
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

    /// An act on a duty.
    public struct Act: Hashable, Sendable {
      /// What is done: extending, suspending, resuming or forwarding.
      public let verb: Deed.Verb
      /// To which duty.
      public let duty: DutyID
    }
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
