internal import CaseRegistry
internal import CaseWork
internal import JSONText
internal import WorkflowEngine

extension SiteEdition {
  /// So many cases stand on one page of a list.
  private static let pageLength = 100

  /// A list of cases with a place of its own.
  private struct CaseList {
    let path: String
    let title: String
    let cases: [PublicCase]
  }

  /// Hands out the index of lists, and the lists by year, workflow, topic and place.
  func forEachCaseList(_ take: (Page) throws -> Void) throws {
    let years = lists("year") { [String($0.shown.state.opened.description.prefix(4))] }
    let workflows = lists("workflow") { [$0.view.workflow.title[language]] }
    let topics = lists("topic") { values(of: $0, $0.view.workflow.topic) }
    let places = lists("place") { values(of: $0, $0.view.workflow.place) }
    let groups: [(Wording, [CaseList])] = [
      (SiteWords.years, years), (Wording { self.capital(CasePhrase.workflow.title(in: $0)) }, workflows),
      (SiteWords.topics, topics), (SiteWords.places, places),
    ]
    let content = groups.filter { !$0.1.isEmpty }.map { title, lists in
      Markup.element("h2", [], words(title))
        + Markup.list(
          lists.map { list in
            Markup.element("a", [("href", list.path + ".html")], passage(list.title)) + " (\(list.cases.count))"
          })
    }
    let withheld =
      register.tombstones.isEmpty
      ? ""
      : Markup.element(
        "p", [], Markup.link("withheld.html", "\(SiteWords.withheldTitle[language]) (\(register.tombstones.count))"))
    try take(
      Page(
        path: "cases.html", title: SiteWords.cases[language], section: "cases",
        content: Markup.element("p", [], words(SiteWords.count(register.cases.count))) + content.joined(separator: "\n")
          + withheld))
    for list in groups.flatMap(\.1) {
      for page in pages(list) { try take(page) }
    }
  }

  /// The cases by a text that they have; a name of a file is made of the text.
  private func lists(_ kind: String, by texts: (PublicCase) -> [String]) -> [CaseList] {
    var groups: [String: [PublicCase]] = [:]
    for one in register.cases {
      for text in Set(texts(one)) where !text.isEmpty { groups[text, default: []].append(one) }
    }
    let sorted = groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return sorted.map { text, cases in
      let name = kind == "year" ? text : PublicSite.slug("\(kind) \(text)")
      return CaseList(path: "\(kind)-\(name)", title: text, cases: cases.reversed())
    }
  }

  /// What stands in the field that says what a case is about, or where it is.
  private func values(of one: PublicCase, _ path: FieldPath?) -> [String] {
    guard let path, let field = one.view.workflow.fields[path.field], let value = one.shown.state.fields[path.field]
    else { return [] }
    let names = CaseNames(one.view, language)
    guard let member = path.member else { return [ValueText(type: field.type, names: names).text(value)] }
    let type = (field.type.element ?? field.type).members.first { $0.name == member }?.type
    return (value.array ?? [value]).compactMap { element in
      element[member].flatMap { json in type.map { ValueText(type: $0, names: names).text(json) } }
    }
  }

  private func pages(_ list: CaseList) -> [Page] {
    let count = max(1, (list.cases.count + Self.pageLength - 1) / Self.pageLength)
    func path(_ number: Int) -> String { list.path + (number == 0 ? "" : "-\(number + 1)") + ".html" }
    return (0..<count).map { number in
      let rows = list.cases.dropFirst(number * Self.pageLength).prefix(Self.pageLength)
      var links: [String] = []
      if number > 0 { links.append(Markup.link(path(number - 1), SiteWords.previous[language])) }
      if number + 1 < count { links.append(Markup.link(path(number + 1), SiteWords.next[language])) }
      let nav =
        links.isEmpty
        ? "" : Markup.element("nav", [("aria-label", SiteWords.page[language])], Markup.list(links))
      let title = count == 1 ? list.title : "\(list.title) · \(SiteWords.page[language]) \(number + 1)/\(count)"
      return Page(
        path: path(number), title: title, section: "cases",
        content: table(of: Array(rows), list.title, up: "../") + nav,
        isEverywhere: list.path.hasPrefix("year-"))
    }
  }

