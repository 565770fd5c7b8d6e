import JSONText

extension WorkflowReading {
  /// What a definition says beside stages, actions, duties and rights.
  mutating func readExtent(
    _ object: JSONObject, stages: OrderedMap<StageID, Stage>, actions: OrderedMap<ActionID, Action>
  ) -> WorkflowExtent {
    guard format != .first else { return WorkflowExtent() }
    let register = readWord(object["register"], at: "/register", Disclosure.Register.self) ?? .never
    let titles = readWord(object["titleVisibility"], at: "/titleVisibility", Visibility.self) ?? .internal
    let embargo = readEmbargo(object["embargo"])
    return WorkflowExtent(
      disclosure: Disclosure(register: register, titles: titles, embargo: embargo),
      hasTitlesByLanguage: reader.boolean(object["languages"], at: "/languages"),
      place: readPath(object["place"], at: "/place", types: ["locality", "text", "choice"]),
      topic: readPath(object["topic"], at: "/topic", types: ["text", "choice"]),
      letters: readLetters(object["letters"], actions: actions),
      maps: readMaps(object["maps"], outcomes: stages.values.compactMap(\.outcome)),
      reopening: readReopening(object["reopen"], at: "/reopen"))
  }

  /// One of the words that an enumeration knows.
  private mutating func readWord<Word: RawRepresentable<String> & CaseIterable>(
    _ json: JSON?, at pointer: String, _: Word.Type
  ) -> Word? {
    guard let json else { return nil }
    if let word = json.string.flatMap({ Word(rawValue: $0) }) { return word }
    reader.report(pointer, .value, .reading(.oneOf(Word.allCases.map(\.rawValue))))
    return nil
  }

  private mutating func readEmbargo(_ json: JSON?) -> Disclosure.Embargo? {
    guard let json, let object = reader.object(json, at: "/embargo", known: ["field", "days"]) else { return nil }
    switch (object["field"], object["days"]) {
    case (.some(let field), .none):
      let dates = fields.filter(\.value.type.isDate).map(\.key)
      return reader.reference(field, at: "/embargo/field", among: dates, what: .dateField).map { .until(field: $0) }
    case (.none, .some(let days)):
      guard let count = days.integer, Term.counts.contains(count) else {
        let counts = Term.counts
        reader.report(
          "/embargo/days", .value, .reading(.wholeNumber(from: counts.lowerBound, through: counts.upperBound)))
        return nil
      }
      return .days(count)
    case (.some, .some), (.none, .none):
      reader.report("/embargo", .value, .part(.embargoForm))
      return nil
    }
  }

  /// A field, or `FIELD.MEMBER`, whose values have one of these types.
  private mutating func readPath(_ json: JSON?, at pointer: String, types: [String]) -> FieldPath? {
    guard let text = reader.string(json, at: pointer) else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard reader.check(parts[0], at: pointer, among: fields.keys, what: .field), let field = fields[parts[0]] else {
      return nil
    }
    let member = parts.dropFirst().first
    var type = field.type.element ?? field.type
    if let member {
      guard reader.check(member, at: pointer, among: type.members.map(\.name), what: .member),
        let found = type.members.first(where: { $0.name == member })
      else { return nil }
      type = found.type.element ?? found.type
    }
    guard types.contains(type.name) else {
      reader.report(pointer, .type, .part(.pathType(text, types)))
      return nil
    }
    return FieldPath(field: parts[0], member: member)
  }

  mutating func readReopening(_ json: JSON?, at pointer: String) -> Reopening? {
    guard format != .first, let json,
      let object = reader.object(json, at: pointer, known: ["by", "to"], required: ["by"])
    else { return nil }
    let by = reader.references(object["by"], at: pointer + "/by", among: roleNames, what: .role)
    if object["by"]?.array?.isEmpty == true { reader.report(pointer + "/by", .action, .action(.nobody)) }
    let open = (self.json["stages"]?.object?.members ?? []).filter { $0.value["final"] != true }.map(\.key)
    let to = reader.reference(object["to"], at: pointer + "/to", among: open, what: .openStage)
    return Reopening(by: by.map { RoleID($0) }, to: to.map { StageID($0) })
  }
}

extension WorkflowReading {
  private mutating func readLetters(
    _ json: JSON?, actions: OrderedMap<ActionID, Action>
  ) -> OrderedMap<String, LetterRule> {
    var letters = OrderedMap<String, LetterRule>()
    for member in reader.named(json, at: "/letters", for: .letter) {
      let pointer = JSONPointer.append("/letters", key: member.key)
      let known = ["title", "stages", "duty", "action", "requires"]
      guard let object = reader.object(member.value, at: pointer, known: known, required: ["title", "stages"])
      else { continue }
      let title = reader.text(object["title"], at: pointer + "/title")
      let stages = reader.references(object["stages"], at: pointer + "/stages", among: stageNames, what: .stage)
      let duty = reader.reference(object["duty"], at: pointer + "/duty", among: dutyNames, what: .duty)
      let action = reader.reference(object["action"], at: pointer + "/action", among: actionNames, what: .action)
      let inputs = action.flatMap { actions[ActionID($0)] }?.inputs.map(\.name) ?? []
      let requires = reader.references(
        object["requires"], at: pointer + "/requires", among: fields.keys + inputs.filter { fields[$0] == nil },
        what: .field)
      guard let title else { continue }
      letters[member.key] = LetterRule(
        title: title, stages: stages.map { StageID($0) }, duty: duty.map { DutyID($0) },
        action: action.map { ActionID($0) }, requires: requires)
    }
    return letters
  }

  private mutating func readMaps(
    _ json: JSON?, outcomes: [String]
  ) -> OrderedMap<String, OrderedMap<String, MappedOutcome>> {
    var maps = OrderedMap<String, OrderedMap<String, MappedOutcome>>()
    for member in reader.named(json, at: "/maps", for: .map) {
      let pointer = JSONPointer.append("/maps", key: member.key)
      var map = OrderedMap<String, MappedOutcome>()
      for entry in reader.named(member.value, at: pointer, for: .outcome) {
        let place = JSONPointer.append(pointer, key: entry.key)
        guard reader.check(entry.key, at: place, among: outcomes, what: .outcome),
          let object = reader.object(entry.value, at: place, known: ["to", "how"], required: ["how"])
        else { continue }
        let to = reader.string(object["to"], at: place + "/to")
        guard let fit = readWord(object["how"], at: place + "/how", MappedOutcome.Fit.self) else { continue }
        if (to == nil) != (fit == .none) { reader.report(place, .value, .part(.mapForm)) }
        map[entry.key] = MappedOutcome(to: to, fit: fit)
      }
      maps[member.key] = map
    }
    return maps
  }
}
