public import Digests
public import JSONText
public import WorkflowEngine

/// A record as it stands in a document: chained to the one before, personal values behind commitments.
///
/// `hash` is SHA-256 over the canonical bytes (RFC 8785) of the record without `hash` and `personal`. What is personal
/// is hashed as a commitment, `{"commitment": SHA-256(salt ‖ canonical value)}`; salt and value stand under `personal`,
/// by their pointer, so that they can be removed by law while the chain still verifies.
public struct SealedRecord: Sendable {
  /// The record as stored, unknown keys included.
  public let json: JSONObject
  /// The record with its personal values in place.
  public let record: Record
  /// Its own hash.
  public let hash: Digest
  /// The hash of the record before it; 64 zeros for the first.
  public let previous: Digest

  /// Seals a new record.
  ///
  /// - Parameters:
  ///   - record: What the engine made.
  ///   - previous: The hash of the last record of the case.
  ///   - extras: The digest of the document's `x`, when there is one.
  ///   - salt: Gives sixteen random bytes as hex for each personal value.
  public init(_ record: Record, after previous: Digest, extras: Digest?, salt: () -> String) {
    var json = record.json
    var personal = JSONObject()
    // The digest of a request would tell a guess at what was removed from its record.
    let isDiscreet = record.request != nil && !record.personal.isEmpty
    for pointer in record.personal + (isDiscreet ? ["/request"] : []) {
      guard let value = JSON.object(json).value(at: pointer) else { continue }
      let salt = salt()
      let commitment = Self.commitment(to: value, salt: salt)
      json = json.replacing(pointer, with: ["commitment": .string(commitment.description)])
      personal[pointer] = ["salt": .string(salt), "value": value]
    }
    if let extras { json["x"] = .string(extras.description) }
    json["prev"] = .string(previous.description)
    hash = Self.hash(of: json)
    json["hash"] = .string(hash.description)
    if !personal.isEmpty { json["personal"] = .object(personal) }
    self.json = json
    self.record = record
    self.previous = previous
  }

  /// Reads a stored record; its hash is not checked here.
  ///
  /// - Parameters:
  ///   - json: The record as stored.
  ///   - pointer: Where it stands in its document.
  /// - Throws: `FormatError` at the first thing that is not as it should be.
  public init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: .record) }
    self.json = object
    hash = try Self.digest("hash", of: object, at: pointer)
    previous = try Self.digest("prev", of: object, at: pointer)
    var plain = object
    for member in object["personal"]?.object?.members ?? [] {
      guard let value = member.value["value"] else { continue }
      plain = plain.replacing(member.key, with: value)
    }
    record = try Record(plain, at: pointer)
  }

  /// The hash that the record should have.
  public var computedHash: Digest { Self.hash(of: json) }

  /// The pointers of personal values that do not match what was hashed.
  public var brokenCommitments: [String] {
    (json["personal"]?.object?.members ?? []).filter { member in
      guard let commitment = JSON.object(json).value(at: member.key)?["commitment"]?.string else { return true }
      guard let value = member.value["value"] else { return member.value["forgotten"] == nil }
      return commitment != Self.commitment(to: value, salt: member.value["salt"]?.string ?? "").description
    }.map(\.key)
  }

  /// SHA-256(salt ‖ canonical value); the salt is hashed as the text it is written as.
  package static func commitment(to value: JSON, salt: String) -> Digest {
    SHA256.digest(of: Array(salt.utf8) + value.canonicalBytes())
  }

  private static func hash(of json: JSONObject) -> Digest { json.canonicalDigest(without: ["hash", "personal"]) }

  private static func digest(_ key: String, of json: JSONObject, at pointer: String) throws(FormatError) -> Digest {
    guard let digest = json[key]?.string.flatMap({ Digest(hex: $0) }) else {
      throw FormatError(JSONPointer.append(pointer, key: key), expected: .hash)
    }
    return digest
  }
}

