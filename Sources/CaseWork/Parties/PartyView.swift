package import CaseRecords
package import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// A party with what was said about it one after the other.
package struct PartyView: Hashable, Sendable {
  /// One thing that was said.
  package struct Step: Hashable, Sendable {
    /// When it was recorded.
    package let at: String
    /// What was other than before; nothing where it was made known.
    package let changes: [PartyChange]
    /// Why, though somebody else has the same name; or which law or order.
    package let reason: String?
    /// Whether what was said before was removed as a law ordered.
    package var isRemoval = false

    fileprivate var json: JSON {
      var json: JSONObject = ["at": .string(at), "changes": .array(changes.map(\.json))]
      if isRemoval { json["removed"] = true } else if changes.isEmpty { json["added"] = true }
      json[isRemoval ? "reason" : "despite"] = reason.map { .string($0) }
      return .object(json)
    }
  }

  /// What was said of it last.
  package let party: Party
  /// The party it turned out to be; nil for one of its own.
  package let joined: PartyID?
  /// Other ids that mean it.
  package let aliases: [PartyID]
  /// What ids mean in the cases of single offices, where that concerns it.
  package let local: [Alias]
  /// What was said, in that order.
  package let history: [Step]

  /// The party called `id`.
  ///
  /// - Returns: Nil when nobody is.
  package init?(_ id: PartyID, in view: any StoreView) throws(RegistryError) {
    let journal = try view.journal()
    guard let party = journal.parties.first(where: { $0.id == id }) else { return nil }
    self.init(party, journal)
  }

  private init(_ party: Party, _ journal: Journal) {
    self.party = party
    let one = People.meaning(of: party.id, in: journal.meanings)
    joined = one == party.id ? nil : one
    aliases = joined == nil ? People.ids(meaning: party.id, in: journal.meanings).filter { $0 != party.id } : []
    history = Self.steps(of: party.id, in: journal)
    local = journal.officeMeanings.sorted { $0.key < $1.key }.flatMap { office, meanings in
      meanings.filter { $0.key == party.id || $0.value == party.id }.sorted { $0.key < $1.key }.map {
        Alias($0.key, means: $0.value, office: office)
      }
    }
  }

  /// Everybody, in the order in which they were made known.
  package static func all(in view: any StoreView) throws(RegistryError) -> [PartyView] {
    let journal = try view.journal()
    return journal.parties.map { PartyView(listing: $0, journal) }
  }

  private init(listing party: Party, _ journal: Journal) {
    self.party = party
    let one = People.meaning(of: party.id, in: journal.meanings)
    (joined, aliases, history, local) = (one == party.id ? nil : one, [], [], [])
  }

  private static func steps(of id: PartyID, in journal: Journal) -> [Step] {
    var (steps, last, means): ([Step], Party?, PartyID) = ([], nil, id)
    for entry in journal.entries {
      let at = entry.json["at"]?.string ?? ""
      switch entry.change {
      case .party(let party, let reason) where party.id == id:
        steps.append(Step(at: at, changes: last.map { PartyChange.all(from: $0, to: party) } ?? [], reason: reason))
        last = party
      case .forgotten(let removal) where removal.id == id:
        steps.append(Step(at: at, changes: [], reason: removal.reason, isRemoval: true))
      case .alias(let alias) where alias.id == id && alias.office == nil:
        func json(_ other: PartyID) -> JSON { other == id ? .null : .string(other.name) }
        steps.append(Step(at: at, changes: [PartyChange(.joined, json(means), json(alias.means))], reason: nil))
        means = alias.means
      default: break
      }
    }
    return steps
  }

  /// As scripts read it, without what was said before.
  ///
  /// - Parameter day: The day of which names and details are wanted.
  package func listing(on day: Day) -> JSONObject {
    let party = party.on(day)
    var json: JSONObject = [
      "id": .string(party.id.name), "kind": .string(party.kind.rawValue), "name": .string(party.name.fallback),
      "names": party.name.byLanguageJSON, "roles": .array(party.roles.map { .string($0.name) }),
      "memberOf": .array(party.memberOf.map { .string($0.name) }),
    ]
    for field in PartyDetails.Field.allCases { json[field.rawValue] = party.details[field].map { .string($0) } }
    json["address"] = party.details.address.value.map(\.byLanguageJSON)
    json["retired"] = party.retired.map { .string($0.description) }
    json["joined"] = joined.map { .string($0.name) }
    return json
  }

  /// As scripts read it, with what was said before.
  package func json(on day: Day) -> JSONObject {
    var json = listing(on: day)
    if !aliases.isEmpty { json["aliases"] = .array(aliases.map { .string($0.name) }) }
    if !local.isEmpty {
      json["offices"] = .array(
        local.map { alias in
          [
            "office": alias.office.map { .string($0) } ?? .null, "id": .string(alias.id.name),
            "means": .string(alias.means.name),
          ]
        })
    }
    let former = party.names.past
    if !former.isEmpty {
      json["formerNames"] = .array(
        former.map { ["names": $0.value.byLanguageJSON, "until": .string($0.until.description)] })
    }
    json["history"] = .array(history.map(\.json))
    return json
  }
}

extension LocalizedText {
  /// The text in each language that it has.
  fileprivate var byLanguageJSON: JSON {
    var json = JSONObject()
    for language in Language.allCases where byLanguage.isEmpty || byLanguage[language] != nil {
      json[language.rawValue] = .string(self[language])
    }
    return .object(json)
  }
}
