import JSONText

extension Engine {
  /// Records that personal data is removed; whoever stores the record removes it.
  ///
  /// The record names the records from which it goes; a field that had its value from one of them is cleared.
  static func forget(
    _ forgetting: Forgetting, reason: String, _ command: Command, in context: CaseContext
  ) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    var reasons = problems(with: command, .forget, reason: reason, in: context)
    let workflow = context.workflow.workflow
    let target = target(of: forgetting, in: history, workflow)
    if target.sources.isEmpty { reasons.append(obstacle(to: forgetting, in: history, workflow)) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let effects =
      target.places == nil ? effects(ofForgetting: forgetting.name, from: target.sources, in: history) : Effects()
    return append(
      command.record(
        .verb(.forget), as: actingRole(command, in: context), after: history,
        input: input(forgetting.name, target), reason: reason, effects: effects),
      to: history, in: context)
  }

  /// Records in a copy of a case what was recorded in another one: that personal data was removed.
  ///
  /// - Parameters:
  ///   - record: The record of the removal there; its place, input and effects are those of this history.
  ///   - name: What is removed.
  ///   - sources: The numbers of the records from which it goes.
  ///   - places: Pointers to what goes, by record; nil where all of the name goes.
  ///   - document: The SHA-256 of a document that is removed.
  ///   - history: The case.
  public static func repeated(
    _ record: Record, of name: String, from sources: [Int], at places: [Int: [String]]? = nil,
    document: String? = nil, in history: CaseHistory
  ) -> CaseChange {
    let repeated = Record(
      sequence: history.nextSequence, id: record.id, deed: record.deed, on: record.on, at: record.at, by: record.by,
      role: record.role, input: input(name, Target(sources: sources, places: places, document: document)),
      reason: record.reason,
      effects: places == nil ? effects(ofForgetting: name, from: sources, in: history) : Effects())
    // Nothing of it is hidden, so that it is the same record wherever the removal is repeated.
    var history = history
    do throws(FoldError) { try history.append(repeated) } catch {
      preconditionFailure("a removal must fold: \(error)")
    }
    return CaseChange(history: history, added: 1)
  }

  /// What a removal says was given: the name, the numbers of the records from which it goes, and where that is not all of
  /// the name, the places.
  private static func input(_ name: String, _ target: Target) -> JSONObject {
    var input: JSONObject = ["name": .string(name), "records": .array(target.sources.map { .integer($0) })]
    input["evidence"] = target.document.map { .string($0) }
    input["places"] = target.places.map { places in
      .object(
        JSONObject(
          places.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { JSONObject.Member(key: "\($0.key)", value: .array($0.value.sorted().map { .string($0) })) }))
    }
    return input
  }

  /// A field that had its value from one of the records is cleared.
  private static func effects(ofForgetting name: String, from sources: [Int], in history: CaseHistory) -> Effects {
    var effects = Effects()
    if let source = history.source(ofField: name), sources.contains(source) { effects.set[name] = .null }
    return effects
  }

  private static func obstacle(
    to forgetting: Forgetting, in history: CaseHistory, _ workflow: Workflow
  ) -> Refusal.Reason {
    let name = forgetting.name
    if let prefix = forgetting.document {
      let isRemoved = history.removedEvidence.contains { $0.sha256.hasPrefix(prefix) }
      let known = Set(history.heldEvidence.map { String($0.sha256.prefix(12)) }).sorted()
      return .notForgettable(prefix, isRemoved ? .removed : .nothing, known: known)
    }
    let known = Set(history.records.flatMap { personalNames(in: $0, of: history, workflow) }).sorted()
    let isRemoved = history.records.contains { record in
      record.deed == .verb(.forget) && record.input["name"]?.string == name
        && (forgetting.sequence.map { record.input["records"]?.array?.contains(.integer($0)) == true } ?? true)
    }
    if isRemoved { return .notForgettable(name, .removed, known: known) }
    let isKnown =
      workflow.fields[name] != nil || workflow.actions.contains { $0.value.input(name) != nil }
      || ["title", "reason"].contains(name)
    let isPersonal =
      workflow.fields[name]?.isPersonal == true
      || workflow.actions.contains { $0.value.input(name)?.definition.isPersonal == true }
    return .notForgettable(name, isKnown && !isPersonal ? .plain : .nothing, known: known)
  }
}

extension Engine {
  /// From which records something goes, and where not all of its name, from which places.
  private struct Target {
    var sources: [Int] = []
    var places: [Int: [String]]?
    var document: String?
  }

