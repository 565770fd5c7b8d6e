public import WorkflowEngine

/// What a list is to show.
public struct ListRequest: Hashable, Sendable {
  /// The day as of which it is made.
  public var asOf: Day
  /// Conditions that all must hold.
  public var filters: [IndexFilter]
  /// Words that all must begin words of the title or of the public texts.
  public var words: [String]
  /// What a word may mean beside being said: conditions of which one will do.
  public var meanings: [String: [IndexFilter]] = [:]
  /// How many rows at the most; nil shows all.
  public var limit: Int?
  /// How to sort; nil as each list does by itself.
  public var order: ListOrder?

  /// A request.
  public init(
    asOf: Day, filters: [IndexFilter] = [], words: [String] = [], limit: Int? = nil, order: ListOrder? = nil
  ) {
    self.asOf = asOf
    self.filters = filters
    self.words = words
    self.limit = limit
    self.order = order
  }
}

extension ListRequest {
  /// Whether cases are meant that should never have been; else they are left out.
  package var asksForAnnulled: Bool {
    filters.contains { $0.key == .outcome && $0.values.contains(CaseState.annulledOutcome) }
  }
}
