/// One duty of one case, as a list of duties shows it: plain texts in the language of the reader.
public struct DutyItem: Hashable, Sendable {
  /// Somebody who owes or is owed.
  public struct Party: Hashable, Sendable {
    /// The title of the role.
    public var role: String
    /// The name of the party; nil when nobody is bound to the role.
    public var name: String?

    /// A party in its role.
    public init(role: String, name: String?) {
      self.role = role
      self.name = name
    }

    /// The name, or the role where nobody is bound to it.
    var text: String { name.flatMap { $0.isEmpty ? nil : $0 } ?? role }
  }

  /// How far the due day is from the day of the list; both counts are positive after the due day, negative before it.
  public struct Lateness: Hashable, Sendable {
    /// Working days.
    public var workingDays: Int?
    /// All days.
    public var calendarDays: Int

    /// So many days late, or left when negative.
    public init(workingDays: Int?, calendarDays: Int) {
      self.workingDays = workingDays
      self.calendarDays = calendarDays
    }
  }

  /// The number of the case.
  public var number: String
  /// The title of the workflow.
  public var workflow: String
  /// The title of the case.
  public var title: String
  /// The title of the stage.
  public var stage: String
  /// What is owed.
  public var what: String
  /// Who owes it.
  public var owedBy: Party
  /// To whom.
  public var owedTo: Party
  /// The due day, as `2024-05-17`.
  public var due: String
  /// How late it is.
  public var late: Lateness
  /// Act and article, or that the term is self-set, as a text; may be empty.
  public var basis: String
  /// In what the due day is not certain.
  public var marks: [DutyMark]

  /// A duty with all that a list says about it.
  public init(
    number: String, workflow: String, title: String, stage: String, what: String, owedBy: Party, owedTo: Party,
    due: String, late: Lateness, basis: String, marks: [DutyMark] = []
  ) {
    self.number = number
    self.workflow = workflow
    self.title = title
    self.stage = stage
    self.what = what
    self.owedBy = owedBy
    self.owedTo = owedTo
    self.due = due
    self.late = late
    self.basis = basis
    self.marks = marks
  }
}
