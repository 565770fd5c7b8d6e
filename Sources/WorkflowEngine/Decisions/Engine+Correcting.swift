public import JSONText

/// What is wrong with a record, and what is right.
public struct Amendment: Hashable, Sendable {
  /// The record's place in the history.
  public var sequence: Int
  /// The right values of inputs, or of the opening's fields; null removes one.
  public var values: JSONObject
  /// The day it really happened; nil leaves it.
  public var on: Day?
  /// The right title, of an opening only; nil leaves it.
  public var title: String?
  /// Whether the record shall not count at all.
  public var isVoid: Bool

  /// An amendment of a record.
  public init(
    of sequence: Int, values: JSONObject = JSONObject(), on: Day? = nil, title: String? = nil, isVoid: Bool = false
  ) {
    self.sequence = sequence
    self.values = values
    self.on = on
    self.title = title
    self.isVoid = isVoid
  }
}

extension Engine {
  /// Corrects a record, or takes it out: the correcting record carries all that follows, and the old one stays readable.
  ///
  /// What follows is decided anew (`Replay`); then what time has done by the day of the correction is recorded.
  static func correct(
    _ amendment: Amendment, reason: String, _ command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let history = history(of: context)
    let reasons = problems(with: command, .correct, reason: reason, in: context)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var input: JSONObject = ["seq": .integer(amendment.sequence)]
    if amendment.isVoid {
      input["void"] = true
    } else {
      input["values"] = amendment.values.isEmpty ? nil : .object(amendment.values)
      input["on"] = amendment.on.map { .string($0.description) }
      input["title"] = amendment.title.map { .string($0) }
    }
    let voids = amendment.isVoid ? command.voiding.union([amendment.sequence]) : command.voiding
    if !command.voiding.isEmpty { input["voids"] = .array(command.voiding.sorted().map { .integer($0) }) }
    let record = command.record(
      .verb(.correct), as: actingRole(command, in: context), after: history, input: input, reason: reason)
    let openings = try openings(of: amendment, history, command, in: context, numbers: &numbers)
    var corrected = record
    corrected.effects = try effects(
      of: record, amendment, voiding: voids, opened: openings?.numbers, isDespite: command.despite != nil, history,
      in: context)
    let added = append(corrected, to: history, in: context).history
    let beside = try besides(amendment.sequence, added, since: history, command, reason: reason, in: context)
    return try recordTime(
      of: Timed(added, opened: beside + (openings?.changes ?? [])), changedFrom: history, by: command.on,
      at: command.at, in: context, numbers: &numbers
    ).changes(since: history)
  }

  /// What a correcting record says of those before it.
  private static func effects(
    of record: Record, _ amendment: Amendment, voiding voids: Set<Int>, opened: [CaseNumber]?, isDespite: Bool,
    _ history: CaseHistory, in context: CaseContext
  ) throws(Refusal) -> Effects {
    let counting = history.effective
    let wanted = counting.filter { voids.contains($0.sequence) }
    for sequence in voids.sorted() where !wanted.contains(where: { $0.sequence == sequence }) {
      throw Refusal([history.obstacle(toCorrecting: sequence)])
    }
    for record in wanted { try checkIsVoidable(record) }
    var effects = Effects()
    if let migration = wanted.first(where: { $0.deed == .verb(.migrate) }) {
      effects.voids = try voiding(migration, with: voids, among: counting)
      return effects
    }
    var replay = Replay(
      history, amendment.isVoid ? nil : amendment, voiding: voids, opened: opened, isDespite: isDespite, in: context)
    try replay.run(with: record)
    (effects.corrected, effects.voids) = (replay.corrections, replay.voided)
    return effects
  }

  /// What is undone by no voiding: the opening, what time did, and what a law ordered.
  static func checkIsVoidable(_ record: Record) throws(Refusal) {
    if record.deed == .open { throw Refusal([.notCorrectable(record.sequence, .opening)]) }
    if record.isByClock { throw Refusal([.notCorrectable(record.sequence, .clock)]) }
    if record.deed == .verb(.forget) { throw Refusal([.notCorrectable(record.sequence, .verb(.forget))]) }
  }

  /// A migration is taken back only with nothing but time after it: the definition before it is not here.
  private static func voiding(
    _ migration: Record, with voids: Set<Int>, among records: [Record]
  ) throws(Refusal) -> [Int] {
    let rest = records.drop { $0.sequence != migration.sequence }.filter { !$0.isBeside }
    if let other = rest.dropFirst().first(where: { !$0.isByClock && !voids.contains($0.sequence) }) {
      throw Refusal([.notCorrectable(migration.sequence, .notLast(other.sequence))])
    }
    return Set(rest.map(\.sequence)).union(voids).sorted()
  }
}
