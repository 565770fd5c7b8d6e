import JSONText

extension WorkflowReading {
  mutating func readDuties(_ json: JSON?, actions: OrderedMap<ActionID, Action>) -> OrderedMap<DutyID, Duty> {
    var duties = OrderedMap<DutyID, Duty>()
    for member in reader.named(json, at: "/duties", for: .duty) {
      let pointer = JSONPointer.append("/duties", key: member.key)
      guard let duty = readDuty(member, at: pointer, actions: actions) else { continue }
      duties[duty.id] = duty
    }
    return duties
  }

  private mutating func readDuty(
    _ member: JSONObject.Member, at pointer: String, actions: OrderedMap<ActionID, Action>
  ) -> Duty? {
    let known = [
      "title", "owedBy", "owedTo", "from", "within", "before", "metBy", "onLapse", "basis", "extension", "suspension",
      "interim", "repeat",
    ]
    let isMetByAct = format != .first && member.value["from"]?["meets"] == true
    let required = ["title", "owedBy", "owedTo", "from", "basis"] + (isMetByAct ? [] : ["metBy"])
    let second = ["each", "debtor", "endedBy", "forwardedBasis", "metByAct"]
    guard let object = reader.object(member.value, at: pointer, known: known, second: second, required: required)
    else { return nil }
    let title = reader.text(object["title"], at: pointer + "/title")
    let owedBy = reader.reference(object["owedBy"], at: pointer + "/owedBy", among: roleNames, what: .role)
    let owedTo = reader.reference(object["owedTo"], at: pointer + "/owedTo", among: roleNames, what: .role)
    let start = readStart(object["from"], at: pointer + "/from", actions: actions)
    let startsOnWorkingDay = reader.boolean(object["from"]?["workingDay"], at: pointer + "/from/workingDay")
    let inputs = inputs(startedBy: start, actions)
    let more = readStartMore(object["from"], at: pointer + "/from", inputs: inputs)
    let terms = readTerms(object["within"], at: pointer + "/within", inputs: inputs)
    let rule = readRule(object, terms, at: pointer, start: start, actions: actions)
    let each = readEach(object["each"], at: pointer + "/each")
    let debtor = readDebtor(object["debtor"], at: pointer + "/debtor", each: each)
    if startsOnWorkingDay, case .before = rule {
      reader.report(
        pointer + "/from/workingDay", .duty, .duty(.countsBack))
    }
    let meetings = readMeetings(object["metBy"], at: pointer + "/metBy", each: each, actions: actions)
    let metBy = meetings.map(\.action)
    let onLapse = reader.reference(object["onLapse"], at: pointer + "/onLapse", among: actionNames, what: .action)
    let bases = object["basis"].flatMap { readBases($0, at: pointer + "/basis", inputs: inputs) }
    let extensionLimit = readAllowance(object["extension"], at: pointer + "/extension")
    let suspensionLimit = readAllowance(object["suspension"], at: pointer + "/suspension")
    let interim = reader.references(object["interim"], at: pointer + "/interim", among: actionNames, what: .action)
    let (repeats, rhythm) = readRhythm(object, at: pointer)
    checkMeeting(metBy, interim, at: pointer, object: object)
    let endedBy = readEndings(object["endedBy"], at: pointer + "/endedBy", meetings: meetings, interim: interim)
    let forwardedBases =
      format == .first
      ? nil : object["forwardedBasis"].flatMap { readBases($0, at: pointer + "/forwardedBasis", inputs: [:]) }
    guard let title, let owedBy, let owedTo, let start, let rule, let bases, let basis = bases.otherwise.first
    else { return nil }
    return Duty(
      id: DutyID(member.key), title: title, owedBy: RoleID(owedBy), owedTo: RoleID(owedTo), start: start,
      startsOnWorkingDay: startsOnWorkingDay, rule: rule, terms: terms.flatMap { $0.branches.isEmpty ? nil : $0 },
      each: each, metBy: metBy, items: Self.parts(meetings, \.items), onLapse: onLapse.map { ActionID($0) },
      basis: basis,
      bases: bases.branches.isEmpty && bases.otherwise.count == 1 ? nil : bases,
      extensionLimit: extensionLimit, suspensionLimit: suspensionLimit, interim: interim.map { ActionID($0) },
      repeats: repeats, rhythm: rhythm, startsWhen: more.condition, openedOn: more.openedOn,
      meetsWhen: Self.parts(meetings, \.condition), endedBy: endedBy, debtor: debtor, forwardedBases: forwardedBases,
      isMetByAct: isMetByAct, metByAct: readMeetingAct(object["metByAct"], at: pointer + "/metByAct"))
  }

