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
  /// More duties and rights than this have no bits.
  static let mostDuties = 64

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

  /// Walks every place, each once, and every step from it.
  ///
  /// - Parameters:
  ///   - startsMayFail: Whether it also goes where duties did not start whose day may be missing.
  ///   - see: Is shown each place, before the steps from it.
  ///   - step: Is shown each step, with where it comes from.
  /// - Returns: false when there are too many, and not all were walked.
  static func walk(
    _ plan: ExplorationPlan, startsMayFail: Bool = false, _ see: (Place) -> Void,
    _ step: (Place, ExplorationPlan.Cause, ExplorationPlan.Arrival) -> Void
  ) -> Bool {
    var seen: Set<Place> = [plan.opening]
    var queue = [plan.opening]
    func add(_ place: Place) { if seen.insert(place).inserted { queue.append(place) } }
    func addFailed(_ place: Place, _ unsure: UInt64) {
      guard startsMayFail, unsure != 0 else { return }
      var place = place
      place.running &= ~unsure
      add(place)
    }
    addFailed(plan.opening, plan.openingUnsure)
    var steps = 0
    while let place = queue.popLast() {
      if seen.count > limit || steps > mostSteps { return false }
      see(place)
      plan.arrivals(from: place) { cause, arrival in
        step(place, cause, arrival)
        steps += 1
        add(arrival.place)
        addFailed(arrival.place, arrival.unsure)
      }
    }
    return true
  }

  consuming func defects() -> [Defect] {
    let count = duties.count + workflow.rights.count
    guard count <= Self.mostDuties else { return [Defect(at: "/duties", rule: .duty, .path(.tooManyDuties(count)))] }
    var clockMoves: [Place: [Place]] = [:]
    var places: [Place] = []
    let isWhole = Self.walk(plan) {
      places.append($0)
    } _: { place, cause, arrival in
      if case .lapse = cause { clockMoves[place, default: []].append(arrival.place) }
    }
    for place in places { check(place) }
    if !isWhole { report("/duties", .duty, .path(.tooManyPlaces(most: Self.limit))) }
    checkEndless(clockMoves)
    return found.sorted { $0.pointer < $1.pointer }
  }

  private mutating func check(_ place: Place) {
    let id = stages[place.stage]
    guard let stage = workflow.stages[id], !stage.isFinal else { return }
    if place.open & plan.duties == 0, stage.waits == nil {
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
