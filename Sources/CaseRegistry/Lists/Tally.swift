public import WorkflowEngine

/// By what cases and what is owed in them are counted.
public enum TallyKey: Hashable, Sendable {
  /// Who owes it; the role where nobody is bound to it.
  case debtor
  /// To whom it is owed; the role where nobody is bound to it.
  case creditor
  /// The workflow.
  case workflow
  /// The region of who owes it.
  case region
  /// What who owes it is before the law.
  case kind
  /// Where the case stands.
  case stage
  /// How the case ended.
  case outcome
  /// The duty.
  case duty
  /// The month in which it began, as `2024-05`.
  case month
  /// The quarter in which it began, as `2024-Q2`.
  case quarter
  /// The year in which it began.
  case year
  /// What a field of the case says, one of a few values.
  case field(String)

  /// Those that are no field.
  public static let named: [TallyKey] = [
    .debtor, .creditor, .workflow, .region, .kind, .stage, .outcome, .duty, .month, .quarter, .year,
  ]

  /// How it is typed.
  public var name: String {
    switch self {
    case .debtor: "debtor"
    case .creditor: "creditor"
    case .workflow: "workflow"
    case .region: "region"
    case .kind: "kind"
    case .stage: "stage"
    case .outcome: "outcome"
    case .duty: "duty"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .field(let name): name
    }
  }

  /// Whether it is told of what is owed, and not of the case as a whole.
  public var isOfRuns: Bool {
    switch self {
    case .debtor, .creditor, .region, .kind, .duty, .month, .quarter, .year: true
    case .workflow, .stage, .outcome, .field: false
    }
  }

  /// Whether groups follow each other in time.
  public var isOfTime: Bool {
    switch self {
    case .month, .quarter, .year: true
    case .debtor, .creditor, .workflow, .region, .kind, .stage, .outcome, .duty, .field: false
    }
  }
}

/// What is to be counted.
public struct TallyQuestion: Hashable, Sendable {
  /// Of which cases, as of which day; its limit and order are not looked at.
  public var list: ListRequest
  /// By what; nil counts everything together.
  public var key: TallyKey?
  /// Only these duties; nil counts all.
  public var duties: Set<DutyID>?
  /// Only what these parties owe or owed, or, where nobody was bound to it, their roles; nil counts what anybody owes.
  public var debtors: IndexFilter?
  /// Only what is or was owed to these parties; nil counts what is owed to anybody.
  public var creditors: IndexFilter?
  /// Only what began on this day or later.
  public var from: Day?
  /// Only what began on this day or earlier.
  public var to: Day?

  /// A question.
  ///
  /// What the list says of debtors and creditors is asked of what is owed and what was.
  public init(
    _ list: ListRequest, by key: TallyKey? = nil, duties: Set<DutyID>? = nil, from: Day? = nil, to: Day? = nil
  ) {
    (self.list, self.key, self.duties, self.from, self.to) = (list, key, duties, from, to)
    debtors = list.filters.first { $0.key == .debtor && $0.relation == .equal }
    creditors = list.filters.first { $0.key == .creditor && $0.relation == .equal }
    self.list.filters.removeAll { $0 == debtors || $0 == creditors }
  }

  /// Whether only some of what is owed in a case is counted.
  var isOfSome: Bool { duties != nil || debtors != nil || creditors != nil || from != nil || to != nil }
}

/// What became of something owed, by the day of a question.
public enum TallyPart: String, Hashable, Sendable, CaseIterable {
  /// Met by its day.
  case inTime
  /// Met after its day.
  case late
  /// Not met, though its day has passed.
  case silent
  /// Not met, and its day has not passed.
  case running
  /// Passed on to another body.
  case forwarded
  /// Let go.
  case waived
  /// Ended with its case before its day.
  case ended

  /// Whether an answer came.
  public var isAnswered: Bool { self == .inTime || self == .late }
}

/// Runs of duties of which the same is to be said.
public struct TallyCell: Hashable, Sendable {
  /// What became of them.
  public let part: TallyPart
  /// How many working days the clock ran, until they ended or the day of the question.
  public let workingDays: Int
  /// The same in all days.
  public let calendarDays: Int
  /// Whether more time was granted.
  public let isExtended: Bool
  /// Whether the clock stood still for a while.
  public let isPaused: Bool

  /// A cell.
  public init(
    _ part: TallyPart, workingDays: Int, calendarDays: Int, isExtended: Bool = false, isPaused: Bool = false
  ) {
    (self.part, self.workingDays, self.calendarDays) = (part, workingDays, calendarDays)
    (self.isExtended, self.isPaused) = (isExtended, isPaused)
  }
}

/// What was counted of one group.
public struct TallyGroup: Hashable, Sendable {
  /// How many cases.
  public var cases = 0
  /// How many runs of duties, by what is to be said of them.
  public var runs: [TallyCell: Int] = [:]
  /// How many cases have which value of a field, by field and value.
  public var values: [String: [String: Int]] = [:]
  /// In how many cases a value could be, by field: those that have one, and those in which another field asks for one.
  public var bases: [String: Int] = [:]
  /// How many cases ended how, by workflow and outcome.
  public var outcomes: [WorkflowID: [String: Int]] = [:]

  /// Nothing was counted.
  public init() {}

  /// Adds what was counted elsewhere; no case is in both.
  public mutating func add(_ other: TallyGroup) {
    cases += other.cases
    runs.merge(other.runs, uniquingKeysWith: +)
    bases.merge(other.bases, uniquingKeysWith: +)
    values.merge(other.values) { $0.merging($1, uniquingKeysWith: +) }
    outcomes.merge(other.outcomes) { $0.merging($1, uniquingKeysWith: +) }
  }
}

/// What was counted.
public struct Tally: Hashable, Sendable {
  /// By key, where one was asked for; what has none stands under an empty text.
  public var groups: [String: TallyGroup] = [:]
  /// All together, each case once.
  public var total = TallyGroup()

  /// Nothing was counted.
  public init() {}

  /// Adds what was counted elsewhere; no case is in both.
  public mutating func add(_ other: Tally) {
    groups.merge(other.groups) { one, two in
      var sum = one
      sum.add(two)
      return sum
    }
    total.add(other.total)
  }
}
