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

  /// A case after what time has done by a day, with the cases that this opened.
  struct Timed {
    var history: CaseHistory
    /// How many records time has made.
    var count = 0
    var opened: [CaseChange] = []

    init(_ history: CaseHistory) { self.history = history }

    /// What has been added to which case, the one in question first; `count` more records of it have been made since.
    func changes(adding more: Int, to history: CaseHistory, opening: [CaseChange] = []) -> [CaseChange] {
      [CaseChange(history: history, added: count + more)] + opened + opening
    }
  }

  /// Records what time has done to a case by a day, as `lapse` does.
  ///
  /// - Parameters:
  ///   - spared: Runs of which nobody recorded what time did; they are left as they are.
  static func recordTime(
    of history: CaseHistory, by day: Day, sparing spared: Set<DutyRun> = [], at: String, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> Timed {
    var timed = Timed(history)
    while let event = clockEvents(of: timed.history.state, by: day).first(where: { !spared.contains($0.duty.run) }) {
      let changes = try lapse(event.duty, of: timed.history, in: context, at: at, numbers: &numbers)
      timed.history = changes[0].history
      timed.count += changes[0].records.count
      timed.opened += changes.dropFirst()
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
    by command: (id: String, request: String)? = nil, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let day = duty.clockDay ?? history.state.last
    if let entry = history.entry(of: day, isByClock: true), let run = entry.state.duty(duty.run), run.clockDay == day {
      var allotter = numbers
      do throws(Refusal) {
        let (record, openings) = try self.record(
          ofTime: run, on: day, entry.state, history, in: context, at: at, by: command, numbers: &allotter)
        let entered = try enter(record, at: entry, to: history, in: context)
        numbers = allotter
        return [CaseChange(history: entered, added: 1)] + openings
      } catch  where entry.isLast { throw error } catch {}
    }
    let last = max(day, history.state.last)
    let (record, openings) = try self.record(
      ofTime: duty, on: last, history.state, history, in: context, at: at, by: command, numbers: &numbers)
    return [append(record, to: history, in: context)] + openings
  }

  /// The record of what time does to a run on a day, and the cases it opens.
  private static func record(
    ofTime duty: DutyState, on day: Day, _ state: CaseState, _ history: CaseHistory, in context: CaseContext,
    at: String, by command: (id: String, request: String)?, numbers: inout NumberAllotter
  ) throws(Refusal) -> (Record, [CaseChange]) {
    // What somebody has named belongs to the moment of the command, so that it can be answered again.
    let at = command == nil ? beginning(of: day, as: at) : at
    let name = "\(state.number):\(duty.run.id)#\(duty.run.run)"
    if duty.status != .running, duty.status != .paused {
      let record = Record(
        sequence: history.nextSequence, id: command?.id ?? "renew:\(name)", deed: .verb(.renew), on: day, at: at,
        by: nil, role: .clock, input: duty.run.json([:]),
        effects: effects(ofRenewal: duty, state, on: day, in: context), request: command?.request)
      return (record, [])
    }
    guard duty.status == .running else {
      var effects = Effects()
      effects.duties = [.move(duty.settled(on: day))]
      let record = Record(
        sequence: history.nextSequence, id: command?.id ?? "resume:\(name):\(duty.pauses.count)", deed: .verb(.resume),
        on: day, at: at, by: nil, role: .clock, input: duty.run.json([:]), effects: effects, request: command?.request)
      return (record, [])
    }
    var (effects, attempt) = effects(ofLapse: duty, state, on: day, in: context)
    let id = command?.id ?? "lapse:\(name)"
    var openings: [CaseChange] = []
    if let attempt {
      let command = Command(
        id: id, actor: .clock, on: day, at: at, request: command?.request,
        wish: .perform(attempt.action.id, input: [:], evidence: []))
      openings = try attempt.openings(by: command, in: context, numbers: &numbers)
    }
    effects.opened = openings.map(\.number)
    let deed: Deed = attempt.map { .action($0.action.id) } ?? .verb(.lapse)
    let record = Record(
      sequence: history.nextSequence, id: id, deed: deed, on: day, at: at, by: nil, role: .clock, effects: effects,
      request: command?.request)
    return (record, openings)
  }

  /// The first moment of a day, in the offset of another moment.
  private static func beginning(of day: Day, as moment: String) -> String {
    // The date and time before it have a fixed length, RFC 3339.
    "\(day)T00:00:00" + moment.dropFirst(19)
  }

  /// What follows when the next turn of a fixed rhythm begins.
  static func effects(ofRenewal duty: DutyState, _ state: CaseState, on: Day, in context: CaseContext) -> Effects {
    var effects = Effects()
    var ledger = context.ledger(of: state, on: on)
    ledger.renew(duty)
    (effects.duties, effects.unstarted, effects.rights) = ledger.close()
    return effects
  }

  /// What follows from a lapse for the case itself, and the action it performs, if its duty names one that is possible.
  static func effects(
    ofLapse duty: DutyState, _ state: CaseState, on: Day, in context: CaseContext
  ) -> (effects: Effects, attempt: ActionAttempt?) {
    let workflow = context.workflow.workflow
    let action = workflow.runners[duty.run.id]?.onLapse.flatMap { workflow.actions[$0] }
      .flatMap { $0.from.contains(state.stage) ? $0 : nil }
    let attempt = action.map { ActionAttempt(action: $0, input: [:], evidence: [], on: on, state: state) }
    var effects = Effects()
    let target = attempt.map { $0.action.target.stage(in: $0.conditionContext(in: context)) }
    effects.to = target
    effects.outcome = target.flatMap { workflow.stages[$0]?.outcome }
    var ledger = context.ledger(of: state, on: on)
    ledger.lapse(duty.run, day: duty.lapseDay, action: action, to: target, isFinal: effects.outcome != nil)
    (effects.duties, effects.unstarted, effects.rights) = ledger.close()
    return (effects, attempt)
  }
}

extension Engine {
  /// Records what time has done since the past of a case changed: first between the records that people made, then by a
  /// day.
  ///
  /// What nobody had recorded of time before the change is not recorded because of it.
  ///
  /// - Parameters:
  ///   - history: The case, with the record that changes the past.
  ///   - before: The case without it.
  ///   - day: The last day of which time is recorded.
  static func recordTime(
    of history: CaseHistory, changedFrom before: CaseHistory, by day: Day, at: String, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> Timed {
    var spared = before.unrecorded()
    var timed = Timed(history)
    while let missed = timed.history.missed(sparing: spared) {
      spared.insert(missed.run)
      guard let changes = try? lapseBetween(missed, of: timed.history, in: context, at: at, numbers: &numbers) else {
        continue
      }
      timed.history = changes[0].history
      timed.count += 1
      timed.opened += changes.dropFirst()
      // The next run of the same duty, or its next pause, is another event.
      if timed.count < 1_000 { spared.remove(missed.run) }
    }
    let rest = try recordTime(of: timed.history, by: day, sparing: spared, at: at, in: context, numbers: &numbers)
    timed.history = rest.history
    timed.count += rest.count
    timed.opened += rest.opened
    return timed
  }

  private static func lapseBetween(
    _ duty: DutyState, of history: CaseHistory, in context: CaseContext, at: String, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    guard let day = duty.clockDay, let entry = history.entry(of: day, isByClock: true),
      entry.state.duty(duty.run) == duty
    else { throw Refusal([]) }
    var allotter = numbers
    let (record, openings) = try self.record(
      ofTime: duty, on: day, entry.state, history, in: context, at: at, by: nil, numbers: &allotter)
    let entered = try enter(record, at: entry, to: history, in: context)
    numbers = allotter
    return [CaseChange(history: entered, added: 1)] + openings
  }
}

extension CaseHistory {
  /// The runs of which, when people acted, nobody had recorded what time had done.
  fileprivate func unrecorded() -> Set<DutyRun> {
    var found: Set<DutyRun> = []
    walk { state, record in
      for event in Engine.clockEvents(of: state, by: record.timeBefore) { found.insert(event.duty.run) }
      return true
    }
    return found
  }

  /// The first run of which time did something before people acted that is not recorded.
  fileprivate func missed(sparing spared: Set<DutyRun>) -> DutyState? {
    var missed: DutyState?
    walk { state, record in
      missed = Engine.clockEvents(of: state, by: record.timeBefore).first { !spared.contains($0.duty.run) }?.duty
      return missed == nil
    }
    return missed
  }

  /// Looks at each record before which time is recorded, with the case as it stood, until `look` says no.
  private func walk(_ look: (CaseState, Record) -> Bool) {
    let records = effective
    guard let first = records.first, var state = try? CaseState(opening: first) else { return }
    for record in records.dropFirst() {
      if record.takesTime, !look(state, record) { return }
      guard (try? state.apply(record)) != nil else { return }
    }
  }
}

extension Record.Content {
  /// The last day of which all that time did is recorded before it: of what time does on one day each is a record of its
  /// own, and they tell nothing of one another.
  fileprivate var timeBefore: Day { isByClock ? on - 1 : on }
}

extension Engine {
  /// The case with the records that time will make of it if nobody acts.
  ///
  /// - Parameters:
  ///   - context: The case.
  ///   - days: How many days after its last record are looked at.
  ///   - records: How many records are made at most.
  public static func foreseen(in context: CaseContext, days: Int, records: Int) -> CaseHistory {
    var history = history(of: context)
    let horizon = history.state.last + days
    let moment = history.records.last?.at ?? ""
    var numbers = NumberAllotter(office: nil)
    for _ in 0..<records {
      guard let event = clockEvents(of: history.state, by: horizon).first,
        let changes = try? lapse(event.duty, of: history, in: context, at: moment, numbers: &numbers)
      else { break }
      history = changes[0].history
    }
    return history
  }
}
