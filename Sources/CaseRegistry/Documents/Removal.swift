import Digests
import JSONText
public import WorkflowEngine

/// What was removed from a case as a law orders; an entry of the journal, and what a record of the verb `forget` says.
///
/// The commitments tell nothing of the values without their salts, but let any copy of them be known again.
public struct Removal: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The field or input, or `note`.
  public let name: String
  /// The id of the command that removed it.
  public let id: String
  /// The day of the removal.
  public let on: Day
  /// When it was recorded.
  public let at: String
  /// Who removed it.
  public let by: PartyID?
  /// In which role.
  public let role: RoleID?
  /// Which law or order.
  public let reason: String?
  /// The commitments to what was removed, in hex, sorted.
  public let commitments: [String]

  /// What a record of the verb `forget` removed.
  init(_ record: Record, of number: CaseNumber, commitments: some Sequence<String>) {
    self.number = number
    name = record.input["name"]?.string ?? ""
    (id, on, at, by, role, reason) = (record.id, record.on, record.at, record.by, record.role, record.reason)
    self.commitments = Set(commitments).sorted()
  }

  /// The record that says so in a copy of the case from which the values are removed later.
  ///
  /// It is the same whoever adds it, so that two offices do not part over it.
  var repeated: Record {
    Record(
      sequence: 1, id: id.hasPrefix(Self.prefix) ? id : Self.prefix + id, deed: .verb(.forget), on: on, at: at, by: by,
      role: role, reason: reason)
  }

  private static let prefix = "forget:"
}

extension Removal {
  var json: JSONObject {
    var json: JSONObject = [
      "number": .string(number.description), "name": .string(name), "id": .string(id), "on": .string(on.description),
      "at": .string(at), "commitments": .array(commitments.map { .string($0) }),
    ]
    json["by"] = by.map { .string($0.name) }
    json["role"] = role.map { .string($0.name) }
    json["reason"] = reason.map { .string($0) }
    return json
  }

  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", "a case number") }
    self.number = number
    name = try reader.string("name")
    id = try reader.string("id")
    on = try reader.day("on")
    at = try reader.string("at")
    by = try reader.optionalString("by").map { PartyID($0) }
    role = try reader.optionalString("role").map { RoleID($0) }
    reason = try reader.optionalString("reason")
    commitments = try reader.strings("commitments")
    guard commitments.allSatisfy({ Digest(hex: $0) != nil }) else {
      throw reader.error("commitments", "a list of 64 hex digits each")
    }
  }
}

extension Removal: Comparable {
  /// Whether the left was recorded sooner.
  public static func < (left: Removal, right: Removal) -> Bool {
    (left.at, left.id, left.name, left.commitments.first ?? "")
      < (right.at, right.id, right.name, right.commitments.first ?? "")
  }
}
