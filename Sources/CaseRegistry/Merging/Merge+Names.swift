import CaseRecords
import JSONText
import WorkflowEngine

/// The names that a definition gives to its parts.
struct DefinitionNames {
  private let names: [DefinitionPart: Set<String>]

  /// - Returns: Nil for what is no definition.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes) else { return nil }
    names = DefinitionPart.allCases.reduce(into: [:]) { names, part in
      names[part] = Set(json[part.rawValue]?.object?.members.map(\.key) ?? [])
    }
  }

  func has(_ part: DefinitionPart, _ name: String) -> Bool { names[part]?.contains(name) == true }
}

extension Merge {
  /// What the records of a case speak of that none of the definitions it has ever pinned knows.
  ///
  /// Whether a history can have come from its definition is not worked out again: an old edition of the program may have
  /// decided otherwise. But nothing can have been done that has no name in it.
  mutating func nameFaults(of document: CaseDocument) -> [MergeLack] {
    var (known, faults): ([DefinitionNames], [MergeLack]) = ([], [])
    // One that is not here is told as such; nothing is taken unchecked because one that is here cannot be read.
    for reference in document.definitions where grounds.workflows.contains(reference) {
      if let names = names(in: reference) {
        known.append(names)
      } else {
        faults.append(.unreadableDefinition(reference))
      }
    }
    guard faults.isEmpty, known.count == document.definitions.count else { return faults }
    for index in document.sealed.indices {
      let record = document.sealed[index].record
      for (part, name) in Self.names(in: record) where !known.contains(where: { $0.has(part, name) }) {
        faults.append(.unknownName(record: index + 1, name, part))
      }
    }
    return faults
  }

  private static func names(in record: Record) -> [(part: DefinitionPart, name: String)] {
    var names: [(part: DefinitionPart, name: String)] = []
    if case .action(let action) = record.deed { names.append((.actions, action.name)) }
    // Time is nobody's role, and no definition names it.
    if let role = record.role, role != .clock { names.append((.roles, role.name)) }
    for effects in [record.effects] + record.effects.corrected.values.map(\.effects) {
      if let stage = effects.to { names.append((.stages, stage.name)) }
      names += effects.set.members.map { (.fields, $0.key) }
      names += effects.parties.keys.map { (.roles, $0.name) }
      for effect in effects.duties {
        switch effect {
        case .start(let duty), .move(let duty):
          names += [(.duties, duty.run.id.name), (.roles, duty.owedBy.name), (.roles, duty.owedTo.name)]
        case .interim(let run, _), .end(let run, _, _): names.append((.duties, run.id.name))
        }
      }
    }
    return names
  }

  private mutating func names(in reference: WorkflowReference) -> DefinitionNames? {
    if let known = definitionNames[reference] { return known }
    let path = RegistryPath.workflow(reference)
    // One that comes along is not in its place yet.
    let coming = files.first { $0.path == path }?.bytes
    guard let bytes = coming ?? (try? registry.contents(of: path)) ?? nil else { return nil }
    definitionNames[reference] = DefinitionNames(bytes)
    return definitionNames[reference]
  }
}
