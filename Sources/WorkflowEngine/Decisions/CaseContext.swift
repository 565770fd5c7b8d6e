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

/// A checked definition and the digest under which cases pin it.
public struct PinnedWorkflow: Sendable {
  /// The definition.
  public let workflow: Workflow
  /// SHA-256 of its canonical form, in lower-case hex.
  public let digest: String

  /// A definition with its digest.
  public init(_ workflow: Workflow, digest: String) {
    self.workflow = workflow
    self.digest = digest
  }

  /// How cases refer to it.
  public var reference: WorkflowReference {
    WorkflowReference(id: workflow.id, version: workflow.version, digest: digest)
  }
}

/// What is known beside a case: the day, the people, the acts, and what can be opened.
@dynamicMemberLookup
public struct CaseSurroundings: Sendable {
  @usableFromInline var content: Shared<Content>

  /// Surroundings.
  public init(
    today: Day, directory: Directory, acts: Acts = Acts(), workflows: [WorkflowID: PinnedWorkflow] = [:],
    calendars: [String: WorkingCalendar] = [:], editions: [CalendarReference: WorkingCalendar] = [:]
  ) {
    content = Shared(
      Content(
        today: today, directory: directory, acts: acts, workflows: workflows, calendars: calendars, editions: editions))
  }

  /// A part of them that can be changed.
  @inlinable
  public subscript<Member>(dynamicMember path: WritableKeyPath<Content, Member>) -> Member {
    get { content.value[keyPath: path] }
    _modify { yield &content.value[keyPath: path] }
  }

  /// What is known.
  public struct Content: Sendable {
    /// The day on which the command is recorded; nothing can have happened after it.
    public var today: Day
    /// Who is known.
    public var directory: Directory
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
