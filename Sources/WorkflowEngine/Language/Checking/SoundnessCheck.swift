import JSONText

/// Finds duties that cannot be what they should be: that nothing can meet, that run twice, that nobody owes, whose days
/// nobody doubts, and cases that stand while nobody owes anything.
///
/// Defects of the second format; of the first, whose definitions are published and stay, they are notes.
struct SoundnessCheck {
  private let workflow: Workflow
  private let surroundings: DefinitionSurroundings
  private let plan: ExplorationPlan
  private let isNote: Bool

  init(_ workflow: Workflow, in surroundings: DefinitionSurroundings) {
    self.workflow = workflow
    self.surroundings = surroundings
    plan = ExplorationPlan(workflow)
    isNote = workflow.format == .first
  }

  /// Every defect, rule by rule, in the author's order of stages, actions and duties.
  func defects() -> [Defect] {
    guard workflow.duties.count + workflow.rights.count <= Exploration.mostDuties else { return [] }
    return walked() + idle() + orphans() + undated() + unowed()
  }

  private func defect(_ pointer: String, _ rule: Defect.Rule, _ finding: Defect.Paths) -> Defect {
    Defect(at: pointer, rule: rule, .path(finding), isWarning: isNote)
  }

  private func pointer(_ part: String, _ name: String) -> String { JSONPointer.append("/\(part)", key: name) }
}

extension SoundnessCheck {
  /// What is found out about one duty on the walk.
  private struct Trouble {
    /// The stages in which it is owed and can no longer be met.
    var stages: Set<Int> = []
    /// What led there while it could still be met.
    var causes: Set<String> = []
    /// What starts it while it is owed.
    var starts: Set<String> = []
  }

  private func walked() -> [Defect] {
    let duties = workflow.duties.values
    let hopeless = hopelessDuties()
    var troubles = Array(repeating: Trouble(), count: duties.count)
    _ = Exploration.walk(plan) { place in
      guard !plan.isFinal[place.stage] else { return }
      for duty in Bits(place.open & plan.duties & hopeless[place.stage]) { troubles[duty].stages.insert(place.stage) }
    } _: { place, cause, arrival in
      let next = arrival.place
      guard !plan.isFinal[next.stage] else { return }
      let name = name(of: cause)
      let lost = place.open & next.open & plan.duties & hopeless[next.stage] & ~hopeless[place.stage]
      for duty in Bits(lost) { troubles[duty].causes.insert(name) }
      for duty in Bits(arrival.doubled & plan.duties) { troubles[duty].starts.insert(name) }
    }
    return zip(duties, troubles).flatMap { duty, trouble in
      var found: [Defect] = []
      if !trouble.stages.isEmpty {
        found.append(
          defect(
            pointer("duties", duty.id.name) + "/metBy", .unmet,
            .unmet(
              duty.id.name, in: trouble.stages.sorted().map { workflow.stages.keys[$0].name },
              by: trouble.causes.sorted(), meets: duty.metBy.map(\.name))))
      }
      if !trouble.starts.isEmpty {
        found.append(
          defect(
            pointer("duties", duty.id.name) + "/from", .doubled,
            .doubled(duty.id.name, by: trouble.starts.sorted(), isKeyed: workflow.format != .first)))
      }
      return found
    }
  }

  /// For each stage the duties that nothing can meet, or end as not met, any more, whatever happens.
  private func hopelessDuties() -> [UInt64] {
    let numbers = Dictionary(uniqueKeysWithValues: workflow.stages.keys.enumerated().map { ($1, $0) })
    var onward = workflow.stages.values.map { _ in Set<Int>() }
    for action in workflow.actions.values {
      let targets = action.target.stages.compactMap { numbers[$0] }.filter { !plan.isFinal[$0] }
      for stage in action.from.compactMap({ numbers[$0] }) { onward[stage].formUnion(targets) }
    }
    return onward.indices.map { start in
      var reached: Set<Int> = [start]
      var queue = [start]
      while let stage = queue.popLast() {
        for next in onward[stage] where reached.insert(next).inserted { queue.append(next) }
      }
      var hopeless: UInt64 = 0
      for (place, duty) in workflow.duties.values.enumerated() {
        let canBeMet = (duty.metBy + duty.endedBy.keys).contains { id in
          workflow.actions[id]?.from.contains { numbers[$0].map { reached.contains($0) } ?? false } ?? false
        }
        if !canBeMet { hopeless |= 1 << UInt64(place) }
      }
      return hopeless
    }
  }

  /// The action, or the duty whose lapse or act it is.
  private func name(of cause: ExplorationPlan.Cause) -> String {
    switch cause {
    case .action(let action), .lapse(_, .some(let action)): workflow.actions.keys[action].name
    case .lapse(let duty, nil), .act(let duty, _):
      duty < workflow.duties.count
        ? workflow.duties.keys[duty].name : workflow.rights.keys[duty - workflow.duties.count].name
    }
  }
}

