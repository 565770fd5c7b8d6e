/// What can happen in a workflow, as bits over its duties and rights and numbers of its stages and actions.
///
/// The one place that knows how a case moves as far as stages and duties tell: the checks walk it, and so does the search
/// for the shortest ways. Stages, actions and duties are numbered in the author's order; the rights whose expiry leads
/// somewhere come behind the duties.
struct ExplorationPlan {
  /// A stage, what is owed there, and which rights run: as many bits as duties and rights.
  struct Place: Hashable {
    var stage: Int
    var running: UInt64
    var lapsed: UInt64

    /// What is owed, in time or late, and which rights run.
    var open: UInt64 { running | lapsed }
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
    let targets: [Int]
    let meets: UInt64
    /// What it meets only for the elements that are named, or by a condition.
    let mayMeet: UInt64
    /// What it ends without meeting it: nothing follows from that.
    let ends: UInt64
    let starts: UInt64
    /// For each stage in which it is possible, the duties that it may fail to start there.
    let unsure: [Int: UInt64]
  }

  /// Where a case begins.
  let opening: Place
  /// The duties that may fail to start at the opening.
  let openingUnsure: UInt64
  /// For each stage the duties whose lapse is not allowed there.
  let mayNotLapse: [UInt64]
  /// Whether a case ends in a stage.
  let isFinal: [Bool]
  /// The bits that stand for duties: a right is never owed.
  let duties: UInt64
  /// The duties of which a second start begins no second obligation: by item, by the calendar, or moved to another day.
  let restartable: UInt64

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
  /// For each stage the duties that may fail to start there by something else than an action.
  private let unsureInStage: [UInt64]

