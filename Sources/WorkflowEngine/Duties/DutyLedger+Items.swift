import JSONText

/// Duties that are owed for each element of a list.
extension DutyLedger {
  /// The keys that an input gives: one, or a list of them.
  static func items(_ value: JSON?) -> [JSON] { value?.array ?? value.map { [$0] } ?? [] }

  /// The elements for which a duty starts now, by their keys; for a duty that is owed once, one without a key.
  ///
  /// An element for which it is owed already is passed over. Where the record changes the list, so is every other for which
  /// it has ever been owed: what is new in the list is meant.
  mutating func items(startedBy duty: Duty) -> [JSON?] {
    guard let each = duty.each, let key = workflow.fields[each]?.type.key?.name else { return [nil] }
    var owed: Set<JSON> = []
    forEachOwed { _, run in if run.run.id == duty.id, let item = run.item { owed.insert(item) } }
    let changesList = given?.lists.contains(each) ?? false
    let known = changesList ? Set(state.duties.filter { $0.run.id == duty.id }.compactMap(\.item)) : []
    return (value(of: each)?.array ?? []).compactMap { $0[key] }.filter { !owed.contains($0) && !known.contains($0) }
  }

  /// Who owes a duty for an element, where that is somebody else than who holds the role.
  func debtor(of duty: Duty, for item: JSON) -> [PartyID]? {
    guard let member = duty.debtor, let each = duty.each, let key = workflow.fields[each]?.type.key?.name,
      let party = value(of: each)?.array?.first(where: { $0[key] == item })?[member]?.string
    else { return nil }
    let holders = given?.parties[duty.owedBy] ?? state.parties[duty.owedBy]
    return holders == [PartyID(party)] ? nil : [PartyID(party)]
  }

  /// What is owed for an element that is not in its list any more ends without having been met.
  mutating func endOfItemsTakenOut() {
    forEachOwed { ledger, run in
      guard let item = run.item, let each = ledger.workflow.duties[run.run.id]?.each,
        let key = ledger.workflow.fields[each]?.type.key?.name, ledger.given?.lists.contains(each) == true,
        ledger.value(of: each)?.array?.contains(where: { $0[key] == item }) != true
      else { return }
      ledger.end(run.run, .void, on: ledger.on)
    }
  }
}
