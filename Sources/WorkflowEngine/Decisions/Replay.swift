import JSONText

/// Decides the records of a history anew from where its past changes: because something is told late, because a record
/// was wrong, or because it shall not count.
///
/// Every later record is decided upon what comes before it now, in the edition of the calendar it was decided in.
/// Conditions over other cases are not judged again. What time had done is dropped where it rests on what is no more. What
/// people did and is impossible now stays as a fact that leads to nothing, where it had left the stage as it was, ended no
/// duty and opened no case; else it stands in the way.
struct Replay {
  let history: CaseHistory
  let context: CaseContext
  /// What is wrong with a record, and what is right; nil where none is wrong.
  let amendment: Amendment?
  /// The records that shall not count.
  let voids: Set<Int>
  /// The cases that the record with the right values opened; nil for those it has opened.
  let opened: [CaseNumber]?
  /// Whether a day is right that is most likely a slip.
  let isDespite: Bool
  /// What each record that changes says now.
  private(set) var corrections: [Int: Correction] = [:]
  /// The records that do not count any more, in order.
  private(set) var voided: [Int] = []
  /// Whether no record that happened comes after the one that is new.
  private(set) var isLast = false
  /// The case as it stands before the record that is decided next; nil before the opening.
  var state: CaseState?
  var calendar: WorkingCalendar
  /// The stage in which the case stood before each record, as far as the past has not changed.
  private var stages: [Int: StageID] = [:]
  /// The case as it stood before the record that ended it; nil while it is open.
  private(set) var ended: CaseState?

  init(
    _ history: CaseHistory, _ amendment: Amendment? = nil, voiding voids: Set<Int> = [],
    opened: [CaseNumber]? = nil, isDespite: Bool = true, in context: CaseContext
  ) {
    self.opened = opened
    self.isDespite = isDespite
    self.history = history
    self.amendment = amendment
    self.voids = voids
    self.context = context
    calendar = context.calendar
  }

  /// Decides everything after the change.
  ///
  /// - Parameter new: The record that makes the change, at its place and with what it leads to there.
  mutating func run(with new: Record) throws(Refusal) {
    let old = history.effective
    rememberStages(of: old)
    var dropped = voids
    while true {
      var new = new
      new.effects.voids = dropped.sorted()
      let base = CaseHistory.effective(history.records + [new])
      let start = try self.start(of: base, beside: old, new.sequence)
      let gone = try decide(base, from: start, new)
      dropped.formUnion(gone.map(\.sequence))
      // What a record changed that does not count any more is as it was; then all is decided once more.
      if !gone.contains(where: { $0.effects.changesOthers }) {
        let rest = base[start...].drop { $0.sequence != new.sequence }.dropFirst()
        isLast = rest.allSatisfy { $0.isBeside || dropped.contains($0.sequence) }
        break
      }
    }
    voided = dropped.sorted()
    if let amendment, corrections.isEmpty, voided.isEmpty { throw Refusal([.nothingCorrected(amendment.sequence)]) }
  }

  private mutating func rememberStages(of records: [Record]) {
    var stage = StageID("")
    for record in records {
      stages[record.sequence] = stage
      if let to = record.effects.to { stage = to }
    }
  }

  /// The first record of which something is otherwise than it was.
  private func start(of base: [Record], beside old: [Record], _ new: Int) throws(Refusal) -> Int {
    var start = base.indices.first { $0 >= old.count || base[$0] != old[$0] } ?? base.count
    if let amendment {
      guard let place = base.firstIndex(where: { $0.sequence == amendment.sequence }) else {
        throw Refusal([history.obstacle(toCorrecting: amendment.sequence)])
      }
      start = min(start, place)
      try checkDay(base, place)
    }
    if let migration = base[start...].first(where: { $0.deed == .verb(.migrate) && $0.sequence != new }) {
      throw Refusal([.beforeMigration(migration.sequence, on: migration.on)])
    }
    return start
  }

  /// Decides the records from a place on.
  ///
  /// - Returns: What time did and does not do any more.
  private mutating func decide(_ base: [Record], from start: Int, _ new: Record) throws(Refusal) -> [Record] {
    state = start == 0 ? nil : try? CaseHistory.fold(Array(base[..<start]))
    ended = state?.isFinal == true ? CaseHistory.ending(of: Array(base[..<start]))?.before : nil
    corrections = [:]
    var gone: [Record] = []
    var obstacles: [Refusal.Reason] = []
    for record in base[start...] {
      let isAmended = record.sequence == amendment?.sequence
      if record.sequence == new.sequence {
        apply(new)
        continue
      }
      let next: Record?
      do throws(Refusal) {
        next = try decided(isAmended ? try amended(record) : record, isAmended: isAmended)
      } catch {
        if isAmended { throw error }
        guard isHarmless(record) else {
          // As if it were void, so that all that stand in the way are named.
          obstacles += error.reasons
          continue
        }
        next = record.idle
      }
      guard let next else {
        gone.append(record)
        continue
      }
      if isAmended { try checkDays(of: next, beside: record) }
      if next != record {
        corrections[record.sequence] = Correction(from: history.records[record.sequence - 1], to: next)
      }
      apply(next)
    }
    if !obstacles.isEmpty { throw Refusal(obstacles) }
    return gone
  }

  /// Whether nothing followed from it that others could rest on.
  private func isHarmless(_ record: Record) -> Bool {
    if record.isIdle { return true }
    let endsDuty = record.effects.duties.contains { if case .end = $0 { true } else { false } }
    let isStill = record.effects.to == nil || record.effects.to == stages[record.sequence]
    return isStill && !endsDuty && record.effects.opened.isEmpty && record.effects.outcome == nil
  }

  private mutating func apply(_ record: Record) {
    do throws(FoldError) {
      let before = state
      if state == nil { state = try CaseState(opening: record) } else { try state?.apply(record) }
      if state?.isFinal != true { ended = nil } else if before?.isFinal != true { ended = before }
    } catch {
      preconditionFailure("a record decided anew does not fold: \(error)")
    }
  }
}

extension Effects {
  /// What follows for the case, without what it says of other records.
  var alone: Effects {
    var effects = self
    (effects.voids, effects.corrected) = ([], [:])
    return effects
  }
}

extension Record {
  /// The record as a fact that leads to nothing.
  fileprivate var idle: Record {
    var idle = self
    idle.isIdle = true
    idle.effects = Effects()
    return idle
  }
}

extension Correction {
  /// What is to be said of a record as it was made, so that it counts as `new` does.
  fileprivate init(from original: Record, to new: Record) {
    on = new.on == original.on && new.precision == original.precision ? nil : new.on
    precision = on == nil ? nil : new.precision
    input = new.input == original.input ? nil : new.input
    effects = new.effects
    isIdle = new.isIdle
  }
}
