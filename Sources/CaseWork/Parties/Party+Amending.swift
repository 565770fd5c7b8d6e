internal import WorkflowEngine

extension Party {
  /// The party with what is other about it.
  ///
  /// - Throws: `lacks` when something is taken away that it does not have.
  func amended(by amendment: PartyAmendment) throws(WorkError) -> Party {
    var (kinds, names, details) = (self.kinds, self.names, self.details)
    if let kind = amendment.kind { kinds.change(to: kind, from: amendment.from) }
    if let name = amendment.name {
      names.change(to: (amendment.from.map { names.value(on: $0) } ?? names.value).with(name), from: amendment.from)
    }
    for (field, text) in amendment.details {
      if text == nil, details[field] == nil { throw .party(.lacks(self.id, field.rawValue)) }
      details.change(field, to: text, from: amendment.from)
    }
    if let address = amendment.address {
      let known = amendment.from.map { details.address.value(on: $0) } ?? details.address.value
      details.change(addressTo: known?.with(address) ?? address, from: amendment.from)
    } else if amendment.clearsAddress {
      if details.address.value == nil { throw .party(.lacks(self.id, "address")) }
      details.change(addressTo: nil, from: amendment.from)
    }
    let (roles, bodies) = (self.roles, self.memberOf)
    for role in amendment.endedRoles where !roles.contains(role) { throw .party(.lacks(self.id, role.name)) }
    for body in amendment.endedBodies where !bodies.contains(body) { throw .party(.lacks(self.id, body.name)) }
    return Party(
      id: self.id, kinds: kinds, names: names,
      roles: roles.filter { !amendment.endedRoles.contains($0) } + amendment.addedRoles.filter { !roles.contains($0) },
      memberOf: bodies.filter { !amendment.endedBodies.contains($0) }
        + amendment.addedBodies.filter { !bodies.contains($0) },
      details: details, retired: self.retired)
  }

  /// The party, no longer there from a day on; nil is there again.
  func retiring(on day: Day?) -> Party {
    Party(
      id: self.id, kinds: self.kinds, names: self.names, roles: self.roles, memberOf: self.memberOf,
      details: self.details, retired: day)
  }
}

extension LocalizedText {
  /// The text with others in the languages that are named; a text that is the same in every language stays so in the rest.
  func with(_ other: LocalizedText) -> LocalizedText {
    guard !other.byLanguage.isEmpty else { return other }
    let own =
      byLanguage.isEmpty
      ? Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, fallback) }) : byLanguage
    return LocalizedText(own.merging(other.byLanguage) { $1 })
  }
}
