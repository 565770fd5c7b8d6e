public import JSONText

extension FieldType {
  /// Reads a type from a definition: `type` and the type's own keys.
  ///
  /// Other keys of `json` are left to the caller, who asks `keys(for:)` which there are.
  ///
  /// - Parameters:
  ///   - json: An object such as `{"type": "choice", "of": ["yes", "no"]}`.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - defects: Receives one defect for each thing wrong.
  public init?(_ json: JSON, at pointer: String, defects: inout [Defect]) {
    var reader = TypeReader()
    let type = reader.type(json, at: pointer, place: .field)
    defects += reader.reader.defects
    guard let type else { return nil }
    self = type
  }
}

extension FieldDefinition {
  /// The keys that a field can have beside those of its type.
  public static let keys = ["title", "required", "visibility", "personal"]

  /// Reads a whole field from a definition, unknown keys included.
  ///
  /// - Parameters:
  ///   - json: An object such as `{"type": "text", "title": "Reason", "required": true}`.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - defects: Receives one defect for each thing wrong.
  public init?(_ json: JSON, at pointer: String, defects: inout [Defect]) {
    let type = FieldType(json, at: pointer, defects: &defects)
    guard json.object != nil else { return nil }
    var reader = DefinitionReader()
    defer { defects += reader.defects }
    if let name = json["type"]?.string, FieldType.names.contains(name) {
      _ = reader.object(json, at: pointer, known: FieldType.keys(for: name) + Self.keys, required: ["title"])
    }
    let title = reader.text(json["title"], at: JSONPointer.append(pointer, key: "title"))
    let visibility = reader.visibility(json["visibility"], at: JSONPointer.append(pointer, key: "visibility"))
    isRequired = reader.boolean(json["required"], at: JSONPointer.append(pointer, key: "required"))
    isPersonal = reader.boolean(json["personal"], at: JSONPointer.append(pointer, key: "personal"))
    guard let type, let title else { return nil }
    self.type = type
    self.title = title
    self.visibility = visibility
  }
}

extension DefinitionReader {
  fileprivate mutating func visibility(_ json: JSON?, at pointer: String) -> Visibility {
    guard let json else { return .internal }
    if let name = json.string, let visibility = Visibility(rawValue: name) { return visibility }
    report(pointer, .value, .reading(.oneOf(["public", "council", "internal"])))
    return .internal
  }
}
