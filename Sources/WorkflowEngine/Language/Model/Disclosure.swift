/// What a definition lets the public see of its cases; what it does not say is not shown.
public struct Disclosure: Hashable, Sendable {
  /// Whether cases stand in the public register.
  public enum Register: String, Hashable, Sendable, CaseIterable {
    /// Never.
    case never
    /// From the opening on.
    case `public`
    /// Once they have ended.
    case afterClosing
  }

  /// For how long a case is held back.
  public enum Embargo: Hashable, Sendable {
    /// Through the day in this field.
    case until(field: String)
    /// So many days after the record that put a value there.
    case days(Int)
  }

  /// Whether cases stand in the public register.
  public let register: Register
  /// Who may see the titles of cases.
  public let titles: Visibility
  /// For how long a case is held back; nil where it is not.
  public let embargo: Embargo?

  /// What is shown; nothing but what is said.
  public init(register: Register = .never, titles: Visibility = .internal, embargo: Embargo? = nil) {
    self.register = register
    self.titles = titles
    self.embargo = embargo
  }
}

/// A field of a case, or one member of its value or of the elements of its list.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// The field.
  public let field: String
  /// The member of the record or of the list's records; nil is the whole value.
  public let member: String?

  /// A field or a member of it.
  public init(field: String, member: String? = nil) {
    self.field = field
    self.member = member
  }

  /// As it is written: `facilities.place`.
  public var description: String { member.map { "\(field).\($0)" } ?? field }
}

/// A kind of letter that belongs to a workflow.
public struct LetterRule: Hashable, Sendable {
  /// What people call it.
  public let title: LocalizedText
  /// The stages in which it is written.
  public let stages: [StageID]
  /// The duty it speaks of.
  public let duty: DutyID?
  /// The action that is recorded when it goes out.
  public let action: ActionID?
  /// The fields that must be known before it goes out.
  public let requires: [String]
}

/// What an outcome is in the words of another body's statistics.
public struct MappedOutcome: Hashable, Sendable {
  /// How well it is told there.
  public enum Fit: String, Hashable, Sendable, CaseIterable {
    /// The same is meant.
    case exact
    /// Nearly the same.
    case close
    /// Something wider.
    case broad
    /// There is no word for it.
    case none
  }

  /// The word there; nil where there is none.
  public let to: String?
  /// How well it fits.
  public let fit: Fit
}

/// How a case that has ended is taken up again.
public struct Reopening: Hashable, Sendable {
  /// The roles that may.
  public let by: [RoleID]
  /// Where the case stands then; nil is where it stood before it ended.
  public let to: StageID?
}