extension JSON {
  fileprivate func replacing(_ keys: ArraySlice<String>, with value: JSON) -> JSON {
    guard let key = keys.first else { return value }
    if var object, let old = object[key] {
      object[key] = old.replacing(keys.dropFirst(), with: value)
      return .object(object)
    }
    if var array, let place = JSONPointer.place(key, in: array) {
      array[place] = array[place].replacing(keys.dropFirst(), with: value)
      return .array(array)
    }
    return self
  }
}

extension JSONObject {
  /// The object with the value at a pointer replaced; unchanged where there is none.
  package func replacing(_ pointer: String, with value: JSON) -> JSONObject {
    let keys = ArraySlice(JSONPointer.keys(of: pointer))
    // The pointer to everything, which no value of a record has.
    if keys.isEmpty { return self }
    return JSON.object(self).replacing(keys, with: value).object ?? self
  }
}

extension SealedRecord {
  /// The record without the personal values that an order covers; salt and value go, and a tombstone takes their place.
  ///
  /// The hash stays: it covers only the commitment, which without its salt tells nothing about the value. The digest of
  /// the request goes too, since it covers the value.
  package func forgetting(_ order: ForgettingOrder) throws(FormatError) -> SealedRecord {
    var personal = json["personal"]?.object ?? JSONObject()
    let sequence = record.sequence
    let places = personal.members.filter {
      $0.key != "/request" && $0.value.isUnordered && order.covers($0.key, of: sequence)
    }
    guard !places.isEmpty else { return self }
    let request = personal.members.filter { $0.key == "/request" && $0.value.isUnordered }
    for member in places + request { personal[member.key] = ["forgotten": .integer(order.sequence)] }
    var json = json
    json["personal"] = .object(personal)
    return try SealedRecord(.object(json), at: "")
  }

  /// The values that are still there, by their pointers.
  package var personalValues: [(pointer: String, value: JSON)] {
    (json["personal"]?.object?.members ?? []).compactMap { member in
      member.value["value"].map { (member.key, $0) }
    }
  }

  /// The commitments to values that are still there, or of which no record of the case orders the removal.
  package var unorderedCommitments: [(pointer: String, digest: String)] {
    (json["personal"]?.object?.members ?? []).filter(\.value.isUnordered).compactMap { member in
      commitment(at: member.key).map { (member.key, $0) }
    }
  }

  /// The tombstones: which value was removed, and which record says so.
  package var tombstones: [(pointer: String, by: Int?)] {
    (json["personal"]?.object?.members ?? []).filter { $0.value["forgotten"] != nil }.map {
      ($0.key, $0.value["forgotten"]?.integer)
    }
  }

  /// The pointers of commitments whose value neither stands under `personal` nor has a tombstone there.
  ///
  /// - Parameter known: Commitments to values that were removed from earlier records, and were copied since.
  package func strayCommitments(besides known: Set<String>) -> [String] {
    let named = Set((json["personal"]?.object?.members ?? []).map(\.key))
    return commitments.filter { !named.contains($0.pointer) && !known.contains($0.digest) }.map(\.pointer)
  }

  /// Every commitment in what is hashed.
  package var commitments: [(pointer: String, digest: String)] {
    // Most records have none, and no need of pointers.
    guard json.members.contains(where: { $0.value.holdsObject(withOnly: "commitment") }) else { return [] }
    var found: [(pointer: String, digest: String)] = []
    for member in json.members where member.key != "personal" {
      Self.collect(member.value, JSONPointer.append("", key: member.key), &found)
    }
    return found
  }

  private static func collect(_ json: JSON, _ pointer: String, _ found: inout [(pointer: String, digest: String)]) {
    if json.isForgotten, let digest = json["commitment"]?.string { return found.append((pointer, digest)) }
    switch json {
    case .object(let object):
      for member in object.members { collect(member.value, JSONPointer.append(pointer, key: member.key), &found) }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        collect(element, JSONPointer.append(pointer, index: index), &found)
      }
    default: break
    }
  }
}

extension JSON {
  /// Whether a member of `personal` is a value, or a tombstone that points to no record.
  fileprivate var isUnordered: Bool { self["value"] != nil || self["forgotten"]?.integer == nil }
}
