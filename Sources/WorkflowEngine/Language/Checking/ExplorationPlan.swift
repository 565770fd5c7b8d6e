/// What can happen in a workflow, as bits over its duties and numbers of its stages.
struct ExplorationPlan {
  typealias Place = Exploration.Place

  /// What an action does wherever it is possible.
  private struct Move {
    let targets: [Int]
    let meets: UInt64
    let starts: UInt64
  }

  /// Where a case begins.
  let opening: Place
  /// For each stage the duties whose lapse is not allowed there.
  let mayNotLapse: [UInt64]

  private let isFinal: [Bool]
  /// The actions of people, by the stages in which they are possible.
  private let moves: [[Move]]
  /// The action that records the lapse of each duty, with the stages in which it is possible.
  private let lapseMoves: [(move: Move, from: Set<Int>)?]
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
    let duties = workflow.duties.map(\.value)
    func bits(_ isIn: (Duty) -> Bool) -> UInt64 {
      duties.prefix(64).enumerated().reduce(0) { isIn($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    func move(_ action: Action) -> Move {
      Move(
        targets: Set(action.target.stages.compactMap { stages[$0] }).sorted(),
        meets: bits { $0.metBy.contains(action.id) },
        starts: bits { if case .actions(let starters, _) = $0.start { starters.contains(action.id) } else { false } })
    }
    func started(by ended: Duty, _ how: Duty.End) -> UInt64 {
      bits { if case .duty(ended.id, let end) = $0.start { end == .any || end == how } else { false } }
    }
    isFinal = workflow.stages.map { $0.value.isFinal }
    let people = workflow.actions.map(\.value).filter { !$0.isByClock }
    moves = workflow.stages.keys.map { stage in people.filter { $0.from.contains(stage) }.map(move) }
    let onLapse = duties.map { duty in duty.onLapse.flatMap { workflow.actions[$0] } }
    lapseMoves = onLapse.map { action in
      action.map { (move($0), Set($0.from.compactMap { stages[$0] })) }
    }
    startedByStage = workflow.stages.keys.map { stage in bits { $0.start == .stage(stage) } }
    startedByMeeting = duties.map { started(by: $0, .met) }
    startedByLapse = duties.map { started(by: $0, .lapsed) }
    startedByActs = duties.map { duty in
      bits { if case .act(duty.id, _) = $0.start { true } else { false } }
    }
    repeated = bits { $0.repeats != nil }
    let followers = startedByLapse
    tellingLapses = duties.prefix(64).indices.reduce(0) {
      onLapse[$1] != nil || followers[$1] != 0 ? $0 | 1 << UInt64($1) : $0
    }
    mayNotLapse = workflow.stages.keys.map { stage in
      bits { duty in
        duty.onLapse.flatMap { workflow.actions[$0] }.map { !$0.from.contains(stage) } ?? false
      }
    }
    let first = stages[workflow.initial] ?? 0
    opening = Place(stage: first, running: bits { $0.start == .open } | startedByStage[first], lapsed: 0)
  }

  /// Where time alone leads.
  func lapses(from place: Place) -> [Place] {
    guard !isFinal[place.stage] else { return [] }
    var places: [Place] = []
    var left = place.running & tellingLapses
    while left != 0 {
      let duty = left.trailingZeroBitCount
      left &= left - 1
      var next = place
      next.running &= ~(1 << UInt64(duty))
      next.lapsed |= 1 << UInt64(duty)
      next.running |= startedByLapse[duty]
      if let (move, from) = lapseMoves[duty], from.contains(place.stage) {
        for target in move.targets { places.append(after(move, to: target, next)) }
      } else {
        places.append(next)
      }
    }
    return places
  }

  /// Adds where people lead, and what acts on duties start.
  func addMoves(from place: Place, to places: inout [Place]) {
    for move in moves[place.stage] {
      for target in move.targets { places.append(after(move, to: target, place)) }
    }
    guard !isFinal[place.stage] else { return }
    var left = place.running
    while left != 0 {
      let duty = left.trailingZeroBitCount
      left &= left - 1
      var missing = startedByActs[duty] & ~place.running
      while missing != 0 {
        var next = place
        next.running |= missing & ~(missing - 1)
        missing &= missing - 1
        places.append(next)
      }
    }
  }

  private func after(_ move: Move, to target: Int, _ place: Place) -> Place {
    guard !isFinal[target] else { return Place(stage: target, running: 0, lapsed: 0) }
    var next = place
    next.stage = target
    var meets = move.meets
    while meets != 0 {
      let duty = meets.trailingZeroBitCount
      let bit: UInt64 = 1 << UInt64(duty)
      meets &= meets - 1
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
