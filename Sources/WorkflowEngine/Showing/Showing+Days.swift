import JSONText

/// From which days on something else of a case is shown.
extension Showing {
  /// The days after another on which `viewer` may see something else than on the day before, in order, if nobody records
  /// anything meanwhile: an embargo ends, or time does something.
  ///
  /// All such days are among them; on some nothing may change.
  public func days(after day: Day, of history: CaseHistory, for viewer: Viewer) -> [Day] {
    let held = viewer == .public ? heldBack : 0
    var days: Set<Day> = []
    func add(_ history: CaseHistory) {
      for record in history.records { days.insert(record.on + held) }
    }
    add(foreseen(history))
    if held > 0 {
      for (place, record) in history.records.enumerated() {
        guard let recorded = Timestamp(record.at)?.day else { continue }
        days.insert(recorded + held)
        // What time would have done meanwhile, as far as the case is shown by then.
        if let known = history.through(place + 1) { add(foreseen(known)) }
      }
    }
    if viewer == .public, case .until(let field) = definition.disclosure.embargo,
      let end = history.state.fields[field]?.string.flatMap({ PartialDate($0) })?.lastDay
    {
      days.insert(end)
    }
    return days.filter { $0 > day }.sorted()
  }
}
