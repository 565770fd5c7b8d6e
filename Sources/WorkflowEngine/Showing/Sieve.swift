import JSONText

/// Keeps of a case what a viewer may see.
struct Sieve {
  let definition: Workflow
  let people: People
  let viewer: Viewer
  let related: @Sendable (CaseNumber) -> Bool

  private var isOffice: Bool { viewer == .office }

  /// The state with what may be seen of it.
  func state(_ state: CaseState) -> CaseState {
    if isOffice { return state }
    let content = state.content.value
    var shown = state
    shown.content = Shared(
      CaseState.Content(
        number: content.number, workflow: content.workflow, title: title(content.title),
        parent: content.parent.flatMap { related($0) ? $0 : nil }, related: content.related.filter(related),
        stage: content.stage, since: content.since,
        outcome: content.outcome, annulled: nil, parties: [:], fields: JSONObject(), duties: [], rights: [],
        children: content.children.filter(related), opened: content.opened, last: content.last))
    for (role, holders) in content.parties { shown.parties[role] = seen(holders, in: role) }
    for member in content.fields.members {
      guard let field = definition.fields[member.key], let value = value(member.value, as: field) else { continue }
      shown.fields[member.key] = value
    }
    shown.duties = content.duties.map(duty)
    shown.rights = content.rights.map(duty)
    return shown
  }

  private func title(_ title: String) -> String { viewer.sees(definition.disclosure.titles) ? title : "" }

  /// The holders of a role who appear by name; a person does only where the role says so.
  private func seen(_ holders: [PartyID], in role: RoleID) -> [PartyID] {
    definition.roles[role]?.isNamed == true ? holders : holders.filter(isBody)
  }

  private func isBody(_ id: PartyID) -> Bool { people[id].map { $0.kind != .person } ?? false }

  private func duty(_ duty: DutyState) -> DutyState {
    var shown = duty
    shown.debtor = duty.debtor.map { seen($0, in: duty.owedBy) }
    guard duty.item != nil else { return shown }
    let list = definition.runners[duty.run.id]?.each
    let isSeen = list.flatMap { definition.fields[$0] }.map { viewer.sees($0.visibility) && !$0.isPersonal } ?? false
    if !isSeen { shown.item = nil }
    return shown
  }
}

extension Sieve {
  /// What may be seen of a value; nil where it is nothing.
  func value(_ value: JSON, as field: FieldDefinition) -> JSON? {
    if isOffice { return value }
    guard viewer.sees(field.visibility), !field.isPersonal else { return nil }
    return self.value(value, as: field.type)
  }

  private func value(_ value: JSON, as type: FieldType) -> JSON? {
    if value.isForgotten || value.isNull { return nil }
    switch type {
    case .party: return value.string.flatMap { isBody(PartyID($0)) ? value : nil }
    case .caseNumber: return value.string.flatMap { CaseNumber($0) }.flatMap { related($0) ? value : nil }
    case .list(let element, _, _):
      guard let elements = value.array else { return nil }
      return .array(elements.compactMap { self.value($0, as: element) })
    case .record(let members):
      guard let object = value.object else { return nil }
      var shown = JSONObject()
      for member in members where !member.isPersonal {
        shown[member.name] = object[member.name].flatMap { self.value($0, as: member.type) }
      }
      return .object(shown)
    case .text(_, let isByLanguage):
      return value.string != nil || isByLanguage ? value : nil
    case .integer, .decimal, .money, .boolean, .date, .choice, .locality: return value
    }
  }
}

extension Sieve {
  /// A document that may be seen, with the record it came with.
  struct Placed {
    let document: ShownDocument
    let sequence: Int
  }

  /// The documents that may be seen.
  func documents(of history: CaseHistory) -> [Placed] {
    history.documents().filter { $0.counts && !$0.isRemoved && viewer.sees($0.document.visibility) }.map { filed in
      Placed(
        document: ShownDocument(
          kind: filed.document.kind, sha256: filed.document.sha256, size: filed.document.size,
          ending: Self.ending(of: filed.document.name), isRedacted: filed.document.redacts != nil,
          on: filed.record.on),
        sequence: filed.record.sequence)
    }
  }

  /// The ending of a name, where it is no more than a way to open the file.
  private static func ending(of name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending) ? ending : nil
  }

  private static let endings: Set<String> = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "jpg", "jpeg", "png", "webp", "svg", "html",
    "xml", "json", "zip", "mp3", "mp4", "ogg", "m4a",
  ]
}

extension Sieve {
  /// What has happened, as far as it is told.
  func events(of history: CaseHistory, _ documents: [Placed]) -> [ShownEvent] {
    let byRecord = Dictionary(grouping: documents, by: \.sequence)
    return history.effective.compactMap { event(of: $0, (byRecord[$0.sequence] ?? []).map(\.document)) }
  }

  private func event(of record: Record, _ documents: [ShownDocument]) -> ShownEvent? {
    var input = JSONObject()
    var run: DutyRun?
    switch record.deed {
    case .open: break
    case .action(let id):
      guard let action = definition.actions[id] else { return nil }
      for member in record.input.members {
        guard let definition = action.input(member.key)?.definition,
          let value = value(member.value, as: definition)
        else { continue }
        input[member.key] = value
      }
    case .verb(let verb):
      guard isTold(verb, documents) else { return nil }
      run = Self.run(of: record)
      input = given(with: verb, record.input, to: run)
    }
    return ShownEvent(
      on: record.period, deed: record.deed, role: record.isByClock ? nil : record.role, stage: record.effects.to,
      input: input, documents: documents, run: run)
  }

  /// Whether an act on a case is told: what the office does to its own papers is not.
  private func isTold(_ verb: Deed.Verb, _ documents: [ShownDocument]) -> Bool {
    switch verb {
    case .lapse, .renew, .extend, .suspend, .resume, .forward, .waive, .reopen: true
    case .attach: !documents.isEmpty
    case .link, .assign, .correct, .recompute, .migrate, .forget, .annul: isOffice
    }
  }

  private static func run(of record: Record) -> DutyRun? {
    if let id = record.input["id"]?.string { return DutyRun(DutyID(id), run: record.input["run"]?.integer ?? 1) }
    return (record.effects.duties + record.effects.rights).first.map { effect in
      switch effect {
      case .start(let run), .move(let run): run.run
      case .interim(let run, _), .end(let run, _, _): run
      }
    }
  }

  /// What an act on a duty says besides: by how much, to whom, received when.
  private func given(with verb: Deed.Verb, _ input: JSONObject, to run: DutyRun?) -> JSONObject {
    var shown = JSONObject()
    switch verb {
    case .extend: shown["by"] = input["by"]
    case .forward:
      let holders = (input["to"]?.array ?? []).compactMap(\.string).map { PartyID($0) }
      let role = run.flatMap { definition.runners[$0.id]?.owedBy }
      shown["to"] = .array((role.map { seen(holders, in: $0) } ?? holders.filter(isBody)).map { .string($0.name) })
      shown["received"] = input["received"]
    case .link, .lapse, .renew, .suspend, .resume, .waive, .assign, .correct, .recompute, .migrate, .forget, .attach,
      .reopen, .annul:
      break
    }
    return shown
  }
}
