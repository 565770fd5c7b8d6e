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
    /// What it is before the law.
    public let kind: Kind
    /// What it is called.
    public let name: LocalizedText
    /// The roles it holds in the registry, wherever a case binds nobody to them.
    public let roles: [RoleID]
    /// The bodies it is a member of.
    public let memberOf: [PartyID]
  }

  /// A party.
  public init(id: PartyID, kind: Kind, name: LocalizedText, roles: [RoleID] = [], memberOf: [PartyID] = []) {
    content = Shared(Content(id: id, kind: kind, name: name, roles: roles, memberOf: memberOf))
  }
}

extension Party {
  /// Whether it may act as `role`: bound to it, member of a body bound to it, or holding it in the registry where the
  /// case binds nobody.
  func may(actAs role: RoleID, bound: [RoleID: [PartyID]]) -> Bool {
    guard let holders = bound[role], !holders.isEmpty else { return self.roles.contains(role) }
    return holders.contains(self.id) || holders.contains { self.memberOf.contains($0) }
  }
}

/// Who is known to the registry.
public struct People: Hashable, Sendable {
  /// The parties by id.
  public private(set) var parties: [PartyID: Party]

  /// These parties; of two with one id the later counts.
  public init(_ parties: [Party] = []) {
    self.parties = Dictionary(parties.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The party called `id`.
  public subscript(_ id: PartyID) -> Party? { parties[id] }

  /// Whether anybody is called `id`.
  public func knows(_ id: PartyID) -> Bool { parties.index(forKey: id) != nil }

  /// Whether `actor` is known and may act as `role`: bound to it, member of a body bound to it, or holding it in the
  /// registry where the case binds nobody.
  public func may(_ actor: PartyID, actAs role: RoleID, bound: [RoleID: [PartyID]]) -> Bool {
    parties[actor]?.may(actAs: role, bound: bound) ?? false
  }

  /// Who may act as `role`, by id.
  public func whoMay(actAs role: RoleID, bound: [RoleID: [PartyID]]) -> [PartyID] {
    parties.keys.filter { may($0, actAs: role, bound: bound) }.sorted()
  }
}
