import JSONText
import TestSupport
import WorkflowEngine

/// A definition broken in one place.
struct Mutant: Sendable {
  let broken: MutationOperator
  /// What was changed, as in `send from drafted`.
  let place: String
  let definition: JSON
  /// The action or duty it is about: walks that meet it are taken first.
  let subject: String

  /// A sample of all mutants of a definition; the same seed gives the same.
  static func sample(of workflow: Workflow, _ definition: JSON, seed: UInt64) -> [Mutant] {
    let maker = MutantMaker(workflow, definition)
    return MutationOperator.allCases.enumerated().flatMap { index, broken in
      var dice = Seeded(seed &* 31 &+ UInt64(index))
      return Array(maker.mutants(broken, &dice).shuffled(using: &dice).prefix(broken.sample))
    }
  }
}

/// Makes the mutants of one definition.
struct MutantMaker {
  private let workflow: Workflow
  private let definition: JSON

  init(_ workflow: Workflow, _ definition: JSON) {
    self.workflow = workflow
    self.definition = definition
  }

  /// Every mutant that the operator makes.
  func mutants(_ broken: MutationOperator, _ dice: inout Seeded) -> [Mutant] {
    switch broken {
    case .dropEdge: edges()
    case .retarget: retargeted(&dice)
    case .overlap: overlapping()
    case .breakReference: references()
    case .unknownName: conditions()
    case .dropFinal: finals(broken, ["final"])
    case .dropOutcome: finals(broken, ["outcome"])
    case .reopen: finals(broken, ["final", "outcome"])
    case .dropDuty:
      workflow.duties.keys.map { duty in
        mutant(broken, "\(duty)", duty.name) { $0.changing(["duties", duty.name]) { _ in nil } }
      }
    case .clockCircle: circles()
    case .dropLanguage: texts()
    }
  }

  private func mutant(
    _ broken: MutationOperator, _ place: String, _ subject: String, _ change: (JSON) -> JSON
  ) -> Mutant {
    Mutant(broken: broken, place: place, definition: change(definition), subject: subject)
  }

  private func edges() -> [Mutant] {
    workflow.actions.flatMap { id, action in
      action.from.enumerated().map { index, stage in
        mutant(.dropEdge, "\(id) from \(stage)", id.name) {
          $0.changing(["actions", id.name, "from", "\(index)"]) { _ in nil }
        }
      }
    }
  }

  private func retargeted(_ dice: inout Seeded) -> [Mutant] {
    var mutants: [Mutant] = []
    for (id, action) in workflow.actions {
      for (path, stage) in targets(of: action) {
        let other = dice.pick(workflow.stages.keys.filter { $0 != stage })
        mutants.append(
          mutant(.retarget, "\(id) to \(other) for \(stage)", id.name) {
            $0.changing(["actions", id.name, "to"] + path) { _ in .string(other.name) }
          })
      }
    }
    return mutants
  }

  /// Where an action leads, each with its place below `to`.
  private func targets(of action: Action) -> [(path: [String], stage: StageID)] {
    switch action.target {
    case .stage(let stage): [([], stage)]
    case .first(let branches, let otherwise):
      branches.enumerated().map { (["\($0)", "to"], $1.stage) } + [(["\(branches.count)", "otherwise"], otherwise)]
    }
  }

  private func overlapping() -> [Mutant] {
    workflow.actions.compactMap { id, action in
      guard case .first(let branches, let otherwise) = action.target, let first = branches.first else { return nil }
      let again: JSON = ["when": .string(first.condition.source), "to": .string(otherwise.name)]
      return mutant(.overlap, "\(id)", id.name) {
        $0.changing(["actions", id.name, "to"]) { .array([again] + ($0?.array ?? [])) }
      }
    }
  }

  private func references() -> [Mutant] {
    let names = Set(workflow.actions.keys.map(\.name))
    let keys: Set<String> = ["metBy", "onLapse", "interim", "action", "actions"]
    let paths = definition.paths { path, value in
      path.first == "duties" && !keys.isDisjoint(with: path.dropFirst(2))
        && value.string.map { names.contains($0) } == true
    }
    return paths.map { path in
      mutant(.breakReference, path.joined(separator: "/"), path[1]) {
        $0.changing(path) { .string(($0?.string ?? "") + "Gone") }
      }
    }
  }

  private func conditions() -> [Mutant] {
    workflow.actions.flatMap { id, action in
      action.requirements.enumerated().compactMap { index, requirement in
        guard let name = requirement.condition.names.min() else { return nil }
        let source = requirement.condition.source.replacing(name, with: "gone")
        return mutant(.unknownName, "\(id): \(source)", id.name) {
          $0.changing(["actions", id.name, "require", "\(index)", "that"]) { _ in .string(source) }
        }
      }
    }
  }

  private func finals(_ broken: MutationOperator, _ keys: [String]) -> [Mutant] {
    workflow.stages.filter { $0.value.isFinal }.map(\.key).map { stage in
      mutant(broken, "\(stage)", stage.name) { json in
        keys.reduce(json) { json, key in json.changing(["stages", stage.name, key]) { _ in nil } }
      }
    }
  }

  /// Two duties, each started by the stage to which the other's lapse leads; whatever anybody does meets them.
  private func circles() -> [Mutant] {
    let open = workflow.stages.filter { !$0.value.isFinal }.map(\.key)
    guard let role = workflow.roles.keys.first else { return [] }
    return zip(open, open.dropFirst()).map { one, other in
      mutant(.clockCircle, "\(one) and \(other)", one.name) { json in
        [(one, other, "circleA"), (other, one, "circleB")].reduce(json) { json, circle in
          json.setting("actions/\(circle.2)", to: Self.lapse(from: circle.0, to: circle.1))
            .setting("duties/\(circle.2)", to: duty(in: circle.0, role, lapsing: circle.2))
        }
      }
    }
  }

  private static let title: JSON = ["en": "Circle", "ru": "Круг", "kk": "Шеңбер"]

  private static func lapse(from: StageID, to stage: StageID) -> JSON {
    ["title": title, "from": [.string(from.name)], "to": .string(stage.name), "by": ["clock"]]
  }

  private func duty(in stage: StageID, _ role: RoleID, lapsing: String) -> JSON {
    let metBy = workflow.actions.filter { !$0.value.isByClock }.map { JSON.string($0.key.name) }
    return [
      "title": Self.title, "owedBy": .string(role.name), "owedTo": .string(role.name),
      "from": ["stage": .string(stage.name)], "within": ["workingDays": 3], "metBy": .array(metBy),
      "onLapse": .string(lapsing), "basis": "self-set",
    ]
  }

  private func texts() -> [Mutant] {
    let paths = definition.paths { path, value in
      path.last == "kk" && value.string != nil
        && path.dropLast().last.map { ["title", "else", "waits"].contains($0) } == true
    }
    return paths.map { path in
      mutant(.dropLanguage, path.joined(separator: "/"), "") { $0.changing(path) { _ in nil } }
    }
  }
}
