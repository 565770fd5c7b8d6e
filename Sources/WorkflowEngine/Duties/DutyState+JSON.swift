package import JSONText

extension Basis {
  /// As documents write it: `"self-set"`, or act and article.
  package var json: JSON {
    switch self {
    case .selfSet: "self-set"
    case .article(let act, let article, let isChecked):
      isChecked
        ? ["act": .string(act), "article": .string(article)]
        : ["act": .string(act), "article": .string(article), "checked": false]
    }
  }

  package init(_ json: JSON?, at pointer: String) throws(FormatError) {
    if json == "self-set" {
      self = .selfSet
    } else if let act = json?["act"]?.string, let article = json?["article"]?.string {
      self = .article(act: act, article: article, isChecked: json?["checked"] != .bool(false))
    } else {
      throw FormatError(pointer, expected: "\"self-set\", or an act and its article")
    }
  }
}

extension DutyState {
  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    self.init(try Content(json, at: pointer))
  }
}

extension DutyState.Content {
  /// As documents write it; what is false, empty or absent is left out.
  package var json: JSONObject {
    var json = run.json([
      "owedBy": .string(owedBy.name), "owedTo": .string(owedTo.name), "base": .string(base.description),
      "rule": .string(rule.rule), "calendar": .string(calendar.description), "due": .string(due.description),
      "status": .string(status.rawValue), "basis": basis.json, "started": .string(started.description),
    ])
    json["debtor"] = debtor.map { .array($0.map { .string($0.name) }) }
    json["event"] = event.map { .string($0.description) }
    json["notInForce"] = notInForce?.json
    if isLate { json["late"] = true }
    if isProvisional { json["provisional"] = true }
    if isEstimated { json["estimated"] = true }
    json["lapsed"] = lapsed.map { .string($0.description) }
    json["ended"] = ended.map { .string($0.description) }
    if !extensions.isEmpty { json["extensions"] = .array(extensions.map(\.json)) }
    if !pauses.isEmpty { json["pauses"] = .array(pauses.map(\.json)) }
    if !acknowledged.isEmpty { json["acknowledged"] = .array(acknowledged.map { .string($0.description) }) }
    return json
  }

  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    run = try DutyRun(reader)
    owedBy = RoleID(try reader.string("owedBy"))
    owedTo = RoleID(try reader.string("owedTo"))
    debtor = json["debtor"] == nil ? nil : try reader.strings("debtor").map { PartyID($0) }
    base = try reader.day("base")
    event = try reader.optionalDay("event")
    guard let rule = Term(rule: try reader.string("rule")) else {
      throw reader.error("rule", "a term: 10 working days")
    }
    self.rule = rule
    guard let calendar = CalendarReference(try reader.string("calendar")) else {
      throw reader.error("calendar", "a calendar and its edition: kz@3")
    }
    self.calendar = calendar
    due = try reader.day("due")
    guard let status = DutyStatus(rawValue: try reader.string("status")) else {
      throw reader.error("status", "a status such as running")
    }
    self.status = status
    basis = try Basis(json["basis"], at: pointer + "/basis")
    notInForce = json["notInForce"] == nil ? nil : try Basis(json["notInForce"], at: pointer + "/notInForce")
    started = try reader.day("started")
    isLate = try reader.flag("late")
    isProvisional = try reader.flag("provisional")
    isEstimated = try reader.flag("estimated")
    lapsed = try reader.optionalDay("lapsed")
    ended = try reader.optionalDay("ended")
    extensions = try reader.list("extensions") { (json, at) throws(FormatError) in try DutyState.Extension(json, at: at)
    }
    pauses = try reader.list("pauses") { (json, at) throws(FormatError) in try DutyState.Pause(json, at: at) }
    acknowledged = try reader.list("acknowledged") { (json, at) throws(FormatError) in
      guard let day = json.string.flatMap({ Day($0) }) else { throw FormatError(at, expected: "a date") }
      return day
    }
  }
}

extension DutyState.Extension {
  var json: JSON { ["on": .string(on.description), "by": .string(by.rule)] }

  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: "an object") }
    let reader = ObjectReader(object, at: pointer)
    on = try reader.day("on")
    guard let term = Term(rule: try reader.string("by")) else { throw reader.error("by", "a term: 10 working days") }
    by = term
  }
}

extension DutyState.Pause {
  var json: JSON {
    var json: JSONObject = ["from": .string(from.description)]
    json["until"] = until.map { .string($0.description) }
    json["endsBy"] = endsBy.map { .string($0.description) }
    return .object(json)
  }

  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: "an object") }
    let reader = ObjectReader(object, at: pointer)
    from = try reader.day("from")
    until = try reader.optionalDay("until")
    endsBy = try reader.optionalDay("endsBy")
  }
}
