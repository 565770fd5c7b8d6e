import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// The codes by which the cases of the other registry are told: those it has had and this one has not.
  private var officesThere: [String] {
    otherJournal.offices.compactMap(\.self).filter { !journal.offices.contains($0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether an id means somebody else in the cases of that office, or is said to now.
  func isMapped(_ id: PartyID) -> Bool {
    if let means = mapping[id] { return means != id }
    return officesThere.contains { journal.officeMeanings[$0]?[id] != nil }
  }

  /// Says in the journal whom ids mean in the cases of the other office.
  ///
  /// - Throws: `mapping`; nothing is taken then, since cases would come that say something else than they are meant to.
  mutating func planMapping() throws(RegistryError) {
    let (offices, there) = (officesThere, Set(otherJournal.parties.map(\.id)))
    for (id, means) in mapping.sorted(by: { $0.key < $1.key }) {
      func fault(_ fault: MappingFault) -> RegistryError { .mapping(id, means: means, fault) }
      if offices.isEmpty { throw fault(.noOffice) }
      guard there.contains(id) else { throw fault(.unknownThere) }
      guard let target = journal.parties.first(where: { $0.id == means }) else { throw fault(.unknownHere) }
      let known = offices.filter { journal.officeMeanings[$0]?[id] != nil }
      if means == id, known.isEmpty { throw fault(.itself) }
      let party = otherJournal.parties.first { $0.id == id }
      guard means == id || (party?.kind == .person) == (target.kind == .person) else { throw fault(.unlike) }
      let news = (means == id ? known : offices).filter { (journal.officeMeanings[$0]?[id] ?? id) != means }
      for office in news { journal.append(.alias(Alias(id, means: means, office: office)), at: at) }
      guard !news.isEmpty else { continue }
      report.mapped.append(id)
      let cases = try casesOwingThemselves(id, in: Set(news))
      if !cases.isEmpty { throw fault(.owesItself(cases)) }
    }
  }

  /// The cases of these offices, here and there, in which a party would owe something to itself.
  private func casesOwingThemselves(_ id: PartyID, in offices: Set<String>) throws(RegistryError) -> [CaseNumber] {
    var found: Set<CaseNumber> = []
    for contents in [registry as any StoreContents, other] {
      for path in try contents.documents().paths {
        guard let number = RegistryPath.number(ofDocument: path), let office = number.office, offices.contains(office),
          let bytes = try contents.contents(of: path), let document = try? CaseDocument(bytes)
        else { continue }
        let local = journal.officeMeanings[office] ?? [:]
        func meaning(_ party: PartyID) -> PartyID {
          People.meaning(of: local[party] ?? party, in: journal.meanings)
        }
        if try owesItself(document.state, id, in: contents, meaning) { found.insert(number) }
      }
    }
    return found.sorted()
  }

  /// Whether somebody who is now another owes that one something, did, or may come to while the case is open.
  private func owesItself(
    _ state: CaseState, _ id: PartyID, in contents: any StoreContents, _ meaning: (PartyID) -> PartyID
  ) throws(RegistryError) -> Bool {
    func isOne(_ debtors: [PartyID], _ creditors: [PartyID]) -> Bool {
      debtors.contains { debtor in
        creditors.contains { $0 != debtor && meaning($0) == meaning(debtor) && [debtor, $0].contains(id) }
      }
    }
    func holders(_ role: String?) -> [PartyID] { role.map { state.parties[RoleID($0)] ?? [] } ?? [] }
    let hasOwed = state.duties.contains {
      isOne($0.debtor ?? state.parties[$0.owedBy] ?? [], state.parties[$0.owedTo] ?? [])
    }
    guard !hasOwed, state.outcome == nil, let bytes = try contents.contents(of: RegistryPath.workflow(state.workflow))
    else { return hasOwed }
    let duties = (try? JSON(parsing: bytes))?["duties"]?.object?.members ?? []
    return duties.contains { isOne(holders($0.value["owedBy"]?.string), holders($0.value["owedTo"]?.string)) }
  }
}
