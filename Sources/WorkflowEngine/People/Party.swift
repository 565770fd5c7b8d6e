/// A person or body known to the registry.
public struct Party: Sharing, Hashable, Sendable {
  /// What is known of it.
  public var content: Shared<Content>

  /// What somebody is before the law: whom an article binds depends on it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The President, the Prime Minister or the Government.
    case government
    /// A central or local executive body: a ministry, an akimat, a department.
    case executive
    /// A body of local self-government.
    case localSelfGovernment
    /// A state institution that is no body of power.
    case stateInstitution
    /// What the state owns or has a share in.
    case quasiPublic
    /// A local representative body: a maslikhat.
    case representative
    /// The parliament, a chamber or a committee of it.
    case parliament
    /// A court.
    case court
    /// The prosecutor's office.
    case prosecutor
    /// The National Bank.
    case nationalBank
    /// The Commissioner for Human Rights, or another ombudsperson.
    case ombudsperson
    /// A public council or another consultative body.
    case council
    /// An association of citizens, a fund, a union.
    case association
    /// An editorial office.
    case media
    /// A private firm.
    case business
    /// A body of which nobody has told the kind.
    case body
    /// One human being.
    case person

    /// Those that tell what somebody is.
    public static let told = allCases.filter { $0 != .body }
  }

  /// What is known of a party.
  public struct Content: Hashable, Sendable {
    /// The party's id, such as `b-education`.
    public let id: PartyID
    /// Person or body, and what kind of body, with the days on which it was another.
    public let kinds: Dated<Kind>
    /// What it is called, and what it was called before.
    public let names: Dated<LocalizedText>
    /// The roles it holds in the registry, wherever a case binds nobody to them.
    public let roles: [RoleID]
    /// The bodies it is a member of.
    public let memberOf: [PartyID]
    /// What letters and lists need besides.
    public let details: PartyDetails
    /// The day from which it is no longer there; nil while it is. What it owes stays owed.
    public let retired: Day?
    /// Other ids that mean this party, since it was known twice.
    public fileprivate(set) var aliases: [PartyID] = []
  }

  /// A party.
  public init(id: PartyID, kind: Kind, name: LocalizedText, roles: [RoleID] = [], memberOf: [PartyID] = []) {
    self.init(id: id, kinds: Dated(kind), names: Dated(name), roles: roles, memberOf: memberOf)
  }

  /// A party with its days.
  public init(
    id: PartyID, kinds: Dated<Kind>, names: Dated<LocalizedText>, roles: [RoleID] = [], memberOf: [PartyID] = [],
    details: PartyDetails = PartyDetails(), retired: Day? = nil
  ) {
    content = Shared(
      Content(
        id: id, kinds: kinds, names: names, roles: roles, memberOf: memberOf, details: details, retired: retired))
  }
}

extension Party.Content {
  /// What it is since the last change.
  public var kind: Party.Kind { kinds.value }
  /// What it is called since the last change.
  public var name: LocalizedText { names.value }

  /// Whether anything about it was other on another day.
  var hasChanged: Bool { !kinds.past.isEmpty || !names.past.isEmpty || details.hasChanged }
}

extension Party {
  /// Whether it may act as `role`: bound to it, member of a body bound to it, or holding it in the registry where the
  /// case binds nobody.
  func may(actAs role: RoleID, bound: [RoleID: [PartyID]]) -> Bool {
    guard let holders = bound[role], !holders.isEmpty else { return self.roles.contains(role) }
    return holders.contains(self.id) || holders.contains { self.memberOf.contains($0) || self.aliases.contains($0) }
  }

  /// The first of `roles` in which it may act, in person before as a member of a body: a chair who is a member of the
  /// council acts as chair, though the council is bound as secretary. Nil where none fits.
  func role(among roles: [RoleID], bound: [RoleID: [PartyID]]) -> RoleID? {
    roles.first { may(inPersonActAs: $0, bound: bound) } ?? roles.first { may(actAs: $0, bound: bound) }
  }

  /// Whether it may act as `role` by itself, and not only as a member of a body.
  private func may(inPersonActAs role: RoleID, bound: [RoleID: [PartyID]]) -> Bool {
    guard let holders = bound[role], !holders.isEmpty else { return self.roles.contains(role) }
    return holders.contains(self.id) || holders.contains { self.aliases.contains($0) }
  }

  /// The party as it was on a day.
  public func on(_ day: Day) -> Party {
    var party = Party(
      id: self.id, kinds: self.kinds.on(day), names: self.names.on(day), roles: self.roles, memberOf: self.memberOf,
      details: self.details.on(day), retired: self.retired)
    party.aliases = self.aliases
    return party
  }

  /// Whether it is no longer there on a day.
  public func isRetired(on day: Day) -> Bool { self.retired.map { $0 <= day } ?? false }
}

extension Party {
  /// The party with the roles and bodies of one that turned out to be the same.
  func joined(by other: Party) -> Party {
    Party(
      id: self.id, kinds: self.kinds, names: self.names,
      roles: self.roles + other.roles.filter { !self.roles.contains($0) },
      memberOf: self.memberOf + other.memberOf.filter { !self.memberOf.contains($0) }, details: self.details,
      retired: self.retired)
  }

  /// The party as a member of these bodies.
  func member(of bodies: [PartyID]) -> Party {
    Party(
      id: self.id, kinds: self.kinds, names: self.names, roles: self.roles, memberOf: bodies, details: self.details,
      retired: self.retired
    ).called(self.aliases)
  }

  /// The party with other ids that mean it.
  func called(_ aliases: [PartyID]) -> Party {
    var party = self
    party.aliases = aliases
    return party
  }
}
