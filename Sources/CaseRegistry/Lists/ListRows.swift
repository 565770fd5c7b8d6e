public import WorkflowEngine

/// A case as lists show it.
public struct CaseRow: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The pinned workflow.
  public let workflow: WorkflowReference
  /// What the case is about.
  public let title: String
  /// Where it stands.
  public let stage: StageID
  /// Since when, as a date.
  public let since: String
  /// How it ended; nil while it is open.
  public let outcome: String?
  /// The first due day of all that it owes.
  public let deadline: Day?
  /// To whom it is addressed.
  public let addressees: [PartyID]
  /// The numbers that are on its papers.
  public let references: [String]

  /// The role of whoever a case is addressed to.
  package static let addressee: RoleID = "addressee"

  /// A row.
  package init(
    number: CaseNumber, workflow: WorkflowReference, title: String, stage: StageID, since: String, outcome: String?,
    deadline: Day? = nil, addressees: [PartyID] = [], references: [String] = []
  ) {
    (self.deadline, self.addressees, self.references) = (deadline, addressees, references)
    self.number = number
    self.workflow = workflow
    self.title = title
    self.stage = stage
    self.since = since
    self.outcome = outcome
  }
}

/// A run of a duty as lists show it.
public struct DutyRow: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The pinned workflow.
  public let workflow: WorkflowReference
  /// What the case is about.
  public let title: String
  /// Where the case stands.
  public let stage: StageID
  /// The duty.
  public let run: DutyRun
  /// The role that owes it.
  public let owedBy: RoleID
  /// The parties in that role.
  public let debtors: [PartyID]
  /// The role it is owed to.
  public let owedTo: RoleID
  /// The parties in that role.
  public let creditors: [PartyID]
  /// The last day on which it can be met in time.
  public let due: Day
  /// The calendar in which it was counted.
  public let calendar: CalendarReference
  /// Where it stands.
  public let status: DutyStatus
  /// The article that imposes it.
  public let basis: Basis
  /// Whether the due day rests on days that the calendar does not know for sure.
  public let isProvisional: Bool
  /// Whether the due day rests on an estimated religious holiday.
  public let isEstimated: Bool
  /// The day from which time does something to it; for a paused run the day its pause ends by itself.
  public let clockDay: Day?
  /// Whether it is what somebody may do until its day, and not what anybody owes.
  public let isRight: Bool

  /// A row.
  package init(
    number: CaseNumber, workflow: WorkflowReference, title: String, stage: StageID, run: DutyRun, owedBy: RoleID,
    debtors: [PartyID], owedTo: RoleID, creditors: [PartyID], due: Day, calendar: CalendarReference, status: DutyStatus,
    basis: Basis, isProvisional: Bool, isEstimated: Bool, clockDay: Day?, isRight: Bool = false
  ) {
    self.number = number
    self.workflow = workflow
    self.title = title
    self.stage = stage
    self.run = run
    self.owedBy = owedBy
    self.debtors = debtors
    self.owedTo = owedTo
    self.creditors = creditors
    self.due = due
    self.calendar = calendar
    self.status = status
    self.basis = basis
    self.isProvisional = isProvisional
    self.isEstimated = isEstimated
    self.clockDay = clockDay
    self.isRight = isRight
  }

  /// Whether its clock stands still on `day`.
  public func isPaused(on day: Day) -> Bool { status == .paused && clockDay.map { day < $0 } ?? true }
}
