import JSONText

/// One pass over a definition's JSON, from names to the things that use them.
struct WorkflowReading {
  let json: JSON
  /// What it is checked against, itself among the workflows.
  private(set) var surroundings: DefinitionSurroundings
  var reader = DefinitionReader()
  /// Names first, so that everything can be checked against them.
  let stageNames: [String]
  let actionNames: [String]
  let dutyNames: [String]
  let rightNames: [String]
  let roleNames: [String]
  var fields = OrderedMap<String, FieldDefinition>()
  var peers: [String: WorkflowOutline] { surroundings.workflows }

  init(_ json: JSON, in surroundings: DefinitionSurroundings) {
    self.json = json
    self.surroundings = surroundings
    func names(_ key: String) -> [String] { json[key]?.object?.members.map(\.key) ?? [] }
    stageNames = names("stages")
    actionNames = names("actions")
    dutyNames = names("duties")
    rightNames = names("rights")
    roleNames = names("roles")
    if let own = WorkflowOutline(json) { self.surroundings.workflows[own.id] = own }
    // Of a format that nobody knows, only that is said.
    reader.format = json["format"]?.string.map { DefinitionFormat(name: $0) ?? .second } ?? .first
  }

  var format: DefinitionFormat { reader.format }

  /// The scope of conditions: the case's fields and, in an action, its inputs.
  func scope(inputs: [String: FieldType] = [:], each: FieldType? = nil) -> ConditionScope {
    var types: [String: FieldType] = [:]
    for (name, field) in fields { types[name] = field.type }
    return ConditionScope(
      fields: types, inputs: inputs, roles: roleNames,
      children: peers.mapValues { ChildOutline(stages: Array($0.stages.keys), outcomes: $0.outcomes) }, each: each,
      format: format)
  }

  mutating func read() -> Workflow? {
    let known = [
      "format", "id", "version", "prefix", "calendar", "title", "basis", "roles", "fields", "initial", "stages",
      "actions", "duties", "x", "$schema",
    ]
    let second = [
      "rights", "register", "titleVisibility", "embargo", "languages", "place", "topic", "letters", "maps", "reopen",
    ]
    let required = ["format", "id", "version", "prefix", "title", "initial", "stages", "actions"]
    guard let object = reader.object(json, at: "", known: known, second: second, required: required), checkSizes(object)
    else {
      return nil
    }
    readHead(object)
    let roles = readRoles(object["roles"])
    for member in reader.named(object["fields"], at: "/fields", for: .field, inConditions: true) {
      let pointer = JSONPointer.append("/fields", key: member.key)
      fields[member.key] = FieldDefinition(member.value, at: pointer, format: format, defects: &reader.defects)
    }
    checkBounds()
    let stages = readStages(object["stages"])
    let initial = reader.reference(object["initial"], at: "/initial", among: stageNames, what: .stage)
    let actions = readActions(object["actions"])
    let duties = readDuties(object["duties"], actions: actions)
    let rights = readRights(object["rights"], actions: actions)
    let more = readExtent(object, stages: stages, actions: actions)
    let basis = readBases(object["basis"])
    guard let id = object["id"]?.string, let version = object["version"]?.integer, let initial,
      let prefix = object["prefix"]?.string, let title = reader.text(object["title"], at: "/title")
    else { return nil }
    return Workflow(
      format: format, id: WorkflowID(id), version: version, prefix: prefix,
      calendar: object["calendar"]?.string ?? "kz", title: title,
      basis: basis, roles: roles, fields: fields, initial: StageID(initial), stages: stages, actions: actions,
      duties: duties, rights: rights, more: more)
  }

  /// The most parts of one kind, so that every check ends while its author waits; shipped definitions have some thirty.
  private static let mostParts = 1000

  /// Whether the definition is small enough for its parts to be looked at.
  private mutating func checkSizes(_ object: JSONObject) -> Bool {
    var isFine = true
    let parts: [(key: String, thing: Defect.Thing)] = [
      ("roles", .role), ("fields", .field), ("stages", .stage), ("actions", .action), ("duties", .duty),
      ("rights", .right),
    ]
    for (key, thing) in parts {
      let count = object[key]?.object?.count ?? 0
      guard count > Self.mostParts else { continue }
      reader.report("/\(key)", .value, .reading(.tooMany(count, thing, most: Self.mostParts)))
      isFine = false
    }
    return isFine
  }

