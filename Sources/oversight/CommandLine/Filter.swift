/// One condition of a list: `stage:sent`, `due.before:2024-06-03`, `parent.none:`, or a word to search for.
struct Filter: Hashable, Sendable {
  /// What is compared; the raw values are what is typed.
  enum Key: String, Hashable, Sendable, CaseIterable {
    /// The id of the workflow.
    case workflow
    /// The id of the stage.
    case stage
    /// The number of the case.
    case number
    /// A party in any role.
    case party
    /// Who owes.
    case debtor
    /// Who is owed.
    case creditor
    /// A role that is bound.
    case role
    /// The id of a duty.
    case duty
    /// How the case ended.
    case outcome
    /// The due day of a duty.
    case due
    /// The day the stage was entered.
    case since
    /// The day the case was opened.
    case opened
    /// The case it came from.
    case parent
    /// The title of the case.
    case title
    /// The locality of the case.
    case locality

    /// Whether values are days, months or years.
    var isDate: Bool {
      switch self {
      case .due, .since, .opened: true
      case .workflow, .stage, .number, .party, .debtor, .creditor, .role, .duty, .outcome, .parent, .title, .locality:
        false
      }
    }
  }

  /// How it is compared; the raw values are what is typed after the key.
  enum Relation: String, Hashable, Sendable, CaseIterable {
    /// Equal to the value; for dates: within the day, month or year.
    case equals = ""
    /// Before the first day of the value.
    case before
    /// Up to the last day of the value.
    case by
    /// After the last day of the value.
    case after
    /// There is none.
    case none
  }

  /// What is compared; nil for a word to search for in all text.
  let key: Key?
  /// How it is compared.
  let relation: Relation
  /// As typed; empty for `none`.
  let value: String

  init(key: Key?, relation: Relation, value: String) {
    self.key = key
    self.relation = relation
    self.value = value
  }
}

extension Filter {
  /// The days a date filter speaks of; nil for other keys and for `none`.
  var period: DatePeriod? { key?.isDate == true ? DatePeriod(value) : nil }
}
