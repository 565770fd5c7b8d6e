package import JSONText

extension Effects {
  /// Only what there is.
  var json: JSONObject {
    var json = JSONObject()
    json["number"] = number.map { .string($0.description) }
    json["workflow"] = workflow.map(\.json)
    json["title"] = title.map { .string($0) }
    json["parent"] = parent.map { .string($0.description) }
    json["to"] = to.map { .string($0.name) }
    json["outcome"] = outcome.map { .string($0) }
    if !set.isEmpty { json["set"] = .object(set) }
    if !parties.isEmpty { json["parties"] = .object(JSONObject(parties: parties)) }
    if !duties.isEmpty { json["duties"] = .array(duties.map(\.json)) }
    if !unstarted.isEmpty {
      json["unstarted"] = .array(
        unstarted.map { ["id": .string($0.id.name), "reason": .string($0.reason.rawValue)] })
    }
    if !opened.isEmpty { json["opened"] = .array(opened.map { .string($0.description) }) }
    if !voids.isEmpty { json["voids"] = .array(voids.map { .integer($0) }) }
    if !corrected.isEmpty {
      var object = JSONObject()
      for (sequence, correction) in corrected.sorted(by: { $0.key < $1.key }) {
        object[String(sequence)] = correction.json
      }
      json["corrected"] = .object(object)
    }
    return json
  }

  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    self.init()
    let reader = ObjectReader(json, at: pointer)
    if json["number"] != nil { number = try reader.caseNumber("number") }
    if let object = try reader.optionalObject("workflow") {
      workflow = try WorkflowReference(object, at: pointer + "/workflow")
    }
    title = try reader.optionalString("title")
    if json["parent"] != nil { parent = try reader.caseNumber("parent") }
    to = try reader.optionalString("to").map { StageID($0) }
    outcome = try reader.optionalString("outcome")
    set = try reader.optionalObject("set") ?? JSONObject()
    parties = try reader.parties("parties")
    duties = try reader.list("duties") { (json, at) throws(FormatError) in try DutyEffect(json, at: at) }
    unstarted = try reader.list("unstarted") { (json, at) throws(FormatError) in try Unstarted(json, at: at) }
    opened = try reader.caseNumbers("opened")
    voids = try reader.list("voids") { (json, at) throws(FormatError) in
      guard let sequence = json.integer else { throw FormatError(at, expected: "a record's number") }
      return sequence
    }
    for member in (try reader.optionalObject("corrected") ?? JSONObject()).members {
      let place = JSONPointer.append(pointer + "/corrected", key: member.key)
      guard let sequence = Int(member.key) else { throw FormatError(place, expected: "a record's number") }
      corrected[sequence] = try Correction(member.value, at: place)
    }
  }
}

extension Effects.Unstarted {
  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let id = json["id"]?.string, let reason = json["reason"]?.string.flatMap(Reason.init(rawValue:)) else {
      throw FormatError(pointer, expected: "{\"id\": duty, \"reason\": …}")
    }
    self.init(id: DutyID(id), reason: reason)
  }
}

extension WorkflowReference {
  /// As documents write it.
  package var json: JSON { ["id": .string(id.name), "version": .integer(version), "digest": .string(digest)] }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    let id = try reader.string("id")
    // It becomes the name of a file, which must not lead out of its folder.
    guard Naming.isWellFormed(id) else { throw reader.error("id", "the id of a workflow") }
    self.init(
      id: WorkflowID(id), version: try reader.integer("version"),
      digest: try reader.string("digest"))
  }
}

extension DutyEffect {
  /// One key says what happens: `start`, `move`, `interim`, `end`.
  var json: JSON {
    switch self {
    case .start(let state): ["start": .object(state.json)]
    case .move(let state): ["move": .object(state.json)]
    case .interim(let run, let on): ["interim": .object(run.json(["on": .string(on.description)]))]
    case .end(let run, let status, let on):
      ["end": .object(run.json(["status": .string(status.rawValue), "on": .string(on.description)]))]
    }
  }

  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object, let member = object.members.first, object.count == 1,
      let inner = member.value.object
    else { throw FormatError(pointer, expected: "{\"start\" | \"move\" | \"interim\" | \"end\": {…}}") }
    let place = JSONPointer.append(pointer, key: member.key)
    let reader = ObjectReader(inner, at: place)
    switch member.key {
    case "start": self = .start(try DutyState(inner, at: place))
    case "move": self = .move(try DutyState(inner, at: place))
    case "interim": self = .interim(try DutyRun(reader), on: try reader.day("on"))
    case "end":
      guard let status = DutyStatus(rawValue: try reader.string("status")) else {
        throw reader.error("status", "a status such as met")
      }
      self = .end(try DutyRun(reader), status, on: try reader.day("on"))
    default: throw FormatError(place, expected: "'start', 'move', 'interim' or 'end'")
    }
  }
}

extension DutyRun {
  func json(_ more: JSONObject) -> JSONObject {
    var json: JSONObject = ["id": .string(id.name), "run": .integer(run)]
    for member in more.members { json[member.key] = member.value }
    return json
  }

  init(_ reader: ObjectReader) throws(FormatError) {
    self.init(DutyID(try reader.string("id")), run: try reader.integer("run"))
  }
}
