import JSONText

extension WorkflowReading {
  /// The inputs that conditions of a duty or right may read: those of the one action that starts it.
  func inputs(startedBy start: Duty.Start?, _ actions: OrderedMap<ActionID, Action>) -> [String: FieldType] {
    guard case .actions(let starters, _) = start, let first = starters.first.flatMap({ actions[$0] }),
      starters.count == 1
    else { return [:] }
    return Dictionary(first.inputs.map { ($0.name, $0.definition.type) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keyed list for each element of which a duty is owed.
  mutating func readEach(_ json: JSON?, at pointer: String) -> String? {
    guard format != .first, let name = reader.reference(json, at: pointer, among: fields.keys, what: .field) else {
      return nil
    }
    // A key that is none is told where it stands.
    guard case .list(_, _, .some) = fields[name]?.type else {
      reader.report(pointer, .duty, .duty(.eachUnkeyed(name)))
      return nil
    }
    return name
  }

  /// The actions that meet a duty, and the inputs that say for which elements.
  mutating func readMeeting(
    _ json: JSON?, at pointer: String, each: String?, actions: OrderedMap<ActionID, Action>
  ) -> (metBy: [ActionID], items: [ActionID: String]) {
    guard let array = json?.array, array.contains(where: { $0.object != nil }) else {
      let names = reader.references(json, at: pointer, among: actionNames, what: .action)
      return (names.map { ActionID($0) }, [:])
    }
    guard format != .first else {
      reader.report(pointer, .value, .reading(.laterList))
      return ([], [:])
    }
    var metBy: [ActionID] = []
    var items: [ActionID: String] = [:]
    for (index, element) in array.enumerated() {
      let pointer = JSONPointer.append(pointer, index: index)
      guard let (action, input) = readMeeting(element, at: pointer, each: each, actions: actions) else { continue }
      if metBy.contains(action) { reader.report(pointer, .value, .reading(.twice(action.name))) }
      metBy.append(action)
      items[action] = input
    }
    return (metBy, items)
  }

  private mutating func readMeeting(
    _ json: JSON, at pointer: String, each: String?, actions: OrderedMap<ActionID, Action>
  ) -> (ActionID, String?)? {
    guard json.object != nil else {
      return reader.reference(json, at: pointer, among: actionNames, what: .action).map { (ActionID($0), nil) }
    }
    guard
      let object = reader.object(json, at: pointer, known: ["action", "items"], required: ["action", "items"]),
      let name = reader.reference(object["action"], at: pointer + "/action", among: actionNames, what: .action),
      let action = actions[ActionID(name)],
      let input = reader.reference(
        object["items"], at: pointer + "/items", among: action.inputs.map(\.name), what: .inputOf(name)),
      let type = action.input(input)?.definition.type
    else { return nil }
    guard let each else {
      reader.report(pointer + "/items", .duty, .duty(.itemsAlone))
      return nil
    }
    if let key = fields[each]?.type.key, ["text", "integer"].contains(key.type.name),
      (type.element ?? type).name != key.type.name
    {
      reader.report(pointer + "/items", .duty, .duty(.itemsType(input, key: key.name, list: each)))
    }
    return (action.id, input)
  }

  /// The term after which a duty is owed again, and from which day that is counted.
  mutating func readRhythm(_ object: JSONObject, at pointer: String) -> (Term?, Duty.Rhythm) {
    guard let json = object["repeat"] else { return (nil, .met) }
    let place = pointer + "/repeat"
    guard let members = json.object, let counted = members["counted"] else {
      return (Term(json, at: place, defects: &reader.defects), .met)
    }
    guard format != .first else {
      reader.report(place + "/counted", .key, .reading(.laterKey("counted")))
      return (nil, .met)
    }
    let count = JSONObject(members.members.filter { !["counted", DefinitionReader.comment].contains($0.key) })
    let term = Term(.object(count), at: place, defects: &reader.defects)
    guard let rhythm = counted.string.flatMap({ Duty.Rhythm(rawValue: $0) }) else {
      reader.report(place + "/counted", .value, .reading(.oneOf(["fixed", "met"])))
      return (term, .met)
    }
    if rhythm == .fixed {
      if object["before"] != nil || object["each"] != nil { reader.report(place, .duty, .duty(.fixedAlone)) }
      if term?.count == 0 { reader.report(place, .duty, .duty(.fixedWithoutTime)) }
    }
    return (term, rhythm)
  }
}
