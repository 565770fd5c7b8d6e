internal import CaseRecords
package import CaseRegistry
package import WorkflowEngine

/// What somebody should know in the morning.
package struct TodayView: Sendable {
  /// Whoever asks, and what they owe.
  package struct Mine: Sendable {
    /// Their name.
    package let name: LocalizedText
    /// What they owe and is late: by themselves, by bodies they are in, in roles they hold.
    package let overdue: DutyListing
    /// What they owe soon.
    package let due: DutyListing
  }

  /// The day.
  package let asOf: Day
  /// The last day of what falls due.
  package let until: Day
  /// Since when changes count.
  package let since: Day
  /// Whoever asks; nil where nobody is named.
  package let mine: Mine?
  /// All that is late.
  package let overdue: DutyListing
  /// All that falls due.
  package let due: DutyListing
  /// In how many cases something was recorded.
  package let changed: Int
  /// How many duties have become late since.
  package let nowOverdue: Int
  /// How many open cases nobody has touched for `quietDays` days.
  package let quiet: Int
  /// What to do next, the most urgent first.
  package let next: [NextStep]

  /// After so many days without anybody's doing a case is quiet.
  package static let quietDays = 60
}

/// What somebody could do next.
package struct NextStep: Sendable {
  /// Why.
  package enum Reason: Sendable {
    /// Whoever asks owes it, and it is late.
    case mineLate(DutyView)
    /// Whoever asks owes it soon.
    case mineDue(DutyView)
    /// Somebody else owes it, and it is late.
    case late(DutyView)
    /// Somebody else owes it soon.
    case due(DutyView)
    /// Nobody owes anything in it, and it has not ended.
    case idle(title: String)
    /// Nobody has done anything in it for long.
    case quiet(title: String)
  }

  /// The case.
  package let number: CaseNumber
  /// Why.
  package let reason: Reason
  /// What to type.
  package let command: String
}

extension CaseReader {
  /// What somebody should know in the morning.
  ///
  /// - Parameters:
  ///   - day: Since when changes count.
  ///   - asker: Who asks, and the conditions of what they owe; nil where nobody is named.
  ///   - question: Which cases count.
  package func today(
    since day: Day, asker: (name: LocalizedText, owes: IndexFilter)?, _ question: ListQuestion = ListQuestion()
  ) throws -> TodayView {
    let until = try end(of: Self.week)
    var question = question
    question.limit = Self.shown
    func late(_ filter: IndexFilter? = nil) throws -> DutyListing {
      try duties(through: asOf - 1, question.with(filter))
    }
    func soon(_ filter: IndexFilter? = nil) throws -> DutyListing {
      try duties(through: until, after: asOf - 1, until: until, question.with(filter))
    }
    let mine = try asker.map {
      TodayView.Mine(name: $0.name, overdue: try late($0.owes), due: try soon($0.owes))
    }
    let (overdue, due) = (try late(), try soon())
    let request = question.request(asOf: asOf)
    var counting = request
    counting.limit = 0
    let quiet = try registry.cases(request.quiet(since: asOf - TodayView.quietDays))
    let nowOverdue = try registry.duties(dueThrough: asOf - 1, after: day - 2, counting).count
    return TodayView(
      asOf: asOf, until: until, since: day, mine: mine, overdue: overdue, due: due,
      changed: try changed(since: day, counting), nowOverdue: nowOverdue, quiet: quiet.count,
      next: try steps(mine, overdue, due, quiet.rows, request))
  }

  /// In how many cases something was recorded from a day on.
  private func changed(since day: Day, _ request: ListRequest) throws -> Int {
    if self.day == nil || asOf >= today { return try registry.cases(request.changed(since: day)).count }
    // Of a day that has passed the index knows only which cases were changed later.
    return try changes(since: day, ListQuestion()).cases.count
  }

  private static let week = Term(5, .workingDays)
  /// So many of each kind are read.
  private static let shown = 5

  /// The most urgent of all first; no case twice.
  private func steps(
    _ mine: TodayView.Mine?, _ overdue: DutyListing, _ due: DutyListing, _ quiet: [CaseRow], _ request: ListRequest
  ) throws -> [NextStep] {
    var steps: [NextStep] = []
    func add(_ number: CaseNumber, _ reason: NextStep.Reason) {
      guard steps.count < Self.shown, !steps.contains(where: { $0.number == number }) else { return }
      steps.append(NextStep(number: number, reason: reason, command: "oversight next \(number)"))
    }
    for duty in mine?.overdue.items ?? [] { add(duty.number, .mineLate(duty)) }
    for duty in mine?.due.items ?? [] where !duty.isRight { add(duty.number, .mineDue(duty)) }
    for duty in overdue.items { add(duty.number, .late(duty)) }
    for duty in due.items where !duty.isRight { add(duty.number, .due(duty)) }
    guard steps.count < Self.shown else { return steps }
    for row in try registry.cases(request.idle).rows { add(row.number, .idle(title: row.title)) }
    for row in quiet { add(row.number, .quiet(title: row.title)) }
    return steps
  }
}

extension ListRequest {
  /// The same, only of open cases in which nobody owes anything.
  fileprivate var idle: ListRequest {
    var request = self
    request.filters += [IndexFilter(.deadline, .none, ""), IndexFilter(.outcome, .none, "")]
    return request
  }
}

extension ListQuestion {
  /// The question with one more condition.
  fileprivate func with(_ filter: IndexFilter?) -> ListQuestion { filter.map { and($0) } ?? self }
}
