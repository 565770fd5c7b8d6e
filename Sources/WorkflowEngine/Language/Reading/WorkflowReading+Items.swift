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

  /// The member that names who owes a duty for each element.
  mutating func readDebtor(_ json: JSON?, at pointer: String, each: String?) -> String? {
    guard format != .first, let name = reader.string(json, at: pointer) else { return nil }
    guard let each, let members = fields[each]?.type.element?.members else {
      reader.report(pointer, .duty, .duty(.debtorAlone))
      return nil
    }
    let parties = members.filter { $0.type.name == "party" }.map(\.name)
    return reader.check(name, at: pointer, among: parties, what: .field) ? name : nil
  }

  /// The actions that end a duty without meeting it, each with what it ends as.
  mutating func readEndings(
    _ json: JSON?, at pointer: String, meetings: [Meeting], interim: [String]
  ) -> [ActionID: DutyStatus] {
    guard format != .first else { return [:] }
    var endings: [ActionID: DutyStatus] = [:]
    for member in reader.named(json, at: pointer, for: .action) {
      let pointer = JSONPointer.append(pointer, key: member.key)
      guard reader.check(member.key, at: pointer, among: actionNames, what: .action) else { continue }
      let isMet = meetings.contains { $0.action.name == member.key && $0.condition == nil }
      if isMet || interim.contains(member.key) {
        reader.report(pointer, .duty, .duty(.endsAndMeets(member.key)))
      }
      guard let status = Duty.endings.first(where: { $0.rawValue == member.value.string }) else {
        reader.report(pointer, .value, .reading(.oneOf(Duty.endings.map(\.rawValue))))
        continue
      }
      endings[ActionID(member.key)] = status
    }
    return endings
  }

  /// An action that meets a duty, for which elements, and when.
  struct Meeting {
    let action: ActionID
    var items: String?
    var condition: Condition?
  }

  /// What the meetings that say it say, by action.
  static func parts<Part>(_ meetings: [Meeting], _ part: (Meeting) -> Part?) -> [ActionID: Part] {
    var parts: [ActionID: Part] = [:]
    for meeting in meetings { parts[meeting.action] = part(meeting) }
    return parts
  }

  /// The actions that meet a duty, the inputs that say for which elements, and the conditions that say when.
  mutating func readMeetings(
    _ json: JSON?, at pointer: String, each: String?, actions: OrderedMap<ActionID, Action>
  ) -> [Meeting] {
    guard let array = json?.array, array.contains(where: { $0.object != nil }) else {
      let names = reader.references(json, at: pointer, among: actionNames, what: .action)
      return names.map { Meeting(action: ActionID($0)) }
    }
    guard format != .first else {
      reader.report(pointer, .value, .reading(.laterList))
      return []
    }
    var meetings: [Meeting] = []
    for (index, element) in array.enumerated() {
      let pointer = JSONPointer.append(pointer, index: index)
      guard let meeting = readMeeting(element, at: pointer, each: each, actions: actions) else { continue }
      if meetings.contains(where: { $0.action == meeting.action }) {
        reader.report(pointer, .value, .reading(.twice(meeting.action.name)))
      }
      meetings.append(meeting)
    }
    return meetings
  }

  private mutating func readMeeting(
    _ json: JSON, at pointer: String, each: String?, actions: OrderedMap<ActionID, Action>
  ) -> Meeting? {
    guard let members = json.object else {
      return reader.reference(json, at: pointer, among: actionNames, what: .action).map {
        Meeting(action: ActionID($0))
      }
    }
    let required = members["when"] == nil ? ["action", "items"] : ["action"]
    guard
      let object = reader.object(json, at: pointer, known: ["action", "items", "when"], required: required),
      let name = reader.reference(object["action"], at: pointer + "/action", among: actionNames, what: .action),
      let action = actions[ActionID(name)]
    else { return nil }
    var meeting = Meeting(action: action.id)
    if let source = object["when"] {
      let types = Dictionary(
        action.inputs.map { ($0.name, $0.definition.type) }, uniquingKeysWith: { first, _ in first })
      meeting.condition = reader.string(source, at: pointer + "/when").flatMap {
        Condition($0, in: scope(inputs: types), at: pointer + "/when", defects: &reader.defects)
      }
    }
    if object["items"] != nil {
      guard let items = readItems(object["items"], of: action, at: pointer + "/items", each: each) else { return nil }
      meeting.items = items
    }
    return meeting
  }

  /// The input that gives the keys of the elements for which an action meets a duty.
  private mutating func readItems(_ json: JSON?, of action: Action, at pointer: String, each: String?) -> String? {
    guard
      let input = reader.reference(
        json, at: pointer, among: action.inputs.map(\.name), what: .inputOf(action.id.name)),
      let type = action.input(input)?.definition.type
    else { return nil }
    guard let each else {
      reader.report(pointer, .duty, .duty(.itemsAlone))
      return nil
    }
    if let key = fields[each]?.type.key, ["text", "integer"].contains(key.type.name),
      (type.element ?? type).name != key.type.name
    {
      reader.report(pointer, .duty, .duty(.itemsType(input, key: key.name, list: each)))
    }
    return input
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
