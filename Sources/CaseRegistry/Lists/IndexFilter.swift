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
    /// The role that owes something.
    case owedBy
    /// The value of a field, which `name` says.
    case field
    /// The place, as the definition says, also inside lists.
    case place
    /// The topic, as the definition says, also inside lists.
    case topic
    /// A number that is on paper.
    case ref
    /// What was done; compared with a day, the day on which it was done last.
    case did
    /// Open cases in which no person has done anything after this day.
    case quiet
    /// Of what whoever asks owes; understood before a store is asked.
    case mine
    /// The kind of a party; understood before a store is asked.
    case kind
    /// The region of a party; understood before a store is asked.
    case region
    /// The cases of one `log`; understood before a store is asked.
    case batch
    /// The last day on which somebody, and not time alone, did something in the case; a correction or a document that is
    /// only filed does not count.
    case touched
    /// The last day on which something of the case was recorded, as it is known now and whenever it happened.
    case recorded
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
  /// Of a `field`, its name; of `did` that is compared with a day, the action, nil for any.
  public private(set) var name: String?

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

  /// The same of a field, or of an action.
  public func of(_ name: String?) -> IndexFilter {
    var filter = self
    filter.name = name
    return filter
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
    return IndexFilter(key, relation, anyOf: values.isEmpty ? ["?"] : values, roles: roles).of(name)
  }
}
