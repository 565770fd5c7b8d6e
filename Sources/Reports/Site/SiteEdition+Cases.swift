internal import CaseRegistry
internal import CaseWork
internal import JSONText
internal import WorkflowEngine

extension SiteEdition {
  /// One case: what it is about, its deadlines day by day, what happened, the documents.
  func casePage(_ one: PublicCase) -> Page {
    let (names, up) = (CaseNames(one.view, language), "../../")
    let title = one.shown.hasTitle ? "\(one.number): \(one.shown.state.title)" : "\(one.number)"
    let content = [
      head(one, names, up),
      section(SiteWords.deadlines, one.duties.map { duty($0, names, up) }.joined()),
      section(SiteWords.history, events(one, names)),
      section(SiteWords.documents, Markup.list(one.shown.documents.map { document($0, up) })),
      section(SiteWords.related, Markup.list(related(one).map { caseLink($0, up: up) })),
      Markup.element("p", [], Markup.link("\(up)data/cases/\(one.number).json", SiteWords.machine[language])),
    ]
    return Page(
      path: "case/\(one.number).html", title: title, section: "cases",
      content: content.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func section(_ title: Wording, _ content: String) -> String {
    content.isEmpty ? "" : Markup.element("h2", [], words(title)) + "\n" + content
  }

  private func related(_ one: PublicCase) -> [CaseNumber] {
    let state = one.shown.state
    return (state.parent.map { [$0] } ?? []) + state.children
  }

  private func head(_ one: PublicCase, _ names: CaseNames, _ up: String) -> String {
    let state = one.shown.state
    func label(_ phrase: CasePhrase) -> String { Markup.text(phrase.title(in: language)) }
    var rows = [
      (label(.workflow), passage(names.workflow.title[language])),
      (label(.stage), passage(names.stage) + " · " + label(.since).lowercased() + " " + day(state.since)),
      (words(SiteWords.opened), day(state.opened)),
    ]
    for role in names.workflow.roles.keys where state.parties[role] != nil {
      let holders = (state.parties[role] ?? []).map { bodyLink($0, names.name(of: $0), up: up) }
      // Whoever is a person appears by the role alone.
      if !holders.isEmpty { rows.append((Markup.text(names.title(of: role)), holders.joined(separator: ", "))) }
    }
    for (name, field) in names.workflow.fields.map({ ($0.key, $0.value) }) {
      guard let value = state.fields[name] else { continue }
      rows.append(
        (Markup.text(field.title[language]), passage(ValueText(type: field.type, names: names).text(value))))
    }
    return Markup.pairs(rows)
  }

  private func duty(_ one: PublicDuty, _ names: CaseNames, _ up: String) -> String {
    let (duty, view) = (one.duty, one.view)
    let status = one.isOverdue ? DutyPhrase.overdue.text(in: language) : duty.standing.text(in: language)
    let ended = duty.ended.map { " (" + day($0) + ")" } ?? ""
    let marks = duty.marks.map { Markup.element("p", [("class", "soft")], Markup.text($0.note.title(in: language))) }
    let rows: [(String, String)] = [
      (Markup.text(DutyPhrase.due.title(in: language)), day(duty.due)),
      (
        Markup.text(DutyPhrase.status.title(in: language)),
        (one.isOverdue ? Markup.element("span", [("class", "late")], Markup.text(status)) : Markup.text(status)) + ended
      ),
      (Markup.text(DutyPhrase.owedBy.title(in: language)), side(view.owedBy, up: up)),
      (Markup.text(DutyPhrase.owedTo.title(in: language)), side(view.owedTo, up: up)),
      (Markup.text(BasisPhrase.basis.title(in: language)), passage(names.words(for: duty.basis))),
      (Markup.text(CalendarPhrase.base.title(in: language)), day(duty.base)),
      (Markup.text(CalendarPhrase.rule.title(in: language)), Markup.text(duty.rule.words(in: language))),
    ]
    return Markup.element(
      "section", [("class", "duty")],
      Markup.element("h3", [], passage(names.what(duty))) + Markup.pairs(rows) + marks.joined() + dayByDay(one, names))
  }

  /// The days of a term one by one; a term of months or years has only its last.
  private func dayByDay(_ one: PublicDuty, _ names: CaseNames) -> String {
    guard !one.days.isEmpty else { return "" }
    let rows = one.days.map { day -> [String] in
      let reason = day.isPaused ? CalendarPhrase.inPause.text(in: language) : day.facts.reason(in: language)
      let weekday = WeekdayPhrase.allCases[day.day.weekday - 1].text(in: language)
      let counts = day.isCounted ? SiteWords.counted : SiteWords.notCounted
      return [self.day(day.day) + ", " + Markup.text(weekday), words(counts), reason.map { Markup.text($0) } ?? ""]
    }
    let table = Markup.table(
      // Of several such tables on a page each has a name of its own.
      "\(SiteWords.dayByDay[language]): \(names.what(one.duty)), \(one.duty.due.words(in: language))",
      [SiteWords.day[language], capital(DutyPhrase.status.title(in: language)), SiteWords.why[language]], rows)
    return Markup.element("details", [], Markup.element("summary", [], words(SiteWords.dayByDay)) + table)
  }

  private func events(_ one: PublicCase, _ names: CaseNames) -> String {
    let items = one.shown.events.map { event -> String in
      let text = ShownEventText(event, names)
      let role = text.role.map { " — " + Markup.text($0) } ?? ""
      let inputs = text.inputs.filter { !$0.text.isEmpty }.map { (Markup.text($0.title), passage($0.text)) }
      let documents = event.documents.map { document($0, "../../") }
      let stage = event.stage.map { " → " + passage(names.title(of: $0)) } ?? ""
      return Markup.element(
        "li", [],
        Markup.text(event.on.words(in: language)) + " " + Markup.element("strong", [], passage(text.what)) + role
          + stage
          + Markup.pairs(inputs) + Markup.list(documents))
    }
    return items.isEmpty ? "" : Markup.element("ol", [("class", "steps")], items.joined())
  }

  private func document(_ document: ShownDocument, _ up: String) -> String {
    let size = FileSize.text(document.size, in: language)
    let ending = document.ending.map { $0.uppercased() + ", " } ?? ""
    let redacted = document.isRedacted ? " — " + words(SiteWords.redacted) : ""
    return Markup.element(
      "a", [("href", up + PublicSite.path(of: document))], Markup.text("\(document.kind) (\(ending)\(size))"))
      + ", " + day(document.on) + redacted
  }

  /// In the place of a case that is withheld.
  func tombstone(_ one: Tombstone) -> Page {
    let reason = one.reason.map { Markup.pairs([(words(SiteWords.reason), passage($0))]) } ?? ""
    return Page(
      path: "case/\(one.number).html", title: "\(one.number)", section: "cases",
      content: Markup.element("p", [], words(SiteWords.withheld)) + reason)
  }

  /// The cases that are withheld; nil where there are none.
  var withheldIndex: Page? {
    guard !register.tombstones.isEmpty else { return nil }
    return Page(
      path: "withheld.html", title: SiteWords.withheldTitle[language], section: "cases",
      content: Markup.list(register.tombstones.map { caseLink($0.number, up: "../") }))
  }
}
