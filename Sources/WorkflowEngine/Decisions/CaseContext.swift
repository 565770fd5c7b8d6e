/// Everything a decision may depend on: no file, no clock, nothing else.
public struct CaseContext: Sendable {
  /// The case, or nil when one is to be opened.
  public var history: CaseHistory?
  /// The definition that the case pins.
  public var workflow: PinnedWorkflow
  /// The calendar in which its terms are counted.
  public var calendar: WorkingCalendar
  /// The cases opened under this one.
  public var children: [ChildView]
  /// What is known beside the case.
  public var surroundings: CaseSurroundings
  /// The cases that the records which are to be corrected or made void opened, each with all that annulling it may depend
  /// on; needed only for that.
  public var opened: [CaseNumber: CaseContext] = [:]

  /// A context.
  public init(
    history: CaseHistory?, workflow: PinnedWorkflow, calendar: WorkingCalendar, children: [ChildView] = [],
    surroundings: CaseSurroundings
  ) {
    self.history = history
    self.workflow = workflow
    self.calendar = calendar
    self.children = children
    self.surroundings = surroundings
  }
}

/// What is known beside a case: the day, the people, the acts, and what can be opened.
public struct CaseSurroundings: Sharing, Sendable {
  /// What is known.
  public var content: Shared<Content>

  /// Surroundings.
  public init(
    today: Day, people: People, acts: Acts = Acts(), workflows: [WorkflowID: PinnedWorkflow] = [:],
    calendars: [String: WorkingCalendar] = [:], editions: [CalendarReference: WorkingCalendar] = [:]
  ) {
    content = Shared(
      Content(
        today: today, people: people, acts: acts, workflows: workflows, calendars: calendars, editions: editions))
  }

  /// What is known.
  public struct Content: Sendable {
    /// The day on which the command is recorded; nothing can have happened after it.
    public var today: Day
    /// Who is known.
    public var people: People
    /// The acts a basis names.
    public var acts: Acts
    /// The definitions in force for new cases, by id.
    public var workflows: [WorkflowID: PinnedWorkflow]
    /// The newest edition of every calendar, by id.
    public var calendars: [String: WorkingCalendar]
    /// The editions in which the case has counted days; needed only to correct.
    public var editions: [CalendarReference: WorkingCalendar]
  }
}

extension CaseContext {
  /// A ledger for a record of `day`, made while the case stands as in `state`.
  ///
  /// - Parameter precision: How exactly the day is known where only its month or year is: nothing starts from it then.
  func ledger(of state: CaseState, on day: Day, _ precision: DatePrecision? = nil) -> DutyLedger {
    DutyLedger(
      state, workflow.workflow, calendar, surroundings.acts, surroundings.people, on: day, isExact: precision == nil)
  }
}