  private mutating func checkMeeting(_ metBy: [ActionID], _ interim: [String], at pointer: String, object: JSONObject) {
    if object["metBy"]?.array?.isEmpty == true {
      reader.report(pointer + "/metBy", .duty, .duty(.nothingMeets))
    }
    for name in interim where metBy.contains(ActionID(name)) {
      reader.report(
        pointer + "/interim", .duty, .duty(.interimMeets(name)))
    }
  }

  mutating func readStart(
    _ json: JSON?, at pointer: String, actions: OrderedMap<ActionID, Action>
  ) -> Duty.Start? {
    guard let json,
      let object = reader.object(
        json, at: pointer, known: ["action", "actions", "field", "stage", "open", "duty", "end", "act", "workingDay"],
        second: ["when", "meets"])
    else { return nil }
    let forms = ["action", "actions", "stage", "open", "duty"].filter { object[$0] != nil }
    guard forms.count == 1 else {
      reader.report(
        pointer, .duty, .duty(.starts(forms.count)))
      return nil
    }
    let counted = format == .first ? ["action"] : ["action", "actions", "open"]
    if object["field"] != nil, !counted.contains(forms[0]) {
      reader.report(
        pointer + "/field", .duty,
        .duty(.fieldAlone))
    }
    if object["end"] != nil, forms != ["duty"] {
      reader.report(
        pointer + "/end", .duty, .duty(.endAlone))
    }
    if object["act"] != nil, forms != ["duty"] || object["end"] != nil {
      reader.report(
        pointer + "/act", .duty,
        .duty(.actAlone))
    }
    if object["meets"] != nil, object["act"] == nil || object["meets"] != true {
      reader.report(pointer + "/meets", .duty, .duty(.meetsAlone))
    }
    switch forms[0] {
    case "action": return readActionStart(object, at: pointer, actions: actions)
    case "actions":
      let names = reader.references(object["actions"], at: pointer + "/actions", among: actionNames, what: .action)
      if object["actions"]?.array?.isEmpty == true {
        reader.report(pointer + "/actions", .duty, .duty(.nothingStarts))
      }
      let field = object["field"] == nil ? nil : readBaseDay(object["field"], of: names, at: pointer, actions)
      if field == nil, object["field"] != nil { return nil }
      return names.isEmpty ? nil : .actions(names.map { ActionID($0) }, field: field)
    case "stage":
      return reader.reference(object["stage"], at: pointer + "/stage", among: stageNames, what: .stage)
        .map { .stage(StageID($0)) }
    case "open":
      if object["open"] != true { reader.report(pointer + "/open", .value, .duty(.open)) }
      return .open
    default: return readDutyStart(object, at: pointer)
    }
  }

  private mutating func readActionStart(
    _ object: JSONObject, at pointer: String, actions: OrderedMap<ActionID, Action>
  ) -> Duty.Start? {
    guard let name = reader.reference(object["action"], at: pointer + "/action", among: actionNames, what: .action)
    else { return nil }
    guard let field = reader.string(object["field"], at: pointer + "/field") else {
      return .actions([ActionID(name)], field: nil)
    }
    return readBaseDay(.string(field), of: [name], at: pointer, actions).map {
      .actions([ActionID(name)], field: $0)
    }
  }

  /// The day to count from, which each of the actions must ask for.
  private mutating func readBaseDay(
    _ json: JSON?, of names: [String], at pointer: String, _ actions: OrderedMap<ActionID, Action>
  ) -> String? {
    guard let field = reader.string(json, at: pointer + "/field") else { return nil }
    for name in names {
      guard let action = actions[ActionID(name)] else { return nil }
      guard let input = action.input(field) else {
        _ = reader.check(field, at: pointer + "/field", among: action.inputs.map(\.name), what: .inputOf(name))
        return nil
      }
      guard input.definition.type.isDate, input.isRequired else {
        reader.report(pointer + "/field", .duty, .duty(.noRequiredDate(field, of: name)))
        return nil
      }
    }
    return field
  }

  /// When a duty or right starts from what starts it, and the day of the case from which one is counted that starts at
  /// the opening.
  mutating func readStartMore(
    _ json: JSON?, at pointer: String, inputs: [String: FieldType]
  ) -> (condition: Condition?, openedOn: String?) {
    guard format != .first else { return (nil, nil) }
    let condition = reader.string(json?["when"], at: pointer + "/when").flatMap {
      Condition($0, in: scope(inputs: inputs), at: pointer + "/when", defects: &reader.defects)
    }
    guard json?["open"] != nil, let field = json?["field"] else { return (condition, nil) }
    let dates = fields.filter { $0.value.type.isDate }.map(\.key)
    return (condition, reader.reference(field, at: pointer + "/field", among: dates, what: .dateField))
  }

