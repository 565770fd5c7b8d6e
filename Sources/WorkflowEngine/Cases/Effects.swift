public import JSONText

/// Everything that follows from a record, computed once and written into it.
public struct Effects: Sharing, Hashable, Sendable {
  /// What follows.
  public var content: Shared<Content>

  /// What follows from a record; only what there is.
  public struct Content: Hashable, Sendable {
    /// The case's number; only in the first record.
    public var number: CaseNumber?
    /// The pinned workflow; only in the first record and in a migration.
    public var workflow: WorkflowReference?
    /// The title.
    public var title: String?
    /// The case under which this one was opened.
    public var parent: CaseNumber?
    /// Cases with which it has to do besides; only in the first record.
    public var related: [CaseNumber]
    /// The stage entered.
    public var to: StageID?
    /// How the case ended, when that stage is final.
    public var outcome: String?
    /// The fields set; null clears one.
    public var set: JSONObject
    /// Elements put into keyed lists and taken out of them, by field.
    public var lists: [String: [ListChange]]
    /// Who takes which role from now on.
    public var parties: [RoleID: [PartyID]]
    /// Duties started, moved, acknowledged or ended, in order.
    public var duties: [DutyEffect]
    /// Rights that began, were used or expired, in order.
    public var rights: [DutyEffect]
    /// Duties that could not start, and why.
    public var unstarted: [Unstarted]
    /// The cases opened under this one.
    public var opened: [CaseNumber]
    /// The sequence numbers of records that no longer count.
    public var voids: [Int]
    /// What earlier records say now, by their sequence numbers.
    public var corrected: [Int: Correction]
  }

  /// Effects; none but those that are given.
  public init(
    number: CaseNumber? = nil, workflow: WorkflowReference? = nil, title: String? = nil, parent: CaseNumber? = nil,
    related: [CaseNumber] = [], to: StageID? = nil, outcome: String? = nil, set: JSONObject = JSONObject(),
    lists: [String: [ListChange]] = [:], parties: [RoleID: [PartyID]] = [:],
    duties: [DutyEffect] = [], rights: [DutyEffect] = [], unstarted: [Unstarted] = [], opened: [CaseNumber] = [],
    voids: [Int] = [],
    corrected: [Int: Correction] = [:]
  ) {
    content = Shared(
      Content(
        number: number, workflow: workflow, title: title, parent: parent, related: related, to: to,
        outcome: outcome, set: set,
        lists: lists,
        parties: parties, duties: duties, rights: rights, unstarted: unstarted, opened: opened, voids: voids,
        corrected: corrected))
  }

  /// A duty that could not start.
  public struct Unstarted: Hashable, Sendable {
    /// The duty.
    public let id: DutyID
    /// Why not.
    public let reason: Reason

    /// Why a duty could not start.
    public enum Reason: String, Hashable, Sendable {
      /// The day to count from is known only to the month or year.
      case impreciseDate = "imprecise-date"
      /// The day to count from is not known.
      case missingDate = "missing-date"
    }
  }
}

/// What happens to one run of a duty.
public enum DutyEffect: Hashable, Sendable {
  /// It starts.
  case start(DutyState)
  /// Its due day, clock or status moves; the new state replaces the old.
  case move(DutyState)
  /// The debtor acknowledged it without meeting it.
  case interim(DutyRun, on: Day)
  /// It ends, or lapses.
  case end(DutyRun, DutyStatus, on: Day)
}

extension Effects.Content {
  /// Whether records before no longer count, or say something else now.
  var changesOthers: Bool { !voids.isEmpty || !corrected.isEmpty }

  /// Whether a program that knows only the first format of definitions would fold it to something else.
  package var isOfSecondFormat: Bool {
    !rights.isEmpty || !lists.isEmpty || !related.isEmpty || duties.contains(where: \.isOfSecondFormat)
  }

