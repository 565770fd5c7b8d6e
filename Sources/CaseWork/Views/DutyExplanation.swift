internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
package import WorkflowEngine

/// How the due day of a duty came about, and how it was kept.
package struct DutyExplanation: Sendable {
  /// The duty, as it stood on the day that was asked for.
  package let duty: DutyState
  /// Its case.
  package let view: CaseView
  /// The calendar in which it is counted.
  package let calendar: WorkingCalendar
  /// The steps of the count.
  package let reckoning: Reckoning
  /// Every day of it.
  package let days: [ReckonedDay]
  /// The records that extended, suspended, resumed, forwarded, waived it or counted it anew.
  package let records: [Record]
  /// The day that was asked for.
  package let asOf: Day
  /// Who used how much of the time.
  package let usage: DutyState.Usage

  init(
    _ duty: DutyState, of view: CaseView, _ history: CaseHistory, asOf: Day, in calendar: WorkingCalendar
  ) {
    self.duty = duty.settled(on: asOf)
    (self.view, self.asOf, self.calendar) = (view, asOf, calendar)
    reckoning = Reckoning(duty, in: calendar)
    days = reckoning.days(of: duty, in: calendar)
    records = (history.asOf(asOf) ?? history).acts(on: duty.run)
    usage = self.duty.usage(through: asOf, in: calendar)
  }

  /// The article, whether or not its act was in force.
  package var article: Basis { duty.notInForce ?? duty.basis }

  /// The ids of the acts of law on which the date rests: the article's, and those that moved days on the way.
  package var laws: [String] {
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
  package var lateness: (working: Int, calendar: Int)? {
    let day: Day? =
      switch duty.status {
      case .metLate, .forwarded, .waived, .moved, .unmet, .void: duty.ended
      case .running, .lapsed: asOf
      case .paused, .met: nil
      }
    guard let day, day > duty.due else { return nil }
    return (calendar.workingDays(after: duty.due, through: day), day - duty.due)
  }
}
