internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import JSONText
package import WorkflowEngine

extension NameBook {
  /// The question with every value of its conditions understood.
  ///
  /// - Parameters:
  ///   - question: As it was typed.
  ///   - asker: Who asks, for `mine:`; nil where nobody said so.
  ///   - asOf: The day for which is asked, for `quiet:`.
  /// - Throws: `WorkError.noAsker`, `noTerm`; `noName`, `severalNames` for a value that nothing has, or that means several things;
  ///   `RegistryError` for a case there is not.
  package func understood(
    _ question: ListQuestion, asker: PartyID? = nil, asOf: Day? = nil
  ) throws -> ListQuestion {
    var meanings: [String: [IndexFilter]] = [:]
    for word in question.words { meanings[word] = try self.meanings(of: word) }
    let meant = try question.replacing(meanings: meanings) { filter in
      if filter.key == .field { return try field(filter) }
      guard filter.relation == .equal else { return filter }
      do {
        return try understood(filter, question, asker, asOf)
      } catch WorkError.noName(let kind, let text, _, let known) where FoldedName(text) == FoldedName("none") {
        // Nothing is called so: it was asked for what has none.
        throw WorkError.noName(
          kind, text, near: [NamedOption("\(filter.key.rawValue).none:", titles: [])], known: known)
      }
    }
    // What has ended is not quiet, however long ago.
    return question.filters.contains { $0.key == .quiet }
      ? meant.and(IndexFilter(.outcome, .none, "")) : meant
  }

