import JSONText

/// Walks every (stage, set of duties) that a case can come to, from its opening.
///
/// What starts, meets and follows is laid out as bits once, so that a definition with tens of thousands of places is walked
/// while its author waits.
struct Exploration {
  typealias Place = ExplorationPlan.Place

  /// More places than this are not walked: a definition a person can read has some thousand.
  static let limit = 200_000
  /// More steps from place to place than this are not taken.
  static let mostSteps = 20 * limit

  let workflow: Workflow
  let stages: [StageID]
  let duties: [Duty]
  private let plan: ExplorationPlan
  private var found: [Defect] = []
  private var reported: Set<Defect> = []

  init(_ workflow: Workflow) {
    self.workflow = workflow
    stages = workflow.stages.keys
    duties = workflow.duties.map(\.value)
    plan = ExplorationPlan(workflow)
  }

  consuming func defects() -> [Defect] {
    guard duties.count <= 64 else {
      return [
        Defect(
          at: "/duties", rule: .duty,
          .path(.tooManyDuties(duties.count)))
      ]
    }
    let start = plan.opening
    var seen: Set<Place> = [start]
    var queue = [start]
    var clockMoves: [Place: [Place]] = [:]
    var steps = 0
    while let place = queue.popLast() {
      if seen.count > Self.limit || steps > Self.mostSteps {
        report(
          "/duties", .duty,
          .path(.tooManyPlaces(most: Self.limit)))
        break
      }
      check(place)
      plan.ways(from: place) { cause, next in
        if case .lapse = cause { clockMoves[place, default: []].append(next) }
        steps += 1
        if seen.insert(next).inserted { queue.append(next) }
      }
    }
    checkEndless(clockMoves)
    return found.sorted { $0.pointer < $1.pointer }
  }

  private mutating func check(_ place: Place) {
    let id = stages[place.stage]
    guard let stage = workflow.stages[id], !stage.isFinal else { return }
    if !place.isOwed, stage.waits == nil {
      report(
        JSONPointer.append("/stages", key: id.name), .idle,
        .path(.idle("\(id)"))
      )
    }
    for (index, duty) in duties.enumerated() where place.running & plan.mayNotLapse[place.stage] & 1 << index != 0 {
      report(
        JSONPointer.append("/duties", key: duty.id.name) + "/onLapse", .lapse,
        .path(.lapseElsewhere("\(duty.id)", in: "\(id)", duty.onLapse?.name ?? ""))
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
          .path(.endlessLapses(through: "\(stages[place.stage])"))
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

  private mutating func report(_ pointer: String, _ rule: Defect.Rule, _ finding: Defect.Finding) {
    let defect = Defect(at: pointer, rule: rule, finding)
    if reported.insert(defect).inserted { found.append(defect) }
  }
}
