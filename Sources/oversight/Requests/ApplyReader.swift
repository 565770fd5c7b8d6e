import CaseRegistry
import Disk
import JSONText
import Platform
import WorkflowEngine

/// Reads one line of `apply`: an object with a verb and its arguments by name.
struct ApplyReader {
  /// Who acts where a line does not say.
  let actor: PartyID?
  /// The day on which lines happened that do not say.
  let on: Day?
  /// The id from which lines get theirs that have none.
  let id: String?
  /// The folder in which evidence must lie.
  let folder: Path
  /// The same folder from the root, for paths that begin there.
  private let root: Path?

  /// - Parameters:
  ///   - actor: Who acts where a line does not say.
  ///   - on: The day on which lines happened that do not say.
  ///   - id: The id from which lines get theirs that have none.
  ///   - folder: The folder in which evidence must lie.
  init(actor: PartyID?, on: Day?, id: String?, folder: Path) {
    (self.actor, self.on, self.id, self.folder) = (actor, on, id, folder)
    root = try? FileSystem().absolute(folder)
  }

  /// The request of a line.
  ///
  /// - Parameters:
  ///   - bytes: The line.
  ///   - number: Its place in the file, from 1.
  /// - Throws: `Failure` that says which key is missing or wrong.
  func request(_ bytes: [UInt8], line number: Int) throws(Failure) -> Request {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      throw Failure(.syntax, "not JSON: \(error.problem), column \(error.position.column)")
    }
    guard let object = json.object else {
      throw Failure(.invalid, "expected an object such as {\"verb\": \"advance\", …}")
    }
    let reader = ObjectReader(object, at: "")
    do throws(FormatError) {
      let verb = try reader.string("verb")
      let wish = try self.wish(verb, reader, object)
      let actor = try reader.optionalString("as").map { PartyID($0) } ?? self.actor
      guard let actor = actor ?? (verb == "tick" ? .clock : nil) else { throw reader.error("as", "who acts") }
      return Request(
        id: try reader.optionalString("id") ?? id.map { "\($0)/\(number)" }, actor: actor,
        role: verb == "assign" ? nil : try reader.optionalString("role").map { RoleID($0) },
        on: try reader.optionalDay("on") ?? on, note: try reader.optionalString("note"),
        label: try reader.optionalString("label"),
        expectedRecords: object["expectRecords"] == nil ? nil : try reader.integer("expectRecords"), wish: wish)
    } catch { throw Failure(.usage, "\(error)") }
  }

  private static let keys: [String: [String]] = [
    "open": ["workflow", "title", "fields", "parties", "parent"],
    "log": ["text", "to", "adopted", "input", "evidence", "title", "workflow"],
    "advance": ["number", "action", "input", "evidence"], "assign": ["number", "role", "parties", "reason"],
    "extend": ["number", "duty", "by", "reason"], "suspend": ["number", "duty", "reason"],
    "resume": ["number", "duty", "reason"], "forward": ["number", "duty", "to", "received", "reason"],
    "waive": ["number", "duty", "reason"],
    "correct": ["number", "seq", "values", "happened", "title", "void", "reason"],
    "attach": ["number", "file", "kind", "origin", "suppliedBy", "visibility", "redacts"],
    "forget": ["number", "name", "seq", "reason"], "tick": ["numbers", "number", "asOf"],
  ]
  private static let common = ["verb", "id", "on", "as", "role", "note", "label"]

  private func wish(_ verb: String, _ reader: ObjectReader, _ object: JSONObject) throws(FormatError) -> Request.Wish {
    guard var keys = Self.keys[verb] else {
      let known = Self.keys.keys.sorted()
      let hint = Spelling.nearest(to: verb, among: known).map { " (did you mean '\($0)'?)" } ?? ""
      throw reader.error("verb", "one of \(known.joined(separator: ", "))\(hint)")
    }
    if keys.first == "number" { keys.append("expectRecords") }
    for member in object.members where !(keys + Self.common).contains(member.key) {
      let hint = Spelling.nearest(to: member.key, among: keys + Self.common).map { "'\($0)'" }
      throw reader.error(member.key, "\(hint ?? "no such key; '\(verb)' takes \(keys.joined(separator: ", "))")")
    }
    switch verb {
    case "open":
      return .open(
        workflow: WorkflowID(try reader.string("workflow")), title: try reader.optionalString("title"),
        fields: try given("fields", reader), parties: try parties(reader), parent: try reader.optionalString("parent"))
    case "log": return .log(try log(reader))
    case "advance":
      return .advance(
        number: try reader.string("number"), action: ActionID(try reader.string("action")),
        input: try given("input", reader), evidence: try evidence(reader))
    case "assign":
      let reason = try reader.string("reason")
      guard object["parties"] != nil else { throw reader.error("parties", "a list of ids") }
      let (number, role) = (try reader.string("number"), try reader.string("role"))
      return .assign(number: number, role: role, parties: try reader.strings("parties"), reason: reason)
    case "extend", "suspend", "resume", "forward", "waive":
      let act = try self.act(verb, reader, object)
      let reason = act == .resume ? try reader.optionalString("reason") : try reader.string("reason")
      return .act(number: try reader.string("number"), duty: try reader.string("duty"), act, reason: reason)
    case "correct":
      return .correct(
        number: try reader.string("number"), try amending(reader, object), reason: try reader.string("reason"))
    case "forget":
      let sequence = object["seq"] == nil ? nil : try reader.integer("seq")
      return .forget(
        number: try reader.string("number"), Forgetting(try reader.string("name"), in: sequence),
        reason: try reader.string("reason"))
    case "attach":
      return .attach(number: try reader.string("number"), try attachment(try reader.string("kind"), reader))
    default:
      let one = try reader.optionalString("number").map { [$0] } ?? []
      let (asOf, on) = (try reader.optionalDay("asOf"), try reader.optionalDay("on"))
      return .tick(numbers: try reader.strings("numbers") + one, asOf: asOf ?? on ?? self.on)
    }
  }

  private func amending(_ reader: ObjectReader, _ object: JSONObject) throws(FormatError) -> Request.Amending {
    var amending = Request.Amending(sequence: try reader.integer("seq"))
    for given in try given("values", reader) {
      if case .json(.null) = given.value { amending.removed.append(given.name) } else { amending.values.append(given) }
    }
    amending.on = try reader.optionalDay("happened")
    amending.title = try reader.optionalString("title")
    amending.isVoid = object["void"] == true
    let hasValues = amending.values.count + amending.removed.count > 0 || amending.on != nil || amending.title != nil
    if hasValues == amending.isVoid { throw reader.error("values", "either values to correct, or \"void\": true") }
    return amending
  }

  private func act(_ verb: String, _ reader: ObjectReader, _ object: JSONObject) throws(FormatError) -> DutyAct {
    switch verb {
    case "extend":
      let text = try reader.string("by")
      guard let term = Term(shorthand: text) ?? Term(rule: text) else {
        throw reader.error("by", "a term such as 5wd, 15d or 2m")
      }
      return .extend(by: term)
    case "forward":
      let body = object["to"]?.string.map { [$0] }
      let bodies = if let body { body } else { try reader.strings("to") }
      guard !bodies.isEmpty else { throw reader.error("to", "the body it is passed on to") }
      return .forward(to: bodies.map { PartyID($0) }, received: try reader.optionalDay("received"))
    case "suspend": return .suspend
    case "resume": return .resume
    default: return .waive
    }
  }

  private func given(_ key: String, _ reader: ObjectReader) throws(FormatError) -> [Request.Given] {
    (try reader.optionalObject(key) ?? JSONObject()).members.map { Request.Given(name: $0.key, value: .json($0.value)) }
  }

  /// `{"role": "id"}` or `{"role": ["id", …]}`.
  private func parties(_ reader: ObjectReader) throws(FormatError) -> [(role: String, party: String)] {
    var pairs: [(role: String, party: String)] = []
    for member in (try reader.optionalObject("parties") ?? JSONObject()).members {
      for party in member.value.array ?? [member.value] {
        guard let id = party.string else { throw reader.error("parties", "ids by role") }
        pairs.append((member.key, id))
      }
    }
    return pairs
  }

  /// `{"kind": "file"}` or `{"kind": ["file", …]}`; in place of a file, an object with what else is known of it.
  private func evidence(_ reader: ObjectReader) throws(FormatError) -> [Request.Attachment] {
    var items: [Request.Attachment] = []
    for member in (try reader.optionalObject("evidence") ?? JSONObject()).members {
      for file in member.value.array ?? [member.value] {
        if let object = file.object {
          items.append(try attachment(member.key, try described(object)))
        } else if let name = file.string {
          items.append(Request.Attachment(kind: member.key, file: path(name), root: folder))
        } else {
          throw reader.error("evidence", "files by kind")
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

  private func described(_ object: JSONObject) throws(FormatError) -> ObjectReader {
    let keys = ["file", "origin", "suppliedBy", "visibility", "redacts"]
    let reader = ObjectReader(object, at: "/evidence")
    for member in object.members where !keys.contains(member.key) {
      throw reader.error(member.key, "no such key; a document takes \(keys.joined(separator: ", "))")
    }
    return reader
  }

  /// A file with what is known of it.
  private func attachment(_ kind: String, _ reader: ObjectReader) throws(FormatError) -> Request.Attachment {
    let visibility = try reader.optionalString("visibility")
    guard let visible = Visibility(rawValue: visibility ?? Visibility.internal.rawValue) else {
      throw reader.error("visibility", "one of public, council, internal")
    }
    return Request.Attachment(
      kind: kind, file: path(try reader.string("file")), root: folder, origin: try reader.optionalString("origin"),
      supplier: try reader.optionalString("suppliedBy"), visibility: visible,
      redacts: try reader.optionalString("redacts"))
  }

  /// `"to"` is a list of bodies, or bodies with the day of receipt.
  private func log(_ reader: ObjectReader) throws(FormatError) -> LogRequest {
    let addressees: [(body: String, received: Day?)] = try reader.list("to") {
      (json: JSON, at: String) throws(FormatError) in
      if let body = json.string { return (body, nil) }
      guard let body = json["body"]?.string else {
        throw FormatError(at, expected: "a body, or {\"body\", \"received\"}")
      }
      let received = json["received"]?.string
      guard received == nil || received.flatMap({ Day($0) }) != nil else { throw FormatError(at, expected: "a date") }
      return (body, received.flatMap { Day($0) })
    }
    guard !addressees.isEmpty else { throw reader.error("to", "at least one body") }
    return LogRequest(
      workflow: WorkflowID(try reader.optionalString("workflow") ?? "council-recommendation"),
      text: try reader.string("text"), title: try reader.optionalString("title"), addressees: addressees,
      adopted: try reader.optionalDay("adopted"), inputs: try given("input", reader), evidence: try evidence(reader))
  }
}
