import Digests
package import JSONText
public import WorkflowEngine

extension CaseDocument {
  /// What records of the verb `forget` have removed here, and left tombstones of.
  package var removals: [Removal] {
    var found: [Int: Set<String>] = [:]
    for index in sealed.indices where sealed[index].json["personal"] != nil {
      for (pointer, order) in sealed[index].tombstones {
        guard let order, let digest = sealed[index].commitment(at: pointer) else { continue }
        found[order, default: []].insert(digest)
      }
    }
    for order in history.forgettingOrders where order.document != nil {
      found[order.sequence, default: []].formUnion([])
    }
    return found.sorted { $0.key < $1.key }.compactMap { order, commitments in
      guard sealed.indices.contains(order - 1), sealed[order - 1].record.deed == .verb(.forget) else { return nil }
      return Removal(sealed[order - 1].record, of: number, commitments: commitments)
    }
  }

  /// The commitments to the personal values that stand here.
  package var heldCommitments: [String] {
    sealed.indices.filter { sealed[$0].json["personal"] != nil }.flatMap { sealed[$0].heldCommitments.map(\.digest) }
  }

  /// The commitments to values of which a tombstone says that the journal ordered their removal.
  package var removedByJournal: [String] {
    sealed.indices.filter { sealed[$0].json["personal"] != nil }.flatMap { index in
      sealed[index].tombstones.compactMap { pointer, order in
        order == nil ? sealed[index].commitment(at: pointer) : nil
      }
    }
  }

  /// Removes what was removed elsewhere and still stands here, and adds the records that say so; also of what is gone
  /// already by an order of the journal, since a document in place says it itself.
  ///
  /// - Returns: Whether there was anything.
  package mutating func remove(_ removals: some Sequence<Removal>) -> Bool {
    let held = Set(heldCommitments + removedByJournal)
    var isChanged = false
    for removal in removals.sorted() where !held.isDisjoint(with: removal.commitments) || isMissing(removal) {
      let removed = Set(removal.commitments)
      if removal.isOfPlaces {
        isChanged = repeatPlaces(of: removal, removed) || isChanged
        continue
      }
      var places: [String: Set<Int>] = [:]
      for index in sealed.indices where sealed[index].json["personal"] != nil {
        for (pointer, digest) in sealed[index].unorderedCommitments where removed.contains(digest) {
          guard let name = Forgetting.name(of: pointer) else { continue }
          places[name, default: []].insert(sealed[index].record.sequence)
        }
      }
      for (name, sources) in places.sorted(by: { $0.key < $1.key }) {
        append(Engine.repeated(removal.repeated, of: name, from: sources.sorted(), in: history)) { "" }
        isChanged = true
      }
    }
    return isChanged
  }

  /// Whether a document stands here of which this case does not say yet that it was removed.
  private func isMissing(_ removal: Removal) -> Bool {
    guard let document = removal.document, history.heldEvidence.contains(where: { $0.sha256 == document }) else {
      return false
    }
    return !history.forgettingOrders.contains { $0.document == document }
  }

  /// Removes what does not go by its name alone: a member of one element, a document with what is said of it.
  private mutating func repeatPlaces(of removal: Removal, _ removed: Set<String>) -> Bool {
    var places: [Int: [String]] = [:]
    for index in sealed.indices {
      let sequence = sealed[index].record.sequence
      if let document = removal.document, sealed[index].record.evidence.contains(where: { $0.sha256 == document }) {
        places[sequence, default: []] += []
      }
      for (pointer, digest) in sealed[index].unorderedCommitments where removed.contains(digest) {
        places[sequence, default: []].append(pointer)
      }
    }
    guard !places.isEmpty else { return false }
    append(
      Engine.repeated(
        removal.repeated, of: removal.name, from: places.keys.sorted(), at: places, document: removal.document,
        in: history)
    ) { "" }
    return true
  }

