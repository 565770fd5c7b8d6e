package import JSONText
package import WorkflowEngine

extension Party {
  /// Whether a program that knows only the first format of journals would misunderstand it.
  package var isOfSecondFormat: Bool {
    !self.kinds.past.isEmpty || !self.names.past.isEmpty || !self.details.isEmpty || self.retired != nil
  }

  package var json: JSONObject {
    var json: JSONObject = ["kind": .string(self.kind.rawValue), "name": self.name.json]
    if !self.roles.isEmpty { json["roles"] = .array(self.roles.map { .string($0.name) }) }
    if !self.memberOf.isEmpty { json["memberOf"] = .array(self.memberOf.map { .string($0.name) }) }
    for field in PartyDetails.Field.allCases { json[field.rawValue] = self.details[field].map { .string($0) } }
    json["address"] = self.details.address.value.map(\.json)
    json["retired"] = self.retired.map { .string($0.description) }
    let before = self.before
    if !before.members.isEmpty { json["before"] = .object(before) }
    return json
  }

  /// What was other before some day, by name.
  private var before: JSONObject {
    func list<Value>(_ dated: Dated<Value>, _ json: (Value) -> JSON) -> JSON? {
      guard !dated.past.isEmpty else { return nil }
      return .array(dated.past.map { ["until": .string($0.until.description), "value": json($0.value)] })
    }
    func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    var before = JSONObject()
    before["kind"] = list(self.kinds) { .string($0.rawValue) }
    before["name"] = list(self.names) { $0.json }
    for field in PartyDetails.Field.allCases {
      before[field.rawValue] = self.details.texts[field].flatMap { list($0, text) }
    }
    before["address"] = list(self.details.address) { $0?.json ?? .null }
    return before
  }

  package init(id: String, _ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    let kind = try Self.kind(json["kind"], reader)
    let name = try Self.text(json["name"], reader.place(of: "name"))
    let before = ObjectReader(try reader.optionalObject("before") ?? JSONObject(), at: reader.place(of: "before"))
    var details = PartyDetails()
    for field in PartyDetails.Field.allCases {
      let text = try reader.optionalString(field.rawValue)
      let past = try before.past(field.rawValue) { (json, _) throws(FormatError) in json.string }
      details.set(field, Dated(text, past: past))
    }
    let address = try Self.address(json["address"], reader.place(of: "address"))
    details.set(
      address: Dated(
        address, past: try before.past("address") { (json, at) throws(FormatError) in try Self.address(json, at) }))
    self.init(
      id: PartyID(id),
      kinds: Dated(
        kind, past: try before.past("kind") { (json, _) throws(FormatError) in try Self.kind(json, reader) }),
      names: Dated(
        name, past: try before.past("name") { (json, at) throws(FormatError) in try Self.text(json, at) }),
      roles: try reader.strings("roles").map { RoleID($0) },
      memberOf: try reader.strings("memberOf").map { PartyID($0) }, details: details,
      retired: try reader.optionalDay("retired"))
  }

  private static func kind(_ json: JSON?, _ reader: ObjectReader) throws(FormatError) -> Kind {
    guard let kind = json?.string.flatMap({ Kind(rawValue: $0) }) else {
      throw reader.error("kind", .either(Kind.allCases.map(\.rawValue)))
    }
    return kind
  }

  private static func text(_ json: JSON?, _ pointer: String) throws(FormatError) -> LocalizedText {
    var defects: [Defect] = []
    guard let text = LocalizedText(json ?? .null, at: pointer, defects: &defects) else {
      throw FormatError(pointer, expected: .name)
    }
    return text
  }

  private static func address(_ json: JSON?, _ pointer: String) throws(FormatError) -> LocalizedText? {
    guard let json, !json.isNull else { return nil }
    return try text(json, pointer)
  }
}

extension LocalizedText {
  /// As documents write it: a plain text, or texts by language.
  package var json: JSON {
    byLanguage.isEmpty
      ? .string(fallback)
      : .object(
        JSONObject(
          byLanguage.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { JSONObject.Member(key: $0.key.rawValue, value: .string($0.value)) }))
  }
}

extension ObjectReader {
  /// What a value was before some days.
  fileprivate func past<Value>(
    _ key: String, _ read: (JSON, String) throws(FormatError) -> Value
  ) throws(FormatError) -> [Dated<Value>.Past] {
    try list(key) { (json, at) throws(FormatError) in
      guard let object = json.object else { throw FormatError(at, expected: .object) }
      let reader = ObjectReader(object, at: at)
      return Dated<Value>.Past(
        try read(object["value"] ?? .null, reader.place(of: "value")), until: try reader.day("until"))
    }
  }
}
