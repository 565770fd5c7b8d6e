package import JSONText

extension ObjectReader {
  package func caseNumber(_ key: String) throws(FormatError) -> CaseNumber {
    guard let number = CaseNumber(try string(key)) else { throw error(key, .caseNumber) }
    return number
  }

  package func caseNumbers(_ key: String) throws(FormatError) -> [CaseNumber] {
    try list(key) { (json, at) throws(FormatError) in
      guard let number = json.string.flatMap({ CaseNumber($0) }) else {
        throw FormatError(at, expected: .caseNumber)
      }
      return number
    }
  }

  /// Parties by role.
  package func parties(_ key: String) throws(FormatError) -> [RoleID: [PartyID]] {
    guard let object = try optionalObject(key) else { return [:] }
    let inner = ObjectReader(object, at: JSONPointer.append(pointer, key: key))
    var parties: [RoleID: [PartyID]] = [:]
    parties.reserveCapacity(object.count)
    for member in object.members {
      parties[RoleID(member.key)] = try inner.strings(member.value, under: member.key).map { PartyID($0) }
    }
    return parties
  }
}

extension JSONObject {
  /// Parties by role, as documents write them.
  package init(parties: [RoleID: [PartyID]]) {
    self.init()
    for (role, holders) in parties.sorted(by: { $0.key < $1.key }) {
      self[role.name] = .array(holders.map { .string($0.name) })
    }
  }
}
