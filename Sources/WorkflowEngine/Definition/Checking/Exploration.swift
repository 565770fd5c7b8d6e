import JSONText

/// Walks every (stage, set of duties) that a case can come to, from its opening.
struct Exploration {
  /// A stage and what is owed there: as many bits as duties.
  struct Place: Hashable {
    var stage: StageID
    var running: UInt64
    var lapsed: UInt64
    var isOwed: Bool { running | lapsed != 0 }
  }

  /// More places than this are not walked: a definition a person can read has some hundred.
  static let limit = 200_000

  let workflow: Workflow
  let duties: [Duty]
  private var found: [Defect] = []
  private var reported: Set<String> = []

  init(_ workflow: Workflow) {
    self.workflow = workflow
    duties = workflow.duties.map(\.value)
  }

  consuming func defects() -> [Defect] {
    guard duties.count <= 64 else {
      return [Defect(at: "/duties", rule: .duty, "a workflow has at most 64 duties; there are \(duties.count)")]
    }
    let start = opening()
    var seen: Set<Place> = [start]
    var queue = [start]
    var clockMoves: [Place: [Place]] = [:]
    while let place = queue.popLast(), seen.count <= Self.limit {
      check(place)
      let lapses = self.lapses(from: place)
      clockMoves[place] = lapses
      for next in lapses + moves(from: place) + acts(in: place) where seen.insert(next).inserted { queue.append(next) }
    }
    checkEndless(clockMoves)
    return found.sorted { $0.pointer < $1.pointer }
  }

  private func bit(_ duty: DutyID) -> UInt64 {
    duties.firstIndex { $0.id == duty }.map { 1 << UInt64($0) } ?? 0
  }

  private func opening() -> Place {
    var place = Place(stage: workflow.initial, running: 0, lapsed: 0)
    for duty in duties {
      switch duty.start {
      case .open: place.running |= bit(duty.id)
      case .stage(let stage) where stage == workflow.initial: place.running |= bit(duty.id)
      case .stage, .actions, .duty, .act: break
      }
    }
    return place
  }

  private func moves(from place: Place) -> [Place] {
    var places: [Place] = []
    for (_, action) in workflow.actions where !action.isByClock && action.from.contains(place.stage) {
      for target in Set(action.target.stages) { places.append(after(action, to: target, in: place, lapsing: nil)) }
    }
    return places
  }

  /// What acts on the duties that run can start.
  private func acts(in place: Place) -> [Place] {
    duties.compactMap { duty in
      guard case .act(let other, _) = duty.start, place.running & bit(other) != 0, place.running & bit(duty.id) == 0
      else { return nil }
      var next = place
      next.running |= bit(duty.id)
      return next
    }
  }

  private func lapses(from place: Place) -> [Place] {
    guard workflow.stages[place.stage]?.isFinal == false else { return [] }
    return duties.filter { place.running & bit($0.id) != 0 }.flatMap { duty in
      guard let name = duty.onLapse, let action = workflow.actions[name], action.from.contains(place.stage) else {
        var next = place
        lapse(duty, in: &next)
        return [next]
      }
      return Set(action.target.stages).map { after(action, to: $0, in: place, lapsing: duty) }
    }
  }

  private func lapse(_ duty: Duty, in place: inout Place) {
    place.running &= ~bit(duty.id)
    place.lapsed |= bit(duty.id)
    startFollowers(of: duty.id, ended: .lapsed, in: &place)
  }

  private func startFollowers(of ended: DutyID, ended how: Duty.End, in place: inout Place) {
    for duty in duties {
      if case .duty(ended, let end) = duty.start, end == .any || end == how { place.running |= bit(duty.id) }
    }
  }

  private func after(_ action: Action, to target: StageID, in place: Place, lapsing: Duty?) -> Place {
    var next = place
    next.stage = target
    if let lapsing { lapse(lapsing, in: &next) }
    for duty in duties where duty.metBy.contains(action.id) && (next.running | next.lapsed) & bit(duty.id) != 0 {
      next.running &= ~bit(duty.id)
      next.lapsed &= ~bit(duty.id)
      startFollowers(of: duty.id, ended: .met, in: &next)
      if duty.repeats != nil { next.running |= bit(duty.id) }
    }
    for duty in duties {
      switch duty.start {
      case .actions(let starters, _) where starters.contains(action.id): next.running |= bit(duty.id)
      case .stage(let stage) where stage == target && place.stage != target: next.running |= bit(duty.id)
      case .actions, .stage, .open, .duty, .act: break
      }
    }
    if workflow.stages[target]?.isFinal == true {
      next.running = 0
      next.lapsed = 0
    }
    return next
  }

  private mutating func check(_ place: Place) {
    guard let stage = workflow.stages[place.stage], !stage.isFinal else { return }
    if !place.isOwed, stage.waits == nil {
      report(
        JSONPointer.append("/stages", key: place.stage.name), .idle,
        "a case can stand in '\(place.stage)' while nobody owes anything; add a duty, or say what it waits for: \"waits\": text"
      )
    }
    for duty in duties where place.running & bit(duty.id) != 0 {
      guard let name = duty.onLapse, let action = workflow.actions[name], !action.from.contains(place.stage) else {
        continue
      }
      report(
        JSONPointer.append("/duties", key: duty.id.name) + "/onLapse", .lapse,
        "'\(duty.id)' can lapse in the stage '\(place.stage)', where '\(name)' is not allowed; add the stage to its 'from'"
      )
    }
  }

  /// A circle of lapses would turn for ever, nobody having done anything.
  private mutating func checkEndless(_ moves: [Place: [Place]]) {
    var done: Set<Place> = []
    for start in moves.keys where !done.contains(start) {
      if let place = circle(from: start, moves, &done) {
        report(
          "/duties", .endless,
          "lapses lead in a circle through the stage '\(place.stage)' without anybody doing anything; let one of them end somewhere"
        )
        return
      }
    }
  }

  /// Depth first without recursion, since chains can be long.
  private func circle(
    from start: Place, _ moves: [Place: [Place]], _ done: inout Set<Place>
  ) -> Place? {
    var onPath: Set<Place> = [start]
    var stack: [(place: Place, next: Int)] = [(start, 0)]
    while let top = stack.last {
      let followers = moves[top.place] ?? []
      guard top.next < followers.count else {
        done.insert(top.place)
        onPath.remove(top.place)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let next = followers[top.next]
      if onPath.contains(next) { return next }
      guard !done.contains(next) else { continue }
      onPath.insert(next)
      stack.append((next, 0))
    }
    return nil
  }

  private mutating func report(_ pointer: String, _ rule: Defect.Rule, _ message: String) {
    if reported.insert(pointer + message).inserted { found.append(Defect(at: pointer, rule: rule, message)) }
  }
}
