/// A typed, named move of a case.
public final class Action: Sendable {
  /// The action's name.
  public let id: ActionID
  /// What people call it.
  public let title: LocalizedText
  /// The stages in which it can be taken.
  public let from: [StageID]
  /// Where it leads.
  public let target: Target
  /// The roles that may take it; the first that fits the actor is recorded.
  public let by: [RoleID]
  /// What is asked for, in the author's order.
  public let inputs: [Input]
  /// What must be true.
  public let requirements: [Requirement]
  /// The documents that belong to it, in the author's order.
  public let evidence: [EvidenceKind]
  /// The cases it opens.
  public let opens: [Opening]
  /// The fields that it empties, so that a second round does not show what the first brought.
  public let clears: [String]

  init(
    id: ActionID, title: LocalizedText, from: [StageID], target: Target, by: [RoleID], inputs: [Input],
    requirements: [Requirement], evidence: [EvidenceKind], opens: [Opening], clears: [String]
  ) {
    self.clears = clears
    self.id = id
    self.title = title
    self.from = from
    self.target = target
    self.by = by
    self.inputs = inputs
    self.requirements = requirements
    self.evidence = evidence
    self.opens = opens
  }

  /// Whether only the passing of time takes it.
  public var isByClock: Bool { by == [.clock] }

  /// The input called `name`.
  public func input(_ name: String) -> Input? { inputs.first { $0.name == name } }
}

/// Where an action leads.
public enum Target: Hashable, Sendable {
  /// Always to the same stage.
  case stage(StageID)
  /// To the stage whose condition is true, else to the last; the conditions are provably disjoint.
  case first([Branch], otherwise: StageID)

  /// One conditional target.
  public struct Branch: Hashable, Sendable {
    /// When it is taken.
    public let condition: Condition
    /// Where it leads.
    public let stage: StageID
  }

  /// What decides where it leads.
  var conditions: [Condition] {
    if case .first(let branches, _) = self { branches.map(\.condition) } else { [] }
  }

  /// Every stage it can lead to, in the author's order.
  public var stages: [StageID] {
    switch self {
    case .stage(let stage): [stage]
    case .first(let branches, let otherwise): branches.map(\.stage) + [otherwise]
    }
  }
}

/// One thing an action asks for.
public final class Input: Sendable {
  /// Its name.
  public let name: String
  /// Its type, title and visibility.
  public let definition: FieldDefinition
  /// The field of the case that it also sets.
  public let field: String?
  /// Whether the action cannot be taken without it.
  public let isRequired: Bool
  /// The role to which it binds the party given.
  public let binds: RoleID?

  init(name: String, definition: FieldDefinition, field: String?, isRequired: Bool, binds: RoleID? = nil) {
    self.binds = binds
    self.name = name
    self.definition = definition
    self.field = field
    self.isRequired = isRequired
  }
}

/// A condition of an action, with what to say when it does not hold.
public struct Requirement: Hashable, Sendable {
  /// What must be true.
  public let condition: Condition
  /// What to tell people otherwise.
  public let otherwise: LocalizedText
}

/// A kind of document that belongs to an action.
public struct EvidenceKind: Hashable, Sendable {
  /// The kind, such as `minutes`.
  public let kind: String
  /// What people call it.
  public let title: LocalizedText
  /// Whether the action cannot be taken without it.
  public let isRequired: Bool
}

/// A case of another workflow that an action opens.
public struct Opening: Hashable, Sendable {
  /// The workflow of the new case.
  public let workflow: WorkflowID
  /// The list, a field or an input, for each element of which a case is opened; nil opens one.
  public let each: String?
  /// The new case's title; nil takes over this case's.
  public let title: Formula?
  /// The new case's fields.
  public let fields: [FieldFormula]
  /// Who takes part in the new case.
  public let parties: [PartyFormula]
  /// What the new case waits for, where nobody owes anything in it yet.
  public let waits: LocalizedText?

  /// A field of the new case and the expression that gives its value.
  public struct FieldFormula: Hashable, Sendable {
    /// The field of the new case.
    public let field: String
    /// Its value.
    public let formula: Formula
  }

  /// A role of the new case and who takes it.
  public struct PartyFormula: Hashable, Sendable {
    /// The role of the new case.
    public let role: RoleID
    /// Where its party comes from.
    public let source: Source
  }

  /// Where a party of the new case comes from.
  public enum Source: Hashable, Sendable {
    /// Everybody who has this role here.
    case role(RoleID)
    /// What the expression gives: a party or a list of them.
    case formula(Formula)
  }
}
