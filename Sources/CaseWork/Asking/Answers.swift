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
  /// What must be answered though usually it need not.
  private(set) var demanded: Set<Question.Slot> = []

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

  /// Whether what it is about was begun to be said on the command line; who, when and under which title is not that.
  package var isBegun: Bool {
    bySlot.contains { $0.value.isGiven && ![.actor, .on, .sent, .adopted, .title].contains($0.key) }
  }

  /// Notes what was said on the command line.
  package mutating func give(_ slot: Question.Slot, _ value: String) {
    bySlot[slot] = Answer(value: value, shown: value, isGiven: true)
  }

  /// Notes the values and documents that stand on the command line.
  package mutating func give(_ values: JSONObject, _ documents: [Request.Attachment]) {
    for member in values.members { give(.value(GivenName(member.key).field), member.value.string ?? "") }
    for item in documents { give(.document(item.kind), item.file.text) }
  }

  mutating func put(_ slot: Question.Slot, _ value: String?, shown: String? = nil) {
    bySlot[slot] = Answer(value: value, shown: shown ?? value, isGiven: false)
  }

  /// Forgets answers, so that they are asked for again, and now must be given.
  mutating func reopen(_ slots: some Sequence<Question.Slot>) {
    for slot in slots {
      bySlot[slot] = nil
      demanded.insert(slot)
    }
  }

  /// Forgets an answer; it is only asked for again where the script does so.
  mutating func forget(_ slot: Question.Slot) {
    bySlot[slot] = nil
    demanded.remove(slot)
  }
}
