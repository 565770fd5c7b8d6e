public import Digests
public import JSONText
public import WorkflowEngine

/// One entry of `journal.json`: a change of something that is no case.
public struct JournalEntry: Sendable {
  /// What changed.
  public enum Change: Hashable, Sendable {
    /// The registry was made.
    case founded(RegistrySettings)
    /// A party was added or described anew; with the reason, where somebody else has the same name.
    case party(Party, despite: String? = nil)
    /// Two parties are one, or are two again.
    case alias(Alias)
    /// A definition was pinned.
    case workflow(WorkflowReference)
    /// An edition of a calendar was added.
    case calendar(CalendarReference, digest: String)
    /// The list of acts was put in place.
    case acts(digest: String)
    /// The form of a letter was put in place, under the name of its file.
    case template(name: String, digest: String, by: PartyID?)
    /// It was said what is published; by whom.
    case publication(digest: String, by: PartyID)
    /// A recipe was added, or replaced; by whom.
    case recipe(String, digest: String, by: PartyID)
    /// A case is withheld from the public register, or is so no longer.
    case withheld(Withholding)
    /// The registry was sealed.
    case seal(name: String, root: Digest)
    /// Somebody decided which version of a case counts.
    case settled(Settlement)
    /// Somebody took a document as it is.
    case accepted(Acceptance)
    /// A definition that came by a merge, or was retired, is for new cases from now on.
    case usedWorkflow(WorkflowReference)
    /// New cases get a definition no more.
    case retiredWorkflow(WorkflowReference)
    /// An edition that came by a merge is counted in from now on.
    case usedCalendar(CalendarReference)
    /// Numbers are given with this code from now on.
    case office(String)
    /// Personal data was removed from a case as a law orders.
    case removed(Removal)
    /// What is said of a person was removed as a law orders: the id and the roles are left.
    case forgotten(PartyRemoval)
  }

  /// The entry as stored.
  public let json: JSONObject
  /// What changed.
  public let change: Change
  /// Its own hash.
  public let hash: Digest
  /// The hash of the entry before it.
  public let previous: Digest

  /// Makes an entry; what it says of a person is hashed by commitment.
  ///
  /// - Parameter salt: Gives sixteen random bytes as hex for each value of a person.
  package init(
    _ change: Change, sequence: Int, at: String, after previous: Digest, files: [String: Digest] = [:],
    isTaken: Bool = false, salt: () -> String
  ) {
    var json: JSONObject = ["seq": .integer(sequence), "at": .string(at), "prev": .string(previous.description)]
    if isTaken { json["from"] = .string(Self.taken) }
    for member in change.json.members { json[member.key] = member.value }
    if !files.isEmpty {
      let members = files.sorted { $0.key < $1.key }
      json["files"] = .object(
        JSONObject(members.map { JSONObject.Member(key: $0.key, value: .string($0.value.description)) }))
    }
    let personal = Self.commit(&json, change, salt)
    hash = Self.hash(of: json)
    json["hash"] = .string(hash.description)
    if !personal.isEmpty { json["personal"] = .object(personal) }
    self.json = json
    self.change = change
    self.previous = previous
  }

  package init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: .entry) }
    guard let hash = object["hash"]?.string.flatMap({ Digest(hex: $0) }),
      let previous = object["prev"]?.string.flatMap({ Digest(hex: $0) })
    else { throw FormatError(pointer, expected: .entryHashes) }
    self.json = object
    self.hash = hash
    self.previous = previous
    change = try Change(Self.plain(object), at: pointer)
  }

  /// Whether it was taken over from another registry by a merge.
  public var isTaken: Bool { json["from"]?.string == Self.taken }

  private static let taken = "merge"

  /// Whether a program that knows only the first format would misunderstand it.
  package var isOfSecondFormat: Bool {
    switch change {
    case .usedWorkflow, .retiredWorkflow, .usedCalendar, .removed, .forgotten, .alias, .office, .publication, .withheld,
      .template, .recipe:
      true
    case .party(let party, _): isTaken || party.isOfSecondFormat || json["personal"] != nil
    case .founded, .workflow, .calendar, .acts, .seal, .settled, .accepted: isTaken
    }
  }

  /// The hash that the entry should have.
  package var computedHash: Digest { Self.hash(of: json) }

  private static func hash(of json: JSONObject) -> Digest { json.canonicalDigest(without: ["hash", "personal"]) }
}

