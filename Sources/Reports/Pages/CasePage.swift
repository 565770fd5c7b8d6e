package import CaseWork
internal import JSONText
package import WorkflowEngine

/// One case as text.
package struct CasePage {
  private(set) var names: CaseNames
  /// Since when it stands there; nil where that is a day.
  private let since: PartialDate?
  /// The duties that could not start.
  let unstarted: [Effects.Unstarted]
  /// How many documents belong to it.
  let documents: Int
  let width: Int
  let style: TextStyle

  /// - Parameters:
  ///   - view: The case.
  ///   - since: Since which month or year it stands in its stage, where the day is not known.
  ///   - unstarted: The duties that could not start.
  ///   - documents: How many documents belong to it.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package init(
    _ view: CaseView, since: PartialDate? = nil, unstarted: [Effects.Unstarted], documents: Int, _ language: Language,
    width: Int,
    style: TextStyle
  ) {
    names = CaseNames(view, language)
    self.since = since
    (self.unstarted, self.documents, self.width, self.style) = (unstarted, documents, width, style)
  }

  /// The page with everybody called what they were called on a day.
  func on(_ day: Day) -> CasePage {
    var page = self
    page.names = names.on(day)
    return page
  }

  private var state: CaseState { names.state }
  private var language: Language { names.language }

  /// Where it stands, who owes what, who takes part, what is known.
  package func text(asOf: Day) -> String {
    [head, duties(asOf: asOf), rights(asOf: asOf), parties, fields, children, evidence].filter { !$0.isEmpty }.joined(
      separator: "\n\n")
  }

  /// What time has done that nobody has recorded; nothing where all is.
  package func unrecorded(_ lapses: [LapseView]) -> [String] {
    guard !lapses.isEmpty else { return [] }
    let texts = lapses.map { line("\(names.what($0.duty)) → \(names.title(of: $0.stage))", indent: 2) }
    return [([line(CasePhrase.unrecorded.title(in: language))] + texts).joined(separator: "\n")]
  }

  private func line(_ text: String, indent: Int = 0, hanging: Int = 2) -> String {
    WrappedLines(width: width)(text, indent: indent, hanging: hanging)
  }

  private func heading(_ text: String) -> String { style.bold(text) }

  private var head: String {
    let stage = DutySentence.stage(names.stage, since: (since ?? PartialDate(state.since)).words(in: language)).text(
      in: language)
    var lines = [
      style.bold(SafeText.make("\(state.number)")) + "  " + SafeText.make(names.workflow.title[language]),
      line(state.title.isEmpty ? PublicationWords.noTitle[language] : state.title), line(stage),
    ]
    if state.outcome != nil { lines.append(line("\(CasePhrase.outcome.title(in: language)): \(outcome)")) }
    if state.outcome == nil, !state.duties.contains(where: \.isOwed) {
      let waits = names.workflow.stages[state.stage]?.waits?[language]
      lines.append(line(waits ?? DutyPhrase.nothingOwed.title(in: language)))
    }
    if let parent = state.parent { lines.append("\(CasePhrase.parent.title(in: language)): \(parent)") }
    if !state.related.isEmpty {
      let numbers = state.related.map(\.description).joined(separator: ", ")
      lines.append(line("\(CasePhrase.related.title(in: language)): \(numbers)"))
    }
    return lines.joined(separator: "\n")
  }

  /// How it ended, as people call it.
  private var outcome: String {
    state.annulled == nil
      ? names.workflow.stages[state.stage]?.title[language] ?? "" : HistoryPhrase.annulled.text(in: language)
  }

  private func duties(asOf: Day) -> String {
    guard !state.duties.isEmpty || !unstarted.isEmpty else { return "" }
    var lines = [heading(CasePhrase.duties.title(in: language))]
    let settled = state.duties.map { $0.settled(on: asOf) }
    func isPast(_ duty: DutyState) -> Bool { duty.isOwed && !duty.isInTime(on: asOf) }
    // What is late comes first, then what is owed, then what is done with, each in the order in which it began.
    let sorted = settled.filter(isPast) + settled.filter { $0.isOwed && !isPast($0) } + settled.filter { !$0.isOwed }
    for duty in sorted {
      let isLate = isPast(duty)
      let status = duty.standing.text(in: language) + (duty.ended.map { " (\($0.text(in: language)))" } ?? "")
      let late = isLate ? "! \(DutyPhrase.overdue.text(in: language)), " : ""
      lines.append(
        line("\(duty.due.text(in: language))\(duty.marks.signs)  \(late)\(status): \(names.what(duty))", hanging: 12))
      lines.append(line("\(names.debtor(duty)) → \(names.creditor(duty))", indent: 12, hanging: 0))
      lines.append(line(names.words(for: duty.basis), indent: 12, hanging: 0))
      lines += duty.changes(in: language).map { line($0.text(in: language), indent: 12, hanging: 0) }
    }
    lines += unstarted.map { line("! \(names.words(for: $0))") }
    let marks = Set((state.duties + state.rights).flatMap { $0.settled(on: asOf).marks })
    for mark in DutyMark.allCases where marks.contains(mark) {
      lines.append(style.dim(line("\(mark.sign) \(mark.note.text(in: language))")))
    }
    return lines.joined(separator: "\n")
  }

  /// What somebody may do until a day; nobody owes it.
  private func rights(asOf: Day) -> String {
    guard !state.rights.isEmpty else { return "" }
    var lines = [heading(RightPhrase.rights.title(in: language))]
    for right in state.rights {
      let status = RightPhrase(right.status).text(in: language)
      let what = names.workflow.title(ofRight: right.run.id)[language]
      lines.append(line("\(right.due.text(in: language))\(right.marks.signs)  \(status): \(what)", hanging: 12))
      lines.append(line(names.debtor(right), indent: 12, hanging: 0))
      lines.append(line(names.words(for: right.basis), indent: 12, hanging: 0))
    }
    return lines.joined(separator: "\n")
  }

  private var parties: String {
    guard !state.parties.isEmpty else { return "" }
    let rows = names.workflow.roles.keys.filter { state.parties[$0] != nil }.map { role in
      line(
        "\(names.title(of: role)): \((state.parties[role] ?? []).map { names.name(of: $0) }.joined(separator: ", "))")
    }
    return ([heading(CasePhrase.parties.title(in: language))] + rows).joined(separator: "\n")
  }

  private var fields: String {
    let known = names.workflow.fields.filter { state.fields[$0.key] != nil }
    guard !known.isEmpty else { return "" }
    let rows = known.map { name, field in
      let text = ValueText(type: field.type, names: names).text(state.fields[name] ?? .null)
      return line("\(field.title[language]): \(text)")
    }
    return ([heading(CasePhrase.fields.title(in: language))] + rows).joined(separator: "\n")
  }

  private var evidence: String {
    guard documents > 0 else { return "" }
    let list = "\(documents) (oversight evidence list \(state.number))"
    return line("\(EvidencePhrase.documents.title(in: language)): \(list)")
  }

  private var children: String {
    guard !state.children.isEmpty else { return "" }
    return heading(CasePhrase.children.title(in: language)) + "\n"
      + state.children.map(\.description).joined(separator: "\n")
  }
}

extension DutyState.Content {
  /// In what the due day is not certain.
  var marks: [DutyMark] {
    DutyMark.marks(provisional: isProvisional, estimated: isEstimated, assumed: isAssumed, pause)
  }
}

extension DutyView {
  /// In what the due day is not certain.
  var marks: [DutyMark] { DutyMark.marks(provisional: isProvisional, estimated: isEstimated, pause) }
}

extension DutyState {
  /// Its extensions and pauses, in the order in which they began.
  func changes(in language: Language) -> [DutyActSentence] {
    let extensions = self.extensions.map {
      (day: $0.on, text: DutyActSentence.extended(on: "\($0.on)", by: $0.by.words(in: language)))
    }
    let pauses = self.pauses.map { pause -> (day: Day, text: DutyActSentence) in
      let end = pause.until ?? (self.status == .paused ? nil : self.ended)
      let text: DutyActSentence =
        end.map { .suspended(from: "\(pause.from)", until: "\($0)") }
        ?? .standsStill(since: "\(pause.from)", endsBy: pause.endsBy.map { "\($0)" })
      return (pause.from, text)
    }
    return (extensions + pauses).sorted { $0.day < $1.day }.map(\.text)
  }
}
