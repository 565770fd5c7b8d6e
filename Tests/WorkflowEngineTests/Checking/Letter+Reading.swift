import Digests
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Ways to read and to change the definition of the design.
extension Letter {
  /// What the definition is checked against in these tests: the shipped acts, the calendar, no languages.
  static func surroundings() throws -> DefinitionSurroundings {
    DefinitionSurroundings(acts: try acts(), calendars: ["kz"])
  }

  /// The shipped acts.
  static func acts() throws -> Acts {
    var defects: [Defect] = []
    let acts = Acts(try CalendarSamples.file("Workflows/Acts.json"), defects: &defects)
    #expect(defects.isEmpty)
    return acts
  }

  /// The definition with the values at these paths (keys parted by `/`) set, or removed where nil.
  static func json(_ changes: [String: JSON?] = [:]) throws -> JSON {
    var json = try JSON(parsing: text)
    for (path, value) in changes.sorted(by: { $0.key < $1.key }) { json = json.setting(path, to: value) }
    return json
  }

  /// What reading the changed definition gives.
  static func read(_ changes: [String: JSON?] = [:]) throws -> (workflow: Workflow?, defects: [Defect]) {
    Workflow.read(try json(changes), in: try surroundings())
  }

  /// The definition, changed so that it stays without defects, as cases pin it.
  static func pinned(_ changes: [String: JSON?] = [:]) throws -> PinnedWorkflow {
    try pin(try json(changes), in: try surroundings())
  }

  /// A definition without defects, as cases pin it.
  static func pin(_ json: JSON, in surroundings: DefinitionSurroundings) throws -> PinnedWorkflow {
    let (workflow, defects) = Workflow.read(json, in: surroundings)
    let complaint = defects.map { "\($0.pointer) \($0.rule.rawValue): \($0.message)" }.joined(separator: "\n")
    return PinnedWorkflow(try #require(workflow, "\(complaint)"), digest: "\(SHA256.digest(of: json.canonicalBytes()))")
  }
}

extension JSON {
  /// The value with what stands at `path` (keys and indices parted by `/`) replaced, or removed when nil; objects on the way are made.
  func setting(_ path: String, to value: JSON?) -> JSON {
    setting(path.split(separator: "/").map(String.init), to: value)
  }

  private func setting(_ keys: [String], to value: JSON?) -> JSON {
    guard let key = keys.first else { return self }
    let rest = Array(keys.dropFirst())
    if var array, let index = Int(key), array.indices.contains(index) {
      let new = rest.isEmpty ? value : array[index].setting(rest, to: value)
      array.replaceSubrange(index...index, with: new.map { [$0] } ?? [])
      return .array(array)
    }
    guard var object else { return self }
    object[key] = rest.isEmpty ? value : (object[key] ?? [:]).setting(rest, to: value)
    return .object(object)
  }
}
