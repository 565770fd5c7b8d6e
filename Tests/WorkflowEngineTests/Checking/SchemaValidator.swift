import JSONText

/// Validates values against a JSON Schema, knowing as much of draft 2020-12 as the schema of definitions uses.
struct SchemaValidator {
  let root: JSON

  /// Every keyword of the schema that this validator would pass over, and every reference that leads nowhere.
  var unknown: Set<String> {
    var found: Set<String> = []
    walk(root) { schema in
      for member in schema.members {
        if !Self.keywords.contains(member.key) { found.insert(member.key) }
        if member.key == "$ref", definition(member.value) == nil { found.insert("\(member.value)") }
      }
    }
    return found
  }

  private static let keywords: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum", "pattern", "minLength",
    "minimum", "maximum", "items", "minItems", "uniqueItems", "contains", "minContains", "maxContains", "properties",
    "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties", "oneOf", "allOf", "not",
    "if", "then",
  ]

  /// Hands every schema within `schema` to `body`, itself first.
  func walk(_ schema: JSON, _ body: (JSONObject) -> Void) {
    guard let object = schema.object else { return }
    body(object)
    for key in ["properties", "$defs"] { for member in object[key]?.object?.members ?? [] { walk(member.value, body) } }
    for key in ["oneOf", "allOf"] { for part in object[key]?.array ?? [] { walk(part, body) } }
    for key in ["items", "contains", "additionalProperties", "propertyNames", "not", "if", "then"] {
      if let part = object[key] { walk(part, body) }
    }
  }

  /// The schema under `$defs` that a reference names.
  func definition(_ reference: JSON) -> JSON? {
    guard let text = reference.string, text.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(text.dropFirst("#/$defs/".count))]
  }

  /// Whether `value` is as `schema` (else the whole) says.
  func accepts(_ value: JSON, by schema: JSON? = nil) throws -> Bool {
    let schema = schema ?? root
    guard let object = schema.object else { return schema == true }
    for member in object.members where try !accepts(value, member.key, member.value, of: object) { return false }
    return true
  }

  private func accepts(_ value: JSON, _ keyword: String, _ what: JSON, of schema: JSONObject) throws -> Bool {
    switch keyword {
    case "$ref": return try definition(what).map { try accepts(value, by: $0) } ?? false
    case "type": return Self.type(of: value) == what.string
    case "const": return value == what
    case "enum": return what.array?.contains(value) == true
    case "oneOf": return try (what.array ?? []).filter { try accepts(value, by: $0) }.count == 1
    case "allOf": return try (what.array ?? []).allSatisfy { try accepts(value, by: $0) }
    case "not": return try !accepts(value, by: what)
    case "if": return try !accepts(value, by: what) || accepts(value, by: schema["then"] ?? true)
    case "pattern", "minLength": return try value.string.map { try Self.accepts($0, keyword, what) } ?? true
    case "minimum", "maximum":
      guard let number = value.integer, let bound = what.integer else { return true }
      return keyword == "minimum" ? number >= bound : number <= bound
    case "items", "minItems", "uniqueItems", "contains":
      return try value.array.map { try accepts($0, keyword, what, of: schema) } ?? true
    case "properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties":
      return try value.object.map { try accepts($0, keyword, what, of: schema) } ?? true
    default: return true
    }
  }

  private static func type(of value: JSON) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .double: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  private static func accepts(_ text: String, _ keyword: String, _ what: JSON) throws -> Bool {
    if keyword == "minLength" { return text.unicodeScalars.count >= what.integer ?? 0 }
    return try text.firstMatch(of: Regex(what.string ?? "")) != nil
  }

  private func accepts(_ array: [JSON], _ keyword: String, _ what: JSON, of schema: JSONObject) throws -> Bool {
    switch keyword {
    case "items": return try array.allSatisfy { try accepts($0, by: what) }
    case "minItems": return array.count >= what.integer ?? 0
    case "uniqueItems": return Set(array).count == array.count
    default:
      let count = try array.filter { try accepts($0, by: what) }.count
      return count >= schema["minContains"]?.integer ?? 1 && count <= schema["maxContains"]?.integer ?? .max
    }
  }

  private func accepts(_ object: JSONObject, _ keyword: String, _ what: JSON, of schema: JSONObject) throws -> Bool {
    switch keyword {
    case "properties": return try object.members.allSatisfy { try accepts($0.value, by: what[$0.key] ?? true) }
    case "required": return (what.array ?? []).allSatisfy { object[$0.string ?? ""] != nil }
    case "additionalProperties":
      return try object.members.allSatisfy {
        try schema["properties"]?[$0.key] != nil || accepts($0.value, by: what)
      }
    case "propertyNames": return try object.members.allSatisfy { try accepts(.string($0.key), by: what) }
    case "minProperties": return object.count >= what.integer ?? 0
    default: return object.count <= what.integer ?? .max
    }
  }
}