extension JournalEntry.Change {
  package var json: JSONObject {
    switch self {
    case .founded(let settings): ["verb": "init", "registry": .object(settings.json)]
    case .party(let party, let reason): Self.json(of: party, despite: reason)
    case .alias(let alias): ["verb": "alias", "alias": .object(alias.json)]
    case .workflow(let reference): ["verb": "workflow", "workflow": reference.json]
    case .calendar(let reference, let digest):
      ["verb": "calendar", "calendar": .string(reference.description), "digest": .string(digest)]
    case .acts(let digest): ["verb": "acts", "digest": .string(digest)]
    case .template(let name, let digest, let by):
      Self.json(ofTemplate: name, digest, by)
    case .publication(let digest, let by):
      ["verb": "publication", "digest": .string(digest), "by": .string(by.name)]
    case .recipe(let id, let digest, let by):
      ["verb": "recipe", "recipe": .string(id), "digest": .string(digest), "by": .string(by.name)]
    case .withheld(let withholding):
      ["verb": withholding.isReleased ? "release" : "withhold", "case": .object(withholding.json)]
    case .seal(let name, let root):
      ["verb": "seal", "seal": .string(name), "root": .string(root.description)]
    case .settled(let settlement): ["verb": "settle", "settlement": .object(settlement.json)]
    case .accepted(let acceptance): ["verb": "accept", "document": .object(acceptance.json)]
    case .usedWorkflow(let reference): ["verb": "use", "workflow": reference.json]
    case .retiredWorkflow(let reference): ["verb": "retire", "workflow": reference.json]
    case .usedCalendar(let reference): ["verb": "use", "calendar": .string(reference.description)]
    case .office(let code): ["verb": "office", "office": .string(code)]
    case .removed(let removal): ["verb": "forget", "removal": .object(removal.json)]
    case .forgotten(let removal): ["verb": "forget", "person": .object(removal.json)]
    }
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    switch try reader.string("verb") {
    case "init": self = .founded(try RegistrySettings(try reader.object("registry"), at: pointer + "/registry"))
    case "party":
      self = .party(
        try Party(id: try reader.string("id"), try reader.object("party"), at: pointer + "/party"),
        despite: try reader.optionalString("despite"))
    case "alias": self = .alias(try Alias(try reader.object("alias"), at: pointer + "/alias"))
    case "workflow":
      self = .workflow(try WorkflowReference(try reader.object("workflow"), at: pointer + "/workflow"))
    case "calendar":
      self = .calendar(try Self.edition(reader), digest: try reader.string("digest"))
    case "acts": self = .acts(digest: try reader.string("digest"))
    case "template":
      let name = try reader.string("template")
      guard RegistryPath.isTemplate(name) else { throw reader.error("template", .fileName) }
      self = .template(
        name: name, digest: try reader.string("digest"), by: try reader.optionalString("by").map { PartyID($0) })
    case "publication":
      self = .publication(digest: try reader.string("digest"), by: PartyID(try reader.string("by")))
    case "recipe":
      let id = try reader.string("recipe")
      guard RegistryPath.isNameOfRecipe(id) else { throw reader.error("recipe", .form("a-z0-9-_")) }
      self = .recipe(id, digest: try reader.string("digest"), by: PartyID(try reader.string("by")))
    case "withhold", "release":
      self = .withheld(
        try Withholding(
          try reader.object("case"), at: pointer + "/case", isReleased: try reader.string("verb") == "release"))
    case "seal":
      guard let root = Digest(hex: try reader.string("root")) else { throw reader.error("root", .hash) }
      self = .seal(name: try reader.string("seal"), root: root)
    case "settle":
      self = .settled(try Settlement(try reader.object("settlement"), at: pointer + "/settlement"))
    case "accept":
      self = .accepted(try Acceptance(try reader.object("document"), at: pointer + "/document"))
    case "use":
      if json["workflow"] == nil {
        self = .usedCalendar(try Self.edition(reader))
      } else {
        self = .usedWorkflow(try WorkflowReference(try reader.object("workflow"), at: pointer + "/workflow"))
      }
    case "retire":
      self = .retiredWorkflow(try WorkflowReference(try reader.object("workflow"), at: pointer + "/workflow"))
    case "office":
      let code = try reader.string("office")
      guard Naming.isPrefix(code) else { throw reader.error("office", .office) }
      self = .office(code)
    case "forget" where json["person"] != nil:
      self = .forgotten(try PartyRemoval(try reader.object("person"), at: pointer + "/person"))
    case "forget": self = .removed(try Removal(try reader.object("removal"), at: pointer + "/removal"))
    default:
      throw reader.error(
        "verb",
        .either([
          "init", "party", "workflow", "calendar", "acts", "seal", "settle", "accept", "use", "forget", "alias",
          "office", "publication", "withhold", "release", "template", "recipe",
        ]))
    }
  }

