package import JSONText

extension CaseState {
  /// Whether `json` says of the state what `CaseState.json` says, and nothing else.
  ///
  /// The same as comparing with `json`, which would have to be made first; `CaseStateMatchingTests` holds both together.
  ///
  /// - Parameters:
  ///   - json: A document, or a state alone.
  ///   - keys: The keys of members that are not looked at.
  package func isSaid(by json: JSONObject, besides keys: [String]) -> Bool {
    content.value.isSaid(by: json, besides: keys)
  }
}

extension CaseState.Content {
  fileprivate func isSaid(by json: JSONObject, besides keys: [String]) -> Bool {
    var match = ObjectMatch(json)
    match.string("number", number.description)
    match.object("workflow") { workflow.isSaid(by: $0) }
    match.string("title", title)
    match.string("stage", stage.name)
    match.day("since", since)
    match.list("children", children) { $1 == .string($0.description) }
    match.object("parties") { isSaid(parties, by: $0) }
    match.list("duties", duties) { duty, json in json.object.map { duty.content.value.isSaid(by: $0) } ?? false }
    match.string("outcome", outcome)
    match.string("parent", parent?.description)
    match.object("fields") { isSaid(fields, by: $0) }
    return match.isWhole(besides: keys.count { json[$0] != nil })
  }

  private func isSaid(_ parties: [RoleID: [PartyID]], by json: JSONObject) -> Bool {
    var match = ObjectMatch(json)
    for (role, holders) in parties { match.list(role.name, holders) { $1 == .string($0.name) } }
    return match.isWhole()
  }

  private func isSaid(_ fields: JSONObject, by json: JSONObject) -> Bool {
    var match = ObjectMatch(json)
    for field in fields.members { match.member(field.key) { $0 == field.value } }
    return match.isWhole()
  }
}

extension WorkflowReference {
  fileprivate func isSaid(by json: JSONObject) -> Bool {
    var match = ObjectMatch(json)
    match.string("id", id.name)
    match.integer("version", version)
    match.string("digest", digest)
    return match.isWhole()
  }
}

extension DutyState.Content {
  fileprivate func isSaid(by json: JSONObject) -> Bool {
    var match = ObjectMatch(json)
    match.string("id", run.id.name)
    match.integer("run", run.run)
    match.string("owedBy", owedBy.name)
    match.string("owedTo", owedTo.name)
    match.day("base", base)
    match.string("rule", rule.rule)
    match.string("calendar", calendar.description)
    match.day("due", due)
    match.string("status", status.rawValue)
    match.member("basis") { basis.isSaid(by: $0) }
    match.day("started", started)
    if let debtor { match.list("debtor", debtor) { $1 == .string($0.name) } }
    match.day("event", event)
    if let notInForce { match.member("notInForce") { notInForce.isSaid(by: $0) } }
    match.flag("late", isLate)
    match.flag("provisional", isProvisional)
    match.flag("estimated", isEstimated)
    match.day("lapsed", lapsed)
    match.day("ended", ended)
    if !extensions.isEmpty { match.list("extensions", extensions) { $1 == $0.json } }
    if !pauses.isEmpty { match.list("pauses", pauses) { $1 == $0.json } }
    if !acknowledged.isEmpty { match.list("acknowledged", acknowledged) { $1 == .string($0.description) } }
    return match.isWhole()
  }
}

extension Basis {
  fileprivate func isSaid(by json: JSON) -> Bool {
    switch self {
    case .selfSet: return json == "self-set"
    case .article(let act, let article, let isChecked):
      guard let object = json.object else { return false }
      var match = ObjectMatch(object)
      match.string("act", act)
      match.string("article", article)
      if !isChecked { match.member("checked") { $0 == .bool(false) } }
      return match.isWhole()
    }
  }
}

/// Compares the members of an object with what should stand there, one after the other.
///
/// A value that is absent asks for no member; one member too many shows in the end, since all are counted.
struct ObjectMatch {
  private let object: JSONObject
  private var found = 0
  private(set) var isRight = true

  init(_ object: JSONObject) { self.object = object }

  /// Whether all was right, and nothing else stands in the object but some members that nobody asked about.
  func isWhole(besides others: Int = 0) -> Bool { isRight && found + others == object.count }

  /// Whether a member has a value for which `isRight` says so.
  mutating func member(_ key: String, _ isRight: (JSON) -> Bool) {
    guard self.isRight else { return }
    guard let value = object[key] else { return self.isRight = false }
    found += 1
    self.isRight = isRight(value)
  }

  mutating func string(_ key: String, _ text: String?) {
    guard let text else { return }
    // JSON compares by code units, strings do not.
    member(key) { $0 == .string(text) }
  }

  mutating func integer(_ key: String, _ number: Int) { member(key) { $0 == .integer(number) } }

  /// A flag, which is only written when it is true.
  mutating func flag(_ key: String, _ isSet: Bool) {
    if isSet { member(key) { $0 == .bool(true) } }
  }

  mutating func day(_ key: String, _ day: Day?) {
    guard let day else { return }
    // A day has one text only.
    member(key) { $0.string.flatMap { Day($0) } == day }
  }

  mutating func object(_ key: String, _ isRight: (JSONObject) -> Bool) {
    member(key) { $0.object.map(isRight) ?? false }
  }

  mutating func list<Element>(_ key: String, _ elements: [Element], _ isRight: (Element, JSON) -> Bool) {
    member(key) { json in
      guard let array = json.array, array.count == elements.count else { return false }
      for place in elements.indices where !isRight(elements[place], array[place]) { return false }
      return true
    }
  }
}
