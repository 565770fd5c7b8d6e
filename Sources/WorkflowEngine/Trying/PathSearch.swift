/// Looks for the fewest moves from the opening of a case to each of its ends.
struct PathSearch {
  /// A stage and what is owed there: as many bits as duties.
  private struct Place: Hashable {
    var stage: StageID
    var running: UInt64 = 0
    var lapsed: UInt64 = 0
  }

  private typealias Move = (step: WorkflowPath.Step, previous: Int?)

  private let workflow: Workflow
  private let duties: [Duty]
  private let bits: [DutyID: UInt64]

  init(_ workflow: Workflow) {
    self.workflow = workflow
    // A checked definition has no more.
    duties = Array(workflow.duties.map(\.value).prefix(64))
    bits = Dictionary(uniqueKeysWithValues: duties.enumerated().map { ($1.id, 1 << UInt64($0)) })
  }

  /// The moves to each final stage; what people do comes before what time does.
  func shortestPaths() -> [StageID: [WorkflowPath.Step]] {
    let start = opening
    var seen: Set<Place> = [start]
    var queue: [(place: Place, move: Int?)] = [(start, nil)]
    var moves: [Move] = []
    var ends: [StageID: [WorkflowPath.Step]] = [:]
    let finals = workflow.stages.filter { $0.value.isFinal }.count
    var next = 0
    while next < queue.count, seen.count <= Exploration.limit, ends.count < finals {
      let (place, reached) = queue[next]
      next += 1
      for (step, target) in steps(from: place) where seen.insert(target).inserted {
        moves.append((step, reached))
        if workflow.stages[target.stage]?.isFinal == true {
          ends[target.stage] = Self.way(to: moves.count - 1, moves)
        } else {
          queue.append((target, moves.count - 1))
        }
      }
    }
    return ends
  }

  private static func way(to last: Int, _ moves: [Move]) -> [WorkflowPath.Step] {
    var steps: [WorkflowPath.Step] = []
    var place: Int? = last
    while let index = place {
      steps.append(moves[index].step)
      place = moves[index].previous
    }
    return steps.reversed()
  }

  private func mask(_ isIn: (Duty) -> Bool) -> UInt64 {
    duties.reduce(0) { isIn($1) ? $0 | (bits[$1.id] ?? 0) : $0 }
  }

  private var opening: Place {
    Place(
      stage: workflow.initial, running: mask { $0.start == .open || $0.start == .stage(workflow.initial) })
  }
}

extension PathSearch {
  /// Every move from a place with where it leads, in the author's order.
  private func steps(from place: Place) -> [(WorkflowPath.Step, Place)] {
    var found: [(WorkflowPath.Step, Place)] = []
    for (_, action) in workflow.actions where !action.isByClock && action.from.contains(place.stage) {
      found += action.target.stages.map { step(action, to: $0, from: place) }
    }
    for duty in duties where place.running & (bits[duty.id] ?? 0) != 0 {
      if let action = duty.onLapse.flatMap({ workflow.actions[$0] }), action.from.contains(place.stage) {
        found += action.target.stages.map { step(action, lapsing: duty, to: $0, from: place) }
      } else {
        found.append(step(nil, lapsing: duty, to: place.stage, from: place))
      }
    }
    return found
  }

  private func step(
    _ action: Action?, lapsing: Duty? = nil, to stage: StageID, from place: Place
  ) -> (WorkflowPath.Step, Place) {
    let owed = place.running | place.lapsed
    let met = duties.filter { duty in
      action.map { duty.metBy.contains($0.id) } == true && owed & (bits[duty.id] ?? 0) != 0
    }
    let next = self.place(stage, after: action, lapsing, met, from: place)
    var condition: String?
    var isOtherwise = false
    if case .first(let branches, _) = action?.target {
      condition = branches.first { $0.stage == stage }?.condition.source
      isOtherwise = condition == nil
    }
    let step = WorkflowPath.Step(
      action: action?.id, lapsed: lapsing?.id, to: stage, condition: condition, isOtherwise: isOtherwise,
      met: met.map(\.id), started: duties.filter { next.running & ~place.running & (bits[$0.id] ?? 0) != 0 }.map(\.id))
    return (step, next)
  }

  /// What is owed after a move: what it meets or lets lapse ends, and what follows from that and from the move starts.
  private func place(
    _ stage: StageID, after action: Action?, _ lapsing: Duty?, _ met: [Duty], from place: Place
  ) -> Place {
    var next = place
    next.stage = stage
    guard workflow.stages[stage]?.isFinal != true else { return Place(stage: stage) }
    if let lapsing {
      next.running &= ~(bits[lapsing.id] ?? 0)
      next.lapsed |= bits[lapsing.id] ?? 0
      next.running |= followers(of: lapsing, .lapsed)
    }
    for duty in met {
      next.running &= ~(bits[duty.id] ?? 0)
      next.lapsed &= ~(bits[duty.id] ?? 0)
      next.running |= followers(of: duty, .met) | (duty.repeats == nil ? 0 : bits[duty.id] ?? 0)
    }
    if let action {
      next.running |= mask {
        if case .actions(let starters, _) = $0.start { starters.contains(action.id) } else { false }
      }
    }
    if stage != place.stage { next.running |= mask { $0.start == .stage(stage) } }
    return next
  }

  private func followers(of ended: Duty, _ how: Duty.End) -> UInt64 {
    mask { if case .duty(ended.id, let end) = $0.start { end == .any || end == how } else { false } }
  }
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