  private func understood(
    _ filter: IndexFilter, _ question: ListQuestion, _ asker: PartyID?, _ asOf: Day?
  ) throws -> IndexFilter {
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
    case .mine: return try mine(typed, filter.name, asker)
    case .owedBy: return IndexFilter(.owedBy, anyOf: try ids(.role, in: typed))
    case .kind:
      let kinds = try ids(.kind, in: typed)
      return try parties(question) { kinds.contains($0.kind.rawValue) }
    case .region:
      let regions = try ids(.region, in: typed)
      return try parties(question) { party in party.details[.region].map { regions.contains($0) } ?? false }
    case .did: return IndexFilter(.did, anyOf: try ids(.action, in: typed))
    case .place, .topic:
      let paths = try workflows().compactMap { workflow in
        (filter.key == .place ? workflow.place : workflow.topic).flatMap { workflow.type(at: $0) }
      }
      return IndexFilter(filter.key, anyOf: Self.parts(of: typed).flatMap { keys(of: $0, in: paths) ?? [] })
    case .ref: return IndexFilter(.ref, .equal, SearchedText.reference(typed))
    case .quiet: return try quiet(typed, asOf)
    case .batch:
      let number = try number(typed)
      let id = try view.document(number).history.records.first?.id ?? ""
      let numbers = try view.records(ofCommand: id).map(\.number.description)
      return IndexFilter(.number, anyOf: numbers.isEmpty ? [number.description] : numbers)
    case .due, .since, .opened, .deadline, .touched, .recorded, .title, .locality, .field: return filter
    }
  }

  /// What whoever asks owes, or is owed.
  private func mine(_ typed: String, _ relation: String?, _ asker: PartyID?) throws -> IndexFilter {
    let me = try typed.allSatisfy(\.isWhitespace) ? asker.map { [$0.name] } : ids(.party, in: typed)
    guard let me else { throw WorkError.noAsker }
    let known = try me.flatMap { try ids(.party, $0, []) }
    if relation == nil { return try debtors(known) }
    let people = try view.people(of: known.map { PartyID($0) })
    let bodies = known.compactMap { people[PartyID($0)] }.flatMap { $0.memberOf.map(\.name) }
    return parties(.creditor, known + bodies.sorted())
  }

  /// The parties of which something holds: those that owe something in a list of duties, else those that take part.
  private func parties(_ question: ListQuestion, _ isMeant: (Party) -> Bool) throws -> IndexFilter {
    let ids = try view.journal().parties.filter(isMeant).map(\.id.name)
    // Nobody is called so.
    return parties(question.listsDuties ? .debtor : .party, ids.isEmpty ? ["?"] : ids)
  }

  /// The value of a field, as any definition has the field.
  private func field(_ filter: IndexFilter) throws -> IndexFilter {
    let name = try ids(.field, filter.name ?? "", [])[0]
    guard filter.relation == .equal, let typed = filter.values.first else { return filter.of(name) }
    let types = try workflows().compactMap { $0.fields[name]?.type }
    // A sum has commas itself.
    let found = keys(of: typed, in: types) ?? Self.parts(of: typed).flatMap { keys(of: $0, in: types) ?? [] }
    guard found.isEmpty else { return IndexFilter(.field, anyOf: found).of(name) }
    // What its types say of the value.
    for type in types { _ = try value(typed, type, named: name) }
    return IndexFilter(.field, .equal, SearchedText.plain(typed)).of(name)
  }

  private func value(_ typed: String, _ type: FieldType, named name: String) throws -> JSON {
    let type = type.element ?? type
    do { return try type.parse(text: ValueReader(days: days).text(typed, type)) } catch let problem as ValueProblem {
      throw WorkError.value("field.\(name)", problem)
    }
  }

  /// How the index writes a value that somebody typed, by those of the types that have such a value; nil where none has.
  private func keys(of typed: String, in types: [FieldType]) -> [String]? {
    let keys = types.compactMap { type in (try? value(typed, type, named: "")).flatMap(CaseFacts.key) }
    return keys.isEmpty ? nil : Array(Set(keys)).sorted()
  }

  /// Open cases in which nobody has done anything for so long.
  private func quiet(_ typed: String, _ asOf: Day?) throws -> IndexFilter {
    guard let term = Term(typed: typed), term.direction == .after else { throw WorkError.noTerm("quiet", typed) }
    let day = asOf ?? (try? days.day("today")) ?? .last
    let last = try view.mainCalendar().end(of: Term(term.count, term.unit, .before), from: day, roll: false).day
    return IndexFilter(.touched, .by, last.description)
  }

  /// What a word may mean beside being said: a party by any name, a number, a number on paper.
  private func meanings(of word: String) throws -> [IndexFilter] {
    var found: [IndexFilter] = []
    let plain = FoldedName(word).plain
    if SearchedText.isSearchable(word) {
      let ids = try view.journal().parties.filter { party in
        party.names.all.flatMap(\.all).contains { " \(FoldedName($0).plain)".contains(" \(plain)") }
      }.map { People.meaning(of: $0.id, in: view.catalogue.meanings).name }
      if !ids.isEmpty { found.append(parties(.party, ids)) }
      found.append(IndexFilter(.ref, .equal, SearchedText.reference(word)))
    }
    if let number = CaseNumber(word) ?? TypedCaseNumber(word)?.whole {
      found.append(IndexFilter(.number, .equal, number.description))
    }
    return found
  }
  /// The duties of a name or title, of whichever workflow.
  package func duties(_ text: String) throws -> [DutyID] { try ids(.duty, in: text).map { DutyID($0) } }

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
    // A store may know more people than were asked for.
    let people = try view.people(of: ids.map { PartyID($0) })
    for party in ids.compactMap({ people[PartyID($0)] }) {
      parties += party.memberOf.map(\.name).filter { !parties.contains($0) }
      roles += party.roles.map(\.name).filter { !roles.contains($0) }
    }
    return self.parties(.debtor, parties, roles: roles)
  }

  /// The condition of what a party owes: itself, as one of a body, or in a role that it holds.
  ///
  /// - Throws: `WorkError.noName` for a party that nobody knows.
  package func owed(by party: PartyID) throws -> IndexFilter { try debtors([try self.party(party.name).name]) }

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

extension Workflow {
  /// The type of what stands at a path; nil where the field is not there.
  fileprivate func type(at path: FieldPath) -> FieldType? {
    guard let field = fields[path.field]?.type else { return nil }
    guard let name = path.member else { return field }
    return (field.element ?? field).members.first { $0.name == name }?.type
  }
}
