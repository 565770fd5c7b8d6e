import JSONText
import WorkflowEngine

extension CaseDocument {
  /// What records of the verb `forget` have removed here, and left tombstones of.
  var removals: [Removal] {
    var found: [Int: Set<String>] = [:]
    for index in sealed.indices where sealed[index].json["personal"] != nil {
      for (pointer, order) in sealed[index].tombstones {
        guard let order, let digest = sealed[index].commitment(at: pointer) else { continue }
        found[order, default: []].insert(digest)
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { order, commitments in
      guard sealed.indices.contains(order - 1), sealed[order - 1].record.deed == .verb(.forget) else { return nil }
      return Removal(sealed[order - 1].record, of: number, commitments: commitments)
    }
  }

  /// The commitments to the personal values that stand here.
  var heldCommitments: [String] {
    sealed.indices.filter { sealed[$0].json["personal"] != nil }.flatMap { sealed[$0].heldCommitments.map(\.digest) }
  }

  /// The commitments to values of which a tombstone says that the journal ordered their removal.
  var removedByJournal: [String] {
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
  mutating func remove(_ removals: some Sequence<Removal>) -> Bool {
    let held = Set(heldCommitments + removedByJournal)
    var isChanged = false
    for removal in removals.sorted() where !held.isDisjoint(with: removal.commitments) {
      let removed = Set(removal.commitments)
      var places: [String: Set<Int>] = [:]
      for index in sealed.indices where sealed[index].json["personal"] != nil {
        for (pointer, digest) in sealed[index].unorderedCommitments where removed.contains(digest) {
          guard pointer != "/request", let name = JSONPointer.keys(of: pointer).last else { continue }
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

  /// The document, its records and its head as they are, without what was removed by the journal's orders.
  ///
  /// - Parameter isRemoved: Whether the value at a pointer, with this commitment, is to go.
  /// - Returns: Nil when there was nothing of it.
  func without(_ isRemoved: (_ pointer: String, _ commitment: String) -> Bool) -> CaseDocument? {
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
  static let orderedByJournal = "journal"
}

extension SealedRecord {
  /// The commitment that is hashed in the place of a personal value; nil where there is none.
  func commitment(at pointer: String) -> String? { JSON.object(json).value(at: pointer)?["commitment"]?.string }

  /// The commitments to the values that are still there, with their pointers.
  var heldCommitments: [(pointer: String, digest: String)] {
    personalValues.compactMap { value in commitment(at: value.pointer).map { (value.pointer, $0) } }
  }
}
