public import JSONText

/// What is to be removed from a case's history, as a law orders.
public struct Forgetting: Hashable, Sendable {
  /// The field or input that is marked `personal`, or `note`; `complaints[3].complainant` is a personal member of one
  /// element of a keyed list.
  public var name: String
  /// The record in which it stands; nil removes it wherever it stands.
  public var sequence: Int?
  /// A beginning of the SHA-256 of a document, which is removed with its name and who supplied it.
  public var document: String?

  /// What is to be removed.
  public init(_ name: String, in sequence: Int? = nil) {
    self.name = name
    self.sequence = sequence
  }

  /// A document that is to be removed.
  ///
  /// - Parameter document: A beginning of its SHA-256.
  public init(document: String) {
    (name, self.document) = (Self.document, document.lowercased())
  }

  /// What records of removed documents have for a name.
  static let document = "evidence"
}

extension Forgetting {
  /// The member that a name of one element's member ends with; the name itself where it is none.
  package static func lastName(of name: String) -> String { ElementName(name)?.member ?? name }

  /// The member of one element that is meant; nil where it is a name.
  var element: ElementName? { ElementName(name).flatMap { $0.member == nil ? nil : $0 } }

  /// The name under which the value at a pointer, within its record, can be removed; nil for what is hidden but belongs to
  /// the record itself: who made it, its id and reason, titles, parties, the names of documents.
  public static func name(of pointer: String) -> String? {
    let keys = JSONPointer.keys(of: pointer)
    if keys == ["note"] { return "note" }
    if keys.first == "evidence" { return keys.last == "suppliedBy" ? "suppliedBy" : nil }
    // What a correction says of another record stands under its number.
    let own = keys.starts(with: ["effects", "corrected"]) ? keys.dropFirst(3) : keys[...]
    let isValue =
      own.first == "input" || own.starts(with: ["effects", "set"]) || own.starts(with: ["effects", "lists"])
    return isValue && own.count > 1 ? own.last : nil
  }
}

/// What a record of the verb `forget` orders to be removed.
///
/// It goes from the records that it numbers: everything under its name, or just the values at the places that it tells,
/// by record. Where it names a document, its bytes go too.
public struct ForgettingOrder: Hashable, Sendable {
  /// The number of the record.
  public let sequence: Int
  /// What is removed.
  public let name: String?
  /// The numbers of the records from which it goes.
  public let records: Set<Int>
  /// Pointers to what goes, by record; nil where all of the name goes.
  public let places: [Int: Set<String>]?
  /// The SHA-256 of a document that is removed.
  public let document: String?

  /// What a record orders.
  public init(_ record: Record) {
    sequence = record.sequence
    name = record.input["name"]?.string
    records = Set((record.input["records"]?.array ?? []).compactMap(\.integer))
    document = record.input["evidence"]?.string
    places = record.input["places"]?.object.map { places in
      Dictionary(
        places.members.compactMap { member in
          Int(member.key).map { ($0, Set((member.value.array ?? []).compactMap(\.string))) }
        }, uniquingKeysWith: { $1 })
    }
  }

  /// Whether it removes the value at a pointer of an earlier record.
  public func covers(_ pointer: String, of earlier: Int) -> Bool {
    guard earlier < sequence, records.contains(earlier) else { return false }
    if pointer == "/request" { return true }
    guard let places else { return Forgetting.name(of: pointer) == name }
    return places[earlier]?.contains(pointer) == true
  }
}

extension CaseHistory {
  /// What records order to be removed.
  public var forgettingOrders: [ForgettingOrder] {
    records.indices.compactMap { records[$0].deed == .verb(.forget) ? ForgettingOrder(records[$0]) : nil }
  }

  /// Whether a document of a record was removed by law.
  package func isRemoved(_ item: Evidence, of sequence: Int) -> Bool {
    forgettingOrders.contains { $0.removes(item, of: sequence) }
  }

  /// Every document that a record holds, as often as it does; not those that were removed by law.
  public var heldEvidence: [Evidence] { evidence { !$0 } }

  /// The documents that were removed by law, as often as records had them.
  public var removedEvidence: [Evidence] { evidence { $0 } }

  private func evidence(_ isWanted: (_ isRemoved: Bool) -> Bool) -> [Evidence] {
    // Most cases have none.
    guard records.indices.contains(where: { !records[$0].evidence.isEmpty }) else { return [] }
    let orders = forgettingOrders.filter { $0.document != nil }
    return records.flatMap { record in
      record.evidence.filter { item in isWanted(orders.contains { $0.removes(item, of: record.sequence) }) }
    }
  }
}

extension CaseHistory {
  /// Where what is to be forgotten may stand, by record; of a member of one element it is the members of every element, in
  /// whatever list, that has the key as one of its values.
  package func places(of forgetting: Forgetting) -> [Int: Set<String>] {
    let element = forgetting.element
    let name = element?.member ?? forgetting.name
    var found: [Int: Set<String>] = [:]
    for record in records where (forgetting.sequence ?? record.sequence) == record.sequence {
      let places = record.personal.filter { pointer in
        guard Forgetting.name(of: pointer) == name else { return false }
        return element.map { record.siblings(of: pointer).contains($0.key) } ?? true
      }
      if !places.isEmpty { found[record.sequence] = Set(places) }
    }
    return found
  }
}

extension Record {
  /// The values beside the one at a pointer, as texts.
  fileprivate func siblings(of pointer: String) -> [String] {
    let value = JSON.object(self.json).value(at: JSONPointer.keys(of: pointer).dropLast())
    return value?.object?.members.map { $0.value.string ?? $0.value.canonicalText() } ?? []
  }
}

extension ForgettingOrder {
  /// Whether it removes a document of an earlier record.
  func removes(_ item: Evidence, of earlier: Int) -> Bool {
    document == item.sha256 && earlier < sequence && records.contains(earlier)
  }
}

/// Why something cannot be removed.
public enum ForgettingObstacle: String, Hashable, Sendable {
  /// Nothing in the case, or in the record, has that name.
  case nothing
  /// It is not marked `personal`: its value is part of what is hashed.
  case plain
  /// It was removed before.
  case removed
}

extension JSON {
  /// Whether this stands for a value that was removed by law: a commitment without the value.
  public var isForgotten: Bool { object?.count == 1 && self["commitment"]?.string != nil }
}
