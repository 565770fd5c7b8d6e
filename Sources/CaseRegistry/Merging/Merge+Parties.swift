import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// Parties that are new, or were described anew there since both sides agreed.
  mutating func planParties() {
    let (mine, theirs) = (Self.descriptions(in: journal), Self.descriptions(in: otherJournal))
    var offers: [Party] = []
    for party in otherJournal.parties {
      let known = mine[party.id] ?? []
      // The same, or described anew only here.
      if known.contains(party) { continue }
      if let last = known.last, theirs[party.id]?.contains(last) != true {
        disputedParties.insert(party.id)
        conflict(.party(party.id, here: last.name.fallback, there: party.name.fallback))
        continue
      }
      guard let fault = party.fault else {
        offers.append(party)
        continue
      }
      disputedParties.insert(party.id)
      conflict(.impossibleParty(party.id, fault))
    }
    for party in withKnownBodies(offers) {
      journal.append(.party(party), at: at, isTaken: true)
      report.parties.append(party.id)
    }
  }

  /// The parties that are members only of bodies that are here or come too.
  private mutating func withKnownBodies(_ offers: [Party]) -> [Party] {
    var offers = offers
    while true {
      let known = Set(journal.parties.map(\.id)).union(offers.map(\.id))
      let homeless = offers.filter { !known.isSuperset(of: $0.memberOf) }
      if homeless.isEmpty { return offers }
      for party in homeless {
        disputedParties.insert(party.id)
        conflict(.impossibleParty(party.id, .unknownBody))
      }
      offers.removeAll { homeless.contains($0) }
    }
  }

  /// Every description of every party, in the order in which they were given.
  private static func descriptions(in journal: Journal) -> [PartyID: [Party]] {
    var found: [PartyID: [Party]] = [:]
    for entry in journal.entries {
      if case .party(let party) = entry.change { found[party.id, default: []].append(party) }
    }
    return found
  }
}

extension Party.Content {
  /// Why `party add` would not take it; nil when it would.
  fileprivate var fault: MergeConflict.PartyFault? {
    guard Naming.isWellFormed(self.id.name), self.id != .clock else { return .id }
    let texts = self.name.byLanguage.isEmpty ? [self.name.fallback] : Array(self.name.byLanguage.values)
    guard texts.allSatisfy({ (1...10_000).contains($0.utf8.count) }) else { return .name }
    guard self.roles.allSatisfy({ Naming.isWellFormed($0.name) }),
      self.memberOf.allSatisfy({ Naming.isWellFormed($0.name) })
    else { return .roles }
    return nil
  }
}
