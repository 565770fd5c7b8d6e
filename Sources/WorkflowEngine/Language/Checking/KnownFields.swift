/// Which fields certainly have a value in each stage, whatever way a case came there.
///
/// A field has one when every opening gives it, or when every way into the stage takes an action that asks for it; an
/// action that empties it takes that away.
struct KnownFields {
  private let workflow: Workflow
  /// For each stage that can be reached the fields that have a value there.
  private var known: [StageID: Set<String>] = [:]

  init(_ workflow: Workflow) {
    self.workflow = workflow
    known[workflow.initial] = Set(workflow.fields.filter(\.value.isRequired).map(\.key))
    var queue = [workflow.initial]
    while let stage = queue.popLast() {
      for action in workflow.actions.values where action.from.contains(stage) {
        let after = fields(in: stage, after: action)
        for target in action.target.stages {
          let found = known[target]?.intersection(after) ?? after
          guard known[target] != found else { continue }
          known[target] = found
          queue.append(target)
        }
      }
    }
  }

  /// The fields that have a value in a stage.
  func fields(in stage: StageID) -> Set<String> { known[stage] ?? [] }

  /// The fields that have a value after an action taken in a stage.
  func fields(in stage: StageID, after action: Action) -> Set<String> {
    let needed = action.requirements.reduce(into: Set<String>()) { $0.formUnion($1.condition.known) }
    let given = action.inputs.filter { $0.isRequired || needed.contains($0.name) }.compactMap(\.field)
    let seen = needed.filter { workflow.fields.contains($0) }
    return fields(in: stage).union(seen).subtracting(action.clears).union(given)
  }

  /// The inputs that are certainly given with an action.
  func inputs(of action: Action) -> Set<String> {
    let needed = action.requirements.reduce(into: Set<String>()) { $0.formUnion($1.condition.known) }
    return Set(action.inputs.filter { $0.isRequired || needed.contains($0.name) }.map(\.name))
  }
}

extension Condition {
  /// The fields and inputs that must have a value for the condition to hold.
  var known: Set<String> {
    guard let clauses = Clause.all(of: predicate, holds: true), let first = clauses.first else { return [] }
    return clauses.dropFirst().reduce(Self.known(by: first)) { $0.intersection(Self.known(by: $1)) }
  }

  private static func known(by clause: Clause) -> Set<String> {
    var names: Set<String> = []
    for literal in clause.literals {
      switch literal.predicate {
      case .has(let path): if literal.holds { names.formUnion(name(of: path)) }
      case .flag(let path), .integer(let path, _, _), .text(let path, _), .textIn(let path, _):
        names.formUnion(name(of: path))
      case .compare(let left, _, let right):
        for case .read(let path, _) in [left, right] { names.formUnion(name(of: path)) }
      case .constant, .not, .all, .any, .same, .member, .elements, .children: break
      }
    }
    return names
  }

  private static func name(of path: ValuePath) -> Set<String> {
    switch path.root {
    case .field(let name), .input(let name): [name]
    case .role, .kind, .each, .element, .child: []
    }
  }
}