  /// Cases in a table.
  func table(of cases: [PublicCase], _ caption: String, up root: String) -> String {
    Markup.table(
      caption,
      [
        CasePhrase.number.title(in: language), CasePhrase.title.title(in: language),
        CasePhrase.stage.title(in: language),
        DutyPhrase.due.title(in: language),
      ],
      cases.map { one in
        let due = one.duties.filter { $0.view.isOpen }.min { $0.duty.due < $1.duty.due }
        let day = due.map { duty in
          duty.isOverdue
            ? Markup.element("span", [("class", "late")], self.day(duty.duty.due)) : self.day(duty.duty.due)
        }
        return [
          caseLink(one.number, up: root), passage(name(of: one)), passage(CaseNames(one.view, language).stage),
          day ?? "",
        ]
      })
  }
}

extension SiteEdition {
  var bodiesIndex: Page {
    let rows = register.bodies.groups.filter { site.bodies.contains(PartyID($0.key ?? "")) }.map { group in
      bodyLink(PartyID(group.key ?? ""), group.name(.debtor, in: language), up: "../") + " — "
        + words(group.inTimeOf.map { StatsWords.inTime($0) } ?? StatsWords.notKnown)
    }
    return Page(
      path: "bodies.html", title: SiteWords.bodies[language], section: "bodies", content: Markup.list(rows))
  }

  /// A page for each body, made when it is asked for.
  var bodyPages: some Sequence<Page> {
    var owed: [PartyID: [PublicCase]] = [:]
    for one in register.cases {
      for id in Set(one.duties.flatMap(\.view.owedBy.parties)) { owed[id, default: []].append(one) }
    }
    return register.bodies.groups.lazy.filter { site.bodies.contains(PartyID($0.key ?? "")) }.map { group in
      let id = PartyID(group.key ?? "")
      return bodyPage(id, group, owed[id] ?? [])
    }
  }

  /// What a body owes, and its record.
  private func bodyPage(_ id: PartyID, _ group: StatsGroup, _ cases: [PublicCase]) -> Page {
    let name = group.name(.debtor, in: language)
    let open = cases.filter { one in
      one.duties.contains { $0.view.isOpen && $0.duty.isOwed && $0.view.owedBy.parties.contains(id) }
    }
    let owes =
      open.isEmpty
      ? Markup.element("p", [], words(SiteWords.owesNothing)) : table(of: open, SiteWords.owes[language], up: "../../")
    let parts = [
      Markup.element("h2", [], words(SiteWords.record)), summary(group), days(of: group),
      Markup.element("h2", [], words(SiteWords.owes)), owes,
      Markup.element("h2", [], words(SiteWords.cases)),
      table(of: Array(cases.reversed().prefix(Self.pageLength)), SiteWords.cases[language], up: "../../"),
      cases.count > Self.pageLength
        ? Markup.element("p", [], words(SiteWords.more(cases.count - Self.pageLength))) : "",
    ]
    return Page(
      path: "body/\(PublicSite.slug(id.name)).html", title: name, section: "bodies",
      content: parts.joined(separator: "\n"))
  }

  private func days(of group: StatsGroup) -> String {
    guard let answered = group.answered, answered > 0 else { return "" }
    let rows = [TermUnit.workingDays, .calendarDays].map { unit -> [String] in
      let (days, survival) = (group.answers(in: unit), group.survival(in: unit))
      func text(_ number: Int?) -> String { number.map(String.init) ?? Markup.text(StatsWords.notKnown[language]) }
      let title = (unit == .workingDays ? CalendarPhrase.workingDays : .calendarDays).title(in: language)
      return [Markup.text(title)] + [days.quantile(1, of: 2), days.quantile(9, of: 10), survival.median].map(text)
    }
    return Markup.table(
      StatsWords.days[language], [SiteWords.day[language], "50 %", "90 %", "50 % (Kaplan–Meier)"], rows,
      numbers: [1, 2, 3])
  }
}
