import JSONText

/// Finds ways on which what a law may order removed gets to where it cannot be removed: titles, fields that are not
/// personal, base days of duties.
///
/// In the first format of definitions that is only a warning, since definitions were published that do it; from the second
/// on it is a defect.
struct LeakCheck {
  let workflow: Workflow
  let surroundings: DefinitionSurroundings
  let isWarning: Bool

  init(_ workflow: Workflow, in surroundings: DefinitionSurroundings) {
    self.workflow = workflow
    self.surroundings = surroundings
    isWarning = workflow.format == .first
  }

  /// Every leak, in the author's order of actions and duties.
  func defects() -> [Defect] {
    workflow.actions.flatMap { id, action in
      action.opens.enumerated().flatMap { place, opening in
        leaks(
          of: opening, in: action,
          at: JSONPointer.append(JSONPointer.append("/actions", key: id.name) + "/opens", index: place))
      }
    } + workflow.duties.compactMap { leak(of: $0.value, at: JSONPointer.append("/duties", key: $0.key.name)) }
      + workflow.rights.compactMap {
        leak(of: $0.value.running, at: JSONPointer.append("/rights", key: $0.key.name))
      }
  }

  private func leaks(of opening: Opening, in action: Action, at pointer: String) -> [Defect] {
    var found: [Defect] = []
    if let name = opening.title.flatMap({ personalName(in: $0, of: opening, action, kept: []) }) {
      found.append(
        leak(
          at: pointer + "/title",
          .leak(.title(name)))
      )
    }
    // What an unknown workflow keeps is reported elsewhere.
    let personal = opened(opening.workflow) ?? Set(opening.fields.map(\.field))
    for given in opening.fields where !personal.contains(given.field) {
      let kept = surroundings.workflows[opening.workflow.name]?.fields[given.field]?.personalMembers ?? []
      guard let name = personalName(in: given.formula, of: opening, action, kept: kept) else { continue }
      found.append(
        leak(
          at: JSONPointer.append(pointer + "/with", key: given.field),
          .leak(.field(name, to: given.field, of: "\(opening.workflow)"))))
    }
    return found
  }

  /// The fields of a workflow that are personal; nil when nobody knows it.
  private func opened(_ id: WorkflowID) -> Set<String>? {
    guard id == workflow.id else { return surroundings.workflows[id.name]?.personalFields }
    return Set(workflow.fields.filter(\.value.isPersonal).map(\.key))
  }

  private func leak(of duty: Duty, at pointer: String) -> Defect? {
    let actions: [ActionID] = if case .actions(let actions, _) = duty.start { actions } else { [] }
    let action = actions.first.flatMap { workflow.actions[$0] }
    if case .actions(_, let field?) = duty.start, isPersonal(field, in: action) {
      return leak(
        at: pointer + "/from",
        .leak(.startDay(field)))
    }
    if case .before(let field, _) = duty.rule, isPersonal(field, in: action) {
      return leak(
        at: pointer + "/before",
        .leak(.endDay(field)))
    }
    return nil
  }

  private func leak(at pointer: String, _ finding: Defect.Finding) -> Defect {
    Defect(at: pointer, rule: .leaky, finding, isWarning: isWarning)
  }

  /// The first personal name that an expression reads; `each` is as personal as the list it comes from.
  ///
  /// - Parameter kept: The members that stay personal where the value goes.
  private func personalName(
    in formula: Formula, of opening: Opening, _ action: Action, kept: [String]
  ) -> String? {
    var names = formula.names
    if formula.readsEach, let each = opening.each { names.insert(each) }
    if let name = names.sorted().first(where: { isPersonal($0, in: action) }) { return name }
    var found: Set<String> = []
    formula.visit { path in
      guard let name = path.list(each: opening.each) else { return }
      let members = (action.input(name)?.definition ?? workflow.fields[name])?.type.personalMembers ?? []
      if let member = path.members.first {
        if members.contains(member) { found.insert("\(name).\(member)") }
      } else if let member = members.first(where: { !kept.contains($0) }) {
        found.insert("\(name).\(member)")
      }
    }
    return found.min()
  }

  private func isPersonal(_ name: String, in action: Action?) -> Bool {
    if let input = action?.input(name) { return input.definition.isPersonal }
    return workflow.fields[name]?.isPersonal == true
  }
}

extension ValuePath {
  /// The field or input whose value it reads; of `each`, the list it comes from.
  fileprivate func list(each: String?) -> String? {
    switch root {
    case .field(let name), .input(let name): name
    case .each: each
    case .role, .kind, .element, .child: nil
    }
  }
}
