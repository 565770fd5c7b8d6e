import JSONText

extension WorkflowReading {
  mutating func readActions(_ json: JSON?) -> OrderedMap<ActionID, Action> {
    var actions = OrderedMap<ActionID, Action>()
    for member in reader.named(json, at: "/actions", for: .action) {
      guard let action = readAction(member, at: JSONPointer.append("/actions", key: member.key)) else { continue }
      actions[action.id] = action
    }
    return actions
  }

  private mutating func readAction(_ member: JSONObject.Member, at pointer: String) -> Action? {
    let known = ["title", "from", "to", "by", "input", "require", "evidence", "opens"]
    guard
      let object = reader.object(
        member.value, at: pointer, known: known, second: ["clears"], required: ["title", "from", "to", "by"])
    else { return nil }
    let title = reader.text(object["title"], at: pointer + "/title")
    let from = reader.references(object["from"], at: pointer + "/from", among: stageNames, what: .stage)
    let by = reader.references(object["by"], at: pointer + "/by", among: roleNames + ["clock"], what: .role)
    if object["by"]?.array?.isEmpty == true {
      reader.report(pointer + "/by", .action, .action(.nobody))
    }
    if object["from"]?.array?.isEmpty == true {
      reader.report(pointer + "/from", .action, .action(.nowhere))
    }
    let inputs = readInputs(object["input"], at: pointer + "/input")
    let types = Dictionary(inputs.map { ($0.name, $0.definition.type) }, uniquingKeysWith: { first, _ in first })
    let target = readTarget(object["to"], at: pointer + "/to", inputs: types)
    let requirements = readRequirements(object["require"], at: pointer + "/require", inputs: types)
    let evidence = readEvidence(object["evidence"], at: pointer + "/evidence")
    let opens = readOpenings(object["opens"], at: pointer + "/opens", inputs: types)
    let clears = reader.references(object["clears"], at: pointer + "/clears", among: fields.keys, what: .field)
    for field in clears where inputs.contains(where: { $0.field == field && $0.isRequired }) {
      reader.report(pointer + "/clears", .action, .action(.clearsWhatItSets(field)))
    }
    checkBounds(of: inputs, at: pointer + "/input")
    guard let title, let target else { return nil }
    return Action(
      id: ActionID(member.key), title: title, from: from.map { StageID($0) }, target: target, by: by.map { RoleID($0) },
      inputs: inputs, requirements: requirements, evidence: evidence, opens: opens,
      clears: clears)
  }

  private mutating func readInputs(_ json: JSON?, at pointer: String) -> [Input] {
    reader.named(json, at: pointer, for: .input, inConditions: true).compactMap { member in
      let pointer = JSONPointer.append(pointer, key: member.key)
      guard member.value["field"] != nil else {
        let binds = readBinding(member.value, at: pointer)
        return FieldDefinition(
          member.value, at: pointer, format: format, more: ["binds"], defects: &reader.defects
        ).map {
          checkBinding(binds, $0.type, at: pointer)
          return Input(name: member.key, definition: $0, field: nil, isRequired: $0.isRequired, binds: binds)
        }
      }
      guard
        let object = reader.object(
          member.value, at: pointer, known: ["field", "required", "title"], second: ["binds"]),
        let field = reader.reference(object["field"], at: pointer + "/field", among: fields.keys, what: .field),
        let definition = fields[field]
      else { return nil }
      _ = reader.text(object["title"], at: pointer + "/title")
      let isRequired = reader.boolean(object["required"], at: pointer + "/required")
      let binds = readBinding(member.value, at: pointer)
      checkBinding(binds, definition.type, at: pointer)
      return Input(name: member.key, definition: definition, field: field, isRequired: isRequired, binds: binds)
    }
  }

  /// The role to which an input binds the party that is given.
  private mutating func readBinding(_ json: JSON, at pointer: String) -> RoleID? {
    guard format != .first else { return nil }
    return reader.reference(json["binds"], at: pointer + "/binds", among: roleNames, what: .role).map { RoleID($0) }
  }

  private mutating func checkBinding(_ role: RoleID?, _ type: FieldType, at pointer: String) {
    if role != nil, (type.element ?? type) != .party { reader.report(pointer + "/binds", .type, .type(.bindsNoParty)) }
  }

