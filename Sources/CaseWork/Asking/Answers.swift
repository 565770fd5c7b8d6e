package import JSONText
internal import Platform
internal import WorkflowEngine

/// What was answered so far, and what was known before anything was asked.
package struct Answers: Hashable, Sendable {
  /// One answer.
  package struct Answer: Hashable, Sendable {
    /// What was answered: an id, a day as in `2024-06-03`, a text; nil where nothing was to be said.
    package let value: String?
    /// As it is read back.
    package let shown: String?
    /// Whether it was said on the command line already.
    package let isGiven: Bool
  }

  private var bySlot: [Question.Slot: Answer] = [:]
  /// What was ever said, in the order in which it was said first: so lines of a summary keep their places.
  private(set) var order: [Question.Slot] = []
  /// What must be answered though usually it need not.
  private(set) var demanded: Set<Question.Slot> = []
  /// What was answered before it was asked for again, which is offered.
  private(set) var before: [Question.Slot: Answer] = [:]
  /// What did not hold, which is not offered again.
  private(set) var refused: [Question.Slot: String] = [:]

  /// Nothing was said yet.
  package init() {}

  /// The answer for a slot; nil where it was not asked for yet.
  package subscript(_ slot: Question.Slot) -> Answer? { bySlot[slot] }

  /// The text of an answer; nil where there is none.
  package func text(_ slot: Question.Slot) -> String? { bySlot[slot]?.value }

  /// The text of an answer to a question; nil where that was said on the command line.
  package func asked(_ slot: Question.Slot) -> String? {
    bySlot[slot].flatMap { $0.isGiven ? nil : $0.value }
  }

  /// Whether the day on which it happened is said.
  var isDayKnown: Bool { bySlot[.on] != nil || bySlot[.sent] != nil }

  /// Whether what happened was begun to be told on the command line; in which case, what, who, when and under which title
  /// is not that.
  package var isBegun: Bool {
    let heads: [Question.Slot] = [.actor, .on, .sent, .adopted, .title, .number, .action, .workflow, .folder]
    return bySlot.contains { $0.value.isGiven && !heads.contains($0.key) }
  }

  /// Notes what was said on the command line.
  package mutating func give(_ slot: Question.Slot, _ value: String) {
    set(slot, Answer(value: value, shown: value, isGiven: true))
  }

  /// Notes the values and documents that stand on the command line.
  package mutating func give(_ values: JSONObject, _ documents: [Request.Attachment]) {
    for member in values.members { give(.value(GivenName(member.key).field), member.value.string ?? "") }
    for item in documents { give(.document(item.kind), item.file.text) }
  }

  /// Notes what was answered.
  ///
  /// - Parameters:
  ///   - value: The answer; nil where nothing was to be said.
  ///   - shown: As it is read back; nil where that is the answer.
  package mutating func put(_ slot: Question.Slot, _ value: String?, shown: String? = nil) {
    set(slot, Answer(value: value, shown: shown ?? value, isGiven: false))
  }

  private mutating func set(_ slot: Question.Slot, _ answer: Answer) {
    bySlot[slot] = answer
    before[slot] = nil
    refused[slot] = nil
    if !order.contains(slot) { order.append(slot) }
  }

  /// Forgets answers that did not hold, so that they are asked for again, and now must be given.
  ///
  /// One that is wrong by itself is not offered again; of several only people know which it is.
  mutating func reopen(_ slots: [Question.Slot]) {
    for slot in slots {
      let answer = bySlot.removeValue(forKey: slot)
      demanded.insert(slot)
      if slots.count > 1 { before[slot] = answer } else { refused[slot] = answer?.value }
    }
  }

  /// Has an answer asked for again that somebody wants to change; it is offered, and may be left out where it could be.
  mutating func revise(_ slot: Question.Slot) {
    before[slot] = bySlot.removeValue(forKey: slot)
    demanded.remove(slot)
  }

  /// Forgets that nothing was to be said.
  mutating func forget(_ slot: Question.Slot) { bySlot[slot] = nil }
}
