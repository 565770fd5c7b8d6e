import JSONText

extension ActionAttempt {
  /// Pointers to the members that are personal in records and lists that are not so as a whole.
  func personalMembers(_ effects: Effects) -> [String] {
    var pointers: [String] = []
    for known in action.inputs where !known.definition.isPersonal {
      let members = known.definition.type.personalMembers
      guard !members.isEmpty, let value = lists.given[known.name] else { continue }
      let place = JSONPointer.append("/input", key: known.name)
      pointers += value.places(of: members, at: place)
      for key in ["put"] { pointers += value[key]?.places(of: members, at: JSONPointer.append(place, key: key)) ?? [] }
      guard let field = known.field else { continue }
      pointers += effects.set[field]?.places(of: members, at: JSONPointer.append("/effects/set", key: field)) ?? []
      let list = JSONPointer.append("/effects/lists", key: field)
      for (index, change) in (effects.lists[field] ?? []).enumerated() {
        guard case .put(let element) = change.kind else { continue }
        let put = JSONPointer.append(JSONPointer.append(list, index: index), key: "put")
        pointers += JSON.object(element).places(of: members, at: put)
      }
    }
    return pointers
  }
}

extension JSON {
  /// Pointers to these members, in a record or in every record of a list.
  func places(of members: [String], at pointer: String) -> [String] {
    if let array {
      return array.enumerated().flatMap {
        $0.element.places(of: members, at: JSONPointer.append(pointer, index: $0.offset))
      }
    }
    return members.filter { self[$0].map { !$0.isForgotten } ?? false }.map { JSONPointer.append(pointer, key: $0) }
  }
}
