/// A checked definition: it cannot name a stage, role, field or act that does not exist.
///
/// Made only by `Workflow.read`, which reports every defect at once.
public struct Workflow: Sendable {
  /// The workflow's id, such as `council-recommendation`.
  public internal(set) var id: WorkflowID
  /// The version, from 1; a published version never changes.
  public internal(set) var version: Int
  /// The prefix of its cases' numbers, such as `REC`.
  public internal(set) var prefix: String
  /// The calendar in which its terms are counted.
  public internal(set) var calendar: String
  /// What the workflow is called.
  public internal(set) var title: LocalizedText
  /// The law the whole workflow rests on.
  public internal(set) var basis: [Basis] = []
  /// Who takes part, in the author's order.
  public internal(set) var roles = OrderedMap<RoleID, Role>()
  /// What a case knows, in the author's order.
  public internal(set) var fields = OrderedMap<String, FieldDefinition>()
  /// Where every case starts.
  public internal(set) var initial: StageID
  /// Where a case can stand, in the author's order.
  public internal(set) var stages = OrderedMap<StageID, Stage>()
  /// What can be done, in the author's order.
  public internal(set) var actions = OrderedMap<ActionID, Action>()
  /// Who owes what, in the author's order.
  public internal(set) var duties = OrderedMap<DutyID, Duty>()
}

/// Names a workflow.
public typealias WorkflowID = Identifier<Workflow>
/// Names a stage of a workflow.
public typealias StageID = Identifier<Stage>
/// Names an action of a workflow.
public typealias ActionID = Identifier<Action>
/// Names a duty of a workflow.
public typealias DutyID = Identifier<Duty>
/// Names a role of a workflow or of the registry.
public typealias RoleID = Identifier<Role>
/// Names a person or body known to the registry.
public typealias PartyID = Identifier<Party>

extension RoleID {
  /// The reserved role of lapse actions; nobody holds it.
  public static let clock: RoleID = "clock"
}

/// Where a case can stand.
public struct Stage: Hashable, Sendable {
  /// The stage's name.
  public let id: StageID
  /// What people call it.
  public let title: LocalizedText
  /// How a case ended that stands here; nil in every stage that is not final.
  public let outcome: String?
  /// What the case waits for while nobody owes anything.
  public let waits: LocalizedText?
  /// Whether the case is closed here.
  public var isFinal: Bool { outcome != nil }
}

/// A part somebody takes in a case.
public struct Role: Hashable, Sendable {
  /// The role's name.
  public let id: RoleID
  /// What people call it.
  public let title: LocalizedText
  /// Whether a case must bind a party to it from its opening.
  public let needsParty: Bool
}

/// The article that imposes a duty.
public enum Basis: Hashable, Sendable {
  /// An article of an act; `isChecked` is false where its wording has not been read.
  case article(act: String, article: String, isChecked: Bool)
  /// A rule that the people themselves have set.
  case selfSet
}
