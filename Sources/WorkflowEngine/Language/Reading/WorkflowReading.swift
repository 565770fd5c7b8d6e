import JSONText

/// One pass over a definition's JSON, from names to the things that use them.
struct WorkflowReading {
  let json: JSON
  let surroundings: DefinitionSurroundings
  var reader = DefinitionReader()
  /// Names first, so that everything can be checked against them.
  let stageNames: [String]
  let actionNames: [String]
  let dutyNames: [String]
  let roleNames: [String]
  var fields = OrderedMap<String, FieldDefinition>()
  var peers: [String: WorkflowOutline]

  init(_ json: JSON, in surroundings: DefinitionSurroundings) {
    self.json = json
    self.surroundings = surroundings
    func names(_ key: String) -> [String] { json[key]?.object?.members.map(\.key) ?? [] }
    stageNames = names("stages")
    actionNames = names("actions")
    dutyNames = names("duties")
    roleNames = names("roles")
    peers = surroundings.workflows
    if let own = WorkflowOutline(json) { peers[own.id] = own }
  }

  /// The scope of conditions: the case's fields and, in an action, its inputs.
  func scope(inputs: [String: FieldType] = [:], each: FieldType? = nil) -> ConditionScope {
    var types: [String: FieldType] = [:]
    for (name, field) in fields { types[name] = field.type }
    return ConditionScope(
      fields: types, inputs: inputs, roles: roleNames,
      children: peers.mapValues { ChildOutline(stages: Array($0.stages.keys), outcomes: $0.outcomes) }, each: each)
  }

  mutating func read() -> Workflow? {
    let known = [
      "format", "id", "version", "prefix", "calendar", "title", "basis", "roles", "fields", "initial", "stages",
      "actions", "duties", "x", "$schema",
    ]
    let required = ["format", "id", "version", "prefix", "title", "initial", "stages", "actions"]
    guard let object = reader.object(json, at: "", known: known, required: required), checkSizes(object) else {
      return nil
    }
    readHead(object)
    let roles = readRoles(object["roles"])
    for member in reader.named(object["fields"], at: "/fields", for: "fields", inConditions: true) {
      let pointer = JSONPointer.append("/fields", key: member.key)
      fields[member.key] = FieldDefinition(member.value, at: pointer, defects: &reader.defects)
    }
    let stages = readStages(object["stages"])
    let initial = reader.reference(object["initial"], at: "/initial", among: stageNames, what: "stage")
    let actions = readActions(object["actions"])
    let duties = readDuties(object["duties"], actions: actions)
    let basis = readBases(object["basis"])
    guard let id = object["id"]?.string, let version = object["version"]?.integer, let initial,
      let prefix = object["prefix"]?.string, let title = reader.text(object["title"], at: "/title")
    else { return nil }
    return Workflow(
      id: WorkflowID(id), version: version, prefix: prefix, calendar: object["calendar"]?.string ?? "kz", title: title,
      basis: basis, roles: roles, fields: fields, initial: StageID(initial), stages: stages, actions: actions,
      duties: duties)
  }

  /// The most parts of one kind, so that every check ends while its author waits; shipped definitions have some thirty.
  private static let mostParts = 1000

  /// Whether the definition is small enough for its parts to be looked at.
  private mutating func checkSizes(_ object: JSONObject) -> Bool {
    var isFine = true
    for key in ["roles", "fields", "stages", "actions", "duties"] {
      let count = object[key]?.object?.count ?? 0
      guard count > Self.mostParts else { continue }
      reader.report("/\(key)", .value, "a workflow has at most \(Self.mostParts) \(key); there are \(count)")
      isFine = false
    }
    return isFine
  }

  private mutating func readHead(_ object: JSONObject) {
    _ = reader.string(object["$schema"], at: "/$schema")
    if let format = object["format"], format != .string(Workflow.format) {
      reader.report("/format", .value, "write \"\(Workflow.format)\", the format this program reads")
    }
    if let id = reader.string(object["id"], at: "/id"), !Naming.isWellFormed(id) {
      reader.report(
        "/id", .identifier, "'\(id)' cannot be an id: write a Latin letter followed by letters, digits, '_' or '-'")
    }
    if let version = object["version"], (version.integer ?? 0) < 1 {
      reader.report("/version", .value, "write a whole number from 1")
    }
    if let prefix = reader.string(object["prefix"], at: "/prefix"), !Naming.isPrefix(prefix) {
      reader.report(
        "/prefix", .identifier,
        "'\(prefix)' cannot be a prefix: write one to eight of A–Z and 0–9, a letter first, such as \"REC\"")
    }
    if let calendar = reader.string(object["calendar"], at: "/calendar"), let known = surroundings.calendars {
      _ = reader.check(calendar, at: "/calendar", among: known, what: "calendar")
    }
  }

