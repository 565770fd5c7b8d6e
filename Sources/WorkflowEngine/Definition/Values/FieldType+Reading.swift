public import JSONText

extension FieldType {
  /// The keys that a type has in a definition; `type` alone for a name that is no type.
  ///
  /// - Parameter name: The type's name, such as `choice`.
  public static func keys(for name: String) -> [String] {
    switch name {
    case "text", "integer", "decimal": ["type", "min", "max"]
    case "date": ["type", "precision", "min", "max"]
    case "choice": ["type", "of"]
    case "list": ["type", "of", "min", "max"]
    case "record": ["type", "fields"]
    default: ["type"]
    }
  }

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
