import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// How the due day of a duty came about, and how it was kept.
struct DutyExplanation {
  let duty: DutyState
  let names: CaseNames
  let calendar: WorkingCalendar
  let reckoning: Reckoning
  let days: [ReckonedDay]
  /// The records that extended, suspended, resumed, forwarded, waived it or counted it anew.
  let records: [Record]
  let asOf: Day
  let usage: DutyState.Usage

  init(
    _ duty: DutyState, of state: CaseState, _ history: CaseHistory, asOf: Day, in registry: Registry,
    _ language: Language
  ) throws {
    self.duty = duty.settled(on: asOf)
    self.asOf = asOf
    names = try CaseNames(state, in: registry, language)
    calendar = try registry.calendar(duty.calendar)
    reckoning = Reckoning(duty, in: calendar)
    days = reckoning.days(of: duty, in: calendar)
    records = (history.asOf(asOf) ?? history).acts(on: duty.run)
    usage = self.duty.usage(through: asOf, in: calendar)
  }

  /// The article, whether or not its act was in force.
  var article: Basis { duty.notInForce ?? duty.basis }

  /// The ids of the acts of law on which the date rests: the article's, and those that moved days on the way.
  var laws: [String] {
    var laws: [String] = []
    if case .article(let act, _, _) = article { laws.append(act) }
    for day in days {
      switch day.facts.reason {
      case .movedOff(_, let act?), .movedWork(_, let act?): if !laws.contains(act) { laws.append(act) }
      case .movedOff, .movedWork, .weekday, .weekend, .holiday, .observed: break
      }
    }
    return laws
  }

  /// How late it was met, or is now; nil while it is in time, and when it is not owed for another reason.
  var lateness: (working: Int, calendar: Int)? {
    let day: Day? =
      switch duty.status {
      case .metLate, .forwarded, .waived: duty.ended
      case .running, .lapsed: asOf
      case .paused, .met, .void: nil
      }
    guard let day, day > duty.due else { return nil }
    return (calendar.workingDays(after: duty.due, through: day), day - duty.due)
  }

  /// Why a day is as it is; a day in a pause is skipped for that reason before all others.
  func reason(for day: ReckonedDay) -> String? {
    guard day.isPaused else { return day.facts.reason(in: names.language) }
    return CalendarPhrase.inPause.text(in: names.language)
  }
}
