/// What can happen in a workflow, as bits over its duties and numbers of its stages and actions.
///
/// The one place that knows how a case moves as far as stages and duties tell: the checks walk it, and so does the search
/// for the shortest ways. Stages, actions and duties are numbered in the author's order.
struct ExplorationPlan {
  /// A stage and what is owed there: as many bits as duties.
  struct Place: Hashable {
    var stage: Int
    var running: UInt64
    var lapsed: UInt64
    var isOwed: Bool { running | lapsed != 0 }
  }

  /// What leads from one place to the next.
  enum Cause: Hashable {
    /// What somebody does.
    case action(Int)
    /// An act on a duty that runs, which starts another.
    case act(on: Int, starts: Int)
    /// A term that passes, with the action that records it where one is possible.
    case lapse(Int, action: Int?)
  }

  /// What an action does wherever it is possible.
  private struct Move {
    let action: Int
    let targets: [Int]
    let meets: UInt64
    let starts: UInt64
  }

  /// Where a case begins.
  let opening: Place
  /// For each stage the duties whose lapse is not allowed there.
  let mayNotLapse: [UInt64]
  /// Whether a case ends in a stage.
  let isFinal: [Bool]

  private let actions: [Move]
  /// The actions of people, by the stages in which they are possible.
  private let moves: [[Int]]
  /// The action that records the lapse of each duty, with the stages in which it is possible.
  private let lapseActions: [(action: Int, from: Set<Int>)?]
  private let startedByStage: [UInt64]
  private let startedByMeeting: [UInt64]
  private let startedByLapse: [UInt64]
  /// The duties that acts on each duty start.
  private let startedByActs: [UInt64]
  private let repeated: UInt64
  /// The duties whose lapse changes what can follow; that of others is not walked.
  private let tellingLapses: UInt64

  init(_ workflow: Workflow) {
    let stages = Dictionary(uniqueKeysWithValues: workflow.stages.keys.enumerated().map { ($1, $0) })
    let numbers = Dictionary(uniqueKeysWithValues: workflow.actions.keys.enumerated().map { ($1, $0) })
    // A checked definition has no more.
    let duties = workflow.duties.values.prefix(64)
    func bits(_ isIn: (Duty) -> Bool) -> UInt64 {
      duties.enumerated().reduce(0) { isIn($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    func started(by ended: Duty, _ how: Duty.End) -> UInt64 {
      bits { if case .duty(ended.id, let end) = $0.start { end == .any || end == how } else { false } }
    }
    isFinal = workflow.stages.values.map(\.isFinal)
    actions = workflow.actions.values.enumerated().map { number, action in
      var targets: [Int] = []
      for target in action.target.stages.compactMap({ stages[$0] }) where !targets.contains(target) {
        targets.append(target)
      }
      return Move(
        action: number, targets: targets, meets: bits { $0.metBy.contains(action.id) },
        starts: bits { if case .actions(let starters, _) = $0.start { starters.contains(action.id) } else { false } })
    }
    moves = workflow.stages.keys.map { stage in
      workflow.actions.values.indices.filter {
        !workflow.actions.values[$0].isByClock && workflow.actions.values[$0].from.contains(stage)
      }
    }
    lapseActions = duties.map { duty in
      guard let id = duty.onLapse, let number = numbers[id], let action = workflow.actions[id] else { return nil }
      return (number, Set(action.from.compactMap { stages[$0] }))
    }
    startedByStage = workflow.stages.keys.map { stage in bits { $0.start == .stage(stage) } }
    startedByMeeting = duties.map { started(by: $0, .met) }
    startedByLapse = duties.map { started(by: $0, .lapsed) }
    startedByActs = duties.map { duty in
      bits { if case .act(duty.id, _) = $0.start { true } else { false } }
    }
    repeated = bits { $0.repeats != nil }
    let (followers, recorded) = (startedByLapse, lapseActions)
    tellingLapses = duties.indices.reduce(0) {
      recorded[$1] != nil || followers[$1] != 0 ? $0 | 1 << UInt64($1) : $0
    }
    mayNotLapse = stages.values.sorted().map { stage in
      recorded.enumerated().reduce(0) { $1.element?.from.contains(stage) == false ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    let first = stages[workflow.initial] ?? 0
    opening = Place(stage: first, running: bits { $0.start == .open } | startedByStage[first], lapsed: 0)
  }
}

extension ExplorationPlan {
  /// Shows every way on from a place and where it leads: what people do, in the author's order, then what time does.
  func ways(from place: Place, _ see: (Cause, Place) -> Void) {
    guard !isFinal[place.stage] else { return }
    for action in moves[place.stage] {
      for target in actions[action].targets { see(.action(action), after(actions[action], to: target, place)) }
    }
    for duty in Bits(place.running) {
      for other in Bits(startedByActs[duty] & ~place.running) {
        var next = place
        next.running |= 1 << UInt64(other)
        see(.act(on: duty, starts: other), next)
      }
    }
    for duty in Bits(place.running & tellingLapses) {
      let next = after(lapseOf: duty, place)
      if let (action, from) = lapseActions[duty], from.contains(place.stage) {
        for target in actions[action].targets {
          see(.lapse(duty, action: action), after(actions[action], to: target, next))
        }
      } else {
        see(.lapse(duty, action: nil), next)
      }
    }
  }

  /// The duties that are met on the way from a place.
  func met(by cause: Cause, from place: Place) -> UInt64 {
    switch cause {
    case .action(let action): return actions[action].meets & (place.running | place.lapsed)
    case .lapse(let duty, let action?):
      let next = after(lapseOf: duty, place)
      return actions[action].meets & (next.running | next.lapsed)
    case .lapse(_, nil), .act: return 0
    }
  }

  private func after(lapseOf duty: Int, _ place: Place) -> Place {
    var next = place
    next.running &= ~(1 << UInt64(duty))
    next.lapsed |= 1 << UInt64(duty)
    next.running |= startedByLapse[duty]
    return next
  }

  /// What is owed after a move: what it meets ends, and what follows from that and from the move starts.
  private func after(_ move: Move, to target: Int, _ place: Place) -> Place {
    guard !isFinal[target] else { return Place(stage: target, running: 0, lapsed: 0) }
    var next = place
    next.stage = target
    for duty in Bits(move.meets) {
      let bit: UInt64 = 1 << UInt64(duty)
      guard (next.running | next.lapsed) & bit != 0 else { continue }
      next.running &= ~bit
      next.lapsed &= ~bit
      next.running |= startedByMeeting[duty] | (repeated & bit)
    }
    next.running |= move.starts
    if target != place.stage { next.running |= startedByStage[target] }
    return next
  }
}

/// The places of the bits that are set, from the lowest.
struct Bits: Sequence, IteratorProtocol {
  private var left: UInt64

  init(_ bits: UInt64) { left = bits }

  mutating func next() -> Int? {
    guard left != 0 else { return nil }
    defer { left &= left - 1 }
    return left.trailingZeroBitCount
  }
}
