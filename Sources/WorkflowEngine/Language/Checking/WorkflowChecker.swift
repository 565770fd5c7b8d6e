import JSONText

/// Checks what no single part of a definition shows: where its cases can go, and whether somebody always owes something.
struct WorkflowChecker {
  let workflow: Workflow
  let surroundings: DefinitionSurroundings

  init(_ workflow: Workflow, in surroundings: DefinitionSurroundings) {
    self.workflow = workflow
    self.surroundings = surroundings
  }

  /// Every defect, in the author's order of stages, actions and duties.
  func defects() -> [Defect] {
    finalStages() + reachability() + actionsTaken() + lapseActions() + startingActs() + expiries() + clockActions()
      + Exploration(workflow).defects()
      + childChains()
  }

  private func pointer(stage: StageID) -> String { JSONPointer.append("/stages", key: stage.name) }
  private func pointer(action: ActionID) -> String { JSONPointer.append("/actions", key: action.name) }
  private func pointer(right: RightID) -> String { JSONPointer.append("/rights", key: right.name) }
  private func pointer(duty: DutyID) -> String { JSONPointer.append("/duties", key: duty.name) }

  private func finalStages() -> [Defect] {
    var found: [Defect] = []
    for (id, action) in workflow.actions {
      for stage in action.from where workflow.stages[stage]?.isFinal == true {
        found.append(
          Defect(
            at: pointer(action: id) + "/from", rule: .final,
            .path(.leavesFinal("\(id)", "\(stage)"))))
      }
    }
    if workflow.stages[workflow.initial]?.isFinal == true {
      found.append(
        Defect(
          at: "/initial", rule: .final,
          .path(.startsFinal("\(workflow.initial)"))))
    }
    return found
  }

  /// The stages that can be reached from `start` by actions, forwards or backwards.
  private func closure(of start: Set<StageID>, backwards: Bool) -> Set<StageID> {
    let ways = workflow.actions.map { _, action in
      let (from, to) = (Set(action.from), Set(action.target.stages))
      return backwards ? (from: to, to: from) : (from: from, to: to)
    }
    var seen = start
    var queue = Array(start)
    while let stage = queue.popLast() {
      for way in ways where way.from.contains(stage) {
        for next in way.to.subtracting(seen) {
          seen.insert(next)
          queue.append(next)
        }
      }
    }
    return seen
  }

  private func reachability() -> [Defect] {
    let reached = closure(of: [workflow.initial], backwards: false)
    let finals = Set(workflow.stages.filter { $0.value.isFinal }.map(\.key))
    let ending = closure(of: finals, backwards: true)
    var found: [Defect] = []
    for (id, stage) in workflow.stages {
      if !reached.contains(id) {
        found.append(
          Defect(
            at: pointer(stage: id), rule: .unreachable,
            .path(.unreachable("\(id)", from: "\(workflow.initial)"))))
      }
      if !stage.isFinal, !ending.contains(id) {
        found.append(
          Defect(
            at: pointer(stage: id), rule: .deadEnd,
            .path(.deadEnd("\(id)"))))
      }
    }
    return found
  }

  private func actionsTaken() -> [Defect] {
    let lapseActions = Set(
      workflow.duties.compactMap(\.value.onLapse) + workflow.rights.compactMap(\.value.onExpiry))
    var found: [Defect] = []
    for (id, action) in workflow.actions where action.by.contains(.clock) {
      if !action.isByClock {
        found.append(
          Defect(
            at: pointer(action: id) + "/by", rule: .action,
            .path(.clockAndOthers)))
      } else if !lapseActions.contains(id) {
        found.append(
          Defect(
            at: pointer(action: id), rule: .action,
            .path(.neverTaken("\(id)"))))
      }
    }
    return found
  }

  private func lapseActions() -> [Defect] {
    var found: [Defect] = []
    let lapses =
      workflow.duties.map { (place: pointer(duty: $0.key) + "/onLapse", action: $0.value.onLapse) }
      + workflow.rights.map { (pointer(right: $0.key) + "/onExpiry", $0.value.onExpiry) }
    for (place, name) in lapses {
      guard let name, let action = workflow.actions[name] else { continue }
      if !action.isByClock {
        found.append(
          Defect(at: place, rule: .lapse, .path(.lapseByPeople("\(name)")))
        )
      }
      let asks =
        action.inputs.contains(where: \.isRequired) || action.evidence.contains(where: \.isRequired)
        || !action.requirements.isEmpty
      if asks {
        found.append(
          Defect(
            at: place, rule: .lapse,
            .path(.lapseAsks("\(name)"))))
      }
    }
    return found
  }

  private func startingActs() -> [Defect] {
    let starts =
      workflow.duties.map { (place: pointer(duty: $0.key), name: $0.key.name, start: $0.value.start) }
      + workflow.rights.map { (pointer(right: $0.key), $0.key.name, $0.value.start) }
    return starts.compactMap { place, name, start in
      guard case .act(let other, let act) = start, workflow.duties[other]?.allows(act) == false else { return nil }
      let key = act == .extend ? "extension" : "suspension"
      return Defect(at: place + "/from", rule: .duty, .path(.neverStarted(name, by: "\(other)", key: key)))
    }
  }

  /// An expiry leads only where the right can still be used, since it refuses nothing.
  private func expiries() -> [Defect] {
    workflow.rights.flatMap { id, right -> [Defect] in
      guard let action = right.onExpiry.flatMap({ workflow.actions[$0] }) else { return [] }
      let usable = Set(right.usedBy.flatMap { workflow.actions[$0]?.from ?? [] })
      return Set(action.target.stages).subtracting(usable).sorted().map {
        Defect(
          at: pointer(right: id) + "/onExpiry", rule: .lapse,
          .path(.expiresAway(id.name, to: $0.name, by: right.usedBy.map(\.name))))
      }
    }
  }

  /// What time does opens nothing and asks nothing of other cases, so that it is the same in every office.
  private func clockActions() -> [Defect] {
    guard workflow.format != .first else { return [] }
    var found: [Defect] = []
    for (id, action) in workflow.actions where action.isByClock {
      if !action.opens.isEmpty {
        found.append(Defect(at: pointer(action: id) + "/opens", rule: .lapse, .path(.clockOpens(id.name))))
      }
      guard case .first(let branches, _) = action.target else { continue }
      if branches.contains(where: { !$0.condition.children.isEmpty }) {
        found.append(Defect(at: pointer(action: id) + "/to", rule: .lapse, .path(.clockLooks(id.name))))
      }
    }
    return found
  }

  /// A clock action that opens a case whose clock actions open … the first again would never end.
  private func childChains() -> [Defect] {
    // In the second format the clock opens nothing.
    guard workflow.format == .first else { return [] }
    let own = workflow.actions.filter { $0.value.isByClock }.flatMap { $0.value.opens.map(\.workflow.name) }
    var seen: Set<String> = []
    var queue = own
    while let name = queue.popLast() {
      if name == workflow.id.name {
        return [
          Defect(
            at: "/actions", rule: .endless,
            .path(.endlessCases("\(name)"))
          )
        ]
      }
      guard seen.insert(name).inserted else { continue }
      queue += surroundings.workflows[name]?.openedByClock ?? []
    }
    return []
  }
}
