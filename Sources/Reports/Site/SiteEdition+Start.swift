internal import CaseRegistry
internal import CaseWork
internal import JSONText
internal import WorkflowEngine

extension SiteEdition {
  /// What is overdue, what became of what was owed, and what happened last.
  func start(_ path: String, up root: String) -> Page {
    let overdue = site.overdue
    let content = [
      Markup.element(
        "p", [("class", "soft")],
        words(SiteWords.asOf(register.asOf.words(in: language))) + " · "
          + words(SiteWords.count(register.cases.count))),
      register.cases.isEmpty ? Markup.element("p", [], words(SiteWords.empty)) : "",
      Markup.element("h2", [], words(SiteWords.overdue)),
      overdue.isEmpty
        ? Markup.element("p", [], words(SiteWords.nothingOverdue)) : overdueTable(Array(overdue.prefix(50)), up: root),
      overdue.count > 50 ? Markup.element("p", [], words(SiteWords.more(overdue.count - 50))) : "",
      Markup.element("h2", [], words(SiteWords.became)), summary(register.bodies.total),
      StatsDrawing(register.years, language, id: "years").svg,
      Markup.element("h2", [], words(SiteWords.latest)), latest(up: root),
    ]
    return Page(
      path: path, title: site.title(in: language), section: "start", content: content.joined(separator: "\n"))
  }

  private func overdueTable(_ rows: [(case: PublicCase, duty: PublicDuty)], up root: String) -> String {
    Markup.table(
      SiteWords.overdue[language],
      [
        capital(DutyPhrase.due.title(in: language)), capital(CasePhrase.number.title(in: language)),
        capital(DutyPhrase.owedBy.title(in: language)), capital(CasePhrase.title.title(in: language)),
        capital(DutyPhrase.daysLate.title(in: language)),
      ],
      rows.map { one, duty in
        [
          day(duty.duty.due), caseLink(one.number, up: root), side(duty.view.owedBy, up: root),
          Markup.text(duty.view.what[language]) + ": " + passage(name(of: one)),
          Markup.element("span", [("class", "late")], "\(duty.view.late.calendarDays)"),
        ]
      }, numbers: [4])
  }

  /// Who owes, each body with its page.
  func side(_ side: DutyView.Side, up root: String) -> String {
    guard !side.parties.isEmpty else { return Markup.text(side.title[language]) }
    return zip(side.parties, side.names).map { id, name in bodyLink(id, name[language], up: root) }.joined(
      separator: ", ")
  }

  func bodyLink(_ id: PartyID, _ name: String, up root: String) -> String {
    site.bodies.contains(id)
      ? Markup.element(
        "a", [("href", "\(root)\(language.rawValue)/body/\(PublicSite.slug(id.name)).html")], passage(name))
      : passage(name)
  }

  /// What became of what was owed, in one sentence with its figures.
  func summary(_ group: StatsGroup) -> String {
    let counts = StatsGroup.parts.map { part in
      (
        words(Wording { self.capital(StatsWords.part(part)[$0]) }),
        group.told(group.count(part)).map(String.init) ?? "<5"
      )
    }
    let share = group.inTimeOf.map { Markup.element("p", [], words(StatsWords.inTime($0))) } ?? ""
    return share + Markup.pairs(counts)
  }

  private func latest(up root: String) -> String {
    Markup.list(
      changes(10).map { change in
        day(change.event.on.lastDay) + " — " + caseLink(change.one.number, up: root) + ": "
          + Markup.text(change.text.what) + " — " + passage(name(of: change.one))
      })
  }

  /// Something that happened, with the case and the words for it.
  struct Change {
    let one: PublicCase
    let place: Int
    let event: ShownEvent
    let text: ShownEventText
  }

  /// What happened last in all cases, the last first.
  ///
  /// - Parameter most: So many at most.
  func changes(_ most: Int) -> [Change] {
    site.latest.prefix(most).map { one, place, event in
      Change(one: one, place: place, event: event, text: ShownEventText(event, CaseNames(one.view, language)))
    }
  }

  /// How the register is to be read.
  var about: Page {
    let sections = SiteWords.explanations.map { title, text in
      Markup.element("h2", [], words(title)) + Markup.element("p", [], words(text))
    }
    let parts = TallyPart.allCases.map { (words(StatsWords.part($0)), words(StatsWords.meaning(of: $0))) }
    return Page(
      path: "about.html", title: SiteWords.about[language], section: "about",
      content: sections.joined(separator: "\n") + Markup.pairs(parts))
  }

  /// The figures by workflow, year and body, each with its drawing.
  var figures: Page {
    let tables = [register.workflows, register.years, register.bodies].enumerated().map { place, stats in
      let key = stats.key.map { StatsWords.key($0, stats.fields) } ?? StatsWords.total
      return Markup.element("h2", [], words(Wording { self.capital(key[$0]) }))
        + StatsDrawing(stats, language, id: "f\(place)").svg
        + table(of: stats, "\(SiteWords.became[language]) (\(key[language]))")
    }
    return Page(
      path: "figures.html", title: SiteWords.figures[language], section: "figures",
      content: summary(register.bodies.total) + tables.joined(separator: "\n"))
  }

  private func table(of stats: Stats, _ caption: String) -> String {
    let rows = stats.groups.prefix(200).map { group -> [String] in
      let name = group.name(stats.key, in: language)
      let link = stats.key == .debtor ? bodyLink(PartyID(group.key ?? ""), name, up: "../") : passage(name)
      let began = group.began.map(String.init) ?? "–"
      let counts = StatsGroup.parts.map { group.told(group.count($0)).map(String.init) ?? StatsWords.few[language] }
      let share = group.inTimeOf.map { StatsWords.percents($0, in: language) }
      var cells: [String] = [link, began]
      cells += counts.map { Markup.text($0) }
      cells.append(
        share.map { "\($0.part) (\($0.low)–\($0.high))" } ?? Markup.text(StatsWords.notKnown[language]))
      return cells
    }
    let key = stats.key.map { StatsWords.key($0, stats.fields) } ?? StatsWords.total
    var header: [String] = [capital(key[language]), StatsWords.began[language]]
    header += StatsGroup.parts.map { StatsWords.part($0)[language] }
    header.append(StatsWords.share[language])
    return Markup.table(caption, header, Array(rows), numbers: [1, 2, 3, 4, 5, 6])
  }
}
