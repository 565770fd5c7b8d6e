public import JSONText

extension FieldType {
  /// Reads a type from a definition: `type` and the type's own keys.
  ///
  /// Other keys of `json` are left to the caller, who asks `keys(for:)` which there are.
  ///
  /// - Parameters:
  ///   - json: An object such as `{"type": "choice", "of": ["yes", "no"]}`.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - format: The format of the definition.
  ///   - defects: Receives one defect for each thing wrong.
  public init?(_ json: JSON, at pointer: String, format: DefinitionFormat = .first, defects: inout [Defect]) {
    var reader = TypeReader(format)
    let type = reader.type(json, at: pointer, place: .field)
    defects += reader.reader.defects
    guard let type else { return nil }
    self = type
  }
}

extension FieldDefinition {
  /// The keys that a field can have beside those of its type.
  public static let keys = ["title", "required", "visibility", "personal"]

  /// The keys that a date can have beside those in a definition of the second format.
  public static let dateKeys = ["notBefore", "notAfter", "ahead"]

  /// Reads a whole field from a definition, unknown keys included.
  ///
  /// - Parameters:
  ///   - json: An object such as `{"type": "text", "title": "Reason", "required": true}`.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - format: The format of the definition.
  ///   - more: Other keys that it may have where it stands, in the second format.
  ///   - defects: Receives one defect for each thing wrong.
  public init?(
    _ json: JSON, at pointer: String, format: DefinitionFormat = .first, more: [String] = [], defects: inout [Defect]
  ) {
    let type = FieldType(json, at: pointer, format: format, defects: &defects)
    guard json.object != nil else { return nil }
    var reader = DefinitionReader(format: format)
    defer { defects += reader.defects }
    if let name = json["type"]?.string, FieldType.names.contains(name) {
      let second = FieldType.secondKeys(for: name) + (name == "date" ? Self.dateKeys : []) + more
      _ = reader.object(
        json, at: pointer, known: FieldType.keys(for: name) + Self.keys, second: second, required: ["title"])
    }
    let title = reader.text(json["title"], at: JSONPointer.append(pointer, key: "title"))
    let visibility = reader.visibility(json["visibility"], at: JSONPointer.append(pointer, key: "visibility"))
    isRequired = reader.boolean(json["required"], at: JSONPointer.append(pointer, key: "required"))
    isPersonal = reader.boolean(json["personal"], at: JSONPointer.append(pointer, key: "personal"))
    bounds = type?.isDate == true ? reader.bounds(json, at: pointer) : nil
    if isPersonal, let key = type?.key {
      reader.report(JSONPointer.append(pointer, key: "personal"), .type, .type(.keyPersonal(key.name)))
    }
    guard let type, let title else { return nil }
    self.type = type
    self.title = title
    self.visibility = visibility
  }
}

extension DefinitionReader {
  /// The bounds of a date; whether the dates they name are there, is looked at when all are known.
  fileprivate mutating func bounds(_ json: JSON, at pointer: String) -> DateBounds? {
    guard format != .first, let object = json.object,
      FieldDefinition.dateKeys.contains(where: { object[$0] != nil })
    else { return nil }
    func bound(_ key: String) -> DateBounds.Bound? {
      string(object[key], at: JSONPointer.append(pointer, key: key)).map { $0 == "on" ? .recordDay : .value($0) }
    }
    let (notBefore, notAfter) = (bound("notBefore"), bound("notAfter"))
    let isAhead = boolean(object["ahead"], at: JSONPointer.append(pointer, key: "ahead"))
    if isAhead, notAfter == .recordDay {
      report(JSONPointer.append(pointer, key: "ahead"), .type, .type(.aheadAndPast))
    }
    guard notBefore != nil || notAfter != nil || isAhead else { return nil }
    return DateBounds(notBefore: notBefore, notAfter: notAfter, isAhead: isAhead)
  }

  fileprivate mutating func visibility(_ json: JSON?, at pointer: String) -> Visibility {
    guard let json else { return .internal }
    if let name = json.string, let visibility = Visibility(rawValue: name) { return visibility }
    report(pointer, .value, .reading(.oneOf(["public", "council", "internal"])))
    return .internal
  }
}