  init(_ workflow: Workflow) {
    let terms = Runner.all(of: workflow)
    let stages = Dictionary(uniqueKeysWithValues: workflow.stages.keys.enumerated().map { ($1, $0) })
    let numbers = Dictionary(uniqueKeysWithValues: workflow.actions.keys.enumerated().map { ($1, $0) })
    func bits(_ isIn: (Runner) -> Bool) -> UInt64 {
      terms.enumerated().reduce(0) { isIn($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    func started(by ended: Runner, _ how: Duty.End) -> UInt64 {
      guard let id = ended.duty?.id else { return 0 }
      return bits { if case .duty(id, let end) = $0.start { end == .any || end == how } else { false } }
    }
    let unsure = UnsureStarts(workflow)
    func unsureBits(in stage: StageID, after action: Action?, _ started: UInt64) -> UInt64 {
      bits { $0.duty.map { unsure.missing(for: $0, in: stage, after: action) != nil } ?? false } & started
    }
    isFinal = workflow.stages.values.map(\.isFinal)
    duties = bits { $0.duty != nil }
    restartable = bits { term in
      guard let duty = term.duty else { return true }
      if case .before = duty.rule, workflow.format != .first { return true }
      return duty.each != nil || duty.rhythm == .fixed
    }
    let byStage = workflow.stages.keys.map { stage in bits { $0.start == .stage(stage) } }
    startedByStage = byStage
    actions = workflow.actions.values.map { action in
      var targets: [Int] = []
      for target in action.target.stages.compactMap({ stages[$0] }) where !targets.contains(target) {
        targets.append(target)
      }
      let starts = bits {
        if case .actions(let starters, _) = $0.start { starters.contains(action.id) } else { false }
      }
      let entered = targets.reduce(starts) { $0 | byStage[$1] }
      return Move(
        targets: targets, meets: bits { $0.endedBy.contains(action.id) && !$0.meetsInPart(by: action.id) },
        mayMeet: bits { $0.meetsInPart(by: action.id) },
        ends: bits { $0.duty?.endedBy[action.id] != nil }, starts: starts,
        unsure: Dictionary(
          uniqueKeysWithValues: Set(action.from).map {
            (stages[$0] ?? 0, unsureBits(in: $0, after: action, entered))
          }))
    }
    moves = workflow.stages.keys.map { stage in
      workflow.actions.values.indices.filter {
        !workflow.actions.values[$0].isByClock && workflow.actions.values[$0].from.contains(stage)
      }
    }
    lapseActions = terms.map { term in
      guard let id = term.onLapse, let number = numbers[id], let action = workflow.actions[id] else { return nil }
      return (number, Set(action.from.compactMap { stages[$0] }))
    }
    startedByMeeting = terms.map { started(by: $0, .met) }
    startedByLapse = terms.map { started(by: $0, .lapsed) }
    startedByActs = terms.map { term in
      guard let id = term.duty?.id else { return 0 }
      // What an act both starts and meets is never owed.
      return bits { if case .act(id, _) = $0.start { $0.duty?.isMetByAct != true } else { false } }
    }
    repeated = bits { $0.duty?.repeats != nil }
    let (followers, recorded) = (startedByLapse, lapseActions)
    tellingLapses = terms.indices.reduce(0) {
      recorded[$1] != nil || followers[$1] != 0 ? $0 | 1 << UInt64($1) : $0
    }
    let owed = duties
    mayNotLapse = stages.values.sorted().map { stage in
      owed
        & recorded.enumerated().reduce(0) {
          $1.element?.from.contains(stage) == false ? $0 | 1 << UInt64($1.offset) : $0
        }
    }
    unsureInStage = workflow.stages.keys.map { unsureBits(in: $0, after: nil, .max) }
    let first = stages[workflow.initial] ?? 0
    opening = Place(stage: first, running: bits { $0.start == .open } | startedByStage[first], lapsed: 0)
    openingUnsure = opening.running & unsureInStage[first]
  }
}

/// What runs in a case until a day: a duty, or a right whose expiry leads somewhere.
private struct Runner {
  let duty: Duty?
  let start: Duty.Start
  /// The actions that end it.
  let endedBy: [ActionID]
  /// The action of the clock that follows when its day has passed.
  let onLapse: ActionID?

  /// Whether an action meets it only for the elements that are named, or only by a condition.
  func meetsInPart(by action: ActionID) -> Bool {
    duty?.items[action] != nil || duty?.meetsWhen[action] != nil
  }

  /// A checked definition has no more than there are bits.
  static func all(of workflow: Workflow) -> [Runner] {
    let duties = workflow.duties.values.map {
      Runner(duty: $0, start: $0.start, endedBy: $0.metBy, onLapse: $0.onLapse)
    }
    let rights = workflow.rights.values.filter { $0.onExpiry != nil }.map {
      Runner(duty: nil, start: $0.start, endedBy: $0.usedBy, onLapse: $0.onExpiry)
    }
    return Array((duties + rights).prefix(64))
  }
}

extension ExplorationPlan {
  /// Where a way leads, and what it started for the second time or may not have started.
  struct Arrival {
    let place: Place
    /// What was owed already, and began again.
    let doubled: UInt64
    /// What began, and may not have.
    let unsure: UInt64
  }

  /// Shows every way on from a place and where it leads: what people do, in the author's order, then what time does.
  func ways(from place: Place, _ see: (Cause, Place) -> Void) { arrivals(from: place) { see($0, $1.place) } }

  /// As `ways`, with what is doubtful about the duties that start.
  func arrivals(from place: Place, _ see: (Cause, Arrival) -> Void) {
    guard !isFinal[place.stage] else { return }
    for action in moves[place.stage] {
      let move = actions[action]
      for target in move.targets {
        see(.action(action), after(move, met: move.meets, to: target, place))
        guard move.mayMeet & place.open != 0 else { continue }
        see(.action(action), after(move, met: move.meets | move.mayMeet, to: target, place))
      }
    }
    for duty in Bits(place.running) {
      for other in Bits(startedByActs[duty] & ~place.running) {
        var next = place
        next.running |= 1 << UInt64(other)
        let unsure = unsureInStage[place.stage] & 1 << UInt64(other)
        see(.act(on: duty, starts: other), Arrival(place: next, doubled: 0, unsure: unsure))
      }
    }
    for duty in Bits(place.running & tellingLapses) {
      let lapse = after(lapseOf: duty, place)
      if let (action, from) = lapseActions[duty], from.contains(place.stage) {
        for target in actions[action].targets {
          let arrival = after(actions[action], met: actions[action].meets, to: target, lapse.place)
          see(
            .lapse(duty, action: action),
            Arrival(
              place: arrival.place, doubled: arrival.doubled | lapse.doubled, unsure: arrival.unsure | lapse.unsure))
        }
      } else {
        see(.lapse(duty, action: nil), lapse)
      }
    }
  }

  /// The duties that are met on the way from a place.
  func met(by cause: Cause, from place: Place) -> UInt64 {
    switch cause {
    case .action(let action): return actions[action].meets & place.open & duties
    case .lapse(let duty, let action?):
      return actions[action].meets & after(lapseOf: duty, place).place.open & duties
    case .lapse(_, nil), .act: return 0
    }
  }

  /// A right that expires is gone; a duty that lapses stays owed.
  private func after(lapseOf duty: Int, _ place: Place) -> Arrival {
    var next = place
    next.running &= ~(1 << UInt64(duty))
    next.lapsed |= duties & 1 << UInt64(duty)
    let started = startedByLapse[duty]
    let doubled = started & next.open & ~restartable
    next.running |= started
    return Arrival(place: next, doubled: doubled, unsure: started & unsureInStage[place.stage])
  }

  /// What is owed after a move: what it meets ends, and what follows from that and from the move starts.
  private func after(_ move: Move, met: UInt64, to target: Int, _ place: Place) -> Arrival {
    guard !isFinal[target] else {
      return Arrival(place: Place(stage: target, running: 0, lapsed: 0), doubled: 0, unsure: 0)
    }
    var next = place
    next.stage = target
    var (doubled, unsure): (UInt64, UInt64) = (0, 0)
    func start(_ started: UInt64, unsure bits: UInt64) {
      doubled |= started & next.open & ~restartable
      unsure |= started & bits & ~next.open
      next.running |= started
    }
    for duty in Bits(met) {
      let bit: UInt64 = 1 << UInt64(duty)
      guard next.open & bit != 0 else { continue }
      next.running &= ~bit
      next.lapsed &= ~bit
      start(startedByMeeting[duty] | (repeated & bit), unsure: unsureInStage[target])
    }
    next.running &= ~move.ends
    next.lapsed &= ~move.ends
    start(
      move.starts | (target == place.stage ? 0 : startedByStage[target]), unsure: move.unsure[place.stage] ?? 0)
    return Arrival(place: next, doubled: doubled, unsure: unsure)
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