  /// Only what there is.
  var json: JSONObject {
    var json = JSONObject()
    json["number"] = number.map { .string($0.description) }
    json["workflow"] = workflow.map(\.json)
    json["title"] = title.map { .string($0) }
    json["parent"] = parent.map { .string($0.description) }
    if !related.isEmpty { json["related"] = .array(related.map { .string($0.description) }) }
    json["to"] = to.map { .string($0.name) }
    json["outcome"] = outcome.map { .string($0) }
    if !set.isEmpty { json["set"] = .object(set) }
    if !lists.isEmpty {
      json["lists"] = .object(
        JSONObject(
          lists.sorted { $0.key < $1.key }.map {
            JSONObject.Member(key: $0.key, value: .array($0.value.map(\.json)))
          }))
    }
    if !parties.isEmpty { json["parties"] = .object(JSONObject(parties: parties)) }
    if !duties.isEmpty { json["duties"] = .array(duties.map(\.json)) }
    if !rights.isEmpty { json["rights"] = .array(rights.map(\.rightJSON)) }
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
}

extension Effects {
  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    self.init()
    let reader = ObjectReader(json, at: pointer)
    if json["number"] != nil { self.number = try reader.caseNumber("number") }
    if let object = try reader.optionalObject("workflow") {
      self.workflow = try WorkflowReference(object, at: pointer + "/workflow")
    }
    self.title = try reader.optionalString("title")
    if json["parent"] != nil { self.parent = try reader.caseNumber("parent") }
    self.related = try reader.caseNumbers("related")
    self.to = try reader.optionalString("to").map { StageID($0) }
    self.outcome = try reader.optionalString("outcome")
    self.set = try reader.optionalObject("set") ?? JSONObject()
    for member in (try reader.optionalObject("lists") ?? JSONObject()).members {
      let lists = ObjectReader(try reader.object("lists"), at: pointer + "/lists")
      self.lists[member.key] = try lists.list(member.key) { (json, at) throws(FormatError) in
        try ListChange(json, at: at)
      }
    }
    self.parties = try reader.parties("parties")
    self.duties = try reader.list("duties") { (json, at) throws(FormatError) in try DutyEffect(json, at: at) }
    self.rights = try reader.list("rights") { (json, at) throws(FormatError) in
      try DutyEffect(json, at: at, isRight: true)
    }
    self.unstarted = try reader.list("unstarted") { (json, at) throws(FormatError) in try Unstarted(json, at: at) }
    self.opened = try reader.caseNumbers("opened")
    self.voids = try reader.list("voids") { (json, at) throws(FormatError) in
      guard let sequence = json.integer else { throw FormatError(at, expected: .recordNumber) }
      return sequence
    }
    for member in (try reader.optionalObject("corrected") ?? JSONObject()).members {
      let place = JSONPointer.append(pointer + "/corrected", key: member.key)
      guard let sequence = Int(member.key) else { throw FormatError(place, expected: .recordNumber) }
      self.corrected[sequence] = try Correction(member.value, at: place)
    }
  }
}

extension Effects.Unstarted {
  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let id = json["id"]?.string, let reason = json["reason"]?.string.flatMap(Reason.init(rawValue:)) else {
      throw FormatError(pointer, expected: .form("{\"id\": duty, \"reason\": …}"))
    }
    self.init(id: DutyID(id), reason: reason)
  }
}

extension WorkflowReference {
  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    let id = try reader.string("id")
    // It becomes the name of a file, which must not lead out of its folder.
    guard Naming.isWellFormed(id) else { throw reader.error("id", .workflowID) }
    self.init(
      id: WorkflowID(id), version: try reader.integer("version"),
      digest: try reader.string("digest"))
  }
}

extension DutyEffect {
  /// Whether only duties of definitions of the second format can have it.
  var isOfSecondFormat: Bool {
    switch self {
    case .start(let run), .move(let run): run.item != nil || run.beat != nil || run.isAssumed
    case .end(_, let status, _): status == .moved || status == .unmet
    case .interim: false
    }
  }

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

  init(_ json: JSON, at pointer: String, isRight: Bool = false) throws(FormatError) {
    guard let object = json.object, let member = object.members.first, object.count == 1,
      let inner = member.value.object
    else { throw FormatError(pointer, expected: .form("{\"start\" | \"move\" | \"interim\" | \"end\": {…}}")) }
    let place = JSONPointer.append(pointer, key: member.key)
    let reader = ObjectReader(inner, at: place)
    switch member.key {
    case "start": self = .start(try DutyState(inner, at: place))
    case "move": self = .move(try DutyState(inner, at: place))
    case "interim": self = .interim(try DutyRun(reader), on: try reader.day("on"))
    case "end":
      let word = try reader.string("status")
      guard let status = isRight ? DutyStatus(ofRight: word) : DutyStatus(rawValue: word) else {
        throw reader.error("status", .status(isRight ? "used" : "met"))
      }
      self = .end(try DutyRun(reader), status, on: try reader.day("on"))
    default: throw FormatError(place, expected: .either(["start", "move", "interim", "end"]))
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