  private mutating func readTarget(_ json: JSON?, at pointer: String, inputs: [String: FieldType]) -> Target? {
    guard let json else { return nil }
    guard let array = json.array else {
      return reader.reference(json, at: pointer, among: stageNames, what: .stage).map { .stage(StageID($0)) }
    }
    var branches: [Target.Branch] = []
    var otherwise: StageID?
    for (index, element) in array.enumerated() {
      let pointer = JSONPointer.append(pointer, index: index)
      guard let object = reader.object(element, at: pointer, known: ["when", "to", "otherwise"]) else { continue }
      if let stage = object["otherwise"] {
        let isAlone = object["when"] == nil && object["to"] == nil
        if !isAlone { reader.report(pointer, .targets, .action(.otherwiseAlone)) }
        if index != array.count - 1 { reader.report(pointer, .targets, .action(.otherwiseLast)) }
        otherwise = reader.reference(stage, at: pointer + "/otherwise", among: stageNames, what: .stage)
          .map { StageID($0) }
      } else if let branch = readBranch(object, at: pointer, inputs: inputs) {
        branches.append(branch)
      }
    }
    if array.last?["otherwise"] == nil {
      reader.report(pointer, .targets, .action(.otherwiseMissing))
    }
    checkDisjoint(branches.map(\.condition), at: pointer)
    return otherwise.map { .first(branches, otherwise: $0) }
  }

  private mutating func readBranch(
    _ object: JSONObject, at pointer: String, inputs: [String: FieldType]
  ) -> Target.Branch? {
    for key in ["when", "to"] where object[key] == nil {
      reader.report(pointer, .key, .action(.branchKey(key)))
    }
    let stage = reader.reference(object["to"], at: pointer + "/to", among: stageNames, what: .stage)
    let condition = reader.string(object["when"], at: pointer + "/when").flatMap {
      Condition($0, in: scope(inputs: inputs), at: pointer + "/when", defects: &reader.defects)
    }
    guard let stage, let condition else { return nil }
    return Target.Branch(condition: condition, stage: StageID(stage))
  }

  /// Each is held against each, which takes its time.
  private static let mostBranches = 32

  /// Targets are never chosen by their order, so no two conditions may hold at once.
  mutating func checkDisjoint(_ conditions: [Condition], at pointer: String) {
    guard conditions.count <= Self.mostBranches else {
      reader.report(
        pointer, .targets, .action(.tooManyTargets(conditions.count, most: Self.mostBranches)))
      return
    }
    for (index, condition) in conditions.enumerated() {
      for other in conditions[(index + 1)...] where !Disjointness.areProvablyDisjoint(condition, other) {
        reader.report(pointer, .targets, .action(.overlapping(condition.source, other.source)))
      }
    }
  }

  private mutating func readRequirements(
    _ json: JSON?, at pointer: String, inputs: [String: FieldType]
  ) -> [Requirement] {
    guard let json else { return [] }
    guard let array = json.array else {
      reader.report(pointer, .value, .action(.requirements))
      return []
    }
    return array.enumerated().compactMap { index, element in
      let pointer = JSONPointer.append(pointer, index: index)
      guard let object = reader.object(element, at: pointer, known: ["that", "else"], required: ["that", "else"]),
        let source = reader.string(object["that"], at: pointer + "/that"),
        let condition = Condition(
          source, in: scope(inputs: inputs), at: pointer + "/that", defects: &reader.defects),
        let otherwise = reader.text(object["else"], at: pointer + "/else")
      else { return nil }
      checkChildren(condition, at: pointer + "/that")
      return Requirement(condition: condition, otherwise: otherwise)
    }
  }

  private mutating func checkChildren(_ condition: Condition, at pointer: String) {
    for workflow in condition.children.sorted() where peers[workflow] == nil {
      _ = reader.check(workflow, at: pointer, among: peers.keys.sorted(), what: .workflow)
    }
    let outlines = peers.mapValues { ChildOutline(stages: Array($0.stages.keys), outcomes: $0.outcomes) }
    if !condition.children.isEmpty, !Satisfiability.canBecomeTrue(condition, children: outlines) {
      let known = condition.children.sorted().compactMap { peers[$0] }.map {
        Defect.ChildFacts(
          id: "\($0.id)", stages: $0.stages.keys.sorted().map { "\($0)" }, outcomes: Set($0.outcomes).sorted())
      }
      reader.report(
        pointer, .children,
        .action(.neverTrue(condition.source, known)))
    }
  }

  private mutating func readEvidence(_ json: JSON?, at pointer: String) -> [EvidenceKind] {
    guard let json else { return [] }
    if json.array != nil {
      return reader.strings(json, at: pointer).map {
        EvidenceKind(kind: $0, title: LocalizedText($0), isRequired: true)
      }
    }
    return reader.named(json, at: pointer, for: .evidence).compactMap { member in
      let pointer = JSONPointer.append(pointer, key: member.key)
      guard let object = reader.object(member.value, at: pointer, known: ["title", "required"]) else { return nil }
      let title = reader.text(object["title"], at: pointer + "/title") ?? LocalizedText(member.key)
      let isRequired = object["required"].map { _ in reader.boolean(object["required"], at: pointer + "/required") }
      return EvidenceKind(kind: member.key, title: title, isRequired: isRequired ?? false)
    }
  }
}
