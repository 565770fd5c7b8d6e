import JSONText

extension WorkflowReading {
  mutating func readOpenings(_ json: JSON?, at pointer: String, inputs: [String: FieldType]) -> [Opening] {
    guard let json else { return [] }
    guard let array = json.array else {
      reader.report(pointer, .value, .action(.openings))
      return []
    }
    return array.enumerated().compactMap {
      readOpening($0.element, at: JSONPointer.append(pointer, index: $0.offset), inputs: inputs)
    }
  }

  private mutating func readOpening(_ json: JSON, at pointer: String, inputs: [String: FieldType]) -> Opening? {
    let known = ["workflow", "each", "title", "with", "parties"]
    guard
      let object = reader.object(json, at: pointer, known: known, second: ["waits"], required: ["workflow"])
    else { return nil }
    let workflow = reader.reference(
      object["workflow"], at: pointer + "/workflow", among: peers.keys.sorted(), what: .workflow)
    let each = reader.string(object["each"], at: pointer + "/each")
    let element = each.flatMap { elementType(of: $0, at: pointer + "/each", inputs: inputs) }
    let scope = scope(inputs: inputs, each: element)
    let title = reader.string(object["title"], at: pointer + "/title").flatMap {
      Formula($0, in: scope, expecting: .text(), at: pointer + "/title", defects: &reader.defects)
    }
    let waits = format == .first ? nil : reader.text(object["waits"], at: pointer + "/waits")
    guard let workflow, let child = peers[workflow] else { return nil }
    let fields = readWith(object["with"], at: pointer + "/with", child: child, scope: scope)
    let parties = readParties(object["parties"], at: pointer + "/parties", child: child, scope: scope)
    return Opening(
      workflow: WorkflowID(workflow), each: element == nil ? nil : each, title: title, fields: fields, parties: parties,
      waits: waits)
  }

  /// The type of the elements of a list field or input.
  private mutating func elementType(
    of name: String, at pointer: String, inputs: [String: FieldType]
  ) -> FieldType? {
    guard let type = inputs[name] ?? fields[name]?.type else {
      _ = reader.check(name, at: pointer, among: fields.keys + inputs.keys.sorted(), what: .listSource)
      return nil
    }
    guard let element = type.element else {
      reader.report(pointer, .type, .type(.noList(name)))
      return nil
    }
    return element
  }

  private mutating func readWith(
    _ json: JSON?, at pointer: String, child: WorkflowOutline, scope: ConditionScope
  ) -> [Opening.FieldFormula] {
    var formulas: [Opening.FieldFormula] = []
    for member in reader.named(json, at: pointer, for: .field, inConditions: true) {
      let pointer = JSONPointer.append(pointer, key: member.key)
      guard reader.check(member.key, at: pointer, among: child.fields.keys.sorted(), what: .fieldOf("\(child.id)")),
        let type = child.fields[member.key], let source = reader.string(member.value, at: pointer),
        let formula = Formula(source, in: scope, expecting: type, at: pointer, defects: &reader.defects)
      else { continue }
      formulas.append(Opening.FieldFormula(field: member.key, formula: formula))
    }
    let given = Set(json?.object?.members.map(\.key) ?? [])
    for field in child.requiredFields where !given.contains(field) {
      reader.report(
        pointer, .reference, .action(.openingLacksField("\(child.id)", "\(field)")))
    }
    return formulas
  }

  private mutating func readParties(
    _ json: JSON?, at pointer: String, child: WorkflowOutline, scope: ConditionScope
  ) -> [Opening.PartyFormula] {
    var parties: [Opening.PartyFormula] = []
    for member in reader.named(json, at: pointer, for: .role) {
      let pointer = JSONPointer.append(pointer, key: member.key)
      guard reader.check(member.key, at: pointer, among: child.roles.keys.sorted(), what: .roleOf("\(child.id)")),
        let source = reader.string(member.value, at: pointer)
      else { continue }
      let role = RoleID(member.key)
      if roleNames.contains(source) {
        parties.append(Opening.PartyFormula(role: role, source: .role(RoleID(source))))
      } else if let formula = Formula(
        source, in: scope, expecting: .list(of: .party), at: pointer, defects: &reader.defects)
      {
        parties.append(Opening.PartyFormula(role: role, source: .formula(formula)))
      }
    }
    let given = Set(json?.object?.members.map(\.key) ?? [])
    for (role, isRequired) in child.roles.sorted(by: { $0.key < $1.key }) where isRequired && !given.contains(role) {
      reader.report(
        pointer, .reference, .action(.openingLacksRole("\(child.id)", "\(role)")))
    }
    return parties
  }
}
