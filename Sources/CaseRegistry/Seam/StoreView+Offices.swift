import CaseRecords
public import WorkflowEngine

extension StoreView {
  /// Whom ids mean in the cases of an office other than elsewhere.
  public func meanings(in office: String?) -> [PartyID: PartyID] {
    office.flatMap { catalogue.officeMeanings[$0] } ?? [:]
  }

  /// Those of these parties that are known, as a case knows them: an id may mean somebody else in the cases of an office.
  public func people(of ids: some Sequence<PartyID>, in number: CaseNumber?) throws(RegistryError) -> People {
    let local = meanings(in: number?.office)
    guard !local.isEmpty else { return try people(of: ids) }
    return try people(of: Set(ids).union(local.keys).union(local.values)).among(local)
  }

  /// Who is known, as a case knows them.
  public func people(in number: CaseNumber?) throws(RegistryError) -> People {
    try people().among(meanings(in: number?.office))
  }
}
