/// A checked definition: it cannot name a stage, role, field or act that does not exist.
///
/// Made only by `Workflow.read`, which reports every defect at once.
public final class Workflow: Sendable {
  /// The format in which it is written; its duties follow the rules of that format.
  public let format: DefinitionFormat
  /// The workflow's id, such as `council-recommendation`.
  public let id: WorkflowID
  /// The version, from 1; a published version never changes.
  public let version: Int
  /// The prefix of its cases' numbers, such as `REC`.
  public let prefix: String
  /// The calendar in which its terms are counted.
  public let calendar: String
  /// What the workflow is called.
  public let title: LocalizedText
  /// The law the whole workflow rests on.
  public let basis: [Basis]
  /// Who takes part, in the author's order.
  public let roles: OrderedMap<RoleID, Role>
  /// What a case knows, in the author's order.
  public let fields: OrderedMap<String, FieldDefinition>
  /// Where every case starts.
  public let initial: StageID
  /// Where a case can stand, in the author's order.
  public let stages: OrderedMap<StageID, Stage>
  /// What can be done, in the author's order.
  public let actions: OrderedMap<ActionID, Action>
  /// Who owes what, in the author's order.
  public let duties: OrderedMap<DutyID, Duty>
  /// Who may do what until when, in the author's order.
  public let rights: OrderedMap<RightID, Right>
  /// What the public sees of its cases.
  public let disclosure: Disclosure
  /// Whether the title of a case may be given by language.
  public let hasTitlesByLanguage: Bool
  /// The field that says where a case is; nil where none does.
  public let place: FieldPath?
  /// The field that says what a case is about; nil where none does.
  public let topic: FieldPath?
  /// The letters that belong to it, by kind, in the author's order.
  public let letters: OrderedMap<String, LetterRule>
  /// Its outcomes in the words of others, by map and outcome.
  public let maps: OrderedMap<String, OrderedMap<String, MappedOutcome>>
  /// How any ended case is taken up again; nil leaves it to the roles that ended it.
  public let reopening: Reopening?
  /// What an opening asks for: every field.
  let openingInputs: [Input]
  /// Whether a duty counts back from a day in a field.
  let countsBack: Bool
  /// Whether a condition of an action looks at the cases under child cases too.
  public let looksDeep: Bool
  /// Whether a duty or right depends on what is given with the action that starts it.
  let looksAtGiven: Bool
  /// What runs in a case: the duties, then the rights.
  let runners: OrderedMap<DutyID, Duty>

  init(
    format: DefinitionFormat, id: WorkflowID, version: Int, prefix: String, calendar: String, title: LocalizedText,
    basis: [Basis],
    roles: OrderedMap<RoleID, Role>, fields: OrderedMap<String, FieldDefinition>, initial: StageID,
    stages: OrderedMap<StageID, Stage>, actions: OrderedMap<ActionID, Action>, duties: OrderedMap<DutyID, Duty>,
    rights: OrderedMap<RightID, Right>, more: WorkflowExtent
  ) {
    self.format = format
    self.rights = rights
    disclosure = more.disclosure
    hasTitlesByLanguage = more.hasTitlesByLanguage
    (place, topic) = (more.place, more.topic)
    (letters, maps) = (more.letters, more.maps)
    reopening = more.reopening
    self.id = id
    self.version = version
    self.prefix = prefix
    self.calendar = calendar
    self.title = title
    self.basis = basis
    self.roles = roles
    self.fields = fields
    self.initial = initial
    self.stages = stages
    self.actions = actions
    self.duties = duties
    var runners = duties
    for right in rights.values { runners[DutyID(right.id.name)] = right.running }
    self.runners = runners
    looksAtGiven = runners.values.contains {
      $0.terms != nil || $0.bases?.branches.isEmpty == false || $0.each != nil || !$0.meetsWhen.isEmpty
        || $0.startsWhen != nil
    }
    looksDeep = actions.values.contains { action in
      action.requirements.contains { $0.condition.looksDeep } || action.target.conditions.contains { $0.looksDeep }
    }
    countsBack = duties.values.contains { if case .before = $0.rule { true } else { false } }
    openingInputs = fields.map {
      Input(name: $0.key, definition: $0.value, field: $0.key, isRequired: $0.value.isRequired)
    }
  }
}

/// Where a case can stand.
public final class Stage: Sendable {
  /// The stage's name.
  public let id: StageID
  /// What people call it.
  public let title: LocalizedText
  /// How a case ended that stands here; nil in every stage that is not final.
  public let outcome: String?
  /// What the case waits for while nobody owes anything.
  public let waits: LocalizedText?
  /// How a case that ended here is taken up again; nil leaves it to what the workflow says.
  public let reopening: Reopening?
  /// Whether the case is closed here.
  public var isFinal: Bool { outcome != nil }

  init(id: StageID, title: LocalizedText, outcome: String?, waits: LocalizedText?, reopening: Reopening?) {
    self.reopening = reopening
    self.id = id
    self.title = title
    self.outcome = outcome
    self.waits = waits
  }
}

/// A part somebody takes in a case.
public final class Role: Sendable {
  /// The role's name.
  public let id: RoleID
  /// What people call it.
  public let title: LocalizedText
  /// Whether a case must bind a party to it from its opening.
  public let needsParty: Bool
  /// Whether a person in it appears in public by name, and not by role.
  public let isNamed: Bool

  init(id: RoleID, title: LocalizedText, needsParty: Bool, isNamed: Bool) {
    self.isNamed = isNamed
    self.id = id
    self.title = title
    self.needsParty = needsParty
  }
}

/// The article that imposes a duty.
public enum Basis: Hashable, Sendable {
  /// An article of an act; `isChecked` is false where its wording has not been read.
  case article(act: String, article: String, isChecked: Bool)
  /// A rule that the people themselves have set.
  case selfSet
}

extension Workflow {
  /// What a right is called that runs in a case under this name.
  public func title(ofRight id: DutyID) -> LocalizedText {
    rights[RightID(id.name)]?.title ?? LocalizedText(id.name)
  }

  /// How a case that ended in `stage` is taken up again; nil leaves it to the roles of the action that ended it.
  public func reopening(from stage: StageID) -> Reopening? { stages[stage]?.reopening ?? reopening }
}

/// What a definition says beside stages, actions, duties and rights.
struct WorkflowExtent: Sendable {
  var disclosure = Disclosure()
  var hasTitlesByLanguage = false
  var place: FieldPath?
  var topic: FieldPath?
  var letters = OrderedMap<String, LetterRule>()
  var maps = OrderedMap<String, OrderedMap<String, MappedOutcome>>()
  var reopening: Reopening?
}
