import JSONText

/// A document that belongs to a record; its bytes stand elsewhere, under their SHA-256.
public struct Evidence: Hashable, Sendable {
  /// The kind, such as `minutes`.
  public var kind: String
  /// SHA-256 of its bytes, in lower-case hex.
  public var sha256: String
  /// The name of the file it came from.
  public var name: String
  /// Its size in bytes.
  public var size: Int
  /// Where it comes from, as in `reply of 5 June, by e-mail`.
  public var origin: String?
  /// Who supplied it: a text or the id of a party; perhaps somebody at risk, so it is hashed by commitment.
  public var supplier: String?
  /// Who may see it.
  public var visibility: Visibility
  /// SHA-256 of the original of which this is a redacted copy; in a command, a beginning of it is enough.
  public var redacts: String?

  /// A document.
  public init(
    kind: String, sha256: String, name: String, size: Int, origin: String? = nil, supplier: String? = nil,
    visibility: Visibility = .internal, redacts: String? = nil
  ) {
    self.kind = kind
    self.sha256 = sha256
    self.name = name
    self.size = size
    self.origin = origin
    self.supplier = supplier
    self.visibility = visibility
    self.redacts = redacts
  }
}

extension Evidence {
  /// The document as records hold it; what is absent or usual is not written.
  var json: JSON {
    var json: JSONObject = [
      "kind": .string(kind), "sha256": .string(sha256), "name": .string(name), "size": .integer(size),
    ]
    json["origin"] = origin.map { .string($0) }
    json["suppliedBy"] = supplier.map { .string($0) }
    if visibility != .internal { json["visibility"] = .string(visibility.rawValue) }
    json["redacts"] = redacts.map { .string($0) }
    return .object(json)
  }

  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: .object) }
    let reader = ObjectReader(object, at: pointer)
    kind = try reader.string("kind")
    sha256 = try reader.string("sha256")
    // Where it was removed by law, the digest must do.
    name = object["name"]?.isForgotten == true ? String(sha256.prefix(12)) : try reader.string("name")
    // Both become part of a path: neither may lead out of its folder.
    guard (2...64).contains(sha256.utf8.count), sha256.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
      throw reader.error("sha256", .hash)
    }
    guard !["", ".", ".."].contains(name), !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 }) else {
      throw reader.error("name", .fileName)
    }
    size = try reader.integer("size")
    origin = try reader.optionalString("origin")
    // Where it was removed by law, its commitment is left.
    supplier = object["suppliedBy"]?.string
    let visibility = try reader.optionalString("visibility") ?? Visibility.internal.rawValue
    guard let known = Visibility(rawValue: visibility) else {
      throw reader.error("visibility", .oneOf(Visibility.allCases.map(\.rawValue), nearest: nil))
    }
    self.visibility = known
    redacts = try reader.optionalString("redacts")
  }
}