  private static func json(ofTemplate name: String, _ digest: String, _ by: PartyID?) -> JSONObject {
    var json: JSONObject = ["verb": "template", "template": .string(name), "digest": .string(digest)]
    json["by"] = by.map { .string($0.name) }
    return json
  }

  private static func json(of party: Party, despite reason: String?) -> JSONObject {
    var json: JSONObject = ["verb": "party", "id": .string(party.id.name), "party": .object(party.json)]
    json["despite"] = reason.map { .string($0) }
    return json
  }

  private static func edition(_ reader: ObjectReader) throws(FormatError) -> CalendarReference {
    guard let reference = CalendarReference(try reader.string("calendar")) else {
      throw reader.error("calendar", .calendar)
    }
    return reference
  }
}

/// Somebody took a document as it is, though it is not what was known or sealed of its case; an entry of the journal.
public struct Acceptance: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// How many records its document has.
  public let records: Int
  /// The hash of the last of them.
  public let head: Digest

  /// An acceptance.
  package init(number: CaseNumber, records: Int, head: Digest) {
    self.number = number
    self.records = records
    self.head = head
  }
}

extension Acceptance {
  package var json: JSONObject {
    [
      "number": .string(number.description), "records": .integer(records), "head": .string(head.description),
    ]
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", .caseNumber) }
    guard let head = Digest(hex: try reader.string("head")) else { throw reader.error("head", .hash) }
    self.number = number
    self.head = head
    records = try reader.integer("records")
  }
}

/// What somebody decided about a case of which there were two versions; an entry of the journal.
public struct Settlement: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The hash of the last record of the version that counts.
  public let kept: Digest
  /// The hash of the last record of the version that does not; its document stays under `conflicts/`.
  public let dropped: Digest
  /// Who decided.
  public let by: PartyID
  /// Why.
  public let reason: String

  /// A decision.
  package init(number: CaseNumber, kept: Digest, dropped: Digest, by: PartyID, reason: String) {
    self.number = number
    self.kept = kept
    self.dropped = dropped
    self.by = by
    self.reason = reason
  }

  /// Where the version that does not count is kept.
  package var path: String { Self.path(of: number, head: dropped) }

  /// Where another version of a case is kept.
  package static func path(of number: CaseNumber, head: Digest) -> String {
    "\(RegistryPath.conflicts)/\(number).\(mark(of: head)).json"
  }

  /// What tells versions of a case apart in names of files and on the command line.
  package static func mark(of head: Digest) -> String { String(head.description.prefix(12)) }
}

extension Settlement {
  package var json: JSONObject {
    [
      "number": .string(number.description), "kept": .string(kept.description),
      "dropped": .string(dropped.description), "by": .string(by.name), "reason": .string(reason),
    ]
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", .caseNumber) }
    guard let kept = Digest(hex: try reader.string("kept")) else { throw reader.error("kept", .hash) }
    guard let dropped = Digest(hex: try reader.string("dropped")) else {
      throw reader.error("dropped", .hash)
    }
    self.number = number
    self.kept = kept
    self.dropped = dropped
    by = PartyID(try reader.string("by"))
    reason = try reader.string("reason")
  }
}
