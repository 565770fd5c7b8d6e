import Digests
import JSONText
import Platform
public import WorkflowEngine

/// The registry's own history, chained like that of a case; everything that is no case follows from it.
public struct Journal: Sendable {
  package static let format = "oversight.journal/1"
  /// The format from the first entry that an earlier program would misunderstand.
  package static let secondFormat = "oversight.journal/2"

  /// The entries, in order.
  public private(set) var entries: [JournalEntry] = []
  /// Who is known.
  public private(set) var parties: [Party] = []
  /// The pinned definitions, in the order they were pinned.
  public private(set) var workflows: [WorkflowReference] = []
  /// The editions of calendars with their digests, in the order they were added.
  public private(set) var calendars: [(reference: CalendarReference, digest: String)] = []
  /// The digest of the acts.
  public private(set) var acts: String?
  /// The digest of what is said of publishing; nil where nothing was said.
  public private(set) var publication: String?
  /// The SHA-256 of the forms of letters, by the names of their files.
  public private(set) var templates: [String: String] = [:]
  /// The digests of the recipes by which tables are taken in, by their ids.
  public private(set) var recipes: [String: String] = [:]
  /// What was said last of withholding each case.
  public private(set) var withholdings: [CaseNumber: Withholding] = [:]
  /// The settings with which the registry was made, with the code it has now.
  public private(set) var settings: RegistrySettings?
  /// The codes that numbers were given with here, in the order in which they began; nil is without one.
  public private(set) var offices: [String?] = []
  /// The names of the seals, in the order they were made.
  public private(set) var seals: [String] = []
  /// The SHA-256 of the bytes of files, by their paths, as far as they were pinned.
  public private(set) var files: [String: String] = [:]

  /// Whom ids mean, as it was said one after the other.
  public private(set) var aliases: [Alias] = []
  /// Which ids mean another party, in all cases.
  public private(set) var meanings: [PartyID: PartyID] = [:]
  /// Which ids mean another party in the cases of an office, by its code.
  public private(set) var officeMeanings: [String: [PartyID: PartyID]] = [:]
  /// What was decided about cases of which there were two versions.
  public private(set) var settlements: [Settlement] = []
  /// The documents that were taken as they are, by their cases; the last time counts.
  public private(set) var acceptances: [CaseNumber: Acceptance] = [:]
  /// The definitions that came by a merge and wait for somebody to say that new cases may get them.
  public private(set) var waitingWorkflows: Set<WorkflowReference> = []
  /// The definitions that new cases get no more.
  public private(set) var retiredWorkflows: Set<WorkflowReference> = []
  /// The editions of calendars that came by a merge and wait for somebody to say that they are to be counted in.
  public private(set) var waitingCalendars: Set<CalendarReference> = []
  /// What was removed from cases as a law orders.
  public private(set) var removals: [Removal] = []
  /// The persons of whom a law has removed what was said, and of whom nothing was said since.
  public private(set) var forgotten: Set<PartyID> = []
  /// The commitments to all that was removed.
  package private(set) var removed: Set<String> = []

  package init() {}

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - files: The bytes of the files that came with the change, by their paths; their digests are pinned.
  ///   - isTaken: Whether it was taken over from another registry.
  ///   - salt: Gives sixteen random bytes as hex for each value of a person, which is hashed by commitment.
  package mutating func append(
    _ change: JournalEntry.Change, at: String, files: [String: [UInt8]] = [:], isTaken: Bool = false,
    salt: () -> String = { RandomSource.hex(bytes: 16) }
  ) {
    add(
      JournalEntry(
        change, sequence: entries.count + 1, at: at, after: entries.last?.hash ?? .zero,
        files: files.mapValues { SHA256.digest(of: $0) }, isTaken: isTaken, salt: salt))
    guard case .forgotten(let removal) = change else { return }
    let sequence = entries.count
    for place in entries.indices {
      if case .party(let party, _) = entries[place].change, party.id == removal.id {
        entries[place] = entries[place].forgetting(by: sequence)
      }
    }
  }

  private mutating func add(_ entry: JournalEntry) {
    entries.append(entry)
    switch entry.change {
    case .founded(let settings):
      self.settings = settings
      offices.append(settings.office)
    case .office(let code):
      settings?.office = code
      offices.append(code)
    case .party(let party, _):
      forgotten.remove(party.id)
      if let index = parties.firstIndex(where: { $0.id == party.id }) {
        parties[index] = party
      } else {
        parties.append(party)
      }
    case .workflow(let reference):
      workflows.append(reference)
      if entry.isTaken { waitingWorkflows.insert(reference) }
    case .calendar(let reference, let digest):
      calendars.append((reference, digest))
      if entry.isTaken { waitingCalendars.insert(reference) }
    case .usedWorkflow(let reference):
      waitingWorkflows.remove(reference)
      retiredWorkflows.remove(reference)
    case .retiredWorkflow(let reference): retiredWorkflows.insert(reference)
    case .usedCalendar(let reference): waitingCalendars.remove(reference)
    case .acts(let digest): acts = digest
    case .publication(let digest, _): publication = digest
    case .template(let name, let digest, _): templates[name] = digest
    case .recipe(let id, let digest, _): recipes[id] = digest
    case .withheld(let withholding):
      // What was decided here stands in the order of the journal, also within one second.
      if !entry.isTaken || withholding.follows(withholdings[withholding.number]) {
        withholdings[withholding.number] = withholding
      }
    case .seal(let name, _): seals.append(name)
    case .settled(let settlement): settlements.append(settlement)
    case .accepted(let acceptance): acceptances[acceptance.number] = acceptance
    case .alias(let alias):
      aliases.append(alias)
      let means = alias.means == alias.id ? nil : alias.means
      if let office = alias.office {
        officeMeanings[office, default: [:]][alias.id] = means
        if officeMeanings[office]?.isEmpty == true { officeMeanings[office] = nil }
      } else {
        meanings[alias.id] = means
      }
    case .forgotten(let removal):
      forgotten.insert(removal.id)
      if let index = parties.firstIndex(where: { $0.id == removal.id }) { parties[index] = parties[index].nameless }
    case .removed(let removal):
      removals.append(removal)
      removed.formUnion(removal.commitments)
    }
    for member in entry.json["files"]?.object?.members ?? [] { files[member.key] = member.value.string ?? "" }
  }

