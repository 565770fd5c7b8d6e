/// One condition of a list.
public struct IndexFilter: Hashable, Sendable {
  /// What it looks at.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The workflow's id.
    case workflow
    /// The stage's name.
    case stage
    /// The number, or its beginning.
    case number
    /// Anybody who takes part.
    case party
    /// Who owes something.
    case debtor
    /// To whom something is owed.
    case creditor
    /// A role that is taken.
    case role
    /// A duty's name.
    case duty
    /// How the case ended.
    case outcome
    /// The due day of something owed.
    case due
    /// Since when the case stands in its stage.
    case since
    /// The day it was opened.
    case opened
    /// The case above it.
    case parent
    /// The title, in part: words that stand in it together, the last perhaps only begun.
    case title
    /// The place.
    case locality
    /// The first due day of all that a case owes.
    case deadline
  }

  /// How it compares.
  public enum Relation: Hashable, Sendable {
    /// Equal; for a title, contained.
    case equal
    /// Before this day.
    case before
    /// On or before this day.
    case by
    /// After this day.
    case after
    /// Not there at all.
    case none
  }

  /// What it looks at.
  public let key: Key
  /// How it compares.
  public let relation: Relation
  /// With what; where there are several, any of them will do.
  public let values: [String]
  /// Roles of which what is owed counts as owed by a debtor who is asked for, where a case binds nobody to them.
  ///
  /// Only `debtor` looks at them: who holds a role in the registry owes what nobody else was bound to.
  public let roles: [String]

  /// With what in the cases of an office, by its code, where that is other than elsewhere; with none of them nothing is found.
  public private(set) var valuesByOffice: [String: [String]] = [:]

  /// A condition.
  public init(_ key: Key, _ relation: Relation, _ value: String) { self.init(key, relation, anyOf: [value]) }

  /// A condition that one of several values satisfies.
  ///
  /// - Parameters:
  ///   - key: What it looks at.
  ///   - relation: How it compares; with several values that can only be `equal`.
  ///   - values: With what; not empty.
  ///   - roles: Of a debtor, the roles whose duties are meant too where nobody is bound to them.
  public init(_ key: Key, _ relation: Relation = .equal, anyOf values: [String], roles: [String] = []) {
    self.key = key
    self.relation = relation
    self.values = values
    self.roles = roles
  }

  /// The same with other values in the cases of some offices.
  public func with(_ valuesByOffice: [String: [String]]) -> IndexFilter {
    var filter = self
    filter.valuesByOffice = valuesByOffice
    return filter
  }

  /// The condition as it is for the cases of an office; nil is for those of all others.
  package func among(_ office: String?) -> IndexFilter {
    guard !valuesByOffice.isEmpty else { return self }
    let values = office.flatMap { valuesByOffice[$0] } ?? self.values
    // Nobody is called so.
    return IndexFilter(key, relation, anyOf: values.isEmpty ? ["?"] : values, roles: roles)
  }
}
