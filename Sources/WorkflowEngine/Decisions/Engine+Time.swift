import JSONText

extension Engine {
  /// What time alone does to a case by the end of `day`, in the order in which it happens: a pause that has reached its
  /// ceiling ends, a term that has passed in silence lapses.
  public static func clockEvents(of state: CaseState, by day: Day) -> [ClockEvent] {
    func isDue(_ run: DutyState) -> Bool { run.clockDay.map { $0 <= day } ?? false }
    guard !state.isFinal, state.duties.contains(where: isDue) || state.rights.contains(where: isDue) else { return [] }
    return (state.duties + state.rights).compactMap { ClockEvent($0, of: state.number) }.filter { $0.day <= day }
      .sorted()
  }

  /// A case after what time has done, with the cases that were opened meanwhile.
  struct Timed {
    var history: CaseHistory
    var opened: [CaseChange]

    init(_ history: CaseHistory, opened: [CaseChange] = []) { (self.history, self.opened) = (history, opened) }

    /// Takes in what time has added to the case, which comes first, and to others.
    mutating func add(_ changes: [CaseChange]) {
      history = changes[0].history
      opened += changes.dropFirst()
    }

    /// What has been added since to which case, the one in question first.
    func changes(since before: CaseHistory) -> [CaseChange] {
      [CaseChange(history: history, added: history.records.count - before.records.count)] + opened
    }
  }

  /// Records what time has done to a case by a day, as `lapse` does.
  ///
  /// - Parameters:
  ///   - spared: Runs of which nobody recorded what time did; they are left as they are.
  static func recordTime(
    of timed: Timed, by day: Day, sparing spared: Set<DutyRun> = [], at: String, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> Timed {
    var timed = timed
    while let event = clockEvents(of: timed.history.state, by: day).first(where: { !spared.contains($0.duty.run) }) {
      timed.add(try lapse(event.duty, of: timed.history, in: context, at: at, by: nil, numbers: &numbers))
    }
    return timed
  }

  /// Records the lapse of one run, or the end of its pause: silence is an event.
  ///
  /// The record's day is the day after the due day, before whatever people did on that day or later; where that is not
  /// possible any more — they did what then they could not have done — it is the day of the last record. It is made, as
  /// its `at` says, at the beginning of its day. Its id is the command's where somebody chose one, and else follows from
  /// the run, so that the same lapse is the same record in every office.
  ///
  /// - Parameters:
  ///   - duty: A running or paused duty of the case, as `clockEvents(of:by:)` gives it.
  ///   - context: The case.
  ///   - at: When the command that records it is carried out; of it only the offset counts.
  ///   - command: The id that somebody chose for the command that records it, with the digest of the request.
  ///   - numbers: Allots the numbers of cases that the lapse opens.
  /// - Returns: What is added to which case.
  /// - Throws: `Refusal` when a case that the lapse opens cannot be opened.
  public static func lapse(
    _ duty: DutyState, in context: CaseContext, at: String, by command: (id: String, request: String)? = nil,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    try lapse(duty, of: history(of: context), in: context, at: at, by: command, numbers: &numbers)
  }

  static func lapse(
    _ duty: DutyState, of history: CaseHistory, in context: CaseContext, at: String,
    by command: (id: String, request: String)?, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let inPlace = try? inPlace(duty, of: history, in: context, at: at, by: command, numbers: &numbers)
    if let inPlace { return inPlace }
    var allotter = numbers
    let last = max(duty.clockDay ?? history.state.last, history.state.last)
    let (record, openings) = try record(
      ofTime: duty, on: last, history.state, history, in: context, at: at, by: command, numbers: &allotter)
    numbers = allotter
    return [append(record, to: history, in: context)] + openings
  }

  /// Records what time did to a run on its day, before what people did on that day or later; nil where the run is not as
  /// it is there.
  ///
  /// - Throws: `Refusal` where a later record does not allow it.
  static func inPlace(
    _ run: DutyState, of history: CaseHistory, in context: CaseContext, at: String,
    by command: (id: String, request: String)?, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange]? {
    guard let day = run.clockDay, let entry = history.entry(of: day, isByClock: true),
      let run = entry.state.duty(run.run), run.clockDay == day
    else { return nil }
    var allotter = numbers
    let (record, openings) = try record(
      ofTime: run, on: day, entry.state, history, in: context, at: at, by: command, numbers: &allotter)
    let entered = try enter(record, at: entry, to: history, in: context)
    numbers = allotter
    return [CaseChange(history: entered, added: 1)] + openings
  }
}
