import WorkflowEngine

/// Something a walk should come to see.
enum WalkGoal: Hashable, Sendable, CustomStringConvertible {
  /// An action is taken in a stage.
  case taken(ActionID, in: StageID)
  /// An action leads to a stage.
  case leads(ActionID, to: StageID)
  /// A requirement of an action, counted from 0, refuses it.
  case refused(ActionID, by: Int)
  /// A duty runs.
  case owed(DutyID)

  /// All of a workflow, in the author's order.
  static func all(of workflow: Workflow) -> [WalkGoal] {
    let actions = workflow.actions.flatMap { id, action -> [WalkGoal] in
      let targets = action.target.stages.reduce(into: [StageID]()) { if !$0.contains($1) { $0.append($1) } }
      return action.from.map { .taken(id, in: $0) } + targets.map { .leads(id, to: $0) }
        + action.requirements.indices.map { .refused(id, by: $0) }
    }
    return actions + workflow.duties.keys.map { .owed($0) }
  }

  /// The action it is about; nil for a duty.
  var action: ActionID? {
    switch self {
    case .taken(let action, _), .leads(let action, _), .refused(let action, _): action
    case .owed: nil
    }
  }

  /// Where it can be tried.
  func stages(in workflow: Workflow) -> [StageID] {
    switch self {
    case .taken(_, let stage): [stage]
    case .leads(let action, _), .refused(let action, _): workflow.actions[action]?.from ?? []
    case .owed: workflow.stages.filter { !$0.value.isFinal }.map(\.key)
    }
  }

  var description: String {
    switch self {
    case .taken(let action, let stage): "\(action) taken in \(stage)"
    case .leads(let action, let stage): "\(action) leads to \(stage)"
    case .owed(let duty): "\(duty) owed"
    case .refused(let action, let number): "\(action) refused by its requirement \(number)"
    }
  }
}
