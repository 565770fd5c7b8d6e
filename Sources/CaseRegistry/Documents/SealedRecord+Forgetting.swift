import JSONText
import WorkflowEngine

extension SealedRecord {
  /// The record without the personal values under a name; salt and value go, and a tombstone takes their place.
  ///
  /// The hash stays: it covers only the commitment, which without its salt tells nothing about the value. The digest of
  /// the request goes too, since it covers the value.
  ///
  /// - Parameters:
  ///   - name: The field or input, or `note`.
  ///   - sequence: The record that orders it.
  func forgetting(_ name: String, by sequence: Int) throws(FormatError) -> SealedRecord {
    var personal = json["personal"]?.object ?? JSONObject()
    let places = personal.members.filter { JSONPointer.keys(of: $0.key).last == name && $0.value.isUnordered }
    guard !places.isEmpty else { return self }
    let request = personal.members.filter { $0.key == "/request" && $0.value.isUnordered }
    for member in places + request { personal[member.key] = ["forgotten": .integer(sequence)] }
    var json = json
    json["personal"] = .object(personal)
    return try SealedRecord(.object(json), at: "")
  }

  /// The values that are still there, by their pointers.
  var personalValues: [(pointer: String, value: JSON)] {
    (json["personal"]?.object?.members ?? []).compactMap { member in
      member.value["value"].map { (member.key, $0) }
    }
  }

  /// The commitments to values that are still there, or of which no record of the case orders the removal.
  var unorderedCommitments: [(pointer: String, digest: String)] {
    (json["personal"]?.object?.members ?? []).filter(\.value.isUnordered).compactMap { member in
      commitment(at: member.key).map { (member.key, $0) }
    }
  }

  /// The tombstones: which value was removed, and which record says so.
  var tombstones: [(pointer: String, by: Int?)] {
    (json["personal"]?.object?.members ?? []).filter { $0.value["forgotten"] != nil }.map {
      ($0.key, $0.value["forgotten"]?.integer)
    }
  }

  /// The pointers of commitments whose value neither stands under `personal` nor has a tombstone there.
  ///
  /// - Parameter known: Commitments to values that were removed from earlier records, and were copied since.
  func strayCommitments(besides known: Set<String>) -> [String] {
    let named = Set((json["personal"]?.object?.members ?? []).map(\.key))
    return commitments.filter { !named.contains($0.pointer) && !known.contains($0.digest) }.map(\.pointer)
  }

  /// Every commitment in what is hashed.
  var commitments: [(pointer: String, digest: String)] {
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