  private mutating func readHead(_ object: JSONObject) {
    _ = reader.string(object["$schema"], at: "/$schema")
    if let format = object["format"], format.string.flatMap({ DefinitionFormat(name: $0) }) == nil {
      reader.report("/format", .value, .reading(.ownFormat(DefinitionFormat.allCases.map(\.name))))
    }
    if let id = reader.string(object["id"], at: "/id"), !Naming.isWellFormed(id) {
      reader.report(
        "/id", .identifier, .part(.id(id)))
    }
    if let version = object["version"], (version.integer ?? 0) < 1 {
      reader.report("/version", .value, .reading(.wholeNumber(from: 1, through: nil)))
    }
    if let prefix = reader.string(object["prefix"], at: "/prefix"), !Naming.isPrefix(prefix) {
      reader.report(
        "/prefix", .identifier,
        .part(.prefix(prefix)))
    }
    if let calendar = reader.string(object["calendar"], at: "/calendar"), let known = surroundings.calendars {
      _ = reader.check(calendar, at: "/calendar", among: known, what: .calendar)
    }
  }

  private mutating func readRoles(_ json: JSON?) -> OrderedMap<RoleID, Role> {
    var roles = OrderedMap<RoleID, Role>()
    for member in reader.named(json, at: "/roles", for: .role) {
      let pointer = JSONPointer.append("/roles", key: member.key)
      if member.key == RoleID.clock.name {
        reader.report(pointer, .identifier, .part(.clockRole))
      }
      guard
        let object = reader.object(
          member.value, at: pointer, known: ["title", "party"], second: ["named"], required: ["title"]),
        let title = reader.text(object["title"], at: pointer + "/title")
      else { continue }
      let party = reader.string(object["party"], at: pointer + "/party")
      if let party, party != "required", party != "optional" {
        reader.report(pointer + "/party", .value, .part(.partyOfRole))
      }
      let isNamed = reader.boolean(object["named"], at: pointer + "/named")
      roles[RoleID(member.key)] = Role(
        id: RoleID(member.key), title: title, needsParty: party == "required", isNamed: isNamed)
    }
    return roles
  }

  private mutating func readStages(_ json: JSON?) -> OrderedMap<StageID, Stage> {
    var stages = OrderedMap<StageID, Stage>()
    for member in reader.named(json, at: "/stages", for: .stage) {
      let pointer = JSONPointer.append("/stages", key: member.key)
      let known = ["title", "final", "outcome", "waits"]
      guard
        let object = reader.object(member.value, at: pointer, known: known, second: ["reopen"], required: ["title"])
      else { continue }
      let title = reader.text(object["title"], at: pointer + "/title")
      let waits = reader.text(object["waits"], at: pointer + "/waits")
      let isFinal = reader.boolean(object["final"], at: pointer + "/final")
      let outcome = reader.string(object["outcome"], at: pointer + "/outcome")
      if let outcome, !Naming.isWellFormed(outcome) {
        reader.report(
          pointer + "/outcome", .identifier, .part(.outcomeName(outcome)))
      }
      if isFinal, outcome == nil {
        reader.report(pointer, .final, .part(.finalWithoutOutcome(member.key)))
      }
      if !isFinal, outcome != nil {
        reader.report(pointer, .final, .part(.outcomeWithoutFinal))
      }
      let reopening = readReopening(object["reopen"], at: pointer + "/reopen")
      if object["reopen"] != nil, !isFinal { reader.report(pointer + "/reopen", .final, .part(.reopenedOpen)) }
      guard let title else { continue }
      let id = StageID(member.key)
      stages[id] = Stage(
        id: id, title: title, outcome: isFinal ? outcome : nil, waits: waits, reopening: reopening)
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
      reader.report(pointer, .basis, .part(.basisForm))
      return nil
    }
    guard let act = reader.string(object["act"], at: pointer + "/act"),
      let article = reader.string(object["article"], at: pointer + "/article")
    else { return nil }
    if let acts = surroundings.acts, acts.byID[act] == nil {
      let known = acts.byID.keys.sorted()
      reader.report(
        pointer + "/act", .basis,
        .part(.unlistedAct(act, nearest: Spelling.nearest(to: act, among: known), known: known)))
    }
    let isChecked = object["checked"].map { _ in reader.boolean(object["checked"], at: pointer + "/checked") } ?? true
    return .article(act: act, article: article, isChecked: isChecked)
  }
}

extension WorkflowOutline {
  /// The outcomes of its final stages.
  var outcomes: [String] { stages.values.compactMap { $0 } }
}
