package import JSONText
package import WorkflowEngine

/// A record in one line: which, when, what, by whom.
package struct RecordLine {
  private let record: Record
  private let language: Language
  private let title: String?

  /// - Parameters:
  ///   - record: The record.
  ///   - language: Of the line.
  ///   - title: What people call what was done; nil is its name.
  package init(_ record: Record, _ language: Language, title: String? = nil) {
    (self.record, self.language, self.title) = (record, language, title)
  }

  /// What was done: an action's name, or a verb.
  private var what: String {
    switch record.deed {
    case .open: "open"
    case .action(let action): action.name
    case .verb(let verb): verb.rawValue
    }
  }

  /// As in `4: 2024-06-10 answer, by p-sec`.
  package var text: String {
    // Russian and Kazakh would ask for a case of the name.
    let by = record.by.map { language == .en ? ", by \($0)" : " — \($0)" } ?? ""
    return "\(record.sequence): \(record.day(in: language)) \(title.map { "«\($0)»" } ?? what)\(by)"
  }

  /// For scripts.
  package var json: JSON {
    var json: JSONObject = [
      "reason": "record", "seq": .integer(record.sequence), "on": .string(record.on.description),
      "at": .string(record.at), "what": .string(what), "message": .string(text),
    ]
    json["by"] = record.by.map { .string($0.name) }
    return .object(json)
  }
}
