import JSONText

/// What passes where an action was recorded elsewhere and is taken over: what the source does not say is not known, which is
/// another thing than that it was not so.
extension ActionAttempt {
  /// Whether a reason only says that something is missing which nothing depends on.
  ///
  /// What decides where the case goes, the day from which a duty counts, and what is opened cannot be missing.
  func isUnchecked(_ reason: Refusal.Reason, in workflow: Workflow) -> Bool {
    switch reason {
    case .missing(let name): !isDecisive(name, in: workflow)
    case .missingEvidence: true
    default: false
    }
  }

  private func isDecisive(_ name: String, in workflow: Workflow) -> Bool {
    let field = action.input(name)?.field
    if case .first(let branches, _) = action.target,
      branches.contains(where: { branch in
        branch.condition.names.contains(name) || field.map { branch.condition.names.contains($0) } == true
      })
    {
      return true
    }
    if action.opens.contains(where: { $0.each == name || $0.each == field }) { return true }
    let names = [name, field].compactMap(\.self)
    let isBase = { (start: Duty.Start) in
      guard case .actions(let actions, let base?) = start else { return false }
      return actions.contains(action.id) && names.contains(base)
    }
    return workflow.duties.values.contains { duty in
      if case .before(let day, _) = duty.rule, names.contains(day) { return true }
      return isBase(duty.start)
    } || workflow.rights.values.contains { isBase($0.start) }
  }

  /// What is not known of it: inputs and documents that are asked for, and conditions that could not be judged.
  func unchecked(in context: CaseContext) -> [String] {
    guard isTakenOver else { return [] }
    let inputs = action.inputs.filter { $0.isRequired && !input.contains($0.name) }.map(\.name)
    let documents = action.evidence.filter { kind in
      kind.isRequired && !evidence.contains { $0.kind == kind.kind }
    }.map(\.kind)
    var seen = conditionContext(in: context)
    seen.isIncomplete = true
    let conditions = action.requirements.filter { $0.condition.evaluate(in: seen) == .unknown }
      .map(\.condition.source)
    return inputs + documents + conditions
  }
}
