import WorkflowEngine

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
