import JSONText

/// Reads JSON while collecting defects; every method says what is wrong and goes on.
struct DefinitionReader {
  /// The format in which the definition is written.
  var format = DefinitionFormat.first
  var defects: [Defect] = []

  /// The key that every object with keys of its own may have: a remark of the author's, which means nothing here.
  static let comment = "comment"

  /// The members of an object whose keys must be among `known` and include `required`; a comment is let by.
  ///
  /// - Parameter second: Keys that only the second format has.
  mutating func object(
    _ json: JSON?, at pointer: String, known: [String], second: [String] = [], required: [String] = []
  ) -> JSONObject? {
    guard let object = json?.object else {
      report(pointer, .value, .reading(.object))
      return nil
    }
    let known = known + (format == .first ? [] : second) + [Self.comment]
    for member in object.members where !known.contains(member.key) {
      if second.contains(member.key) {
        report(JSONPointer.append(pointer, key: member.key), .key, .reading(.laterKey(member.key)))
        continue
      }
      report(
        JSONPointer.append(pointer, key: member.key), .key,
        .reading(.unknownKey(member.key, nearest: nearest(to: member.key, among: known), known: known)))
    }
    _ = string(object[Self.comment], at: JSONPointer.append(pointer, key: Self.comment))
    for key in required where object[key] == nil {
      report(pointer, .key, .reading(.missingKey(key, at: pointer)))
    }
    return object
  }

  /// The members of an object with free keys that must be well-formed names.
  mutating func named(_ json: JSON?, at pointer: String, for thing: Defect.Thing, inConditions: Bool = false)
    -> [JSONObject
    .Member]
  {
    guard let json else { return [] }
    guard let object = json.object else {
      report(pointer, .value, .reading(.objectByName(thing)))
      return []
    }
    for member in object.members {
      let isFine = inConditions ? Naming.isConditionName(member.key) : Naming.isWellFormed(member.key)
      guard !isFine else { continue }
      report(
        JSONPointer.append(pointer, key: member.key), .identifier,
        .reading(.badName(member.key, thing, inConditions: inConditions)))
    }
    return object.members
  }

  mutating func string(_ json: JSON?, at pointer: String) -> String? {
    guard let json else { return nil }
    guard let string = json.string, !string.isEmpty else {
      report(pointer, .value, .reading(.emptyString))
      return nil
    }
    return string
  }

  mutating func boolean(_ json: JSON?, at pointer: String) -> Bool {
    guard let json else { return false }
    guard let bool = json.bool else {
      report(pointer, .value, .reading(.boolean))
      return false
    }
    return bool
  }

  /// A list of strings; a list must be written even for one.
  mutating func strings(_ json: JSON?, at pointer: String) -> [String] {
    guard let json else { return [] }
    guard let array = json.array else {
      report(pointer, .value, .reading(.names(insteadOf: json.string)))
      return []
    }
    var strings: [String] = []
    var seen: Set<String> = []
    for (index, element) in array.enumerated() {
      guard let text = string(element, at: JSONPointer.append(pointer, index: index)) else { continue }
      if seen.insert(text).inserted {
        strings.append(text)
      } else {
        report(JSONPointer.append(pointer, index: index), .value, .reading(.twice(text)))
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
    _ json: JSON?, at pointer: String, among known: [String], what: Defect.Thing
  ) -> String? {
    guard let name = string(json, at: pointer) else { return nil }
    return check(name, at: pointer, among: known, what: what) ? name : nil
  }

  /// Names that must each be one of `known`.
  mutating func references(
    _ json: JSON?, at pointer: String, among known: [String], what: Defect.Thing
  ) -> [String] {
    let names = strings(json, at: pointer)
    var found: [String] = []
    for (index, name) in names.enumerated()
    where check(name, at: JSONPointer.append(pointer, index: index), among: known, what: what) {
      found.append(name)
    }
    return found
  }

  mutating func check(_ name: String, at pointer: String, among known: [String], what: Defect.Thing) -> Bool {
    if known.contains(name) { return true }
    report(
      pointer, .reference, .reading(.unknown(what, name, nearest: nearest(to: name, among: known), known: known)))
    return false
  }

  /// What somebody meant to write; of the many mistakes in a text that is no definition only the first are looked at.
  private func nearest(to name: String, among known: [String]) -> String? {
    defects.count < Self.mostHints ? Spelling.nearest(to: name, among: known) : nil
  }

  private static let mostHints = 200

  mutating func report(_ pointer: String, _ rule: Defect.Rule, _ finding: Defect.Finding) {
    defects.append(Defect(at: pointer, rule: rule, finding))
  }
}
