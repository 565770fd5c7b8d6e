/// Where a record of a day belongs among the records of a case that count.
struct Entry {
  /// What counts, in order.
  let records: [Record]
  /// The index before which it stands.
  let place: Int
  /// The case as it stands there.
  let state: CaseState
  /// The record behind which it is folded; nil where nothing that happened comes after it.
  let after: Int?

  /// Whether it comes after all that happened.
  var isLast: Bool { after == nil }
}

extension CaseHistory {
  /// The place of a record of a day: behind the last that is not later. What time does on a day comes before what people
  /// do on it.
  ///
  /// Records that only add documents, correct or remove nothing that happened are passed over, on whatever day they lie.
  ///
  /// - Returns: Nil for a day before the opening.
  /// - Complexity: O(1) for a day on which nothing comes later; else O(length of the history).
  func entry(of day: Day, isByClock: Bool = false) -> Entry? {
    if day < state.opened { return nil }
    if isByClock ? day > state.last : day >= state.last {
      return Entry(records: [], place: 0, state: state, after: nil)
    }
    let records = effective
    // Nothing comes before the opening.
    let later = records.indices.dropFirst().first { index in
      let record = records[index]
      return !record.isBeside && (record.on > day || (isByClock && record.on == day && !record.isByClock))
    }
    guard let later, let state = try? Self.fold(Array(records[..<later])) else {
      return Entry(records: [], place: 0, state: state, after: nil)
    }
    return Entry(records: records, place: later, state: state, after: records[later - 1].sequence)
  }
}

extension Record.Content {
  /// Whether nothing happened in the case with it: it adds documents, corrects, or removes what a law orders.
  package var isBeside: Bool { isAttachment || deed == .verb(.correct) || deed == .verb(.forget) }

  /// Whether what time did by its day was recorded before it.
  var takesTime: Bool {
    switch deed {
    case .open, .action: true
    case .verb(let verb):
      switch verb {
      case .extend, .suspend, .resume, .forward, .waive, .lapse, .renew: true
      case .assign, .link, .correct, .recompute, .migrate, .attach, .forget, .reopen, .annul: false
      }
    }
  }
}

extension Engine {
  /// Adds a record that was decided at its place, and decides anew what comes after it.
  ///
  /// - Parameters:
  ///   - record: The record; its effects are what it leads to there.
  ///   - entry: Its place.
  ///   - voids: Later records that are to be void, since they stand in the way.
  ///   - history: The case.
  /// - Throws: `Refusal` that names the later records that are impossible then.
  static func enter(
    _ record: Record, at entry: Entry, voiding voids: Set<Int> = [], to history: CaseHistory, in context: CaseContext
  ) throws(Refusal) -> CaseHistory {
    var record = record
    if entry.isLast, voids.isEmpty { return append(record, to: history, in: context).history }
    let counting = entry.isLast ? history.effective : entry.records
    for sequence in voids.sorted() {
      if entry.isLast || !counting[entry.place...].contains(where: { $0.sequence == sequence }) {
        let isEarlier = counting.contains { $0.sequence == sequence }
        throw Refusal([isEarlier ? .notCorrectable(sequence, .earlier) : history.obstacle(toCorrecting: sequence)])
      }
    }
    for record in entry.records where voids.contains(record.sequence) {
      try checkIsVoidable(record)
      // The definition before it is not here.
      if record.deed == .verb(.migrate) { throw Refusal([.notCorrectable(record.sequence, .verb(.migrate))]) }
      // What it opened is annulled by making it void for itself.
      if let child = record.effects.opened.first { throw Refusal([.notCorrectable(record.sequence, .opened(child))]) }
    }
    record.after = entry.after
    var replay = Replay(history, voiding: voids, in: context)
    try replay.run(with: record)
    (record.effects.corrected, record.effects.voids) = (replay.corrections, replay.voided)
    // Where all that came after was only the passing of time, and none of it counts any more, the record comes last.
    if replay.isLast { record.after = nil }
    return append(record, to: history, in: context).history
  }
}

extension CaseHistory {
  /// Why a record that is not among those that count there cannot be corrected.
  func obstacle(toCorrecting sequence: Int) -> Refusal.Reason {
    .notCorrectable(sequence, records.contains { $0.sequence == sequence } ? .void : .unknown)
  }
}
