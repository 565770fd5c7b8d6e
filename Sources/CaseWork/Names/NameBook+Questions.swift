internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import WorkflowEngine

extension NameBook {
  /// The question with every value of its conditions understood.
  ///
  /// - Throws: `WorkError.noName`, `severalNames` for a value that nothing has, or that means several things;
  ///   `RegistryError` for a case there is not.
  package func understood(_ question: ListQuestion) throws -> ListQuestion {
    try question.replacing { filter in
      guard filter.relation == .equal else { return filter }
      do { return try understood(filter) } catch WorkError.noName(let kind, let text, _, let known)
        where FoldedName(text) == FoldedName("none")
      {
        // Nothing is called so: it was asked for what has none.
        throw WorkError.noName(
          kind, text, near: [NamedOption("\(filter.key.rawValue).none:", titles: [])], known: known)
      }
    }
  }

  private func understood(_ filter: IndexFilter) throws -> IndexFilter {
    guard let typed = filter.values.first else { return filter }
    switch filter.key {
    case .workflow: return IndexFilter(.workflow, anyOf: try ids(.workflow, in: typed))
    case .stage: return IndexFilter(.stage, anyOf: try ids(.stage, in: typed))
    case .role: return IndexFilter(.role, anyOf: try ids(.role, in: typed))
    case .duty: return IndexFilter(.duty, anyOf: try ids(.duty, in: typed))
    case .outcome: return IndexFilter(.outcome, anyOf: try ids(.outcome, in: typed))
    case .party, .creditor: return parties(filter.key, try ids(.party, in: typed))
    case .debtor: return try debtors(try ids(.party, in: typed))
    case .number: return IndexFilter(.number, anyOf: try Self.parts(of: typed).map(beginning))
    case .parent:
      return IndexFilter(.parent, anyOf: try Self.parts(of: typed).map { try number($0).description })
    case .due, .since, .opened, .deadline, .title, .locality: return filter
    }
  }

  /// What a value means: one name, else several with commas between them.
  private func ids(_ kind: NamedThing, in typed: String) throws -> [String] {
    let freedom: NameList.Freedom = kind == .party ? [.beginning] : [.beginning, .together]
    let parts = Self.parts(of: typed)
    guard parts.count > 1 else { return try ids(kind, typed, freedom) }
    // A title may have commas itself.
    do { return try ids(kind, typed, freedom) } catch WorkError.noName {}
    return try parts.flatMap { try ids(kind, $0, freedom) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func parts(of typed: String) -> [String] {
    typed.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// What these parties owe: in their own name, in that of bodies they are in, and in roles that they hold where a case
  /// binds nobody.
  private func debtors(_ ids: [String]) throws -> IndexFilter {
    var (parties, roles) = (ids, [String]())
    for party in try view.people(of: ids.map { PartyID($0) }).parties.values.sorted(by: { $0.id < $1.id }) {
      parties += party.memberOf.map(\.name).filter { !parties.contains($0) }
      roles += party.roles.map(\.name).filter { !roles.contains($0) }
    }
    return self.parties(.debtor, parties, roles: roles)
  }

  /// A condition on these parties, under whichever ids cases know them; in those of an office an id may mean another.
  private func parties(_ key: IndexFilter.Key, _ ids: [String], roles: [String] = []) -> IndexFilter {
    let all = everyID(ids)
    let asked = Set(all)
    let offices = view.catalogue.officeMeanings.mapValues { local in
      all.filter { local[PartyID($0)] == nil }
        + local.filter { asked.contains($0.value.name) }.map(\.key.name).sorted()
    }
    return IndexFilter(key, anyOf: all, roles: roles).with(offices.filter { $0.value != all })
  }

  /// These ids, and all others under which cases know the same parties.
  private func everyID(_ ids: [String]) -> [String] {
    let meanings = view.catalogue.meanings
    guard !meanings.isEmpty else { return ids }
    return ids.flatMap { People.ids(meaning: PartyID($0), in: meanings).map(\.name) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The number of a case, or what numbers begin with that cases here can have.
  private func beginning(_ typed: String) throws -> String {
    if CaseNumber(typed) != nil { return try number(typed).description }
    let prefix = String(typed.prefix { $0 != "-" })
    // Of `RE` nothing is known to be wrong yet; of `RE-2024` it is.
    let fits = try here(.prefix).options.contains { $0.id == prefix || (prefix == typed && $0.id.hasPrefix(prefix)) }
    guard !fits else { return typed }
    return try ids(.prefix, prefix, []).joined()
  }

  /// A case that there is.
  private func number(_ typed: String) throws -> CaseNumber {
    let number = try CaseNumber(typed: typed)
    // One that cannot be read is there all the same.
    do throws(RegistryError) { _ = try view.document(number) } catch {
      if case .noCase = error { throw error }
    }
    return number
  }
}

extension Substring {
  /// Without blanks at its ends.
  var trimmed: String {
    let front = drop { $0.isWhitespace }
    return String(front.reversed().drop { $0.isWhitespace }.reversed())
  }
}
