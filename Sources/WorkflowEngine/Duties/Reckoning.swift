/// How the due day of a run comes about: roll(((base ⊕ term) ⊕ extensions) ⊕ pauses).
///
/// Extensions are taken in the order of the days they were granted on, pauses together at the end, so the order of
/// recording does not matter. Nothing is rolled to a working day but the result; a term of 0 that nothing has moved
/// ends on its base, whatever day that is.
public struct Reckoning: Hashable, Sendable {
  /// One step, and the day to which it leads.
  public struct Step: Hashable, Sendable {
    /// What a step adds.
    public enum Kind: Hashable, Sendable {
      /// The term of the rule.
      case term(Term)
      /// An extension.
      case extended(DutyState.Extension)
      /// The days of all pauses, given back.
      case pauses(days: Int, TermUnit)
      /// The nearest working day, where the last step led to a day off.
      case rolled(Term.Direction)
    }

    /// What is added.
    public let kind: Kind
    /// The day from which it is counted; not counted itself.
    public let from: Day
    /// The day to which it leads.
    public let end: Day
  }

  /// The steps, in order; the first is the term.
  public let steps: [Step]
  /// The last day on which the duty can be met in time, and how far it can be relied on.
  public let due: TermEnd

  /// Counts anew in `calendar`, whichever edition the run was counted in before.
  public init(_ duty: DutyState, in calendar: WorkingCalendar) {
    var steps: [Step] = []
    due = Self.count(duty, in: calendar) { steps.append($0) }
    self.steps = steps
  }

  /// The last day on which the duty can be met in time, with every step shown to `see`.
  static func count(_ duty: DutyState, in calendar: WorkingCalendar, _ see: (Step) -> Void) -> TermEnd {
    // The base is as reliable as the days over which it moved.
    var reached = duty.event.map { calendar.rolled(TermEnd($0), .after) } ?? TermEnd(duty.base)
    func add(_ kind: Step.Kind, _ next: TermEnd) {
      see(Step(kind: kind, from: reached.day, end: next.day))
      reached = reached.then(next)
    }
    add(.term(duty.rule), calendar.end(of: duty.rule, from: duty.base, roll: false))
    for item in duty.extensions.isEmpty ? [] : duty.extensions.sorted() {
      add(.extended(item), calendar.end(of: item.by, from: reached.day, roll: false))
    }
    let unit = duty.pauseUnit
    let paused = duty.pauses.reduce(0) { $0 + $1.length(in: unit, calendar) }
    if paused > 0 { add(.pauses(days: paused, unit), calendar.advance(reached.day, by: paused, unit)) }
    if duty.rule.count > 0 || reached.day != duty.base {
      let rolled = calendar.rolled(reached, duty.rule.direction)
      if rolled.day != reached.day { add(.rolled(duty.rule.direction), rolled) } else { reached = rolled }
    }
    return reached
  }
}

extension DutyState.Content {
  /// What the days of a pause are counted in: working days for a term in working days, else calendar days.
  public var pauseUnit: TermUnit { rule.unit == .workingDays ? .workingDays : .calendarDays }
}

extension DutyState {
  /// The run with its due day counted anew in `calendar`.
  func recomputed(in calendar: WorkingCalendar) -> DutyState {
    var run = self
    run.recompute(in: calendar)
    return run
  }

  /// Counts the due day anew in `calendar`.
  mutating func recompute(in calendar: WorkingCalendar) {
    if let event = self.event { self.base = calendar.rolled(event, .after) }
    let count = Reckoning.count(self, in: calendar) { _ in }
    self.calendar = calendar.reference
    self.due = count.day
    self.isProvisional = count.isProvisional
    self.isEstimated = count.restsOnEstimate
  }

  /// The run as it stands on `day`: a pause that has reached its ceiling by then has ended, recorded or not.
  public func settled(on day: Day) -> DutyState {
    guard self.status == .paused, let last = self.pauses.indices.last, let end = self.pauses[last].endsBy, end <= day
    else { return self }
    var run = self
    run.status = .running
    run.pauses[last].until = end
    return run
  }

  /// Whether it was breached by the end of `day`: it ended after its due day, or was still owed then.
  ///
  /// A waiver or forwarding before the due day is no breach; the end of a case after it is one, though what is left of the
  /// duty is void. A breach stays one, whatever became of the case; whether a lapse was recorded does not matter.
  public func isBreach(asOf day: Day) -> Bool {
    guard let ended = self.ended, ended <= day else { return !isInTime(on: day) && self.started <= day }
    return ended > self.due && self.status != .met
  }

  /// Whether meeting it on `day` is in time; while its clock stands still, every day is.
  public func isInTime(on day: Day) -> Bool { day <= self.due || settled(on: day).status == .paused }
}

extension DutyState.Pause {
  /// The first day that is no longer part of it: the day it was resumed, or its ceiling; nil while it lasts without one.
  public var end: Day? { until ?? endsBy }

  /// How many days it has; 0 while its end is not known.
  public func length(in unit: TermUnit, _ calendar: WorkingCalendar) -> Int {
    guard let end, from < end else { return 0 }
    return unit == .workingDays ? calendar.workingDays(after: from - 1, through: end - 1) : end - from
  }

  /// Whether `day` is part of it.
  public func contains(_ day: Day) -> Bool { from <= day && end.map { day < $0 } ?? true }
}

extension DutyState.Extension: Comparable {
  /// By the day it was granted on; those of one day by their unit and length, so that their order does not depend on
  /// which was recorded first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.on, left.by.unit.rank, left.by.count) < (right.on, right.by.unit.rank, right.by.count)
  }
}

extension TermUnit {
  /// The longest first.
  fileprivate var rank: Int {
    switch self {
    case .months: 0
    case .calendarDays: 1
    case .workingDays: 2
    }
  }
}
