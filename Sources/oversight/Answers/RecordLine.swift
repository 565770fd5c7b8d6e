import JSONText
import WorkflowEngine

/// A record in one line: which, when, what, by whom.
struct RecordLine {
  private let record: Record

  init(_ record: Record) { self.record = record }

  /// What was done: an action's name, or a verb.
  private var what: String {
    switch record.deed {
    case .open: "open"
    case .action(let action): action.name
    case .verb(let verb): verb.rawValue
    }
  }

  /// As in `4: 2024-06-10 answer, by p-sec`.
  var text: String { "\(record.sequence): \(record.on) \(what)\(record.by.map { ", by \($0)" } ?? "")" }

  /// For scripts.
  var json: JSON {
    var json: JSONObject = [
      "reason": "record", "seq": .integer(record.sequence), "on": .string(record.on.description),
      "at": .string(record.at), "what": .string(what), "message": .string(text),
    ]
    json["by"] = record.by.map { .string($0.name) }
    return .object(json)
  }
}