  /// The document, its records and its head as they are, without what was removed by the journal's orders.
  ///
  /// - Parameter isRemoved: Whether the value at a pointer, with this commitment, is to go.
  /// - Returns: Nil when there was nothing of it.
  package func without(_ isRemoved: (_ pointer: String, _ commitment: String) -> Bool) -> CaseDocument? {
    var isChanged = false
    let records = sealed.map { sealed -> JSON in
      guard var personal = sealed.json["personal"]?.object else { return .object(sealed.json) }
      let places = sealed.heldCommitments.filter { isRemoved($0.pointer, $0.digest) }.map(\.pointer)
      if places.isEmpty { return .object(sealed.json) }
      isChanged = true
      // The digest of the request covers the value.
      for place in places + ["/request"] where personal[place]?["value"] != nil {
        personal[place] = ["forgotten": .string(Self.orderedByJournal)]
      }
      var json = sealed.json
      json["personal"] = .object(personal)
      return .object(json)
    }
    guard isChanged, var object = json.object else { return nil }
    object["history"] = .array(records)
    // The state follows from the history, so that it is written anew from what is left there.
    guard let rough = try? CaseDocument(JSON.object(object).documentBytes()) else { return nil }
    return try? CaseDocument(rough.bytes)
  }

  /// What a tombstone says in a version of a case that was not in place when the removal was ordered.
  package static let orderedByJournal = "journal"
}

extension SealedRecord {
  /// The commitment that is hashed in the place of a personal value; nil where there is none.
  package func commitment(at pointer: String) -> String? { JSON.object(json).value(at: pointer)?["commitment"]?.string }

  /// The commitments to the values that are still there, with their pointers.
  package var heldCommitments: [(pointer: String, digest: String)] {
    personalValues.compactMap { value in commitment(at: value.pointer).map { (value.pointer, $0) } }
  }
}

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
  /// The SHA-256 of a document that was removed.
  public let document: String?

  /// Whether not all of its name goes.
  var isOfPlaces: Bool { document != nil || Forgetting.lastName(of: name) != name }

  /// What a record of the verb `forget` removed.
  package init(_ record: Record, of number: CaseNumber, commitments: some Sequence<String>) {
    self.number = number
    name = record.input["name"]?.string ?? ""
    (id, on, at, by, role, reason) = (record.id, record.on, record.at, record.by, record.role, record.reason)
    self.commitments = Set(commitments).sorted()
    document = record.input["evidence"]?.string
  }

  /// The record that says so in a copy of the case from which the values are removed later.
  ///
  /// It is the same whoever adds it, so that two offices do not part over it.
  package var repeated: Record {
    Record(
      sequence: 1, id: id.hasPrefix(Self.prefix) ? id : Self.prefix + id, deed: .verb(.forget), on: on, at: at, by: by,
      role: role, reason: reason)
  }

  private static let prefix = "forget:"
}

extension Removal {
  package var json: JSONObject {
    var json: JSONObject = [
      "number": .string(number.description), "name": .string(name), "id": .string(id), "on": .string(on.description),
      "at": .string(at), "commitments": .array(commitments.map { .string($0) }),
    ]
    json["by"] = by.map { .string($0.name) }
    json["role"] = role.map { .string($0.name) }
    json["reason"] = reason.map { .string($0) }
    json["evidence"] = document.map { .string($0) }
    return json
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", .caseNumber) }
    self.number = number
    name = try reader.string("name")
    id = try reader.string("id")
    on = try reader.day("on")
    at = try reader.string("at")
    by = try reader.optionalString("by").map { PartyID($0) }
    role = try reader.optionalString("role").map { RoleID($0) }
    reason = try reader.optionalString("reason")
    document = try reader.optionalString("evidence")
    guard document.map({ Digest(hex: $0) != nil }) ?? true else { throw reader.error("evidence", .hashes) }
    commitments = try reader.strings("commitments")
    guard commitments.allSatisfy({ Digest(hex: $0) != nil }) else {
      throw reader.error("commitments", .hashes)
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
