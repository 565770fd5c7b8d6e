package import JSONText

extension Basis {
  package init(_ json: JSON?, at pointer: String) throws(FormatError) {
    if json == "self-set" {
      self = .selfSet
    } else if let act = json?["act"]?.string, let article = json?["article"]?.string {
      self = .article(act: act, article: article, isChecked: json?["checked"] != .bool(false))
    } else {
      throw FormatError(pointer, expected: .basis)
    }
  }
}

extension DutyState {
  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    self.init(try Content(json, at: pointer))
  }
}

extension DutyState.Content {
  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    run = try DutyRun(reader)
    item = json["item"]
    beat = try reader.optionalObject("rhythm").map { (json) throws(FormatError) in
      try DutyState.Beat(json, at: pointer + "/rhythm")
    }
    isRight = json["heldBy"] != nil
    owedBy = RoleID(try reader.string(isRight ? "heldBy" : "owedBy"))
    owedTo = isRight ? owedBy : RoleID(try reader.string("owedTo"))
    debtor = json["debtor"] == nil ? nil : try reader.strings("debtor").map { PartyID($0) }
    base = try reader.day("base")
    event = try reader.optionalDay("event")
    guard let rule = Term(rule: try reader.string("rule")) else {
      throw reader.error("rule", .term)
    }
    self.rule = rule
    guard let calendar = CalendarReference(try reader.string("calendar")) else {
      throw reader.error("calendar", .calendar)
    }
    self.calendar = calendar
    due = try reader.day("due")
    let word = try reader.string("status")
    guard let status = isRight ? DutyStatus(ofRight: word) : DutyStatus(rawValue: word) else {
      throw reader.error("status", .status(isRight ? "open" : "running"))
    }
    self.status = status
    basis = try Basis(json["basis"], at: pointer + "/basis")
    notInForce = json["notInForce"] == nil ? nil : try Basis(json["notInForce"], at: pointer + "/notInForce")
    isAssumed = try reader.flag("assumed")
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
      guard let day = json.string.flatMap({ Day($0) }) else { throw FormatError(at, expected: .date) }
      return day
    }
  }
}

extension DutyState.Extension {
  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: .object) }
    let reader = ObjectReader(object, at: pointer)
    on = try reader.day("on")
    guard let term = Term(rule: try reader.string("by")) else { throw reader.error("by", .term) }
    by = term
  }
}

extension DutyState.Beat {
  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    self.init(first: try reader.day("first"), turn: try reader.integer("turn"), isOver: try reader.flag("over"))
  }
}

extension DutyState.Pause {
  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: .object) }
    let reader = ObjectReader(object, at: pointer)
    from = try reader.day("from")
    until = try reader.optionalDay("until")
    endsBy = try reader.optionalDay("endsBy")
  }
}
