/// By what a list is sorted; what is equal follows by number.
public struct ListOrder: Hashable, Sendable {
  /// What rows are compared by.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The case's number.
    case number
    /// Since when a case stands in its stage.
    case since
    /// The day a case was opened.
    case opened
    /// The title, in the order of the Kazakh alphabet.
    case title
    /// The due day; of a case, the first of all it has, those without one last.
    case due
    /// The stage's name.
    case stage
    /// Who owes it.
    case debtor

    /// By what cases can be sorted.
    public static let ofCases: [Key] = [.number, .since, .opened, .title, .due, .stage]
    /// By what duties can be sorted.
    public static let ofDuties: [Key] = [.due, .number, .debtor]
  }

  /// What rows are compared by.
  public var key: Key
  /// Whether the last comes first.
  public var isDescending: Bool

  /// An order.
  public init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }
}
