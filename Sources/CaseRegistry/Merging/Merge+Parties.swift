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
      // What a law has removed on one side comes back from none; who is known only there comes by the id.
      if journal.forgotten.contains(party.id) { continue }
      if otherJournal.forgotten.contains(party.id), !known.isEmpty { continue }
      // The same, or described anew only here.
      if known.contains(party) { continue }
      // It means somebody else in the cases that come.
      if !known.isEmpty, isMapped(party.id) { continue }
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
    planForgottenPersons()
    planAliases()
  }

  /// What was removed there of persons, once everybody is known: what is forgotten on one side is forgotten on both.
  private mutating func planForgottenPersons() {
    let known = Set(journal.parties.map(\.id))
    for entry in otherJournal.entries {
      guard case .forgotten(let removal) = entry.change, otherJournal.forgotten.contains(removal.id),
        !isMapped(removal.id), known.contains(removal.id), !journal.forgotten.contains(removal.id),
        known.contains(removal.by),
        (1...10_000).contains(removal.reason.utf8.count)
      else { continue }
      journal.append(.forgotten(removal), at: at, isTaken: true)
      isForgettingPersons = true
    }
  }

  /// What the other side says about parties that are one, where this side has not said otherwise.
  private mutating func planAliases() {
    let known = Set(journal.parties.map(\.id))
    // Whom an id means in the cases of one office is for each registry to say.
    let (here, there) = (journal.aliases, otherJournal.aliases.filter { $0.office == nil })
    for id in Set(there.map(\.id)).sorted() where !isMapped(id) {
      let (mine, theirs) = (here.filter { $0.id == id && $0.office == nil }, there.filter { $0.id == id })
      guard known.contains(id), known.isSuperset(of: theirs.map(\.means)) else { continue }
      // The same was said last, or more only here.
      if mine.last == theirs.last || mine.starts(with: theirs) { continue }
      guard theirs.starts(with: mine) else {
        conflict(.party(id, here: mine.last?.means.name ?? "", there: theirs.last?.means.name ?? ""))
        continue
      }
      for alias in theirs.dropFirst(mine.count) { journal.append(.alias(alias), at: at, isTaken: true) }
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
      if case .party(let party, _) = entry.change { found[party.id, default: []].append(party) }
    }
    return found
  }
}

extension Party.Content {
  /// Why `party add` would not take it; nil when it would.
  fileprivate var fault: MergeConflict.PartyFault? {
    guard Naming.isWellFormed(self.id.name), self.id != .clock else { return .id }
    let names = self.names.past.map(\.value) + [self.name] + self.details.address.all.compactMap { $0 }
    let texts =
      names.flatMap { $0.byLanguage.isEmpty ? [$0.fallback] : Array($0.byLanguage.values) }
      + self.details.texts.values.flatMap(\.all).compactMap { $0 }
    guard texts.allSatisfy({ (1...10_000).contains($0.utf8.count) }) else { return .name }
    guard self.roles.allSatisfy({ Naming.isWellFormed($0.name) }),
      self.memberOf.allSatisfy({ Naming.isWellFormed($0.name) })
    else { return .roles }
    return nil
  }
}
