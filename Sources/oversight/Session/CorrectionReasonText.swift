import JSONText
import WorkflowEngine

/// A reason why a record could not be corrected, for people and for scripts; empty for other reasons.
struct CorrectionReasonText {
  let reason: Refusal.Reason
  let language: Language
  let workflow: Workflow?

  var sentence: String {
    switch reason {
    case .notCorrectable(let sequence, let obstacle): obstacle.sentence(sequence)
    case .impossibleThen(let sequence, let action, let reasons):
      "With that, record \(sequence)\(action.map { " ('\($0)')" } ?? "") would not have been possible: "
        + reasons.map { ReasonText(reason: $0, language: language, workflow: workflow).sentence }.joined(separator: " ")
        + " Correct or void that record first."
    case .nothingCorrected(let sequence): "Record \(sequence) says so already; nothing would change."
    case .afterNext(let day, let next, let sequence):
      "\(day) lies after \(next), the day of record \(sequence); correct that one first."
    case .notForgettable(let name, let obstacle, let known):
      obstacle.sentence(name)
        + (known.isEmpty
          ? " Nothing in this case can be removed." : " What can be removed: \(known.joined(separator: ", ")).")
    default: ""
    }
  }

  /// The name of the reason, and what it is about.
  var facts: (name: String, more: JSONObject) {
    switch reason {
    case .notCorrectable(let sequence, let obstacle):
      ("not-correctable", ["seq": .integer(sequence), "because": .string(obstacle.name)])
    case .impossibleThen(let sequence, _, let reasons):
      (
        "impossible-then",
        [
          "seq": .integer(sequence),
          "details": .array(reasons.map { ReasonText(reason: $0, language: language, workflow: workflow).json }),
        ]
      )
    case .nothingCorrected(let sequence): ("nothing-corrected", ["seq": .integer(sequence)])
    case .afterNext(_, let next, let sequence): ("after-next", ["seq": .integer(sequence), "next": .string("\(next)")])
    case .notForgettable(let name, let obstacle, let known):
      (
        "not-forgettable",
        [
          "name": .string(name), "because": .string(obstacle.rawValue),
          "known": .array(known.map { .string($0) }),
        ]
      )
    default: ("", [:])
    }
  }
}

extension Refusal.Obstacle {
  fileprivate func sentence(_ sequence: Int) -> String {
    switch self {
    case .unknown: "There is no record \(sequence) in this case; 'oversight show NUMBER --history' lists them."
    case .void: "Record \(sequence) does not count any more."
    case .clock: "Record \(sequence) was made by the passing of time; correct the record on which it rests."
    case .opening: "Record \(sequence) opens the case, and a case is never deleted; correct its values instead."
    case .notLast(let later):
      "Only the last record that counts can be made void; record \(later) came later. Void that one first, or correct values."
    case .opened(let child): "Record \(sequence) opened \(child), which stays; end that case instead."
    case .migrated(let later):
      "Since record \(later) the case follows another version of its workflow; what was recorded before stays."
    case .verb(let verb): "Record \(sequence) ('\(verb.rawValue)') is not corrected; void it, or do it again."
    }
  }

  fileprivate var name: String {
    switch self {
    case .unknown: "unknown"
    case .void: "void"
    case .clock: "clock"
    case .opening: "opening"
    case .notLast: "not-last"
    case .opened: "opened-case"
    case .migrated: "migrated"
    case .verb: "verb"
    }
  }
}

extension ForgettingObstacle {
  fileprivate func sentence(_ name: String) -> String {
    switch self {
    case .nothing: "Nothing about private people stands here under '\(name)'."
    case .plain:
      "'\(name)' is not marked 'personal' in the definition: it is part of what the chain proves and cannot be removed; 'oversight correct' can replace what it says from now on."
    case .removed: "'\(name)' was removed already."
    }
  }
}