  private static func target(
    of forgetting: Forgetting, in history: CaseHistory, _ workflow: Workflow
  ) -> Target {
    var target = Target()
    if let prefix = forgetting.document {
      let all = Set(history.heldEvidence.map(\.sha256).filter { $0.hasPrefix(prefix) })
      guard let document = all.first, all.count == 1 else { return target }
      target.document = document
    }
    let element = forgetting.document == nil ? forgetting.element : nil
    if target.document != nil || element != nil { target.places = [:] }
    for record in history.records where (forgetting.sequence ?? record.sequence) == record.sequence {
      var places: [String]?
      if let document = target.document {
        places = record.places(ofDocument: document)
      } else {
        let personal = personalPlaces(in: record, of: history, workflow)
        let found =
          if let element {
            personal.filter { record.holds(element, at: $0, workflow) }
          } else {
            personal.filter { Forgetting.name(of: $0) == forgetting.name }
          }
        if !found.isEmpty { places = found }
      }
      guard let places else { continue }
      target.sources.append(record.sequence)
      target.places?[record.sequence] = places
    }
    return target
  }

  /// The pointers under which a record says something about private people.
  ///
  /// In a case of the second format more is hashed by commitment than a law may order removed; who recorded it, under
  /// which id, is among it, and tells such a record from one of the first format.
  private static func personalPlaces(in record: Record, of history: CaseHistory, _ workflow: Workflow) -> [String] {
    var pointers = record.personal
    if pointers.contains("/id") {
      let personal = Set(Discretion(personalIn: workflow).pointers(in: record, after: history.records))
      pointers.removeAll { !personal.contains($0) }
    }
    return pointers
  }

  private static func personalNames(in record: Record, of history: CaseHistory, _ workflow: Workflow) -> [String] {
    personalPlaces(in: record, of: history, workflow).flatMap { pointer in
      [Forgetting.name(of: pointer), record.elementName(at: pointer, workflow)].compactMap { $0 }
    }
  }
}

extension Record {
  /// Where the name and the supplier of a document can be removed; nil where the record does not have it.
  fileprivate func places(ofDocument sha256: String) -> [String]? {
    let items = self.evidence.indices.filter { self.evidence[$0].sha256 == sha256 }
    guard !items.isEmpty else { return nil }
    let all = items.flatMap { ["/evidence/\($0)/name", "/evidence/\($0)/suppliedBy"] }
    return all.filter(self.personal.contains)
  }

  /// Whether the value at a pointer is that of a member of an element.
  fileprivate func holds(_ element: ElementName, at pointer: String, _ workflow: Workflow) -> Bool {
    guard let found = self.element(at: pointer, workflow) else { return false }
    return found.list == element.list && found.key == element.key
      && JSONPointer.keys(of: pointer).last == element.member
  }

  /// The name under which only the member of one element can be removed: `complaints[3].complainant`.
  fileprivate func elementName(at pointer: String, _ workflow: Workflow) -> String? {
    guard let found = self.element(at: pointer, workflow), let member = JSONPointer.keys(of: pointer).last else {
      return nil
    }
    return "\(found.list)[\(found.key)].\(member)"
  }

  /// The list in which the value at a pointer stands, and the key of its element; nil for what stands in none.
  private func element(at pointer: String, _ workflow: Workflow) -> (list: String, key: String)? {
    let keys = JSONPointer.keys(of: pointer).dropLast()
    guard let list = keys.lazy.compactMap({ workflow.keyedList(called: $0) }).first,
      let key = JSON.object(self.json).value(at: keys)?[list.key]
    else { return nil }
    return (list.name, key.string ?? key.canonicalText())
  }
}

extension Workflow {
  /// The field, or the input that sets none, with a keyed list, and the member that is its key.
  fileprivate func keyedList(called name: String) -> (name: String, key: String)? {
    if let key = fields[name]?.type.key?.name { return (name, key) }
    for action in actions.values {
      if let input = action.input(name), let key = input.definition.type.key?.name { return (input.field ?? name, key) }
    }
    return nil
  }
}

extension CaseHistory {
  /// The record from which a field has its value: the last that set it, or the one that corrected that; nil for none.
  fileprivate func source(ofField name: String) -> Int? {
    let effective = effective
    guard let setter = effective.last(where: { $0.effects.set[name] != nil })?.sequence else { return nil }
    let counting = Set(effective.map(\.sequence))
    let correcting = records.last {
      $0.effects.corrected[setter]?.effects.set[name] != nil && counting.contains($0.sequence)
    }
    return correcting?.sequence ?? setter
  }
}