  package init(_ bytes: [UInt8]) throws(DocumentError) {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch { throw DocumentError(error, in: bytes) }
    guard let format = json["format"]?.string, [Self.format, Self.secondFormat].contains(format) else {
      throw .newerFormat(json["format"]?.string ?? "")
    }
    do throws(FormatError) {
      for (index, element) in (json["entries"]?.array ?? []).enumerated() {
        add(try JournalEntry(element, at: "/entries/\(index)"))
      }
    } catch { throw .format(error) }
  }

  package var bytes: [UInt8] { bytes(of: entries) }

  /// The journal without its parties: no chain, but all that pins definitions, calendars and acts.
  package var bytesWithoutParties: [UInt8] {
    bytes(
      of: entries.filter { entry in
        if case .party = entry.change { false } else { true }
      })
  }

  private func bytes(of entries: [JournalEntry]) -> [UInt8] {
    // What has nothing new in it stays, byte for byte, what an earlier program reads.
    let format = entries.contains(where: \.isOfSecondFormat) ? Self.secondFormat : Self.format
    let json: JSON = ["format": .string(format), "entries": .array(entries.map { .object($0.json) })]
    return json.documentBytes()
  }

  /// `parties.json`, which follows from the entries.
  package var partiesBytes: [UInt8] {
    var object = JSONObject()
    for party in parties { object[party.id.name] = .object(party.json) }
    var joined = JSONObject()
    for (id, one) in meanings.sorted(by: { $0.key < $1.key }) { joined[id.name] = .string(one.name) }
    let isNew = !joined.members.isEmpty || parties.contains(where: \.isOfSecondFormat)
    var json: JSONObject = [
      "format": .string("oversight.parties/\(isNew ? 2 : 1)"), "parties": .object(object),
    ]
    if !joined.members.isEmpty { json["aliases"] = .object(joined) }
    return JSON.object(json).documentBytes()
  }

  package func problems() -> [Problem] {
    var problems: [Problem] = []
    var previous = Digest.zero
    var orders: [Int: PartyID] = [:]
    for (index, entry) in entries.enumerated() {
      if case .forgotten(let removal) = entry.change { orders[index + 1] = removal.id }
    }
    for (index, entry) in entries.enumerated() {
      if entry.json["seq"] != .integer(index + 1) || entry.previous != previous {
        problems.append(Problem(.chain(.entryOrder(index + 1)), path: "journal.json"))
      }
      if entry.computedHash != entry.hash || !entry.keepsCommitments(orders) {
        problems.append(Problem(.hash(.entryChanged(index + 1)), path: "journal.json"))
      }
      previous = entry.hash
    }
    return problems
  }
}

extension Party {
  /// The party as it is known by its id, its kind and its roles alone.
  fileprivate var nameless: Party {
    var details = PartyDetails()
    details.set(.region, Dated(self.details[.region]))
    return Party(
      id: self.id, kinds: Dated(self.kind), names: Dated(LocalizedText(self.id.name)), roles: self.roles,
      memberOf: self.memberOf, details: details, retired: self.retired)
  }
}

extension Journal {
  /// How many entries say in clear what was said of a person: they were made before it was hashed by commitment, and stay.
  ///
  /// - Parameter id: The person.
  package func clearEntries(about id: PartyID) -> Int {
    entries.count { entry in
      if case .party(let party, _) = entry.change { party.id == id && entry.json["personal"] == nil } else { false }
    }
  }

  /// When somebody who was known already was called otherwise, or turned out to be another, by party.
  package var namings: [PartyID: [String]] {
    var (known, found): ([PartyID: Party], [PartyID: [String]]) = ([:], [:])
    for entry in entries {
      let id: PartyID
      switch entry.change {
      case .party(let party, _):
        let last = known.updateValue(party, forKey: party.id)
        guard let last, last.names != party.names else { continue }
        id = party.id
      case .alias(let alias): id = alias.id
      case .forgotten(let removal): id = removal.id
      default: continue
      }
      if let at = entry.json["at"]?.string { found[id, default: []].append(at) }
    }
    return found
  }

  /// The definitions that new cases can get, in the order they were pinned: all but those that wait or are retired.
  public var workflowsInUse: [WorkflowReference] {
    guard !waitingWorkflows.isEmpty || !retiredWorkflows.isEmpty else { return workflows }
    return workflows.filter { !waitingWorkflows.contains($0) && !retiredWorkflows.contains($0) }
  }

  /// The editions that new duties are counted in, in the order they were added: all but those that wait.
  public var calendarsInUse: [CalendarReference] {
    let all = calendars.map(\.reference)
    return waitingCalendars.isEmpty ? all : all.filter { !waitingCalendars.contains($0) }
  }
}
