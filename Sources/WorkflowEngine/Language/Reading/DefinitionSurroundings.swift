public import JSONText

/// What a definition is checked against: the other definitions, the acts, and how strict to be.
public struct DefinitionSurroundings: Sendable {
  /// The other workflows by id; the checked one is added by itself.
  public var workflows: [String: WorkflowOutline]
  /// The acts a basis may name; nil checks none.
  public var acts: Acts?
  /// The calendars a workflow may name; nil checks none.
  public var calendars: [String]?
  /// The languages every text must have; what is missing is a warning unless `requiresLanguages`.
  public var languages: [Language]
  /// Whether a missing language is a defect and not a warning: so for shipped files.
  public var requiresLanguages: Bool

  /// Surroundings for a check.
  public init(
    workflows: [String: WorkflowOutline] = [:], acts: Acts? = nil, calendars: [String]? = nil,
    languages: [Language] = [], requiresLanguages: Bool = false
  ) {
    self.workflows = workflows
    self.acts = acts
    self.calendars = calendars
    self.languages = languages
    self.requiresLanguages = requiresLanguages
  }
}

/// What other definitions need to know of one: read leniently, so that a defect there is reported there.
public struct WorkflowOutline: Hashable, Sendable {
  /// The workflow's id.
  public let id: String
  /// Its version; 0 where it says none.
  public let version: Int
  /// Its stages, each with its outcome where it is final.
  public let stages: [String: String?]
  /// The types of its fields.
  public let fields: [String: FieldType]
  /// The fields of which a law may order the value removed.
  public let personalFields: Set<String>
  /// The fields that must be given when a case is opened.
  public let requiredFields: [String]
  /// Its roles, and whether each needs a party from the opening.
  public let roles: [String: Bool]
  /// The workflows that its clock actions open.
  public let openedByClock: [String]
  /// Where its cases start.
  public let initial: String
  /// Whether somebody owes something as soon as a case is opened.
  public let owesFromOpening: Bool

  /// Reads what can be read.
  ///
  /// - Parameter json: A definition; nil is returned when it has no id.
  public init?(_ json: JSON) {
    guard let id = json["id"]?.string else { return nil }
    self.id = id
    version = json["version"]?.integer ?? 0
    var stages: [String: String?] = [:]
    for member in json["stages"]?.object?.members ?? [] {
      stages[member.key] = .some(member.value["outcome"]?.string)
    }
    self.stages = stages
    var fields: [String: FieldType] = [:]
    var required: [String] = []
    var personal: Set<String> = []
    var ignored: [Defect] = []
    for member in json["fields"]?.object?.members ?? [] {
      guard let type = FieldType(member.value, at: "", format: .second, defects: &ignored) else { continue }
      fields[member.key] = type
      if member.value["required"]?.bool == true { required.append(member.key) }
      if member.value["personal"]?.bool == true { personal.insert(member.key) }
    }
    self.fields = fields
    requiredFields = required
    personalFields = personal
    roles = Dictionary(
      (json["roles"]?.object?.members ?? []).map { ($0.key, $0.value["party"]?.string == "required") },
      uniquingKeysWith: { first, _ in first })
    let initial = json["initial"]?.string ?? ""
    self.initial = initial
    owesFromOpening = (json["duties"]?.object?.members ?? []).contains { duty in
      let start = duty.value["from"]
      guard start?["open"] == true || start?["stage"]?.string == initial else { return false }
      // Counted back from what the opening need not give, it may not start.
      return duty.value["before"]?["field"]?.string.map { required.contains($0) } ?? true
    }
    openedByClock = (json["actions"]?.object?.members ?? []).flatMap { action -> [String] in
      guard action.value["by"]?.array == ["clock"] else { return [] }
      return (action.value["opens"]?.array ?? []).compactMap { $0["workflow"]?.string }
    }
  }
}
