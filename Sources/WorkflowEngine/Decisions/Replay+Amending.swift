import JSONText

/// What is right of a record that was wrong, and whether it can be.
extension Replay {
  /// The right day lies between those of the records before and after that somebody made.
  func checkDay(_ records: [Record], _ place: Int) throws(Refusal) {
    guard let day = amendment?.on else { return }
    if day > context.surroundings.today { throw Refusal([.future(day, today: context.surroundings.today)]) }
    let before = records[..<place].last { !$0.isByClock && !$0.isBeside && day < $0.on }
    let after = records[(place + 1)...].first { !$0.isByClock && !$0.isBeside && day > $0.on }
    if let before { throw Refusal([.beforeLast(day, last: before.on)]) }
    if let after { throw Refusal([.afterNext(day, next: after.on, sequence: after.sequence)]) }
  }

  /// A right day is doubted as a new one is; one that was there before is not.
  func checkDays(of new: Record, beside old: Record) throws(Refusal) {
    let impossible = dayCheck(of: new, beside: old)?.impossible ?? []
    if !impossible.isEmpty { throw Refusal(impossible) }
    let known = Set(old.effects.doubts(on: old.on, in: context.workflow.workflow))
    let doubts = new.effects.doubts(on: new.on, in: context.workflow.workflow).filter { !known.contains($0) }
    if !isDespite { try Engine.refuse(doubts) }
  }

  /// The check of what a correction changes in an opening or action; nil where it changes no value.
  func dayCheck(of new: Record, beside old: Record) -> DayCheck? {
    let (given, before) = new.deed == .open ? (new.effects.set, old.effects.set) : (new.input, old.input)
    let changed = Set(given.members.filter { before[$0.key] != $0.value }.map(\.key))
    if changed.isEmpty { return nil }
    switch new.deed {
    case .open: return DayCheck(opening: given, on: new.on, in: context, changed: changed)
    case .action(let id):
      guard let state, let action = context.workflow.workflow.actions[id] else { return nil }
      return DayCheck(action, given: given, on: new.on, state: state, in: context, changed: changed)
    case .verb: return nil
    }
  }

  /// The record with the right values; what it leads to is not decided yet.
  func amended(_ record: Record) throws(Refusal) -> Record {
    guard let amendment else { return record }
    if record.isByClock { throw Refusal([.notCorrectable(record.sequence, .clock)]) }
    var amended = record
    if let on = amendment.on { (amended.on, amended.precision) = (on, nil) }
    switch record.deed {
    case .open:
      amended.effects.set.put(amendment.values)
      if let title = amendment.title { amended.effects.title = title }
    case .action:
      amended.input.put(amendment.values)
    case .verb(let verb) where Self.correctable.contains(verb):
      for member in amendment.values.members { try check(member, of: verb) }
      amended.input.put(amendment.values)
    case .verb(let verb): throw Refusal([.notCorrectable(record.sequence, .verb(verb))])
    }
    if amendment.title != nil, record.deed != .open { throw Refusal([.unknownInput("title", nearest: nil, known: [])]) }
    return amended
  }

  static let correctable: Set<Deed.Verb> = [.extend, .suspend, .resume, .forward, .waive, .assign, .link]

  /// Of an act on a duty, the day of receipt and the length of an extension can be corrected.
  func check(_ member: JSONObject.Member, of verb: Deed.Verb) throws(Refusal) {
    switch (verb, member.key) {
    case (.forward, "received"):
      if let problem = FieldType.date().check(member.value) { throw Refusal([.wrongType(member.key, problem)]) }
    case (.extend, "by"):
      if member.value.string.flatMap({ Term(rule: $0) })?.direction != .after {
        throw Refusal([.missing("by=5 working days")])
      }
    default:
      let known = verb == .forward ? ["received"] : verb == .extend ? ["by"] : []
      throw Refusal([.unknownInput(member.key, nearest: nil, known: known)])
    }
  }
}
