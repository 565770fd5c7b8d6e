/// What to write for a key that is missing.
struct MissingKey {
  private let key: String
  private let pointer: String

  init(_ key: String, at pointer: String) {
    self.key = key
    self.pointer = pointer
  }

  /// The key with a value such as it takes.
  var form: String { "\"\(key)\": \(value)" }

  private var value: String {
    switch key {
    case "format": "\"\(Workflow.format)\""
    case "id", "calendar": "\"name\""
    case "version": "1"
    case "prefix": "\"REC\""
    case "title", "else": "\"text\" or {\"en\": …, \"ru\": …, \"kk\": …}"
    case "initial", "to": "\"stage\""
    case "from": pointer.hasPrefix("/duties") ? "{\"action\": name}" : "[\"stage\"]"
    case "by": "[\"role\"]"
    case "owedBy", "owedTo": "\"role\""
    case "metBy": "[\"action\"]"
    case "basis": "\"self-set\" or {\"act\": id, \"article\": \"13(4)\"}"
    case "act", "workflow": "\"id\""
    case "article": "\"13(4)\""
    case "that": "\"condition\""
    case "field": "\"name\""
    case "stages", "actions": "{\"name\": {…}}"
    default: "…"
    }
  }
}
