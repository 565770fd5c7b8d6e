public import WorkflowEngine

/// One run of a duty, as a calendar shows it on its due day: plain texts in the language of the reader.
public struct Deadline: Hashable, Sendable {
  /// The mark of the registry, which keeps its days apart from those of others.
  public var registry: String
  /// The number of the case.
  public var number: String
  /// Which duty, and which of its runs.
  public var run: DutyRun
  /// The title of the case.
  public var title: String
  /// What is owed.
  public var what: String
  /// Who owes it.
  public var debtor: String
  /// To whom.
  public var creditor: String
  /// Act and article, or that the term is self-set.
  public var basis: String
  /// Where it stands.
  public var status: DutyStatus
  /// The last day on which it can be met in time.
  public var due: Day
  /// In what the due day is not certain.
  public var marks: [DutyMark]
  /// The last working day before the due day.
  public var dayBefore: Day
  /// How often it was revised.
  public var revision: Int
  /// When it was revised last, in seconds since 1970-01-01T00:00:00Z.
  public var revised: Int

  /// A run of a duty with all that a calendar says about it.
  public init(
    registry: String, number: String, run: DutyRun, title: String, what: String, debtor: String, creditor: String,
    basis: String, status: DutyStatus, due: Day, marks: [DutyMark], dayBefore: Day, revision: Int, revised: Int
  ) {
    self.registry = registry
    self.number = number
    self.run = run
    self.title = title
    self.what = what
    self.debtor = debtor
    self.creditor = creditor
    self.basis = basis
    self.status = status
    self.due = due
    self.marks = marks
    self.dayBefore = dayBefore
    self.revision = revision
    self.revised = revised
  }
}

extension Deadline {
  /// The day as a calendar file has it.
  public func event(in language: Language) -> ICalendarEvent {
    ICalendarEvent(
      uid: uid, day: due, status: eventStatus, summary: "\(what) — \(debtor)", description: description(in: language),
      revision: revision, revised: revised, reminder: eventStatus == .cancelled ? nil : dayBefore)
  }

  /// Made of what never changes; names of duties have no full stop in them.
  private var uid: String { "\(number).\(run.id).\(run.run)@\(registry).oversight" }

  /// What has lapsed is still owed, and its day has passed for good.
  private var eventStatus: ICalendarEvent.Status {
    switch status {
    case .running, .paused: marks.isEmpty ? .confirmed : .tentative
    case .lapsed: .confirmed
    case .met, .metLate, .forwarded, .waived, .void: .cancelled
    }
  }

  private func description(in language: Language) -> String {
    var lines = [
      title.isEmpty ? number : "\(number): \(title)",
      "\(DutyPhrase.owedBy.title(in: language)): \(debtor)",
      "\(DutyPhrase.owedTo.title(in: language)): \(creditor)",
      "\(BasisPhrase.basis.title(in: language)): \(basis)",
    ]
    if status != .running {
      lines.append("\(DutyPhrase.status.title(in: language)): \(status.text(in: language))")
    }
    return (lines + marks.map { $0.note.title(in: language) }).joined(separator: "\n")
  }
}