extension SoundnessCheck {
  /// Stages in which nobody owes anything where a duty could not start; those where it is always so are told elsewhere.
  private func idle() -> [Defect] {
    let certain = idleStages(startsMayFail: false)
    let unsure = UnsureStarts(workflow)
    return idleStages(startsMayFail: true).subtracting(certain).sorted().map { stage in
      let id = workflow.stages.keys[stage]
      let missing = values(missingOnTheWayTo: id, unsure)
      return defect(pointer("stages", id.name), .idle, .idleWithout(id.name, missing))
    }
  }

  private func idleStages(startsMayFail: Bool) -> Set<Int> {
    var idle: Set<Int> = []
    _ = Exploration.walk(plan, startsMayFail: startsMayFail) { place in
      let stage = workflow.stages.values[place.stage]
      if !stage.isFinal, stage.waits == nil, place.open & plan.duties == 0 { idle.insert(place.stage) }
    } _: { _, _, _ in
    }
    return idle
  }

  /// The duties that can be owed in a stage and may not have started, each with the value that may be missing.
  private func values(missingOnTheWayTo stage: StageID, _ unsure: UnsureStarts) -> [Defect.MissingValue] {
    var owed: UInt64 = 0
    _ = Exploration.walk(plan) {
      if workflow.stages.keys[$0.stage] == stage { owed |= $0.open }
    } _: { _, _, _ in
    }
    return Bits(owed & plan.duties).compactMap { place in
      let duty = workflow.duties.values[place]
      let starters: [Action] =
        if case .actions(let ids, _) = duty.start { ids.compactMap { workflow.actions[$0] } } else { [] }
      let ways: [(StageID, Action?)] =
        starters.isEmpty
        ? workflow.stages.keys.map { ($0, nil) } : starters.flatMap { action in action.from.map { ($0, action) } }
      let missing = ways.lazy.compactMap { unsure.missing(for: duty, in: $0.0, after: $0.1) }.first
      return missing.map { Defect.MissingValue(duty: duty.id.name, value: $0) }
    }
  }
}

extension SoundnessCheck {
  /// Cases that an action opens, in which nobody owes anything, and nothing says what they wait for.
  private func orphans() -> [Defect] {
    workflow.actions.flatMap { id, action in
      action.opens.enumerated().compactMap { place, opening in
        guard opening.waits == nil, let child = surroundings.workflows[opening.workflow.name], !child.owesFromOpening
        else { return nil }
        return defect(
          JSONPointer.append(pointer("actions", id.name) + "/opens", index: place), .orphan,
          .orphan(opening.workflow.name, in: child.initial))
      }
    }
  }

  /// Dates that start or end a term and that nothing holds against another day.
  private func undated() -> [Defect] {
    var found: [Defect] = []
    func look(_ name: String, in action: Action?) {
      let input = action?.input(name)
      guard let definition = input?.definition ?? workflow.fields[name], definition.bounds == nil else { return }
      let place: String
      if let action, let input, input.field == nil {
        place = JSONPointer.append(pointer("actions", action.id.name) + "/input", key: name)
      } else {
        place = pointer("fields", input?.field ?? name)
      }
      let undated = defect(place, .undated, .undated(name, isLater: isNote))
      if !found.contains(undated) { found.append(undated) }
    }
    let starts = workflow.duties.values.map(\.start) + workflow.rights.values.map(\.start)
    for start in starts {
      if case .actions(let ids, let field?) = start { look(field, in: ids.first.flatMap { workflow.actions[$0] }) }
    }
    for duty in workflow.duties.values {
      guard case .before(let field, _) = duty.rule else { continue }
      let starters: [ActionID] = if case .actions(let ids, _) = duty.start { ids } else { [] }
      look(field, in: starters.lazy.compactMap { workflow.actions[$0] }.first { $0.input(field) != nil })
    }
    return found
  }

  /// Duties of a role that nobody need be bound to, and that does nothing here by which it would be known in the registry.
  private func unowed() -> [Defect] {
    let acting = Set(workflow.actions.values.flatMap(\.by))
    let bound = Set(
      workflow.actions.values.flatMap { $0.inputs.filter(\.isRequired).compactMap(\.binds) })
    return workflow.duties.compactMap { id, duty in
      guard let role = workflow.roles[duty.owedBy], !role.needsParty, !acting.contains(role.id),
        !bound.contains(role.id)
      else { return nil }
      return defect(pointer("duties", id.name) + "/owedBy", .unowed, .unowed(id.name, role: role.id.name))
    }
  }
}
