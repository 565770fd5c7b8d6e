import JSONText
import WorkflowEngine

extension CaseDocument {
  /// What no case says of itself, though its chain may hold: written by another program, or by hand.
  ///
  /// Such a case can still be read, but none is taken over from elsewhere.
  func requirementProblems() -> [Problem] {
    var problems: [Problem] = []
    if state.parent == number || state.children.contains(number) {
      problems.append(Problem(.reference(.underItself)))
    }
    // By places, because taking hold of a whole record costs more than looking at it.
    for index in sealed.indices {
      if Timestamp(sealed[index].record.at) == nil {
        problems.append(Problem(.format(.noMoment(record: index + 1))))
      }
      problems += sealed[index].plainTexts.map { Problem(.format(.plainText(record: index + 1, pointer: $0))) }
    }
    return problems.map { $0.about(number) }
  }

  /// What stands under `personal` though nobody has hashed it.
  func oddProblems() -> [Problem] {
    sealed.indices.flatMap { index in sealed[index].oddValues(record: index + 1).map { Problem(.hash($0)) } }
  }
}

extension SealedRecord {
  /// The pointers of what is always about private people and yet stands in clear.
  fileprivate var plainTexts: [String] {
    var pointers: [String] = []
    if let note = json["note"], !note.isForgotten { pointers.append("/note") }
    for (place, item) in (json["evidence"]?.array ?? []).enumerated() {
      if let supplier = item["suppliedBy"], !supplier.isForgotten { pointers.append("/evidence/\(place)/suppliedBy") }
    }
    return pointers
  }

  /// What stands under `personal` beside values with their salts and tombstones: it is hashed by nobody.
  fileprivate func oddValues(record: Int) -> [Problem.Fault.Hash] {
    guard let stored = json["personal"] else { return [] }
    guard let personal = stored.object, !personal.members.isEmpty else {
      return [.personalAdded(record: record)]
    }
    return personal.members.compactMap { member in
      let keys = Set(member.value.object?.members.map(\.key) ?? [])
      if keys == ["salt", "value"] || keys == ["forgotten"] { return nil }
      return .besidePersonal(record: record, pointer: member.key)
    }
  }
}
