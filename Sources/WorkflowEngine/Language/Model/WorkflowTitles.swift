public import JSONText

/// What lists show of a definition: what people call it, its stages, duties and roles.
///
/// An index can keep it, so that a list reads no definition.
public struct WorkflowTitles: Hashable, Sendable {
  /// The title of the workflow.
  public let title: LocalizedText
  /// With what the numbers of its cases begin.
  public let prefix: String
  /// The titles of the stages.
  public private(set) var stages: [StageID: LocalizedText] = [:]
  /// How a case ended, by the stage that says so.
  public private(set) var outcomes: [StageID: String] = [:]
  /// The titles of the duties and rights.
  public private(set) var duties: [DutyID: LocalizedText] = [:]
  /// The titles of the roles.
  public private(set) var roles: [RoleID: LocalizedText] = [:]

  /// Those of a definition.
  public init(_ workflow: Workflow) {
    (title, prefix) = (workflow.title, workflow.prefix)
    for (id, stage) in workflow.stages {
      stages[id] = stage.title
      outcomes[id] = stage.outcome
    }
    for (id, duty) in workflow.duties { duties[id] = duty.title }
    for (id, right) in workflow.rights { duties[DutyID(id.name)] = right.title }
    for (id, role) in workflow.roles { roles[id] = role.title }
  }
}

extension WorkflowTitles {
  /// Those that stand in the text of a definition, whatever else is in it; nil where it is none.
  public init?(definition json: JSON) {
    guard let title = json["title"].flatMap({ LocalizedText(stored: $0) }), let prefix = json["prefix"]?.string else {
      return nil
    }
    (self.title, self.prefix) = (title, prefix)
    func titles(_ key: String) -> [(String, LocalizedText)] {
      (json[key]?.object?.members ?? []).compactMap { member in
        member.value["title"].flatMap { LocalizedText(stored: $0) }.map { (member.key, $0) }
      }
    }
    for (id, title) in titles("stages") { stages[StageID(id)] = title }
    for (id, title) in titles("duties") + titles("rights") { duties[DutyID(id)] = title }
    for (id, title) in titles("roles") { roles[RoleID(id)] = title }
    for member in json["stages"]?.object?.members ?? [] {
      outcomes[StageID(member.key)] = member.value["outcome"]?.string
    }
  }

  /// Reads what `json` gives; nil for anything else.
  public init?(_ json: JSON) {
    guard let stages = Self.read(json["stages"]), let duties = Self.read(json["duties"]),
      let roles = Self.read(json["roles"]), let title = json["title"].flatMap({ LocalizedText(stored: $0) }),
      let prefix = json["prefix"]?.string, let outcomes = json["outcomes"]?.object?.members
    else { return nil }
    (self.title, self.prefix) = (title, prefix)
    for member in outcomes {
      guard let outcome = member.value.string else { return nil }
      self.outcomes[StageID(member.key)] = outcome
    }
    self.stages = Dictionary(uniqueKeysWithValues: stages.map { (StageID($0), $1) })
    self.duties = Dictionary(uniqueKeysWithValues: duties.map { (DutyID($0), $1) })
    self.roles = Dictionary(uniqueKeysWithValues: roles.map { (RoleID($0), $1) })
  }

  private static func read(_ json: JSON?) -> [(String, LocalizedText)]? {
    guard let members = json?.object?.members else { return nil }
    var titles: [(String, LocalizedText)] = []
    for member in members {
      guard let text = LocalizedText(stored: member.value) else { return nil }
      titles.append((member.key, text))
    }
    return titles
  }

  /// The titles as an index keeps them.
  public var json: JSON {
    func object(_ titles: some Sequence<(String, LocalizedText)>) -> JSON {
      var object = JSONObject()
      for (id, title) in titles.sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
        object[id] = title.stored
      }
      return .object(object)
    }
    var outcomes = JSONObject()
    for (stage, outcome) in self.outcomes.sorted(by: { $0.key < $1.key }) { outcomes[stage.name] = .string(outcome) }
    return [
      "title": title.stored, "prefix": .string(prefix), "outcomes": .object(outcomes),
      "stages": object(stages.map { ($0.key.name, $0.value) }),
      "duties": object(duties.map { ($0.key.name, $0.value) }),
      "roles": object(roles.map { ($0.key.name, $0.value) }),
    ]
  }
}

extension LocalizedText {
  /// Reads a plain text, or texts by language; nil for anything else.
  fileprivate init?(stored json: JSON) {
    if let text = json.string {
      self.init(text)
      return
    }
    var texts: [Language: String] = [:]
    for member in json.object?.members ?? [] {
      guard let language = Language(rawValue: member.key), let text = member.value.string else { return nil }
      texts[language] = text
    }
    guard !texts.isEmpty else { return nil }
    self.init(texts)
  }

  /// As definitions write it.
  fileprivate var stored: JSON {
    guard !byLanguage.isEmpty else { return .string(fallback) }
    var object = JSONObject()
    for language in Language.allCases { object[language.rawValue] = byLanguage[language].map { .string($0) } }
    return .object(object)
  }
}
