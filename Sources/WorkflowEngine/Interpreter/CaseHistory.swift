/// A case's records, and the state they fold to.
public struct CaseHistory: Hashable, Sendable {
  /// All records, in order; those that no longer count among them.
  public private(set) var records: [Record]
  /// What they fold to.
  public private(set) var state: CaseState

  /// Folds a history from its beginning.
  public init(_ records: [Record]) throws(FoldError) {
    self.records = records
    state = try Self.fold(Self.effective(records))
  }

  /// A case that has just been opened.
  init(opening record: Record, _ state: CaseState) {
    records = [record]
    self.state = state
  }

  /// Adds a record and folds it in.
  ///
  /// - Complexity: O(size of the record); O(length of the history) when the record voids others.
  public mutating func append(_ record: Record) throws(FoldError) {
    records.append(record)
    if !record.effects.changesOthers {
      try state.apply(record)
    } else {
      state = try Self.fold(effective)
    }
  }

  /// The records that count, in order.
  public var effective: [Record] { Self.effective(records) }

  /// The state as of the end of `day`, as it is known now; nil before the opening.
  public func state(asOf day: Day) -> CaseState? {
    if state.last <= day { return state }
    return try? Self.fold(effective.filter { $0.on <= day })
  }

  /// What had happened by the end of `day`, as it is known now; nil before the opening.
  public func asOf(_ day: Day) -> CaseHistory? {
    if state.last <= day { return self }
    return try? CaseHistory(effective.filter { $0.on <= day })
  }

  /// The duties that could not start since the day to count from was not known well enough, and have not started since.
  public var unstarted: [Effects.Unstarted] {
    var waiting: [Effects.Unstarted] = []
    for record in effective {
      for case .start(let duty) in record.effects.duties { waiting.removeAll { $0.id == duty.run.id } }
      for item in record.effects.unstarted {
        waiting.removeAll { $0.id == item.id }
        waiting.append(item)
      }
    }
    return state.isFinal ? [] : waiting
  }

  /// The history as it stood after the record `sequence`; nil when there is no such record.
  public func through(_ sequence: Int) -> CaseHistory? {
    try? CaseHistory(records.filter { $0.sequence <= sequence })
  }

  /// A voiding or correcting record may itself be voided or be followed by another, so they are collected from the end.
  static func effective(_ records: [Record]) -> [Record] {
    // Most histories have nothing of the kind. By places, because taking hold of a whole record costs more than looking.
    guard records.indices.contains(where: { records[$0].effects.changesOthers }) else { return records }
    var voided: Set<Int> = []
    var corrections: [Int: Correction] = [:]
    for record in records.reversed() where !voided.contains(record.sequence) {
      voided.formUnion(record.effects.voids)
      corrections.merge(record.effects.corrected) { later, _ in later }
    }
    if voided.isEmpty, corrections.isEmpty { return records }
    return records.filter { !voided.contains($0.sequence) }.map { corrections[$0.sequence]?.applied(to: $0) ?? $0 }
  }

  static func fold(_ records: [Record]) throws(FoldError) -> CaseState {
    guard let first = records.first else { throw .noOpening }
    var state = try CaseState(opening: first)
    for place in records.indices.dropFirst() { try state.apply(records[place]) }
    return state
  }
}
