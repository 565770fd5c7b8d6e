internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
package import WorkflowEngine

extension RequestRunner {
  /// Records everything that time has done by a day, in the order in which it happened, until nothing is due.
  func tick(
    _ numbers: [String], by day: Day, _ request: Request, _ batch: inout StoreBatch
  ) throws -> Outcome {
    guard day <= now.day else { throw WorkError.future(day, today: now.day) }
    let cases = try numbers.isEmpty ? batch.view.numbers(.lapsing(by: day)) : numbers.map { try resolve($0) }
    let view = batch.view
    try view.expect(documents: cases)
    // One case that cannot be read stops nobody else's; only one that was asked for by its number does.
    func state(of number: CaseNumber) throws -> CaseState? {
      try numbers.isEmpty ? view.readable(number)?.state : view.document(number).state
    }
    var queue = ClockQueue(
      try cases.flatMap { try state(of: $0).map { Engine.clockEvents(of: $0, by: day) } ?? [] })
    var outcome = Outcome(isRepeated: false, asOf: day)
    var counts: [CaseNumber: Int] = [:]
    while let event = queue.first {
      let changes: [CaseChange]
      do {
        changes = try batch.attempt { batch in try lapse(event.duty, of: event.number, request, &batch) }
      } catch let error as RegistryError where error.isAboutFile && numbers.isEmpty {
        try view.noteUnreadable(event.number, error)
        queue.replace(with: [], of: event.number)
        continue
      }
      for change in changes {
        counts[change.number, default: 0] += 1
        let isTooMuch = counts[change.number, default: 0] >= Self.mostAtOnce
        if isTooMuch { view.notice(.moreLapses(change.number)) }
        let events = isTooMuch ? [] : Engine.clockEvents(of: change.history.state, by: day)
        queue.replace(with: events, of: change.number)
      }
      guard let history = changes.first?.history else { continue }
      outcome.cases.append(CaseSummary(history))
      if let answer = LapseView(event.duty, changes) { outcome.lapses.append(answer) }
    }
    outcome.cases = outcome.cases.lastOfEach
    return outcome
  }

  /// How many records time makes in a case at once: a definition without end keeps nobody else waiting.
  private static let mostAtOnce = 366

  private func lapse(
    _ duty: DutyState, of number: CaseNumber, _ request: Request, _ batch: inout StoreBatch
  ) throws -> [CaseChange] {
    let document = try batch.view.document(number)
    var context = try batch.view.context(of: document, today: now.day)
    try addEditions(to: &context, for: document, on: .last, in: batch.view)
    let command = request.id.map { (id: $0, request: request.digest) }
    return try staging(in: context, &batch) { numbers, _ in
      try Engine.lapse(duty, in: context, at: now.description, by: command, numbers: &numbers)
    }
  }

  /// Whether a day has come by which nothing is to be recorded, so that nobody has to wait for anybody.
  package func hasNothingDue(by day: Day) throws -> Bool {
    try day <= now.day && store.numbers(.lapsing(by: day)).isEmpty
  }
}

/// What time is about to do to the duties of many cases, what happens first at the front.
struct ClockQueue {
  private struct Entry {
    let event: ClockEvent
    /// How often the events of its case had been replaced when it came.
    let version: Int
  }

  /// What happens first stands at the end; what was replaced stays until it gets there.
  private var order: [Entry]
  /// How often the events of each case were replaced.
  private var versions: [CaseNumber: Int] = [:]

  init(_ events: [ClockEvent]) {
    order = events.sorted { $1 < $0 }.map { Entry(event: $0, version: 0) }
  }

  /// Puts what waits of a case in the place of what waited of it before.
  mutating func replace(with events: [ClockEvent], of number: CaseNumber) {
    let version = (versions[number] ?? 0) + 1
    versions[number] = version
    for event in events { order.insert(Entry(event: event, version: version), at: place(of: event)) }
    while let last = order.last, last.version != versions[last.event.number] ?? 0 { order.removeLast() }
  }

  /// What comes first; nil when nothing is due any more.
  var first: ClockEvent? { order.last?.event }

  /// The index before all that comes sooner.
  private func place(of event: ClockEvent) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if order[middle].event < event { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
