internal import JSONText
package import WorkflowEngine

extension CasePage {
  /// The history as a protocol: what happened, when, who did it, with what.
  package func protocolText(of records: [Record], _ history: CaseHistory) -> String {
    let effective = history.effective
    let counting = Set(effective.map(\.sequence))
    let idle = Set(effective.filter(\.isIdle).map(\.sequence))
    let days = Dictionary(effective.map { ($0.sequence, $0.on) }, uniquingKeysWith: { $1 })
    let corrections = corrections(in: history, counting)
    let entries = records.map { record in
      on(record.on).entry(
        record, happened: days[record.sequence] ?? record.on, counts: counting.contains(record.sequence),
        isIdle: idle.contains(record.sequence),
        correctedBy: corrections[record.sequence])
    }
    return ([style.bold(HistoryPhrase.history.title(in: names.language))] + entries).joined(separator: "\n")
  }

  /// A record in one line: when, what, who; and when it was recorded, where that is another day.
  package func line(of record: Record) -> String {
    let language = names.language
    let who = record.by.map { names.name(of: $0) } ?? HistoryPhrase.clock.text(in: language)
    let role = record.isByClock ? "" : record.role.map { " (\(names.title(of: $0)))" } ?? ""
    let late =
      record.at.hasPrefix(record.on.description)
      ? "" : " [\(HistoryPhrase.recordedOn.text(in: language)) \(record.at.prefix(10))]"
    return wrapped("\(record.day(in: language))  \(what(record)) — \(who)\(role)\(late)", indent: 2)
  }

  /// The last record that corrects each record and counts, by the numbers of both.
  private func corrections(in history: CaseHistory, _ counting: Set<Int>) -> [Int: Int] {
    var corrections: [Int: Int] = [:]
    for record in history.records where record.deed == .verb(.correct) && counting.contains(record.sequence) {
      if let corrected = record.input["seq"]?.integer { corrections[corrected] = record.sequence }
    }
    return corrections
  }

  /// One record; the day in front is that on which it really happened, and where a correction says so, the one that was
  /// recorded follows.
  private func entry(
    _ record: Record, happened: Day, counts: Bool, isIdle: Bool, correctedBy correction: Int?
  ) -> String {
    let language = names.language
    let who = record.by.map { names.name(of: $0) } ?? HistoryPhrase.clock.text(in: language)
    let role = record.isByClock ? "" : record.role.map { " (\(names.title(of: $0)))" } ?? ""
    var voided = counts ? "" : " [\(HistoryPhrase.voided.text(in: language))]"
    if isIdle { voided = " [\(HistoryPhrase.idle.text(in: language))]" }
    if counts, let correction { voided = " [\(HistoryPhrase.correctedBy.text(in: language)) \(correction)]" }
    // A day that a correction gave is known as a day.
    let day = happened == record.on ? record.day(in: language) : happened.description
    var lines = [wrapped("\(record.sequence). \(day)  \(what(record)) — \(who)\(role)\(voided)")]
    for text in inputs(record) { lines.append(wrapped(text, indent: 4)) }
    for item in record.evidence {
      let text = "\(HistoryPhrase.evidence.text(in: language)): \(item.kind) — \(item.name)"
      lines.append(wrapped(([text] + item.remarks(in: language)).joined(separator: " · "), indent: 4))
    }
    if let reason = record.reason {
      lines.append(wrapped("\(HistoryPhrase.reason.text(in: language)): \(reason)", indent: 4))
    }
    if let note = record.note { lines.append(wrapped("\(HistoryPhrase.note.text(in: language)): \(note)", indent: 4)) }
    for number in record.effects.opened { lines.append(wrapped("→ \(number)", indent: 4)) }
    if happened != record.on {
      lines.append(wrapped("\(HistoryPhrase.dayBefore.text(in: language)) \(record.on.text(in: language))", indent: 4))
    }
    if !record.at.hasPrefix(record.on.description) {
      lines.append(
        wrapped(
          "\(HistoryPhrase.recordedOn.text(in: language)) \(dotted(String(record.at.prefix(10)), in: language))",
          indent: 4))
    }
    if let origin = record.takenOver { lines.append(wrapped(text(of: origin), indent: 4)) }
    let unchecked = unchecked(record)
    if !unchecked.isEmpty {
      let list = unchecked.joined(separator: "; ")
      lines.append(wrapped("\(HistoryPhrase.unchecked.text(in: language)): \(list)", indent: 4))
    }
    return lines.joined(separator: "\n")
  }

  /// From where a record was taken over.
  private func text(of origin: JSONObject) -> String {
    let place = [origin["sheet"]?.string, origin["row"]?.integer.map { String($0) }].compactMap(\.self)
    let file = ([origin["file"]?.string ?? ""] + place).joined(separator: ", ")
    return "\(HistoryPhrase.takenOver.text(in: names.language)) \(file)"
  }

  /// What was not known when a record was taken over: values and documents by their titles.
  private func unchecked(_ record: Record) -> [String] {
    let action = record.action.flatMap { names.workflow.actions[$0] }
    return record.unchecked.compactMap { name in
      action?.input(name)?.definition.title[names.language]
        ?? action?.evidence.first { $0.kind == name }?.title[names.language]
    }
  }

