import JSONText

extension WorkflowReading {
  /// What somebody may do until a day.
  mutating func readRights(_ json: JSON?, actions: OrderedMap<ActionID, Action>) -> OrderedMap<RightID, Right> {
    var rights = OrderedMap<RightID, Right>()
    guard format != .first else { return rights }
    for member in reader.named(json, at: "/rights", for: .right) {
      let pointer = JSONPointer.append("/rights", key: member.key)
      if dutyNames.contains(member.key) { reader.report(pointer, .identifier, .part(.rightLikeDuty(member.key))) }
      guard let right = readRight(member, at: pointer, actions: actions) else { continue }
      rights[right.id] = right
    }
    return rights
  }

  private mutating func readRight(
    _ member: JSONObject.Member, at pointer: String, actions: OrderedMap<ActionID, Action>
  ) -> Right? {
    let known = ["title", "heldBy", "from", "within", "usedBy", "onExpiry", "basis"]
    let required = ["title", "heldBy", "from", "within", "usedBy", "basis"]
    guard let object = reader.object(member.value, at: pointer, known: known, required: required) else { return nil }
    let title = reader.text(object["title"], at: pointer + "/title")
    let heldBy = reader.reference(object["heldBy"], at: pointer + "/heldBy", among: roleNames, what: .role)
    let start = readStart(object["from"], at: pointer + "/from", actions: actions)
    let startsOnWorkingDay = reader.boolean(object["from"]?["workingDay"], at: pointer + "/from/workingDay")
    let inputs = inputs(startedBy: start, actions)
    let more = readStartMore(object["from"], at: pointer + "/from", inputs: inputs)
    let terms = readTerms(object["within"], at: pointer + "/within", inputs: inputs)
    let usedBy = reader.references(object["usedBy"], at: pointer + "/usedBy", among: actionNames, what: .action)
    if object["usedBy"]?.array?.isEmpty == true { reader.report(pointer + "/usedBy", .duty, .duty(.nothingUses)) }
    let onExpiry = reader.reference(object["onExpiry"], at: pointer + "/onExpiry", among: actionNames, what: .action)
    let bases = object["basis"].flatMap { readBases($0, at: pointer + "/basis", inputs: inputs) }
    guard let title, let heldBy, let start, let terms, let bases, let basis = bases.otherwise.first else { return nil }
    return Right(
      id: RightID(member.key), title: title, heldBy: RoleID(heldBy), start: start,
      startsOnWorkingDay: startsOnWorkingDay, term: terms.otherwise, terms: terms.branches.isEmpty ? nil : terms,
      usedBy: usedBy.map { ActionID($0) }, onExpiry: onExpiry.map { ActionID($0) }, basis: basis,
      bases: bases.branches.isEmpty && bases.otherwise.count == 1 ? nil : bases, startsWhen: more.condition,
      openedOn: more.openedOn)
  }
}
