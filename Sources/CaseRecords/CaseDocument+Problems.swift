import Digests
import JSONText
public import WorkflowEngine

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
      problems.append(
        Problem(
          .bytes,
          "the file differs from what the program writes, though it says the same; 'oversight refresh' rewrites it"))
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
      if said != sequence { problems.append(Problem(.chain, "record \(sequence) says it is number \(said)")) }
      if sealed[index].previous != previous {
        problems.append(Problem(.chain, "record \(sequence) does not follow the one before it"))
      }
      if sealed[index].computedHash != sealed[index].hash {
        problems.append(Problem(.hash, "record \(sequence) was changed after it was written"))
      }
      for pointer in sealed[index].brokenCommitments {
        problems.append(
          Problem(.hash, "record \(sequence): the personal value at \(pointer) was changed after it was written"))
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
          problems.append(
            Problem(.hash, "record \(sequence): the personal value at \(pointer) was removed, and no record says why"))
        }
      }
      for pointer in sealed.strayCommitments(besides: forgotten) {
        problems.append(
          Problem(.hash, "record \(sequence): the personal value at \(pointer) is gone, and no record says why"))
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
    return keys.sorted().filter { folded[$0] != stated[$0] }.map {
      Problem(.state, "'\($0)' is not what the history says")
    }
  }
}

extension JSONObject {
  /// Whether there is a commitment in a record, or something of what was committed to.
  fileprivate var mayBePersonal: Bool {
    self["personal"] != nil || members.contains { $0.value.holdsObject(withOnly: "commitment") }
  }
}

/// What a record orders to be removed.
private struct ForgettingOrder {
  package let sequence: Int
  package let name: String?
  /// The numbers of the records from which it goes.
  package let records: Set<Int>

  package init(_ record: Record) {
    sequence = record.sequence
    name = record.input["name"]?.string
    records = Set((record.input["records"]?.array ?? []).compactMap(\.integer))
  }

  /// Whether it removes the value at a pointer of an earlier record.
  package func covers(_ pointer: String, of earlier: Int) -> Bool {
    guard earlier < sequence, records.contains(earlier) else { return false }
    return pointer == "/request" || JSONPointer.keys(of: pointer).last == name
  }
}

/// Something wrong in a registry.
public struct Problem: Hashable, Sendable {
  /// What sort of thing is wrong; the raw values are what `verify` prints.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A file cannot be read as what it should be.
    case format
    /// A file that should be there is not.
    case missing
    /// A file that should not be there is.
    case unexpected
    /// A record is missing, inserted or out of order.
    case chain
    /// A record was changed.
    case hash
    /// The rest of a document is not what its history says.
    case state
    /// The bytes are not the ones the program writes.
    case bytes
    /// A reference to a case, definition or party leads nowhere.
    case reference
    /// A number is used twice or skipped.
    case number
    /// There is another version of a case that nobody has decided on.
    case conflict
    /// The index does not agree with the documents.
    case index
    /// A history is not the one that was sealed.
    case seal
  }

  /// The case, when there is one.
  public var number: CaseNumber?
  /// The file, within the registry.
  public var path: String
  /// What sort of thing is wrong.
  public let kind: Kind
  /// What is wrong, in a sentence.
  public let message: String

  /// Something wrong with a file.
  public init(_ kind: Kind, _ message: String, path: String = "", number: CaseNumber? = nil) {
    self.kind = kind
    self.message = message
    self.path = path
    self.number = number
  }

  package func about(_ number: CaseNumber) -> Problem {
    var copy = self
    copy.number = number
    return copy
  }

  package func at(_ path: String) -> Problem {
    var copy = self
    copy.path = path
    return copy
  }
}

extension CaseDocument {
  /// What no case says of itself, though its chain may hold: written by another program, or by hand.
  ///
  /// Such a case can still be read, but none is taken over from elsewhere.
  package func requirementProblems() -> [Problem] {
    var problems: [Problem] = []
    if state.parent == number || state.children.contains(number) {
      problems.append(Problem(.reference, "it says that it was opened under itself"))
    }
    // By places, because taking hold of a whole record costs more than looking at it.
    for index in sealed.indices {
      if Timestamp(sealed[index].record.at) == nil {
        problems.append(Problem(.format, "record \(index + 1) was recorded at no moment that there is"))
      }
      problems += sealed[index].plainTexts.map {
        Problem(.format, "record \(index + 1): what stands at \($0) is not kept so that it can be removed by law")
      }
    }
    return problems.map { $0.about(number) }
  }

  /// What stands under `personal` though nobody has hashed it.
  package func oddProblems() -> [Problem] {
    sealed.indices.flatMap { index in
      sealed[index].oddValues.map { Problem(.hash, "record \(index + 1): \($0)") }
    }
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
  fileprivate var oddValues: [String] {
    guard let stored = json["personal"] else { return [] }
    guard let personal = stored.object, !personal.members.isEmpty else {
      return ["'personal' was added after it was written"]
    }
    return personal.members.compactMap { member in
      let keys = Set(member.value.object?.members.map(\.key) ?? [])
      if keys == ["salt", "value"] || keys == ["forgotten"] { return nil }
      return "what stands beside the personal value at \(member.key) was added after it was written"
    }
  }
}
