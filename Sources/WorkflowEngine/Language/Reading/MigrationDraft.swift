public import JSONText

/// A migration to be completed: what both versions call alike leads to itself, and `?` stands for what somebody has to decide.
public struct MigrationDraft: Sendable {
  /// The version the cases pin now.
  public let from: Workflow
  /// The version they are to pin.
  public let to: Workflow

  /// A draft between two versions of one workflow.
  public init(from: Workflow, to: Workflow) { (self.from, self.to) = (from, to) }

  /// The file; `MigrationFile` names every `?` in it by its line.
  ///
  /// - Parameter comment: What whoever completes it is told.
  public func json(comment: String) -> JSON {
    let live = from.stages.filter { !$0.value.isFinal }.map(\.key.name)
    let targets = Set(to.stages.filter { !$0.value.isFinal }.map(\.key.name))
    var json: JSONObject = [
      "comment": .string(comment), "format": .string(Migration.format), "workflow": .string(from.id.name),
      "from": .integer(from.version), "to": .integer(to.version), "reason": .string(Migration.undecided),
      "stages": Self.map(live) { targets.contains($0) ? $0 : Migration.undecided },
    ]
    let parts = [
      ("duties", from.duties.keys.map(\.name), to.duties.keys.map(\.name)),
      ("fields", from.fields.keys, to.fields.keys),
      ("roles", from.roles.keys.map(\.name), to.roles.keys.map(\.name)),
    ]
    for (place, old, new) in parts {
      // What keeps its name need not be written.
      let lost = old.filter { !new.contains($0) }
      if !lost.isEmpty { json[place] = Self.map(lost) { _ in Migration.undecided } }
    }
    return .object(json)
  }

  /// Whether nothing is left to decide but the reason.
  public var isDecided: Bool {
    let targets = Set(to.stages.filter { !$0.value.isFinal }.map(\.key))
    return from.stages.allSatisfy { $0.value.isFinal || targets.contains($0.key) }
      && from.duties.keys.allSatisfy(to.duties.contains) && from.roles.keys.allSatisfy(to.roles.contains)
      && from.fields.keys.allSatisfy(to.fields.contains)
  }

  private static func map(_ names: [String], _ target: (String) -> String) -> JSON {
    .object(JSONObject(names.map { JSONObject.Member(key: $0, value: .string(target($0))) }))
  }
}
