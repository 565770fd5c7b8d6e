import JSONText

/// Whether a condition over child cases can ever hold.
public enum Satisfiability {
  /// Whether some child cases and some values may make the condition true.
  ///
  /// `all` is looked at as if there were a child: that it holds of none does not count.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - children: The workflows of child cases, by id; a workflow not listed may have any stage and outcome.
  /// - Returns: false only where it certainly cannot.
  public static func canBecomeTrue(_ condition: Condition, children: [String: ChildOutline]) -> Bool {
    canCome(condition.predicate, to: true, children, Bindings(), mostViews)
  }

  /// What the condition says of stages and outcomes that its workflows do not have.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - children: The workflows of child cases, by id; of a workflow not listed nothing is said.
  public static func problems(of condition: Condition, children: [String: ChildOutline]) -> [Defect.Conditions] {
    var problems: [Defect.Conditions] = []
    condition.predicate.visit { part in
      guard case .text(let path, .string(let text)) = part, let problem = problem(path, text, children) else { return }
      if !problems.contains(problem) { problems.append(problem) }
    }
    return problems
  }

  /// What is wrong with comparing a part of a child case with `text`; nil when nothing is.
  static func problem(_ path: ValuePath, _ text: String, _ children: [String: ChildOutline]) -> Defect.Conditions? {
    guard case .child(_, _, let part, let workflow) = path.root, let outline = children[workflow] else { return nil }
    let known: [String]
    switch part {
    case .stage: known = outline.stages.sorted()
    case .outcome: known = outline.outcomes.sorted()
    case .final: return nil
    }
    if known.contains(text) { return nil }
    let nearest = Spelling.nearest(to: text, among: known)
    return part == .stage
      ? .stageOfChild(text, of: workflow, nearest: nearest, known: known)
      : .outcomeOfChild(text, of: workflow, nearest: nearest, known: known)
  }
}

extension Satisfiability {
  /// More child cases than this, those inside one another multiplied, are not looked at.
  private static let mostViews = 1 << 16

  private static func canCome(
    _ predicate: Predicate, to holds: Bool, _ children: [String: ChildOutline], _ bound: Bindings, _ most: Int
  ) -> Bool {
    guard let clauses = Clause.all(of: predicate, holds: holds) else { return true }
    return clauses.contains { clause in
      !clause.isContradictory && clause.literals.allSatisfy { isPossible($0, children, bound, most) }
    }
  }

  private static func isPossible(
    _ literal: Clause.Literal, _ children: [String: ChildOutline], _ bound: Bindings, _ most: Int
  ) -> Bool {
    if case .children(let quantifier, let group, let body) = literal.predicate {
      guard let outline = children[group.workflow] else { return true }
      if quantifier == .exists, !literal.holds { return true }
      let count = outline.stages.count * (1 + outline.outcomes.count)
      guard count <= most else { return true }
      let left = most / max(1, count)
      return views(of: group.workflow, outline).contains {
        canCome(body, to: literal.holds, children, bound.with($0), left)
      }
    }
    guard readsOnlyChildren(literal.predicate) else { return true }
    return literal.predicate.truth(in: ConditionContext(), bound) == Truth(literal.holds)
  }

  private static func readsOnlyChildren(_ predicate: Predicate) -> Bool {
    var found = false
    var isOnly = true
    predicate.visit { part in
      switch part {
      case .path(let path):
        if case .child = path.root { found = true } else { isOnly = false }
      case .children: isOnly = false
      case .text: break
      }
    }
    return found && isOnly
  }

  /// Every stage with every outcome: which belong together is not known here.
  private static func views(of workflow: String, _ outline: ChildOutline) -> [ChildView] {
    outline.stages.flatMap { stage in
      [ChildView(workflow: workflow, stage: stage, isFinal: false)]
        + outline.outcomes.map { ChildView(workflow: workflow, stage: stage, isFinal: true, outcome: $0) }
    }
  }
}
