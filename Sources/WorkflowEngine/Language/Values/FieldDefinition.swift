/// A field of a case or an input of an action: its type, and what people and laws need to know of it.
public struct FieldDefinition: Hashable, Sendable {
  /// What its value must be.
  public let type: FieldType
  /// What people read.
  public let title: LocalizedText
  /// Whether it must be given.
  public let isRequired: Bool
  /// Who may see it.
  public let visibility: Visibility
  /// Whether a law may order its value removed.
  public let isPersonal: Bool
  /// Between which days a date must lie; nil where nothing is said of it.
  public let bounds: DateBounds?

  /// A field or an input.
  public init(
    _ type: FieldType, title: LocalizedText, isRequired: Bool = false, visibility: Visibility = .internal,
    isPersonal: Bool = false, bounds: DateBounds? = nil
  ) {
    self.type = type
    self.title = title
    self.isRequired = isRequired
    self.visibility = visibility
    self.isPersonal = isPersonal
    self.bounds = bounds
  }

  /// Whether anything in its value may have to be removed: all of it, or one member of its elements.
  public var holdsPersonal: Bool { isPersonal || !type.personalMembers.isEmpty }
}

extension FieldType {
  /// The members of a record, or of the records of a list, of which a law may order the value removed.
  public var personalMembers: [String] { (element ?? self).members.filter(\.isPersonal).map(\.name) }
}

/// Between which days a date must lie, so that a slip of the pen makes nobody a debtor.
public struct DateBounds: Hashable, Sendable {
  /// A day that a date is held against.
  public enum Bound: Hashable, Sendable {
    /// The day of the record in which it is given: what has happened cannot lie ahead of it.
    case recordDay
    /// The date in another input of the action or field of the case.
    case value(String)
  }

  /// The first day that it can be; nil where there is no such bound.
  public let notBefore: Bound?
  /// The last day that it can be; nil where there is no such bound.
  public let notAfter: Bound?
  /// Whether it is an appointment, which lies ahead.
  public let isAhead: Bool

  /// Bounds; at least one of them says something.
  public init(notBefore: Bound? = nil, notAfter: Bound? = nil, isAhead: Bool = false) {
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.isAhead = isAhead
  }
}

/// One member of a record.
public struct RecordField: Hashable, Sendable {
  /// Its key in the record.
  public let name: String
  /// What its value must be; never a record or a list of records.
  public let type: FieldType
  /// What people read.
  public let title: LocalizedText
  /// Whether a record without it is refused.
  public let isRequired: Bool
  /// Whether a law may order its value removed, and only its.
  public let isPersonal: Bool

  /// A member of a record.
  public init(
    _ name: String, _ type: FieldType, title: LocalizedText? = nil, isRequired: Bool = false, isPersonal: Bool = false
  ) {
    self.name = name
    self.type = type
    self.title = title ?? LocalizedText(name)
    self.isRequired = isRequired
    self.isPersonal = isPersonal
  }
}

/// One of the values that a choice allows.
public struct Choice: Hashable, Sendable {
  /// The value as documents keep it.
  public let id: String
  /// What people read.
  public let title: LocalizedText

  /// An option.
  ///
  /// - Parameters:
  ///   - id: The value as documents keep it.
  ///   - title: What people read; nil shows the value itself.
  public init(_ id: String, title: LocalizedText? = nil) {
    self.id = id
    self.title = title ?? LocalizedText(id)
  }
}

/// Who may see a value.
public enum Visibility: String, Hashable, Sendable, CaseIterable {
  /// Everybody.
  case `public`
  /// The members of the council.
  case council
  /// Only those who work on the case; what is not said to be otherwise.
  case `internal`
}

/// The least and the greatest value allowed; both count as allowed.
public struct Limits<Bound: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The least value allowed; nil where there is no such limit.
  public let min: Bound?
  /// The greatest value allowed; nil where there is no such limit.
  public let max: Bound?

  /// Limits from `min` to `max`.
  public init(min: Bound? = nil, max: Bound? = nil) {
    self.min = min
    self.max = max
  }

  /// No limits at all.
  public static var unlimited: Limits { Limits() }
}

extension Limits {
  /// Whether no value can be within the limits.
  public var isEmpty: Bool {
    guard let min, let max else { return false }
    return min > max
  }

  /// Whether `value` is within the limits.
  public func contains(_ value: Bound) -> Bool {
    if let min, value < min { return false }
    if let max, value > max { return false }
    return true
  }
}
