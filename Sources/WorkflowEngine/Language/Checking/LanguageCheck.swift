import JSONText

/// Finds texts that are not written in every language wanted.
struct LanguageCheck {
  let languages: [Language]
  let isWarning: Bool

  init(_ surroundings: DefinitionSurroundings) {
    languages = surroundings.languages
    isWarning = !surroundings.requiresLanguages
  }

  /// A text counts as plain when it is a string: the same in every language, which a shipped file may not have.
  func defects(of json: JSON) -> [Defect] {
    var found: [Defect] = []
    if !languages.isEmpty { visit(json, at: "", into: &found) }
    return found
  }

  /// The keys whose members have names that the author chose.
  private static let named = [
    "stages", "actions", "duties", "roles", "fields", "input", "evidence", "rights", "letters",
  ]

  private func visit(_ json: JSON, at pointer: String, isNamed: Bool = false, into found: inout [Defect]) {
    switch json {
    case .object(let object):
      for member in object.members {
        let pointer = JSONPointer.append(pointer, key: member.key)
        switch isNamed ? "" : member.key {
        case "title", "else", "waits": check(member.value, at: pointer, into: &found)
        case "of" where member.value["type"]?.string == nil: choices(member.value, at: pointer, into: &found)
        // The title of a case to open is an expression, not a text.
        case "opens": openings(member.value, at: pointer, into: &found)
        default: visit(member.value, at: pointer, isNamed: !isNamed && Self.named.contains(member.key), into: &found)
        }
      }
    case .array(let array):
      for (index, element) in array.enumerated() {
        visit(element, at: JSONPointer.append(pointer, index: index), into: &found)
      }
    case .null, .bool, .integer, .double, .string: break
    }
  }

  /// What a case to open waits for is a text.
  private func openings(_ json: JSON, at pointer: String, into found: inout [Defect]) {
    for (index, opening) in (json.array ?? []).enumerated() {
      let place = JSONPointer.append(JSONPointer.append(pointer, index: index), key: "waits")
      if let waits = opening["waits"] { check(waits, at: place, into: &found) }
    }
  }

  /// The values of a choice, each with its text.
  private func choices(_ json: JSON, at pointer: String, into found: inout [Defect]) {
    for member in json.object?.members ?? [] {
      check(member.value, at: JSONPointer.append(pointer, key: member.key), into: &found)
    }
  }

  private func check(_ json: JSON, at pointer: String, into found: inout [Defect]) {
    let missing: [Language]
    switch json {
    case .object(let object): missing = languages.filter { object[$0.rawValue] == nil }
    case .string: missing = isWarning ? [] : languages
    case .null, .bool, .integer, .double, .array: return visit(json, at: pointer, into: &found)
    }
    guard !missing.isEmpty else { return }
    found.append(
      Defect(
        at: pointer, rule: .language, .language(missing: missing), isWarning: isWarning
      ))
  }
}
