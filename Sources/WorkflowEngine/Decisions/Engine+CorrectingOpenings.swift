import JSONText

extension Engine {
  /// The cases that a record with the right values opened, and the opening of those that are missing; nil where the right
  /// values open what the wrong ones did.
  ///
  /// A case that is opened in both ways stays, whatever was done in it since.
  static func openings(
    of amendment: Amendment, _ history: CaseHistory, _ command: Command, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> (numbers: [CaseNumber], changes: [CaseChange])? {
    let records = history.effective
    guard !amendment.isVoid, let place = records.firstIndex(where: { $0.sequence == amendment.sequence }),
      case .action(let id) = records[place].deed, let action = context.workflow.workflow.actions[id],
      !action.opens.isEmpty, let state = try? CaseHistory.fold(Array(records[..<place]))
    else { return nil }
    let record = records[place]
    func planned(_ input: JSONObject, on day: Day) -> [PlannedCase] {
      ActionAttempt(action: action, input: input, evidence: record.evidence, on: day, state: state)
        .plannedCases(in: context)
    }
    var input = record.input
    input.put(amendment.values)
    let day = amendment.on ?? record.on
    let (old, new) = (planned(record.input, on: record.on), planned(input, on: day))
    if old == new || old.count != record.effects.opened.count { return nil }
    var kept = Array(zip(old, record.effects.opened))
    var opened: [CaseNumber] = []
    var changes: [CaseChange] = []
    var command = command
    command.on = day
    for plan in new {
      if let place = kept.firstIndex(where: { $0.0 == plan }) {
        opened.append(kept.remove(at: place).1)
      } else {
        changes.append(try plan.open(by: command, context.surroundings, numbers: &numbers))
        opened.append(changes[changes.count - 1].number)
      }
    }
    return (opened, changes)
  }

  /// What a correction does to cases that records of this one had opened: those that are opened no more are annulled, those
  /// that are opened again are as they were before they were annulled with it.
  ///
  /// - Throws: `Refusal` that names a case in which people recorded something besides documents.
  static func besides(
    _ sequence: Int, _ history: CaseHistory, since before: CaseHistory, _ command: Command, reason: String,
    in context: CaseContext
  ) throws(Refusal) -> [CaseChange] {
    let (old, new) = (before.state.children, history.state.children)
    if old == new { return [] }
    var changes: [CaseChange] = []
    for number in old where !new.contains(number) {
      guard let child = context.opened[number], let known = child.history, known.isUntouched else {
        throw Refusal([.notCorrectable(sequence, .opened(number))])
      }
      if known.state.annulled == nil { changes.append(annulled(known, command, reason: reason, in: child)) }
    }
    let undone = Set(before.effective.map(\.id)).subtracting(history.effective.map(\.id))
    for number in new where !old.contains(number) {
      guard let child = context.opened[number], let known = child.history, known.state.annulled != nil,
        let record = known.effective.last(where: { $0.deed == .verb(.annul) }), undone.contains(record.id)
      else { continue }
      changes.append(brought(known, back: record, command, reason: reason, in: child))
    }
    return changes
  }

  /// A case that was opened in error, annulled by the command that says so.
  private static func annulled(
    _ history: CaseHistory, _ command: Command, reason: String, in context: CaseContext
  ) -> CaseChange {
    var effects = Effects(to: history.state.stage, outcome: CaseState.annulledOutcome)
    effects.end(history.state, on: max(command.on, history.state.last), in: context)
    return append(beside(.annul, command, history, reason: reason, effects, in: context), to: history, in: context)
  }

  private static func brought(
    _ history: CaseHistory, back annulment: Record, _ command: Command, reason: String, in context: CaseContext
  ) -> CaseChange {
    let input: JSONObject = ["seq": .integer(annulment.sequence), "void": true]
    let effects = Effects(voids: [annulment.sequence])
    return append(
      beside(.correct, command, history, input: input, reason: reason, effects, in: context), to: history, in: context)
  }

  /// A record in a case that another one opened; nobody has chosen a role or said anything for it.
  private static func beside(
    _ verb: Deed.Verb, _ command: Command, _ history: CaseHistory, input: JSONObject = [:], reason: String,
    _ effects: Effects, in context: CaseContext
  ) -> Record {
    var command = command
    (command.role, command.note, command.despite) = (nil, nil, nil)
    command.on = max(command.on, history.state.last)
    return command.record(
      .verb(verb), as: actingRole(command, history.state, in: context), after: history, input: input, reason: reason,
      effects: effects)
  }
}

extension CaseHistory {
  /// Whether people recorded nothing in it since it was opened but documents and corrections.
  fileprivate var isUntouched: Bool {
    effective.dropFirst().allSatisfy { $0.isByClock || $0.isBeside || $0.deed == .verb(.annul) }
  }

  /// The cases that some records opened, or corrections among them opened or would open no more.
  public func opened(by sequences: Set<Int>) -> Set<CaseNumber> {
    var found: Set<CaseNumber> = []
    func add(_ record: Record) { found.formUnion(record.effects.opened) }
    for record in records where sequences.contains(record.sequence) {
      add(record)
      let others = Set(record.effects.voids).union(record.effects.corrected.keys)
      for correction in record.effects.corrected.values { found.formUnion(correction.effects.opened) }
      for other in records where others.contains(other.sequence) { add(other) }
    }
    for record in effective where sequences.contains(record.sequence) { add(record) }
    return found
  }
}
