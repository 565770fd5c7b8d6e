import CaseRegistry

/// One condition of a list: `stage:sent`, `due.before:2024-06-03`, `parent.none:`, or a word to search for.
struct Filter: Hashable, Sendable {
  /// What is compared; the raw values are what is typed.
  typealias Key = IndexFilter.Key

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

extension IndexFilter.Key {
  /// Whether values are days, months or years.
  var isDate: Bool {
    switch self {
    case .due, .since, .opened, .deadline: true
    case .workflow, .stage, .number, .party, .debtor, .creditor, .role, .duty, .outcome, .parent, .title, .locality:
      false
    }
  }
}
