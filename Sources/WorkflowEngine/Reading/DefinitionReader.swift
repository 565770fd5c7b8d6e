import JSONText

/// Reads JSON while collecting defects; every method says what is wrong and goes on.
struct DefinitionReader {
  var defects: [Defect] = []

  /// The key that every object with keys of its own may have: a remark of the author's, which means nothing here.
  static let comment = "comment"

  /// The members of an object whose keys must be among `known` and include `required`; a comment is let by.
  mutating func object(
    _ json: JSON?, at pointer: String, known: [String], required: [String] = []
  ) -> JSONObject? {
    guard let object = json?.object else {
      report(pointer, .value, "write an object {…} here")
      return nil
    }
    let known = known + [Self.comment]
    for member in object.members where !known.contains(member.key) {
      let hint = hint(member.key, among: known) ?? ""
      report(
        JSONPointer.append(pointer, key: member.key), .key,
        "'\(member.key)' has no meaning here\(hint)"
          + (hint.isEmpty
            ? "; remove it, or write it as a \"comment\"; known are \(known.joined(separator: ", "))" : ""))
    }
    _ = string(object[Self.comment], at: JSONPointer.append(pointer, key: Self.comment))
    for key in required where object[key] == nil {
      report(pointer, .key, "'\(key)' is missing; add \(MissingKey(key, at: pointer).form)")
    }
    return object
  }

  /// The members of an object with free keys that must be well-formed names.
  mutating func named(_ json: JSON?, at pointer: String, for what: String, inConditions: Bool = false) -> [JSONObject
    .Member]
  {
    guard let json else { return [] }
    guard let object = json.object else {
      report(pointer, .value, "write an object of \(what) by name: {\"name\": {…}}")
      return []
    }
    for member in object.members {
      let isFine = inConditions ? Naming.isConditionName(member.key) : Naming.isWellFormed(member.key)
      guard !isFine else { continue }
      report(
        JSONPointer.append(pointer, key: member.key), .identifier,
        "'\(member.key)' cannot name one of the \(what): write a Latin letter followed by letters, digits or '_'"
          + (inConditions ? "" : " or '-'"))
    }
    return object.members
  }

  mutating func string(_ json: JSON?, at pointer: String) -> String? {
    guard let json else { return nil }
    guard let string = json.string, !string.isEmpty else {
      report(pointer, .value, "write a non-empty string here")
      return nil
    }
    return string
  }

  mutating func boolean(_ json: JSON?, at pointer: String) -> Bool {
    guard let json else { return false }
    guard let bool = json.bool else {
      report(pointer, .value, "write true or false here")
      return false
    }
    return bool
  }

  /// A list of strings; a list must be written even for one.
  mutating func strings(_ json: JSON?, at pointer: String) -> [String] {
    guard let json else { return [] }
    guard let array = json.array else {
      report(pointer, .value, "write a list of names: [\"\(json.string ?? "name")\"\(json.string == nil ? ", …" : "")]")
      return []
    }
    var strings: [String] = []
    var seen: Set<String> = []
    for (index, element) in array.enumerated() {
      guard let text = string(element, at: JSONPointer.append(pointer, index: index)) else { continue }
      if seen.insert(text).inserted {
        strings.append(text)
      } else {
        report(JSONPointer.append(pointer, index: index), .value, "'\(text)' stands here twice; write it once")
      }
    }
    return strings
  }

  mutating func text(_ json: JSON?, at pointer: String) -> LocalizedText? {
    guard let json else { return nil }
    return LocalizedText(json, at: pointer, defects: &defects)
  }

  /// A name that must be one of `known`.
  mutating func reference(
    _ json: JSON?, at pointer: String, among known: [String], what: String
  ) -> String? {
    guard let name = string(json, at: pointer) else { return nil }
    return check(name, at: pointer, among: known, what: what) ? name : nil
  }

  /// Names that must each be one of `known`.
  mutating func references(
    _ json: JSON?, at pointer: String, among known: [String], what: String
  ) -> [String] {
    let names = strings(json, at: pointer)
    var found: [String] = []
    for (index, name) in names.enumerated()
    where check(name, at: JSONPointer.append(pointer, index: index), among: known, what: what) {
      found.append(name)
    }
    return found
  }

  mutating func check(_ name: String, at pointer: String, among known: [String], what: String) -> Bool {
    if known.contains(name) { return true }
    let hint = hint(name, among: known)
    let all = known.isEmpty ? "; there are none, so add it first" : "; there are \(Self.list(known))"
    report(pointer, .reference, "there is no \(what) '\(name)'\(hint ?? all)")
    return false
  }

  /// What somebody meant to write; of the many mistakes in a text that is no definition only the first are looked at.
  private func hint(_ name: String, among known: [String]) -> String? {
    guard defects.count < Self.mostHints else { return nil }
    return Spelling.nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
  }

  private static let mostHints = 200

  /// Names in a row; of very many only the first.
  private static func list(_ names: [String]) -> String {
    let left = names.count - 40
    return names.prefix(40).joined(separator: ", ") + (left > 0 ? ", … (\(left) more)" : "")
  }

  mutating func report(_ pointer: String, _ rule: Defect.Rule, _ message: String) {
    defects.append(Defect(at: pointer, rule: rule, message))
  }
}

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