  private mutating func readRoles(_ json: JSON?) -> OrderedMap<RoleID, Role> {
    var roles = OrderedMap<RoleID, Role>()
    for member in reader.named(json, at: "/roles", for: "roles") {
      let pointer = JSONPointer.append("/roles", key: member.key)
      if member.key == RoleID.clock.name {
        reader.report(pointer, .identifier, "the role 'clock' is reserved for lapses and is not declared; remove it")
      }
      guard let object = reader.object(member.value, at: pointer, known: ["title", "party"], required: ["title"]),
        let title = reader.text(object["title"], at: pointer + "/title")
      else { continue }
      let party = reader.string(object["party"], at: pointer + "/party")
      if let party, party != "required", party != "optional" {
        reader.report(pointer + "/party", .value, "write \"required\", or leave the key out")
      }
      roles[RoleID(member.key)] = Role(id: RoleID(member.key), title: title, needsParty: party == "required")
    }
    return roles
  }

  private mutating func readStages(_ json: JSON?) -> OrderedMap<StageID, Stage> {
    var stages = OrderedMap<StageID, Stage>()
    for member in reader.named(json, at: "/stages", for: "stages") {
      let pointer = JSONPointer.append("/stages", key: member.key)
      let known = ["title", "final", "outcome", "waits"]
      guard let object = reader.object(member.value, at: pointer, known: known, required: ["title"]) else { continue }
      let title = reader.text(object["title"], at: pointer + "/title")
      let waits = reader.text(object["waits"], at: pointer + "/waits")
      let isFinal = reader.boolean(object["final"], at: pointer + "/final")
      let outcome = reader.string(object["outcome"], at: pointer + "/outcome")
      if let outcome, !Naming.isWellFormed(outcome) {
        reader.report(
          pointer + "/outcome", .identifier, "'\(outcome)' cannot name an outcome; write it like 'answered'")
      }
      if isFinal, outcome == nil {
        reader.report(pointer, .final, "a final stage says how the case ended: add \"outcome\": \"\(member.key)\"")
      }
      if !isFinal, outcome != nil {
        reader.report(pointer, .final, "only a final stage has an outcome: add \"final\": true, or remove the outcome")
      }
      guard let title else { continue }
      let id = StageID(member.key)
      stages[id] = Stage(id: id, title: title, outcome: isFinal ? outcome : nil, waits: waits)
    }
    return stages
  }

  private mutating func readBases(_ json: JSON?) -> [Basis] {
    guard let json else { return [] }
    guard let array = json.array else {
      return readBasis(json, at: "/basis").map { [$0] } ?? []
    }
    return array.enumerated().compactMap { readBasis($0.element, at: JSONPointer.append("/basis", index: $0.offset)) }
  }

  mutating func readBasis(_ json: JSON, at pointer: String) -> Basis? {
    if json == "self-set" { return .selfSet }
    guard case .object = json,
      let object = reader.object(
        json, at: pointer, known: ["act", "article", "checked"], required: ["act", "article"])
    else {
      if case .object = json { return nil }
      reader.report(pointer, .basis, "write \"self-set\", or {\"act\": id, \"article\": \"13(4)\"}")
      return nil
    }
    guard let act = reader.string(object["act"], at: pointer + "/act"),
      let article = reader.string(object["article"], at: pointer + "/article")
    else { return nil }
    if let acts = surroundings.acts, acts.byID[act] == nil {
      let hint = Spelling.nearest(to: act, among: acts.byID.keys.sorted()).map { "; did you mean '\($0)'?" } ?? ""
      reader.report(
        pointer + "/act", .basis,
        "the act '\(act)' is not listed in the acts"
          + (hint.isEmpty
            ? "; write \"self-set\", or one of \(acts.byID.keys.sorted().joined(separator: ", "))" : hint))
    }
    let isChecked = object["checked"].map { _ in reader.boolean(object["checked"], at: pointer + "/checked") } ?? true
    return .article(act: act, article: article, isChecked: isChecked)
  }
}

extension WorkflowOutline {
  /// The outcomes of its final stages.
  var outcomes: [String] { stages.values.compactMap { $0 } }
}
