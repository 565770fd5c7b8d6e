import JSONText

/// Which values of a record are hashed by commitment, so that they can be removed by law, or kept back where a case is
/// shown, while the chain still verifies.
///
/// In every case these are remarks and what its definition marks `personal`. In a case of a definition of the second
/// format it is everything that is not public besides: fields and inputs by their `visibility`, titles by
/// `titleVisibility`, people by their role's `named`, reasons, names of documents, who recorded it and under which id.
/// What time did says nothing that is not public, and is the same record in every office; its id is not hidden.
struct Discretion {
  let workflow: Workflow
  let people: People
  /// Whether everything that is not public is hidden, and not only what is personal.
  let hidesAll: Bool

  init(_ workflow: Workflow, _ people: People) {
    self.workflow = workflow
    self.people = people
    hidesAll = workflow.format != .first
  }

  /// What a law may order removed, and nothing else.
  init(personalIn workflow: Workflow) {
    self.workflow = workflow
    people = People()
    hidesAll = false
  }

  /// Pointers (RFC 6901, within the record) to the values that are hidden; no value of one lies within another.
  ///
  /// - Parameters:
  ///   - record: A record as the engine made it; what was removed before, and what is null, tells nothing.
  ///   - records: The records of its case before it, in the order of recording, by which corrections are understood.
  func pointers(in record: Record, after records: [Record]) -> [String] {
    var found: [String] = []
    add(given: record, record.input, at: "/input", records, &found)
    add(record.effects, at: "/effects", &found)
    for (sequence, correction) in record.effects.corrected.sorted(by: { $0.key < $1.key }) {
      guard let corrected = Self.record(sequence, of: records) else { continue }
      let place = "/effects/corrected/\(sequence)"
      if let input = correction.input { add(given: corrected, input, at: place + "/input", records, &found) }
      add(correction.effects, at: place + "/effects", &found)
    }
    if record.note != nil { found.append("/note") }
    for (index, document) in record.evidence.enumerated() {
      if hidesAll, document.visibility != .public { found.append("/evidence/\(index)/name") }
      if document.supplier != nil { found.append("/evidence/\(index)/suppliedBy") }
    }
    guard hidesAll, !record.isByClock else { return found }
    found += ["/id", "/by"].filter { $0 == "/id" || record.by != nil }
    if record.reason != nil { found.append("/reason") }
    if record.unknown["despite"] != nil { found.append("/despite") }
    return found
  }

  /// What was given with a record.
  private func add(
    given record: Record, _ input: JSONObject, at place: String, _ records: [Record], _ found: inout [String]
  ) {
    switch record.deed {
    case .open: break
    case .action(let id):
      guard let action = workflow.actions[id] else { return }
      for member in input.members {
        guard let definition = action.input(member.key)?.definition else { continue }
        add(member.value, as: definition, at: JSONPointer.append(place, key: member.key), &found)
      }
    case .verb(.correct):
      guard let sequence = input["seq"]?.integer, let corrected = Self.record(sequence, of: records) else { return }
      for member in input["values"]?.object?.members ?? [] {
        let definition = definition(of: member.key, in: corrected)
        guard let definition else { continue }
        add(member.value, as: definition, at: JSONPointer.append(place + "/values", key: member.key), &found)
      }
      if hidesTitle, input["title"] != nil { found.append(place + "/title") }
    case .verb:
      for key in ["parties", "to"] where hides(input[key]?.array?.compactMap(\.string).map { PartyID($0) } ?? []) {
        if let role = input["role"]?.string, workflow.roles[RoleID(role)]?.isNamed == true { continue }
        found.append(JSONPointer.append(place, key: key))
      }
    }
  }

  /// A record by its sequence number, which is its place from 1.
  private static func record(_ sequence: Int, of records: [Record]) -> Record? {
    records.indices.contains(sequence - 1) ? records[sequence - 1] : nil
  }

  private func definition(of name: String, in record: Record) -> FieldDefinition? {
    guard case .action(let id) = record.deed else { return workflow.fields[name] }
    return workflow.actions[id]?.input(name)?.definition
  }

  /// What follows from a record for its own case.
  private func add(_ effects: Effects, at place: String, _ found: inout [String]) {
    if hidesTitle, effects.title != nil { found.append(place + "/title") }
    for member in effects.set.members {
      guard let field = workflow.fields[member.key] else { continue }
      add(member.value, as: field, at: JSONPointer.append(place + "/set", key: member.key), &found)
    }
    for (name, changes) in effects.lists.sorted(by: { $0.key < $1.key }) {
      guard let field = workflow.fields[name] else { continue }
      let list = JSONPointer.append(place + "/lists", key: name)
      for (index, change) in changes.enumerated() {
        guard case .put(let element) = change.kind else { continue }
        add(.object(element), as: field, at: JSONPointer.append(list, index: index) + "/put", &found)
      }
    }
    for (role, holders) in effects.parties.sorted(by: { $0.key < $1.key })
    where workflow.roles[role]?.isNamed != true && hides(holders) {
      found.append(JSONPointer.append(place + "/parties", key: role.name))
    }
    guard hidesAll else { return }
    add(effects.duties, at: place + "/duties", &found)
    add(effects.rights, at: place + "/rights", &found)
  }

  /// Who owes a run, where that is told apart from its role.
  private func add(_ effects: [DutyEffect], at place: String, _ found: inout [String]) {
    for (index, effect) in effects.enumerated() {
      let (key, run): (String, DutyState)
      switch effect {
      case .start(let started): (key, run) = ("start", started)
      case .move(let moved): (key, run) = ("move", moved)
      case .interim, .end: continue
      }
      guard let debtor = run.debtor, workflow.roles[run.owedBy]?.isNamed != true, hides(debtor) else { continue }
      found.append("\(place)/\(index)/\(key)/debtor")
    }
  }

  /// A value of a field or input: as a whole, or by the members of its elements where one of them is personal. The key of
  /// a list is never personal, and never hidden in an element that is not hidden as a whole.
  private func add(_ value: JSON, as definition: FieldDefinition, at place: String, _ found: inout [String]) {
    if value.isNull || value.isForgotten { return }
    let isHidden = hidesAll && definition.visibility != .public
    let members = definition.type.personalMembers
    if definition.isPersonal || members.isEmpty {
      if definition.isPersonal || isHidden { found.append(place) }
      return
    }
    let key = definition.type.key?.name
    let hidden =
      isHidden ? (definition.type.element ?? definition.type).members.map(\.name).filter { $0 != key } : members
    found += value.places(of: hidden, at: place)
    // What is put into a list and taken out of it stands one level deeper.
    for way in ["change", "add", "put"] {
      if let elements = value[way] { found += elements.places(of: hidden, at: "\(place)/\(way)") }
    }
  }

  private var hidesTitle: Bool { hidesAll && workflow.disclosure.titles != .public }

  /// Whether one of them is a person, who appears in public by role.
  private func hides(_ holders: [PartyID]) -> Bool {
    hidesAll && holders.contains { people[$0]?.kind == .person }
  }
}

extension JSON {
  /// Pointers to these members, in a record or in every record of a list; not to what is null or was removed.
  fileprivate func places(of members: [String], at pointer: String) -> [String] {
    if let array {
      return array.enumerated().flatMap {
        $0.element.places(of: members, at: JSONPointer.append(pointer, index: $0.offset))
      }
    }
    return members.filter { self[$0].map { !$0.isForgotten && !$0.isNull } ?? false }
      .map { JSONPointer.append(pointer, key: $0) }
  }
}
