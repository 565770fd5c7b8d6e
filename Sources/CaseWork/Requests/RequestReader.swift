import CaseRecords
import CaseRegistry
internal import Disk
package import JSONText
package import Platform
package import WorkflowEngine

/// Reads requests in their one JSON form: an object with a verb and its arguments by name.
///
/// A line of `apply` is one, and so is a step of a simulation.
package struct RequestReader: Sendable {
  /// Who acts where a request does not say.
  let actor: PartyID?
  /// The day on which that happened which does not say.
  let on: Day?
  /// The id from which requests get theirs that have none.
  let id: String?
  /// The folder in which evidence must lie.
  let folder: Path
  /// How days are read.
  let days: DayReader
  /// The same folder from the root, for paths that begin there.
  private let root: Path?

  /// - Parameters:
  ///   - actor: Who acts where a request does not say.
  ///   - on: The day on which that happened which does not say.
  ///   - id: The id from which requests get theirs that have none.
  ///   - folder: The folder in which evidence must lie.
  ///   - days: How days are read.
  package init(actor: PartyID?, on: Day?, id: String?, folder: Path, days: DayReader = DayReader()) {
    (self.actor, self.on, self.id, self.folder, self.days) = (actor, on, id, folder, days)
    root = try? FileSystem().absolute(folder)
  }

  /// The request of a line.
  ///
  /// - Parameters:
  ///   - bytes: The line.
  ///   - number: Its place in the file, from 1.
  /// - Throws: `WorkError`, `FormatError`, which say what is missing or wrong.
  package func request(_ bytes: [UInt8], line number: Int) throws -> Request {
    try request(Self.object(bytes), line: number)
  }

  /// The object that stands in a line.
  ///
  /// - Throws: `WorkError.notJSON`, `notAnObject`.
  static func object(_ bytes: [UInt8]) throws(WorkError) -> JSONObject {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch { throw .notJSON(error) }
    guard let object = json.object else { throw .notAnObject }
    return object
  }

  /// The request of an object.
  ///
  /// - Parameters:
  ///   - object: A verb and its arguments by name.
  ///   - number: Its place among others, from 1.
  /// - Throws: `WorkError`, `FormatError`, which say what is missing or wrong.
  package func request(_ object: JSONObject, line number: Int) throws -> Request {
    let reader = ObjectReader(object, at: "")
    let verb = try reader.string("verb")
    let wish = try self.wish(verb, reader, object)
    let actor = try reader.optionalString("as").map { PartyID($0) } ?? self.actor
    guard let actor = actor ?? (["tick", "party"].contains(verb) ? .clock : nil) else {
      throw reader.error("as", .actor)
    }
    let (on, period) = try day(of: verb, reader)
    return Request(
      id: try reader.optionalString("id") ?? id.map { "\($0)/\(number)" }, actor: actor,
      role: verb == "assign" ? nil : try reader.optionalString("role").map { RoleID($0) },
      on: on, note: try reader.optionalString("note"),
      label: try reader.optionalString("label"),
      expectedRecords: object["expectRecords"] == nil ? nil : try reader.integer("expectRecords"),
      voiding: try voids(reader), despite: try reader.optionalString("despite"), period: period, wish: wish)
  }

  /// The day it happened; the last of a month or year where the verb takes one.
  private func day(of verb: String, _ reader: ObjectReader) throws -> (on: Day?, period: PartialDate?) {
    guard Request.verbsOfPeriods.contains(verb), let text = try reader.optionalString("on") else {
      return (try day("on", reader) ?? on, nil)
    }
    let period: PartialDate
    do throws(DayFault) { period = try days.date(text) } catch { throw reader.error("on", .period(error)) }
    return (period.lastDay, period.day == nil ? period : nil)
  }

  /// The day that a member says.
  private func day(_ key: String, _ reader: ObjectReader) throws -> Day? {
    guard let text = try reader.optionalString(key) else { return nil }
    do throws(DayFault) { return try days.day(text) } catch { throw reader.error(key, .date(error)) }
  }

  private static let keys: [String: [String]] = [
    "open": ["workflow", "title", "fields", "parties", "parent", "related"],
    "log": ["text", "to", "adopted", "input", "evidence", "title", "workflow", "meeting"],
    "advance": ["number", "action", "input", "evidence"], "assign": ["number", "role", "parties", "reason"],
    "extend": ["number", "duty", "by", "reason"], "suspend": ["number", "duty", "reason"],
    "resume": ["number", "duty", "reason"], "forward": ["number", "duty", "to", "received", "reason"],
    "waive": ["number", "duty", "reason"],
    "correct": ["number", "seq", "values", "happened", "title", "void", "reason"],
    "attach": ["number", "file", "kind", "origin", "suppliedBy", "visibility", "redacts"],
    "forget": ["number", "name", "seq", "evidence", "party", "reason"], "reopen": ["number", "reason"],
    "annul": ["number", "reason"], "withhold": ["number", "reason", "publicReason"], "release": ["number", "reason"],
    "party": ["party", "despite"] + described, "tick": ["numbers", "number", "asOf"],
  ]
  /// What may be said of a party.
  private static let described = [
    "kind", "name", "roles", "memberOf", "region", "head", "post", "contact", "address",
  ]
  /// The verbs that can tell late what happened, and take along what stands in the way.
  private static let late: Set<String> = [
    "advance", "assign", "extend", "suspend", "resume", "forward", "waive", "correct",
  ]
  /// The verbs with days that may be doubted.
  private static let doubted: Set<String> = ["open", "log", "advance", "forward", "correct"]
  private static let common = ["verb", "id", "on", "as", "role", "note", "label"]

  private func wish(_ verb: String, _ reader: ObjectReader, _ object: JSONObject) throws -> Request.Wish {
    guard var keys = Self.keys[verb] else {
      throw reader.error("verb", .verb(Hint(for: verb, among: Self.keys.keys.sorted())))
    }
    if keys.first == "number" { keys.append("expectRecords") }
    if Self.late.contains(verb) { keys.append("voids") }
    if Self.doubted.contains(verb), !keys.contains("despite") { keys.append("despite") }
    for member in object.members where !(keys + Self.common).contains(member.key) {
      let nearest = Hint(for: member.key, among: keys + Self.common).nearest
      throw reader.error(member.key, .key(verb: verb, nearest: nearest, known: keys))
    }
    switch verb {
    case "open":
      return .open(
        workflow: WorkflowID(try reader.string("workflow")), title: try reader.optionalString("title"),
        fields: try values("fields", reader), parties: try parties(reader), parent: try reader.optionalString("parent"),
        related: object["related"] == nil ? [] : try reader.strings("related"))
    case "log": return .log(try log(reader))
    case "advance":
      return .advance(
        number: try reader.string("number"), action: ActionID(try reader.string("action")),
        input: try values("input", reader), evidence: try evidence(reader))
    case "assign":
      let reason = try reader.string("reason")
      guard object["parties"] != nil else { throw reader.error("parties", .ids) }
      let (number, role) = (try reader.string("number"), RoleID(try reader.string("role")))
      let parties = try reader.strings("parties").map { PartyID($0) }
      return .assign(number: number, role: role, parties: parties, reason: reason)
    case "extend", "suspend", "resume", "forward", "waive":
      let act = try self.act(verb, reader, object)
      let reason = act == .resume ? try reader.optionalString("reason") : try reader.string("reason")
      return .act(number: try reader.string("number"), duty: try reader.string("duty"), act, reason: reason)
    case "correct":
      return .correct(
        number: try reader.string("number"), try amendment(reader, object), reason: try reader.string("reason"))
    case "reopen": return .reopen(number: try reader.string("number"), reason: try reader.string("reason"))
    case "annul": return .annul(number: try reader.string("number"), reason: try reader.string("reason"))
    case "withhold", "release":
      return .withhold(
        number: try reader.string("number"), isReleased: verb == "release", reason: try reader.string("reason"),
        publicReason: try reader.optionalString("publicReason"))
    case "forget" where object["party"] != nil:
      for other in ["number", "name", "seq", "evidence"] where object[other] != nil {
        throw reader.error(other, .key(verb: verb, nearest: nil, known: ["party", "reason"]))
      }
      return .forgetParty(PartyID(try reader.string("party")), reason: try reader.string("reason"))
    case "forget":
      return .forget(
        number: try reader.string("number"), try forgetting(reader, object), reason: try reader.string("reason"))
    case "attach":
      return .attach(number: try reader.string("number"), try attachment(try reader.string("kind"), reader))
    case "party":
      let id = try reader.string("party")
      guard Naming.isWellFormed(id), id != PartyID.clock.name else { throw reader.error("party", .id) }
      let facts = JSONObject(object.members.filter { Self.described.contains($0.key) })
      return .party(try Party(id: id, facts, at: ""), despite: try reader.optionalString("despite"))
    default:
      let one = try reader.optionalString("number").map { [$0] } ?? []
      let (asOf, on) = (try day("asOf", reader), try day("on", reader))
      return .tick(numbers: try reader.strings("numbers") + one, asOf: asOf ?? on ?? self.on)
    }
  }

  private func forgetting(_ reader: ObjectReader, _ object: JSONObject) throws -> Forgetting {
    if let document = try reader.optionalString("evidence") {
      guard object["name"] == nil, object["seq"] == nil, !document.isEmpty else { throw reader.error("evidence", .id) }
      return Forgetting(document: document)
    }
    let sequence = object["seq"] == nil ? nil : try reader.integer("seq")
    return Forgetting(try reader.string("name"), in: sequence)
  }

  private func amendment(_ reader: ObjectReader, _ object: JSONObject) throws -> Amendment {
    let amendment = Amendment(
      of: try reader.integer("seq"), values: try values("values", reader), on: try day("happened", reader),
      title: try reader.optionalString("title"), isVoid: object["void"] == true)
    guard amendment.isWhole else { throw reader.error("values", .amendment) }
    return amendment
  }

  private func act(_ verb: String, _ reader: ObjectReader, _ object: JSONObject) throws -> DutyAct {
    switch verb {
    case "extend":
      let text = try reader.string("by")
      guard let term = Term(typed: text) ?? Term(rule: text) else {
        throw reader.error("by", WorkError.Expectation.term)
      }
      return .extend(by: term)
    case "forward":
      let body = object["to"]?.string.map { [$0] }
      let bodies = if let body { body } else { try reader.strings("to") }
      guard !bodies.isEmpty else { throw reader.error("to", .body) }
      return .forward(to: bodies.map { PartyID($0) }, received: try day("received", reader))
    case "suspend": return .suspend
    case "resume": return .resume
    default: return .waive
    }
  }

  private func voids(_ reader: ObjectReader) throws(FormatError) -> Set<Int> {
    Set(
      try reader.list("voids") { (json, at) throws(FormatError) in
        guard let sequence = json.integer, sequence > 0 else { throw FormatError(at, expected: .recordNumber) }
        return sequence
      })
  }

  private func values(_ key: String, _ reader: ObjectReader) throws -> JSONObject {
    try GivenFiles.read(try reader.optionalObject(key) ?? JSONObject(), beneath: folder, path)
  }

  /// `{"role": "id"}` or `{"role": ["id", …]}`.
  private func parties(_ reader: ObjectReader) throws -> [(role: RoleID, party: PartyID)] {
    var pairs: [(role: RoleID, party: PartyID)] = []
    for member in (try reader.optionalObject("parties") ?? JSONObject()).members {
      for party in member.value.array ?? [member.value] {
        guard let id = party.string else { throw reader.error("parties", .idsByRole) }
        pairs.append((RoleID(member.key), PartyID(id)))
      }
    }
    return pairs
  }

  /// `{"kind": "file"}` or `{"kind": ["file", …]}`; in place of a file, an object with what else is known of it.
  private func evidence(_ reader: ObjectReader) throws -> [Request.Attachment] {
    var items: [Request.Attachment] = []
    for member in (try reader.optionalObject("evidence") ?? JSONObject()).members {
      for file in member.value.array ?? [member.value] {
        if let object = file.object {
          items.append(try attachment(member.key, try described(object)))
        } else if let name = file.string {
          items.append(Request.Attachment(kind: member.key, file: path(name), root: folder))
        } else {
          throw reader.error("evidence", .filesByKind)
        }
      }
    }
    return items
  }

  /// The path from the folder; one that leads elsewhere is left as it is, and refused when the file is read.
  private func path(_ name: String) -> Path {
    let path = Path(name)
    // Beneath the root of the system lies everything: that is no folder of a list.
    if let root, root.components.isEmpty { return Path("/" + name) }
    var names = path.components[...]
    if path.isAbsolute {
      guard let root, names.starts(with: root.components) else { return path }
      names = names.dropFirst(root.components.count)
    }
    return Path(names.filter { $0 != "." }.joined(separator: "/"))
  }

  private func described(_ object: JSONObject) throws -> ObjectReader {
    let keys = ["file", "origin", "suppliedBy", "visibility", "redacts"]
    let reader = ObjectReader(object, at: "/evidence")
    for member in object.members where !keys.contains(member.key) {
      throw reader.error(member.key, .documentKey(keys))
    }
    return reader
  }

  /// A file with what is known of it.
  private func attachment(_ kind: String, _ reader: ObjectReader) throws -> Request.Attachment {
    let visibility = try reader.optionalString("visibility")
    guard let visible = Visibility(rawValue: visibility ?? Visibility.internal.rawValue) else {
      throw reader.error("visibility", .visibility)
    }
    return Request.Attachment(
      kind: kind, file: path(try reader.string("file")), root: folder, origin: try reader.optionalString("origin"),
      supplier: try reader.optionalString("suppliedBy"), visibility: visible,
      redacts: try reader.optionalString("redacts"))
  }

  /// `"to"` is a list of bodies, or bodies with the day of receipt.
  private func log(_ reader: ObjectReader) throws -> Request.Logging {
    var addressees: [Request.Logging.Addressee] = []
    for (json, at) in try reader.list("to", { (json, at) throws(FormatError) in (json, at) }) {
      guard let body = json.string ?? json["body"]?.string else { throw WorkError.unexpected(at: at, .addressee) }
      var received: Day?
      if let text = json["received"]?.string {
        do throws(DayFault) { received = try days.day(text) } catch { throw WorkError.unexpected(at: at, .date(error)) }
      }
      addressees.append(.init(body, received: received, input: json["input"]?.object ?? [:]))
    }
    guard !addressees.isEmpty else { throw reader.error("to", .bodies) }
    return Request.Logging(
      workflow: try reader.optionalString("workflow").map { WorkflowID($0) } ?? Request.Logging.usualWorkflow,
      text: try reader.string("text"), title: try reader.optionalString("title"), addressees: addressees,
      adopted: try day("adopted", reader), input: try values("input", reader), evidence: try evidence(reader),
      meeting: try reader.optionalString("meeting"))
  }
}

extension Amendment {
  /// Whether it says what is right, or that the record shall not count, and not both.
  package var isWhole: Bool { isVoid == (values.members.isEmpty && on == nil && title == nil) }
}

extension ObjectReader {
  /// An error about one member.
  fileprivate func error(_ key: String, _ expected: WorkError.Expectation) -> WorkError {
    .unexpected(at: place(of: key), expected)
  }
}
