import Digests
import JSONText
import WorkflowEngine

extension JournalEntry {
  /// What names or reaches a person, within the entry that describes one.
  private static let discreet = ["name", "post", "head", "contact", "address", "before"].map { "/party/\($0)" }

  /// Replaces what is said of a person by commitments.
  ///
  /// - Returns: The values with their salts, by their pointers.
  static func commit(_ json: inout JSONObject, _ change: Change, _ salt: () -> String) -> JSONObject {
    guard case .party(let party, _) = change, party.isOrWasPerson else { return JSONObject() }
    var personal = JSONObject()
    for pointer in discreet {
      guard let value = JSON.object(json).value(at: pointer) else { continue }
      let salt = salt()
      let commitment = SealedRecord.commitment(to: value, salt: salt)
      json = json.replacing(pointer, with: ["commitment": .string(commitment.description)])
      personal[pointer] = ["salt": .string(salt), "value": value]
    }
    return personal
  }

  /// The entry with the values in place of their commitments; of whom they were removed is called by the id.
  static func plain(_ json: JSONObject) -> JSONObject {
    guard let personal = json["personal"]?.object else { return json }
    var plain = json
    for member in personal.members where discreet.contains(member.key) {
      if let value = member.value["value"] {
        plain = plain.replacing(member.key, with: value)
      } else if member.key == "/party/name" {
        plain = plain.replacing(member.key, with: json["id"] ?? "")
      } else if var party = plain["party"]?.object {
        party[JSONPointer.keys(of: member.key).last ?? ""] = nil
        plain["party"] = .object(party)
      }
    }
    return plain
  }

  /// Whether anything is said here of a person that can be removed.
  var holdsPerson: Bool { (json["personal"]?.object?.members ?? []).contains { $0.value["value"] != nil } }

  /// The entry without what it says of a person; its hash, which covers only commitments, stays.
  ///
  /// - Parameter sequence: The entry that orders it.
  func forgetting(by sequence: Int) -> JournalEntry {
    guard holdsPerson, let personal = json["personal"]?.object else { return self }
    var json = json
    json["personal"] = .object(
      JSONObject(personal.members.map { .init(key: $0.key, value: ["forgotten": .integer(sequence)]) }))
    // What reads is what was written here.
    return (try? JournalEntry(.object(json), at: "")) ?? self
  }

  /// Whether every value is the one that was hashed, or gone by an order.
  ///
  /// - Parameter orders: Of whom the entries with these numbers order the removal.
  func keepsCommitments(_ orders: [Int: PartyID]) -> Bool {
    let stray = Self.discreet.filter { JSON.object(json).value(at: $0)?.isForgotten == true }
    let personal = json["personal"]?.object ?? JSONObject()
    guard stray.allSatisfy({ personal.contains($0) }) else { return false }
    return personal.members.allSatisfy { member in
      guard let commitment = JSON.object(json).value(at: member.key)?["commitment"]?.string else { return false }
      if let value = member.value["value"] {
        let salt = member.value["salt"]?.string ?? ""
        return SealedRecord.commitment(to: value, salt: salt).description == commitment
      }
      guard let order = member.value["forgotten"]?.integer, let id = json["id"]?.string else { return false }
      return orders[order]?.name == id && order > (json["seq"]?.integer ?? 0)
    }
  }
}

extension Party.Content {
  /// Whether it is a person, or was said to be one.
  var isOrWasPerson: Bool { self.kinds.all.contains(.person) }
}
