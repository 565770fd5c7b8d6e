import Digests
import JSONText
import WorkflowEngine

extension CaseDocument {
  /// Everything that shows that the document is not the one the program wrote.
  ///
  /// - Parameters:
  ///   - bytes: The file, to compare with what would be written.
  ///   - removed: Commitments to values whose removal the journal has ordered, in a version that is not in place.
  /// - Returns: Problems with the path left empty; none for a sound document.
  public func problems(in bytes: [UInt8]?, removed: Set<String> = []) -> [Problem] {
    var problems = chainProblems(removed) + oddProblems()
    // Writing the state and the document, to compare both, is only needed when something is wrong.
    let saysState = stated.map { state.isSaid(by: $0, besides: Self.besidesState) } ?? false
    if let stated, !saysState { problems += stateProblems(stated, state.json) }
    if problems.isEmpty, let bytes, !(saysState && source == bytes), bytes != self.bytes {
      problems.append(Problem(.bytes(.otherBytes)))
    }
    return problems.map { $0.about(number) }
  }

  /// The members of a document that are no part of its state.
  private static let besidesState = ["format", "history", "x"]

  private func chainProblems(_ removed: Set<String>) -> [Problem] {
    var problems: [Problem] = []
    var previous = Digest.zero
    // By places, because taking hold of a whole record costs more than looking at it.
    for index in sealed.indices {
      let sequence = index + 1
      let said = sealed[index].record.sequence
      if said != sequence { problems.append(Problem(.chain(.recordNumber(sequence, said: said)))) }
      if sealed[index].previous != previous {
        problems.append(Problem(.chain(.recordOrder(sequence))))
      }
      if sealed[index].computedHash != sealed[index].hash {
        problems.append(Problem(.hash(.recordChanged(sequence))))
      }
      for pointer in sealed[index].brokenCommitments {
        problems.append(Problem(.hash(.personalChanged(record: sequence, pointer: pointer))))
      }
      previous = sealed[index].hash
    }
    return problems + tombstoneProblems(removed)
  }

  /// What was removed must have been removed by a record that says so.
  private func tombstoneProblems(_ removed: Set<String>) -> [Problem] {
    var problems: [Problem] = []
    var forgotten: Set<String> = []
    let orders = orders
    for index in sealed.indices where sealed[index].json.mayBePersonal {
      let commitments = sealed[index].commitments
      if commitments.isEmpty, sealed[index].tombstones.isEmpty { continue }
      let sealed = sealed[index]
      let sequence = sealed.record.sequence
      let digests = Dictionary(commitments.map { ($0.pointer, $0.digest) }) { first, _ in first }
      for (pointer, order) in sealed.tombstones {
        if let digest = digests[pointer] { forgotten.insert(digest) }
        let isRemoved = digests[pointer].map { removed.contains($0) } ?? false
        if !isRemoved, order.flatMap({ orders[$0] })?.covers(pointer, of: sequence) != true {
          problems.append(Problem(.hash(.personalRemoved(record: sequence, pointer: pointer))))
        }
      }
      for pointer in sealed.strayCommitments(besides: forgotten) {
        problems.append(Problem(.hash(.personalGone(record: sequence, pointer: pointer))))
      }
    }
    return problems
  }

  /// What records order to be removed, by their numbers; the first of a number counts.
  private var orders: [Int: ForgettingOrder] {
    var orders: [Int: ForgettingOrder] = [:]
    var known: Set<Int> = []
    for index in sealed.indices where known.insert(sealed[index].record.sequence).inserted {
      let record = sealed[index].record
      if record.deed == .verb(.forget) { orders[record.sequence] = ForgettingOrder(record) }
    }
    return orders
  }

  private func stateProblems(_ stated: JSONObject, _ folded: JSONObject) -> [Problem] {
    var keys = Set(folded.members.map(\.key))
    keys.formUnion(stated.members.map(\.key))
    keys.subtract(Self.besidesState)
    return keys.sorted().filter { folded[$0] != stated[$0] }.map { Problem(.state(.stateDiffers($0))) }
  }
}

extension JSONObject {
  /// Whether there is a commitment in a record, or something of what was committed to.
  fileprivate var mayBePersonal: Bool {
    self["personal"] != nil || members.contains { $0.value.holdsObject(withOnly: "commitment") }
  }
}

extension CaseDocument {
  /// What no case says of itself, though its chain may hold: written by another program, or by hand.
  ///
  /// Such a case can still be read, but none is taken over from elsewhere.
  package func requirementProblems() -> [Problem] {
    var problems: [Problem] = []
    if state.parent == number || state.children.contains(number) {
      problems.append(Problem(.reference(.underItself)))
    }
    // By places, because taking hold of a whole record costs more than looking at it.
    for index in sealed.indices {
      if Timestamp(sealed[index].record.at) == nil {
        problems.append(Problem(.format(.noMoment(record: index + 1))))
      }
      problems += sealed[index].plainTexts.map { Problem(.format(.plainText(record: index + 1, pointer: $0))) }
    }
    return problems.map { $0.about(number) }
  }

  /// What stands under `personal` though nobody has hashed it.
  package func oddProblems() -> [Problem] {
    sealed.indices.flatMap { index in sealed[index].oddValues(record: index + 1).map { Problem(.hash($0)) } }
  }
}

extension SealedRecord {
  /// The pointers of what is always about private people and yet stands in clear.
  fileprivate var plainTexts: [String] {
    var pointers: [String] = []
    if let note = json["note"], !note.isForgotten { pointers.append("/note") }
    for (place, item) in (json["evidence"]?.array ?? []).enumerated() {
      if let supplier = item["suppliedBy"], !supplier.isForgotten { pointers.append("/evidence/\(place)/suppliedBy") }
    }
    return pointers
  }

  /// What stands under `personal` beside values with their salts and tombstones: it is hashed by nobody.
  fileprivate func oddValues(record: Int) -> [Problem.Fault.Hash] {
    guard let stored = json["personal"] else { return [] }
    guard let personal = stored.object, !personal.members.isEmpty else {
      return [.personalAdded(record: record)]
    }
    return personal.members.compactMap { member in
      let keys = Set(member.value.object?.members.map(\.key) ?? [])
      if keys == ["salt", "value"] || keys == ["forgotten"] { return nil }
      return .besidePersonal(record: record, pointer: member.key)
    }
  }
}
