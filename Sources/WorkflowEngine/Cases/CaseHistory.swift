/// A case's records, and the state they fold to.
public struct CaseHistory: Hashable, Sendable {
  /// All records, in the order of recording; those that no longer count among them.
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
  /// - Complexity: O(size of the record); O(length of the history) when the record is a late one or voids others.
  public mutating func append(_ record: Record) throws(FoldError) {
    records.append(record)
    if !record.effects.changesOthers, record.after == nil {
      try state.apply(record)
    } else {
      state = try Self.fold(effective)
    }
  }

  /// All records in the order of what happened: that of recording, but with late ones where they belong.
  public var inOrder: [Record] { records.contains { $0.after != nil } ? Self.inOrderOfFacts(records) : records }

  /// The place of the record that is added next.
  var nextSequence: Int { records.count + 1 }

  /// The records that count, in the order in which they are folded: that of recording, but for late ones.
  public var effective: [Record] { Self.effective(records) }

  /// The state as of the end of `day`, as it is known now; nil before the opening.
  public func state(asOf day: Day) -> CaseState? {
    if state.last <= day { return state }
    return try? Self.fold(effective.filter { $0.on <= day })
  }

  /// What had happened by the end of `day`, as it is known now; nil before the opening.
  public func asOf(_ day: Day) -> CaseHistory? {
    if state.last <= day { return self }
    // They say already what corrections and late records have made of them.
    let records = effective.filter { $0.on <= day }.map { record in
      var settled = record
      settled.after = nil
      (settled.effects.voids, settled.effects.corrected) = ([], [:])
      return settled
    }
    return try? CaseHistory(records)
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

  /// The month or year since which the case stands in its stage; nil where the day is known.
  public var sinceRoughly: PartialDate? {
    let entry = effective.last { $0.effects.to == state.stage && $0.on == state.since && !$0.isIdle }
    return entry.flatMap { $0.precision == nil ? nil : $0.period }
  }

  /// The history as it stood after the record `sequence`; nil when there is no such record.
  public func through(_ sequence: Int) -> CaseHistory? {
    try? CaseHistory(records.filter { $0.sequence <= sequence })
  }

  /// A voiding or correcting record may itself be voided or be followed by another, so they are collected from the end.
  static func effective(_ records: [Record]) -> [Record] {
    // Most histories have nothing of the kind. By places, because taking hold of a whole record costs more than looking.
    var (isChanged, isLate) = (false, false)
    for place in records.indices {
      if records[place].effects.changesOthers { isChanged = true }
      if records[place].after != nil { isLate = true }
    }
    let ordered = isLate ? inOrderOfFacts(records) : records
    guard isChanged else { return ordered }
    var voided: Set<Int> = []
    var corrections: [Int: Correction] = [:]
    for record in records.reversed() where !voided.contains(record.sequence) {
      voided.formUnion(record.effects.voids)
      corrections.merge(record.effects.corrected) { later, _ in later }
    }
    if voided.isEmpty, corrections.isEmpty { return ordered }
    return ordered.filter { !voided.contains($0.sequence) }.map { corrections[$0.sequence]?.applied(to: $0) ?? $0 }
  }

  /// The records with each late one directly behind the record that it names; of two that name the same one, the one
  /// recorded later comes first, since its day is the earlier: otherwise it would name the other.
  private static func inOrderOfFacts(_ records: [Record]) -> [Record] {
    var next = Array(repeating: records.count, count: records.count)
    var last = -1
    for place in records.indices {
      let before = records[place].after.map { min($0, place) - 1 } ?? last
      if before >= 0 {
        next[place] = next[before]
        next[before] = place
      }
      // Whatever was put in last stands at the end only where nothing stands behind it.
      if before == last { last = place }
    }
    var ordered: [Record] = []
    ordered.reserveCapacity(records.count)
    var place = 0
    while place < records.count {
      ordered.append(records[place])
      place = next[place]
    }
    return ordered
  }

  static func fold(_ records: [Record]) throws(FoldError) -> CaseState {
    guard let first = records.first else { throw .noOpening }
    var state = try CaseState(opening: first)
    for place in records.indices.dropFirst() { try state.apply(records[place]) }
    return state
  }
}

/// A document of a case, with the record that holds it.
public struct FiledDocument: Hashable, Sendable {
  /// The document.
  public let document: Evidence
  /// The record, as it counts now.
  public let record: Record
  /// Whether the record counts; a voided one is still there to be read.
  public let counts: Bool
  /// The hashes of its redacted copies, in order of recording.
  public let copies: [String]
  /// Whether it was removed as a law ordered: its bytes are gone, its digest and size are left.
  public let isRemoved: Bool
}

extension CaseHistory {
  /// The documents of the case, in order of recording.
  ///
  /// - Parameter day: Only what had come by the end of this day, as it is known now; nil is everything.
  public func documents(through day: Day? = nil) -> [FiledDocument] {
    let effective = Dictionary(self.effective.map { ($0.sequence, $0) }, uniquingKeysWith: { $1 })
    let kept = records.filter { record in
      day.map { (effective[record.sequence] ?? record).on <= $0 } ?? true
    }
    var copies: [String: [String]] = [:]
    for item in kept.flatMap({ effective[$0.sequence]?.evidence ?? [] }) {
      guard let original = item.redacts, copies[original]?.contains(item.sha256) != true else { continue }
      copies[original, default: []].append(item.sha256)
    }
    let orders = forgettingOrders.filter { $0.document != nil }
    return kept.flatMap { record in
      record.evidence.map { item in
        FiledDocument(
          document: item, record: effective[record.sequence] ?? record, counts: effective[record.sequence] != nil,
          copies: copies[item.sha256] ?? [],
          isRemoved: orders.contains { $0.removes(item, of: record.sequence) })
      }
    }
  }
}

/// A case as it stood from a day on, until the next version.
public struct CaseVersion: Hashable, Sendable {
  /// The first day on which it stood like this.
  public let from: Day
  /// How it stood.
  public let state: CaseState
}

extension CaseHistory {
  /// How the case stood on every day since its opening, as it is known now: each version holds until the next begins,
  /// the last holds from `state.last` on.
  ///
  /// `state(asOf:)` answers the same for a single day.
  ///
  /// - Parameter day: Versions that begin earlier are left out; nil gives all.
  /// - Complexity: O(length of the history), as long as no correction is dated later than what was recorded after it.
  public func versions(since day: Day? = nil) -> [CaseVersion] {
    let effective = effective
    let isOrdered = zip(effective, effective.dropFirst()).allSatisfy { $0.on <= $1.on }
    let earlier = isOrdered ? snapshots(of: effective, since: day) : statesOneByOne(of: effective, since: day)
    let isLastWanted = day.map { state.last >= $0 } ?? true
    return earlier + (isLastWanted ? [CaseVersion(from: state.last, state: state)] : [])
  }

  /// The states at the ends of the days before the last, in one pass; only those wanted are kept, as each is a copy.
  private func snapshots(of records: [Record], since start: Day?) -> [CaseVersion] {
    guard let first = records.first, var running = try? CaseState(opening: first) else { return [] }
    var versions: [CaseVersion] = []
    var day = first.on
    for record in records.dropFirst() {
      if record.on > day, day < state.last, start.map({ day >= $0 }) ?? true {
        versions.append(CaseVersion(from: day, state: running))
      }
      day = record.on
      guard day < state.last, (try? running.apply(record)) != nil else { break }
    }
    return versions
  }

  private func statesOneByOne(of records: [Record], since start: Day?) -> [CaseVersion] {
    let days = Set(records.map(\.on)).filter { day in day < state.last && start.map { day >= $0 } ?? true }
    return days.sorted().compactMap { day in
      state(asOf: day).map { CaseVersion(from: day, state: $0) }
    }
  }
}
