import JSONText

/// An action that a case's stage allows, and what is missing for it.
public struct Possibility: Hashable, Sendable {
  /// The action.
  public let action: ActionID
  /// What people call it.
  public let title: LocalizedText
  /// Where it can lead, in the author's order.
  public let to: [StageID]
  /// The roles that may take it.
  public let by: [RoleID]
  /// Who may take it now.
  public let able: [PartyID]
  /// What is missing before it can be taken.
  public let missing: [Gap]

  /// Whether nothing is missing.
  public var isReady: Bool { missing.isEmpty }

  /// One thing that is missing.
  public enum Gap: Hashable, Sendable {
    /// A required input.
    case input(String, FieldDefinition)
    /// A required document.
    case evidence(String, title: LocalizedText)
    /// A condition that does not hold; those that wait for a required input are left out.
    case condition(String, otherwise: LocalizedText)

    /// The input's name, `evidence:KIND`, or the condition as written.
    public var name: String {
      switch self {
      case .input(let name, _): name
      case .evidence(let kind, _): "evidence:\(kind)"
      case .condition(let source, _): source
      }
    }
  }
}

extension Engine {
  /// What can happen now, in the author's order; nothing in a case that has ended.
  public static func possibilities(in context: CaseContext) -> [Possibility] {
    guard let state = context.history?.state else { return [] }
    let people = context.surroundings.people
    return possibleActions(in: context).compactMap { context.workflow.workflow.actions[$0] }.map { action in
      let able = Set(action.by.flatMap { people.whoMay(actAs: $0, bound: state.parties) }).sorted()
      return Possibility(
        action: action.id, title: action.title, to: action.target.stages, by: action.by, able: able,
        missing: gaps(of: action, state: state, in: context))
    }
  }

  private static func gaps(of action: Action, state: CaseState, in context: CaseContext) -> [Possibility.Gap] {
    let attempt = ActionAttempt(action: action, input: [:], evidence: [], on: context.surroundings.today, state: state)
    let seen = attempt.conditionContext(in: context)
    let inputs = Set(action.inputs.filter(\.isRequired).map(\.name))
    var gaps: [Possibility.Gap] = action.inputs.filter(\.isRequired).map { .input($0.name, $0.definition) }
    gaps += action.evidence.filter(\.isRequired).map { .evidence($0.kind, title: $0.title) }
    for requirement in action.requirements where inputs.isDisjoint(with: requirement.condition.names) {
      if requirement.condition.evaluate(in: seen) != .true {
        gaps.append(.condition(requirement.condition.source, otherwise: requirement.otherwise))
      }
    }
    return gaps
  }
}