  /// What was given, in the words of the definition; of an act on a duty only what its title does not say.
  private func inputs(_ record: Record) -> [String] {
    if case .verb(let verb) = record.deed { return given(with: verb, record.input) }
    return record.input.members.map { member in
      let input = record.action.flatMap { names.workflow.actions[$0]?.input(member.key) }
      let text =
        input.map { ValueText(type: $0.definition.type, names: names).text(member.value) }
        ?? member.value.canonicalText()
      return "\(input?.definition.title[names.language] ?? member.key): \(text)"
    }
  }

  private func given(with verb: Deed.Verb, _ input: JSONObject) -> [String] {
    let language = names.language
    func parties(_ key: String) -> String {
      (input[key]?.array ?? []).compactMap(\.string).map { names.name(of: PartyID($0)) }.joined(separator: ", ")
    }
    switch verb {
    case .extend:
      let term = (input["by"]?.string).flatMap { Term(rule: $0) }
      return term.map { ["+ \($0.words(in: language))"] } ?? []
    case .forward:
      return ["→ \(parties("to"))"]
        + (input["received"]?.string.flatMap { PartialDate($0) }.map {
          ["\(HistoryPhrase.received.text(in: language)) \($0.words(in: language))"]
        } ?? [])
    case .assign: return ["\(names.title(of: RoleID(input["role"]?.string ?? ""))): \(parties("parties"))"]
    case .recompute:
      let acts = (input["acts"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
      return [[input["calendar"]?.string ?? "", acts].filter { !$0.isEmpty }.joined(separator: ": ")]
    case .migrate: return ["\(input["from"]?.integer ?? 0) → \(input["to"]?.integer ?? 0)"]
    case .correct: return corrected(input)
    case .forget:
      let name = (input["evidence"]?.string).map { String($0.prefix(12)) } ?? input["name"]?.string ?? ""
      let records = (input["records"]?.array ?? []).compactMap(\.integer).map(String.init)
      return ["\(definition(of: name)?.title[language] ?? name) (\(records.joined(separator: ", ")))"]
    case .link, .lapse, .renew, .suspend, .resume, .waive, .attach, .reopen, .annul: return []
    }
  }

  /// What a correction says of which record.
  private func corrected(_ input: JSONObject) -> [String] {
    let language = names.language
    var lines = ["\(HistoryPhrase.corrects.text(in: language)) \(input["seq"]?.integer ?? 0)"]
    if input["void"] == true { lines.append(HistoryPhrase.voided.text(in: language)) }
    for key in ["on", "title"] { if let text = input[key]?.string { lines.append(text) } }
    for member in input["values"]?.object?.members ?? [] {
      let field = definition(of: member.key)
      let text = field.map { ValueText(type: $0.type, names: names).text(member.value) } ?? member.value.canonicalText()
      lines.append("\(field?.title[language] ?? member.key): \(member.value.isNull ? "—" : text)")
    }
    return lines
  }

  /// The definition of a field, or else of an input of that name.
  private func definition(of name: String) -> FieldDefinition? {
    names.workflow.fields[name] ?? names.workflow.actions.compactMap { $0.value.input(name)?.definition }.first
  }

  private func wrapped(_ text: String, indent: Int = 0) -> String {
    WrappedLines(width: width)(text, indent: indent, hanging: 4)
  }

  private func what(_ record: Record) -> String {
    let language = names.language
    switch record.deed {
    case .open: return HistoryPhrase.opened.text(in: language)
    case .action(let action): return names.title(of: action)
    case .verb(let verb):
      // The clock gives nothing with a lapse; its effects begin with the run whose silence they record.
      let silent = verb == .lapse ? record.effects.duties.first?.run.id : nil
      if verb == .lapse, silent == nil, let right = record.effects.rights.first?.run.id {
        return "\(HistoryPhrase.expired.text(in: language)): \(names.workflow.title(ofRight: right)[language])"
      }
      let duty = (record.input["id"]?.string).map { DutyID($0) } ?? silent
      let what = duty.map { names.workflow.duties[$0]?.title[language] ?? $0.name }
      return verb.title(in: language) + (what.map { ": \($0)" } ?? "")
    }
  }
}

extension Deed.Verb {
  /// What people call it.
  func title(in language: Language) -> String {
    switch self {
    case .assign: HistoryPhrase.assigned.text(in: language)
    case .link: CasePhrase.children.text(in: language)
    case .lapse: HistoryPhrase.silence.text(in: language)
    case .renew: HistoryPhrase.renewed.text(in: language)
    case .extend: HistoryPhrase.extended.text(in: language)
    case .suspend: HistoryPhrase.suspended.text(in: language)
    case .resume: HistoryPhrase.resumed.text(in: language)
    case .forward: HistoryPhrase.forwarded.text(in: language)
    case .waive: HistoryPhrase.waived.text(in: language)
    case .recompute: HistoryPhrase.recomputed.text(in: language)
    case .migrate: HistoryPhrase.migrated.text(in: language)
    case .correct: HistoryPhrase.correction.text(in: language)
    case .attach: HistoryPhrase.attached.text(in: language)
    case .forget: HistoryPhrase.removedByLaw.text(in: language)
    case .reopen: HistoryPhrase.reopened.text(in: language)
    case .annul: HistoryPhrase.annulled.text(in: language)
    }
  }
}
