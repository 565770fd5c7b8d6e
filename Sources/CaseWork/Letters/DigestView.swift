internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import Platform
package import WorkflowEngine

/// What a council should know on Monday: what is late, what falls due, what has changed, what is quiet.
package struct DigestView: Sendable {
  /// For whom it is; nil is for everybody.
  package let party: Party?
  /// The day.
  package let asOf: Day
  /// The last day of what falls due.
  package let until: Day
  /// What is late; of a party, what it owes.
  package let overdue: DutyListing
  /// What falls due; of a party, what it owes.
  package let due: DutyListing
  /// What others owe the party by that day; empty without one.
  package let claims: DutyListing
  /// What was recorded since a day.
  package let changes: ChangesView
  /// Open cases in which nobody has done anything for `TodayView.quietDays` days.
  package let quiet: [CaseRow]

  /// How many cases it names.
  package var cases: Int {
    let duties = (overdue.items + due.items + claims.items).map(\.number)
    return Set(duties + changes.cases.map(\.view.state.number) + quiet.map(\.number)).count
  }
}

/// The conditions of what one party takes part in.
package struct PartyQuestions: Sendable {
  /// The party.
  package let party: PartyID
  /// What it owes, in whatever role.
  package let owes: IndexFilter
  /// What is owed to it.
  package let claims: ListQuestion
  /// The cases in which it takes part.
  package let cases: ListQuestion

  /// - Parameters: The conditions.
  package init(_ party: PartyID, owes: IndexFilter, claims: ListQuestion, cases: ListQuestion) {
    (self.party, self.owes, self.claims, self.cases) = (party, owes, claims, cases)
  }
}

extension CaseReader {
  /// What a council, or one party, should know on Monday.
  ///
  /// - Parameters:
  ///   - day: Since when changes count.
  ///   - party: For whom; nil is for everybody.
  ///   - question: Which cases count.
  package func digest(since day: Day, for party: PartyQuestions?, _ question: ListQuestion) throws -> DigestView {
    let until = try end(of: Self.week)
    let owed = party.map { question.and($0.owes) } ?? question
    let named = party.map { $0.cases.filters.reduce(question) { $0.and($1) } } ?? question
    let claims = try party.map { party in
      try duties(through: until, party.claims.filters.reduce(question) { $0.and($1) })
    }
    let quiet = try registry.cases(named.request(asOf: asOf).quiet(since: asOf - TodayView.quietDays))
    return DigestView(
      party: try party.flatMap { try registry.people(of: [$0.party]).on(asOf)[$0.party] }, asOf: asOf, until: until,
      overdue: try duties(through: asOf - 1, owed), due: try duties(through: until, after: asOf - 1, owed),
      claims: claims ?? DutyListing(asOf: asOf, count: 0, items: []), changes: try changes(since: day, named),
      quiet: quiet.rows)
  }

  private static let week = Term(7, .calendarDays)
}
