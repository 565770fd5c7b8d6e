public import JSONText

/// One entry of a case's append-only history: what happened, who did it, when, and all its effects.
public struct Record: Sharing, Hashable, Sendable {
  /// What it says.
  public var content: Shared<Content>

  /// A record.
  public init(
    sequence: Int, id: String, deed: Deed, on: Day, at: String, by: PartyID?, role: RoleID?,
    input: JSONObject = JSONObject(), evidence: [Evidence] = [], reason: String? = nil, note: String? = nil,
    effects: Effects = Effects(), request: String? = nil, personal: [String] = [], unknown: JSONObject = JSONObject(),
    after: Int? = nil, precision: DatePrecision? = nil
  ) {
    self.init(
      Content(
        sequence: sequence, after: after, id: id, deed: deed, on: on, at: at, by: by, role: role, input: input,
        evidence: evidence,
        reason: reason, note: note, effects: effects, request: request, personal: personal, unknown: unknown,
        precision: precision))
  }

  init(_ content: Content) { self.content = Shared(content) }

  /// What a record says.
  public struct Content: Hashable, Sendable {
    /// Its place in the history, from 1.
    public let sequence: Int
    /// The record behind which a late one is folded: what happened before others were recorded. Nil for the usual, which
    /// comes behind all before it.
    public var after: Int?
    /// The id of the command that made it; the records of one command share it.
    public let id: String
    /// What was done.
    public let deed: Deed
    /// The day it happened.
    public internal(set) var on: Day
    /// When it was recorded, as `2024-06-03T10:11:12+05:00`.
    public let at: String
    /// Who did it; nil for what the passing of time does.
    public let by: PartyID?
    /// In which role.
    public let role: RoleID?
    /// What was given.
    public var input: JSONObject
    /// The documents that belong to it.
    public var evidence: [Evidence]
    /// Why, where a reason is asked for.
    public var reason: String?
    /// A remark.
    public var note: String?
    /// What follows; folding copies only this.
    public var effects: Effects
    /// The digest of the request, kept where the caller chose the id, so that a repeated id can be told from a conflict.
    public var request: String?
    /// Pointers (RFC 6901, within the record) of values about private people, which are hashed by commitment.
    public var personal: [String]
    /// Keys this program does not know, kept as they were.
    public var unknown: JSONObject
    /// How exactly the day is known where only its month or year is; `on` is the last day of it then, and no term starts
    /// from it.
    public internal(set) var precision: DatePrecision?
    /// Whether it happened but leads to nothing, as a later record says; never written in the record itself.
    public internal(set) var isIdle = false
  }
}

extension Record.Content {
  /// The day it happened, as exactly as it is known.
  public var period: PartialDate { PartialDate(around: on, precision ?? .day) }

  /// Whether only the passing of time made it.
  public var isByClock: Bool { role == .clock }

  /// The action performed, if it was one.
  public var action: ActionID? { if case .action(let action) = deed { action } else { nil } }

  /// Where it comes from, when it was recorded elsewhere and taken over: file, sheet and row.
  public var takenOver: JSONObject? { unknown["takenOver"]?.object }

  /// What was not known when it was taken over, and so not checked: names of inputs, kinds of documents, conditions.
  public var unchecked: [String] { (unknown["unchecked"]?.array ?? []).compactMap(\.string) }

  /// Whether it only adds documents: nothing follows from it for the case, on whatever day it is recorded.
  var isAttachment: Bool { deed == .verb(.attach) }
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
    "seq", "after", "id", "action", "verb", "on", "precision", "at", "by", "role", "input", "evidence", "reason",
    "note", "effects",
    "request", "prev", "hash", "personal",
  ])

  /// The record as JSON, values in plain; chaining and commitments are added where it is stored.
  public var json: JSONObject {
    var json = JSONObject()
    json["seq"] = .integer(sequence)
    json["after"] = after.map { .integer($0) }
    json["id"] = .string(id)
    switch deed {
    case .open: json["action"] = "open"
    case .action(let action): json["action"] = .string(action.name)
    case .verb(let verb): json["verb"] = .string(verb.rawValue)
    }
    json["on"] = .string(on.description)
    json["precision"] = precision.map { .string($0.rawValue) }
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
    after = json["after"] == nil ? nil : try reader.integer("after")
    if let after, !(1..<max(sequence, 1)).contains(after) { throw reader.error("after", .recordNumber) }
    id = try reader.string("id")
    let action = try reader.optionalString("action")
    let verb = try reader.optionalString("verb")
    switch (action, verb.flatMap(Deed.Verb.init(rawValue:))) {
    case (.some("open"), .none) where sequence == 1: deed = .open
    case (.some(let action), .none) where verb == nil: deed = .action(ActionID(action))
    case (.none, .some(let verb)): deed = .verb(verb)
    default: throw FormatError(pointer, expected: .deed)
    }
    on = try reader.day("on")
    precision = try reader.precision()
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
