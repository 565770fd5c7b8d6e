public import JSONText

/// What is to be removed from a case's history, as a law orders.
public struct Forgetting: Hashable, Sendable {
  /// The field or input that is marked `personal`, or `note`.
  public var name: String
  /// The record in which it stands; nil removes it wherever it stands.
  public var sequence: Int?

  /// What is to be removed.
  public init(_ name: String, in sequence: Int? = nil) {
    self.name = name
    self.sequence = sequence
  }
}

/// Why something cannot be removed.
public enum ForgettingObstacle: String, Hashable, Sendable {
  /// Nothing in the case, or in the record, has that name.
  case nothing
  /// It is not marked `personal`: its value is part of what is hashed.
  case plain
  /// It was removed before.
  case removed
}

extension JSON {
  /// Whether this stands for a value that was removed by law: a commitment without the value.
  public var isForgotten: Bool { object?.count == 1 && self["commitment"]?.string != nil }
}