  private mutating func readMeetingAct(_ json: JSON?, at pointer: String) -> Duty.Act? {
    guard format != .first, let json,
      let object = reader.object(json, at: pointer, known: ["duty", "act"], required: ["duty", "act"])
    else { return nil }
    return readAct(object, at: pointer)
  }

  private mutating func readAct(_ object: JSONObject, at pointer: String) -> Duty.Act? {
    let duty = reader.reference(object["duty"], at: pointer + "/duty", among: dutyNames, what: .duty)
    guard let act = reader.string(object["act"], at: pointer + "/act") else { return nil }
    guard let verb = Duty.startingActs.first(where: { $0.rawValue == act }) else {
      reader.report(pointer + "/act", .value, .duty(.noStartingAct(act, known: Duty.startingActs.map(\.rawValue))))
      return nil
    }
    return duty.map { Duty.Act(duty: DutyID($0), verb: verb) }
  }

  private mutating func readDutyStart(_ object: JSONObject, at pointer: String) -> Duty.Start? {
    if object["act"] != nil { return readAct(object, at: pointer).map { .act($0.duty, $0.verb) } }
    let duty = reader.reference(object["duty"], at: pointer + "/duty", among: dutyNames, what: .duty)
    let end = reader.string(object["end"], at: pointer + "/end") ?? "any"
    guard let end = Duty.End(rawValue: end) else {
      reader.report(pointer + "/end", .value, .reading(.oneOf(["met", "lapsed", "any"])))
      return nil
    }
    return duty.map { .duty(DutyID($0), end) }
  }

  private mutating func readRule(
    _ object: JSONObject, _ terms: Depending<Term>?, at pointer: String, start: Duty.Start?,
    actions: OrderedMap<ActionID, Action>
  ) -> Duty.Rule? {
    switch (object["within"], object["before"]) {
    case (.some, .none): return terms.map { .within($0.otherwise) }
    case (.none, .some(let before)):
      return readBefore(before, at: pointer + "/before", start: start, actions: actions)
    case (.some, .some), (.none, .none):
      reader.report(pointer, .duty, .duty(.withinOrBefore))
      return nil
    }
  }

  private mutating func readBefore(
    _ json: JSON, at pointer: String, start: Duty.Start?, actions: OrderedMap<ActionID, Action>
  ) -> Duty.Rule? {
    let known = ["field", "workingDays", "calendarDays", "months"]
    guard let object = reader.object(json, at: pointer, known: known, required: ["field"]) else { return nil }
    let count = JSONObject(object.members.filter { !["field", DefinitionReader.comment].contains($0.key) })
    var term = Term(.object(count), at: pointer, defects: &reader.defects)
    term?.direction = .before
    guard let field = reader.string(object["field"], at: pointer + "/field") else { return nil }
    var dates: [String] = []
    for (name, definition) in fields where definition.type.isDate { dates.append(name) }
    if case .actions(let starters, _) = start {
      for action in starters.compactMap({ actions[$0] }) {
        dates += action.inputs.filter { $0.definition.type.isDate && !dates.contains($0.name) }.map(\.name)
      }
    }
    guard reader.check(field, at: pointer + "/field", among: dates, what: .dateField) else { return nil }
    return term.map { .before(field: field, $0) }
  }

  private mutating func readAllowance(_ json: JSON?, at pointer: String) -> Duty.Allowance? {
    guard let json,
      let object = reader.object(json, at: pointer, known: ["by", "max", "maxTotal", "times"], required: ["by"])
    else { return nil }
    let by = reader.references(object["by"], at: pointer + "/by", among: roleNames, what: .role)
    let max = object["max"].flatMap { Term($0, at: pointer + "/max", defects: &reader.defects) }
    let total = object["maxTotal"].flatMap { Term($0, at: pointer + "/maxTotal", defects: &reader.defects) }
    if let times = object["times"], (times.integer ?? 0) < 1 {
      reader.report(pointer + "/times", .value, .reading(.wholeNumber(from: 1, through: nil)))
    }
    return Duty.Allowance(by: by.map { RoleID($0) }, max: max, maxTotal: total, times: object["times"]?.integer)
  }
}
