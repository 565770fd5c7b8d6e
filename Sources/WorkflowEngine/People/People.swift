/// Who is known to the registry, and whom an id means.
///
/// Records keep the ids they were written with. Where two parties turned out to be one, the id of the one means the other:
/// whoever is looked up under it is found as that party, and takes part wherever either id stands.
public struct People: Hashable, Sendable {
  /// The parties by id; those that were joined to another are not among them.
  public private(set) var parties: [PartyID: Party]
  /// Whom the ids of parties that were joined mean.
  public private(set) var meanings: [PartyID: PartyID] = [:]

  /// These parties; of two with one id the later counts.
  ///
  /// - Parameters:
  ///   - parties: Who is known.
  ///   - meanings: Which ids mean another party; what leads nowhere or in a circle means itself.
  public init(_ parties: [Party] = [], meanings: [PartyID: PartyID] = [:]) {
    self.parties = Dictionary(parties.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    guard !meanings.isEmpty else { return }
    join(meanings)
  }

  /// The party called `id`, or that it means.
  public subscript(_ id: PartyID) -> Party? { parties[meaning(of: id)] }

  /// Whether anybody is called `id`.
  public func knows(_ id: PartyID) -> Bool { parties.index(forKey: meaning(of: id)) != nil }

  /// The id of the party that `id` means; most mean themselves.
  public func meaning(of id: PartyID) -> PartyID { meanings.isEmpty ? id : meanings[id] ?? id }

  /// Whether `actor` is known and may act as `role`: bound to it, member of a body bound to it, or holding it in the
  /// registry where the case binds nobody.
  public func may(_ actor: PartyID, actAs role: RoleID, bound: [RoleID: [PartyID]]) -> Bool {
    self[actor]?.may(actAs: role, bound: bound) ?? false
  }

  /// Who may act as `role`, by id.
  public func whoMay(actAs role: RoleID, bound: [RoleID: [PartyID]]) -> [PartyID] {
    parties.keys.filter { meaning(of: $0) == $0 && may($0, actAs: role, bound: bound) }.sorted()
  }

  /// Everybody as they were called, and what they were, on a day.
  public func on(_ day: Day) -> People {
    var people = self
    for (id, party) in parties where party.hasChanged { people.parties[id] = party.on(day) }
    return people
  }
}

extension People {
  /// The id that `id` means in the end, by what is said of each; itself where that leads in a circle.
  public static func meaning(of id: PartyID, in meanings: [PartyID: PartyID]) -> PartyID {
    var (found, seen) = (id, Set([id]))
    while let next = meanings[found] {
      guard seen.insert(next).inserted else { return id }
      found = next
    }
    return found
  }

  /// All ids that mean the same party as `id`, itself among them, sorted.
  public static func ids(meaning id: PartyID, in meanings: [PartyID: PartyID]) -> [PartyID] {
    let one = meaning(of: id, in: meanings)
    let others = meanings.keys.filter { meaning(of: $0, in: meanings) == one }
    return Set(others + [one, id]).sorted()
  }

  /// The same for cases in which some ids mean other parties than elsewhere.
  ///
  /// Whoever is called so elsewhere takes no part in these cases by that id: neither itself nor its members.
  ///
  /// - Parameter local: Whom the ids mean there.
  public func among(_ local: [PartyID: PartyID]) -> People {
    guard !local.isEmpty else { return self }
    var people = self
    let targets = local.mapValues { meaning(of: $0) }
    for (id, party) in people.parties where !party.memberOf.isEmpty {
      let bodies = party.memberOf.filter { targets[$0] == nil }
      let others = targets.filter { bodies.contains($0.value) }.map(\.key).sorted()
      people.parties[id] = party.member(of: bodies + others)
    }
    for (one, ids) in Dictionary(grouping: targets.keys, by: { targets[$0] ?? $0 }) {
      guard let party = people.parties[one] else { continue }
      people.parties[one] = party.called(party.aliases + ids.sorted())
    }
    people.meanings.merge(targets) { $1 }
    return people
  }

  private mutating func join(_ given: [PartyID: PartyID]) {
    for id in given.keys {
      let one = Self.meaning(of: id, in: given)
      if one != id { meanings[id] = one }
    }
    let aliases = Dictionary(grouping: meanings.keys, by: { meanings[$0] ?? $0 })
    for (one, ids) in aliases {
      guard let party = parties[one] else { continue }
      parties[one] = ids.sorted().reduce(party) { joined, id in
        parties[id].map { joined.joined(by: $0) } ?? joined
      }.called(ids.sorted())
    }
    for id in meanings.keys { parties[id] = nil }
    for (id, party) in parties where !party.memberOf.isEmpty {
      // A member of a body is one under whichever id a case knows it.
      let bodies = party.memberOf.flatMap { body in
        let one = meaning(of: body)
        return [one] + (aliases[one] ?? []).sorted()
      }
      parties[id] = party.member(of: bodies.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
  }
}
