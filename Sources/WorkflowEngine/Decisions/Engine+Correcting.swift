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
  /// Corrects a record: the correcting record carries all that follows, and the old one stays readable.
  ///
  /// Every later record is decided anew upon the right values, in the edition of the calendar it was decided in. What
  /// time had done is dropped where it rested on the mistake; what people did must still be possible.
  static func correct(
    _ amendment: Amendment, reason: String, _ command: Command, in context: CaseContext
  ) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    let reasons = problems(with: command, .correct, reason: reason, in: context)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var effects = Effects()
    var input: JSONObject = ["seq": .integer(amendment.sequence)]
    if amendment.isVoid {
      effects.voids = try voiding(amendment.sequence, in: history)
      input["void"] = true
    } else {
      var replay = Replay(history, amendment, in: context)
      try replay.run()
      (effects.corrected, effects.voids) = (replay.corrections, replay.voided)
      input["values"] = amendment.values.isEmpty ? nil : .object(amendment.values)
      input["on"] = amendment.on.map { .string($0.description) }
      input["title"] = amendment.title.map { .string($0) }
    }
    return append(
      command.record(
        .verb(.correct), as: actingRole(command, in: context), after: history, input: input, reason: reason,
        effects: effects, personal: personal(effects, amendment, history, context.workflow.workflow)),
      to: history)
  }

  /// The last record that counts and that somebody made, with what time has done since.
  private static func voiding(_ sequence: Int, in history: CaseHistory) throws(Refusal) -> [Int] {
    let effective = history.effective
    guard let place = effective.firstIndex(where: { $0.sequence == sequence }) else {
      throw Refusal([.notCorrectable(sequence, history.records.contains { $0.sequence == sequence } ? .void : .unknown)]
      )
    }
    let record = effective[place]
    if place == 0 { throw Refusal([.notCorrectable(sequence, .opening)]) }
    if record.isByClock { throw Refusal([.notCorrectable(sequence, .clock)]) }
    // Nothing rests on a document added outside of an action, and it rests on nothing.
    if record.isAttachment { return [sequence] }
    let rest = effective[place...].filter { !$0.isAttachment }
    if let other = rest.dropFirst().first(where: { !$0.isByClock }) {
      throw Refusal([.notCorrectable(sequence, .notLast(other.sequence))])
    }
    for record in rest {
      if let child = record.effects.opened.first { throw Refusal([.notCorrectable(sequence, .opened(child))]) }
    }
    return rest.map(\.sequence)
  }

  /// Pointers to what is said about private people.
  private static func personal(
    _ effects: Effects, _ amendment: Amendment, _ history: CaseHistory, _ workflow: Workflow
  ) -> [String] {
    var pointers: [String] = []
    for (sequence, correction) in effects.corrected.sorted(by: { $0.key < $1.key }) {
      let record = history.records.first { $0.sequence == sequence }
      var inputs: [Input] = []
      if case .action(let action)? = record?.deed { inputs = workflow.actions[action]?.inputs ?? [] }
      let place = "/effects/corrected/\(sequence)"
      for member in correction.input?.members ?? []
      where inputs.first(where: { $0.name == member.key })?.definition.isPersonal == true && !member.value.isForgotten {
        pointers.append(JSONPointer.append(place + "/input", key: member.key))
      }
      for member in correction.effects.set.members
      where workflow.fields[member.key]?.isPersonal == true && !member.value.isForgotten {
        pointers.append(JSONPointer.append(place + "/effects/set", key: member.key))
      }
      guard sequence == amendment.sequence else { continue }
      for member in amendment.values.members {
        let definition = inputs.first { $0.name == member.key }?.definition ?? workflow.fields[member.key]
        if definition?.isPersonal == true { pointers.append(JSONPointer.append("/input/values", key: member.key)) }
      }
    }
    return pointers
  }
}
