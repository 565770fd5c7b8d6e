public import JSONText

/// Why a document cannot be read as what it should be.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where: a JSON pointer (RFC 6901).
  public let pointer: String
  /// What was expected there.
  public let expected: String

  /// An error at a place.
  public init(_ pointer: String, expected: String) {
    self.pointer = pointer
    self.expected = expected
  }

  /// Where, and what was expected.
  public var description: String { "\(pointer.isEmpty ? "the document" : pointer): expected \(expected)" }
}

extension Record {
  /// Reads a record whose commitments have been resolved.
  ///
  /// - Parameters:
  ///   - json: The record, with or without `prev`, `hash` and `personal`.
  ///   - pointer: Where it stands in its document.
  /// - Throws: `FormatError` at the first key that is not as it should be.
  public init(_ json: JSONObject, at pointer: String = "") throws(FormatError) {
    self.init(try Content(json, at: pointer))
  }
}

extension Record.Content {
  private static let knownKeys = KeyList([
    "seq", "id", "action", "verb", "on", "at", "by", "role", "input", "evidence", "reason", "note", "effects",
    "request", "prev", "hash", "personal",
  ])

  /// The record as JSON, values in plain; chaining and commitments are added where it is stored.
  public var json: JSONObject {
    var json = JSONObject()
    json["seq"] = .integer(sequence)
    json["id"] = .string(id)
    switch deed {
    case .open: json["action"] = "open"
    case .action(let action): json["action"] = .string(action.name)
    case .verb(let verb): json["verb"] = .string(verb.rawValue)
    }
    json["on"] = .string(on.description)
    json["at"] = .string(at)
    json["by"] = by.map { .string($0.name) }
    json["role"] = role.map { .string($0.name) }
    json["input"] = .object(input)
    if !evidence.isEmpty { json["evidence"] = .array(evidence.map(\.json)) }
    json["reason"] = reason.map { .string($0) }
    json["note"] = note.map { .string($0) }
    json["effects"] = .object(effects.json)
    json["request"] = request.map { .string($0) }
    for member in unknown.members { json[member.key] = member.value }
    return json
  }

  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    sequence = try reader.integer("seq")
    id = try reader.string("id")
    let action = try reader.optionalString("action")
    let verb = try reader.optionalString("verb")
    switch (action, verb.flatMap(Deed.Verb.init(rawValue:))) {
    case (.some("open"), .none) where sequence == 1: deed = .open
    case (.some(let action), .none) where verb == nil: deed = .action(ActionID(action))
    case (.none, .some(let verb)): deed = .verb(verb)
    default: throw FormatError(pointer, expected: "one of 'action' and a known 'verb'")
    }
    on = try reader.day("on")
    at = try reader.string("at")
    by = try reader.optionalString("by").map { PartyID($0) }
    role = try reader.optionalString("role").map { RoleID($0) }
    input = try reader.optionalObject("input") ?? JSONObject()
    evidence = try reader.list("evidence") { (json, at) throws(FormatError) in try Evidence(json, at: at) }
    reason = try reader.optionalString("reason")
    note = json["note"]?.string
    effects = try Effects(try reader.object("effects"), at: pointer + "/effects")
    // Removed by law it is a commitment to what it was.
    request = json["request"]?.string
    personal = (json["personal"]?.object?.members ?? []).filter { $0.value["value"] != nil }.map(\.key)
    var unknown = JSONObject()
    for member in json.members where !Self.knownKeys.contains(member.key) {
      unknown.append(member.key, member.value)
    }
    self.unknown = unknown
  }
}
