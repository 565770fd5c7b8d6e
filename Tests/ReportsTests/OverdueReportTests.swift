import CaseWork
import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct OverdueReportTests {
  private static let day = Day("2024-06-03") ?? .last

  private static func duty(
    _ number: String, _ title: String, _ what: String, owedBy: DutyView.Side, owedTo: DutyView.Side, due: String,
    late: DutyView.Lateness, basis: Basis
  ) -> DutyView {
    DutyView(
      number: CaseNumber(number) ?? CaseNumber(prefix: "NO", office: nil, year: 1, serial: 1), workflow: "letter",
      title: title, stage: "sent", run: DutyRun("answer", run: 1), what: LocalizedText(what), owedBy: owedBy,
      owedTo: owedTo, due: Day(due) ?? .last, status: .running, late: late, basis: basis)
  }

  private static func side(_ role: String, _ name: String?) -> DutyView.Side {
    DutyView.Side(
      role: "role", title: LocalizedText(role), parties: name == nil ? [] : ["b"],
      names: name.map { [LocalizedText($0)] } ?? [])
  }

  private static let pump = duty(
    "REC-2024-000001", "Отсутствующий насос и недостроенный водозабор в селе Жетыген",
    "Дать мотивированный ответ по каждой рекомендации отдельно",
    owedBy: side("адресат", "Управление энергетики и жилищно-коммунального хозяйства Алматинской области"),
    owedTo: side("субъект контроля", "Общественный совет Илийского района"), due: "2024-05-17",
    late: .init(workingDays: 11, calendarDays: 17),
    basis: .article(act: "Закон «Об общественном контроле»", article: "13(4)", isChecked: true))
  private static let road: DutyView = {
    var road = duty(
      "REC-AKT-2024-000002", "Дорога", "Ответить", owedBy: side("адресат", nil), owedTo: side("совет", "совет"),
      due: "2024-05-31", late: .init(workingDays: 1, calendarDays: 3), basis: .selfSet)
    road.isProvisional = true
    return road
  }()

  private static func listing(_ items: [DutyView], of count: Int? = nil, acts: Acts = Acts()) -> DutyListing {
    DutyListing(asOf: day, count: count ?? items.count, items: items, acts: acts)
  }

  @Test func `the list says who owes what to whom since when and why`() {
    let text = OverdueReport.text(Self.listing([Self.pump, Self.road]), language: .ru)
    #expect(
      text == """
        Номер                Срок         Опоздание  Кто должен
        ───────────────────  ───────────  ─────────  ───────────────────────────────────
        REC-2024-000001      17.05.2024   11 / 17    Управление энергетики и
                                                     жилищно-коммунального хозяйства
                                                     Алматинской области
            Дать мотивированный ответ по каждой рекомендации отдельно — Отсутствующий
              насос и недостроенный водозабор в селе Жетыген
            → Общественный совет Илийского района · Закон «Об общественном контроле»,
              п. 4 ст. 13

        REC-AKT-2024-000002  31.05.2024*  1 / 3      адресат
            Ответить — Дорога
            → совет · срок, установленный самими, а не законом

        Опоздание: рабочие дни / календарные дни
        * предварительно: календарь этого года ещё не утверждён, день может измениться

        Просрочены 2 обязанности по 2 делам, по состоянию на 03.06.2024.
        """)
  }

  @Test func `one duty in English`() {
    let item = Self.duty(
      "LTR-2024-000001", "Missing pump in Zhetygen", "Answer the letter",
      owedBy: Self.side("Addressee", "Department of Energy"), owedTo: Self.side("Secretary", "A. Serikova"),
      due: "2024-05-31", late: .init(workingDays: 1, calendarDays: 3),
      basis: .article(act: "control", article: "13(4)", isChecked: true))
    var defects: [Defect] = []
    let acts = Acts(
      [
        "format": "oversight.acts/1",
        "acts": [
          "control": [
            "title": ["en": "Law “On Public Control”"], "number": "30-VIII", "checked": true, "jurisdiction": "kz",
          ]
        ],
      ], defects: &defects)
    #expect(
      OverdueReport.text(Self.listing([item], acts: acts), language: .en) == """
        Number           Due         Days late  Owed by
        ───────────────  ──────────  ─────────  ────────────────────
        LTR-2024-000001  2024-05-31  1 / 3      Department of Energy
            Answer the letter — Missing pump in Zhetygen
            → A. Serikova · № 30-VIII, art. 13(4)

        Days late: working days / calendar days
        № 30-VIII: Law “On Public Control”

        1 duty overdue in 1 case, as of 2024-06-03.
        """)
  }

  @Test func `in Kazakh nothing is wider than the terminal`() {
    for width in [40, 60, 80, 100] {
      let text = OverdueReport.text(Self.listing([Self.pump, Self.road]), width: width, language: .kk)
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width && !$0.hasSuffix(" ") })
      #expect(text.contains("03.06.2024 күнгі жағдай бойынша"))
    }
  }

  @Test func `a list cut short says how many there are`() {
    let text = OverdueReport.text(Self.listing([Self.pump], of: 14), language: .en)
    #expect(text.hasSuffix("\n14 duties overdue as of 2024-06-03; showing the first 1."))
  }

  @Test func `when nothing is late the report says so`() {
    #expect(OverdueReport.text(Self.listing([]), language: .en) == "Nothing is overdue as of 2024-06-03.")
    #expect(
      DueReport.text(
        DutyListing(asOf: Self.day, until: Self.day + 7, count: 0, items: []), language: .ru)
        == "С 03.06.2024 по 10.06.2024 ни один срок не наступает.")
  }

  @Test func `what falls due is shown with the days that are left`() {
    var item = Self.road
    item.late = .init(workingDays: -2, calendarDays: -4)
    let text = DueReport.text(
      DutyListing(asOf: Self.day - 7, until: Self.day, count: 1, items: [item]), language: .en)
    #expect(text.contains("2 / 4"))
    #expect(text.hasSuffix("1 duty in 1 case due from 2024-05-27 to 2024-06-03."))
  }

  @Test func `data in a duty cannot reach the terminal raw`() {
    var item = Self.road
    item.title = "a\u{1B}[2Jb\nc"
    let text = OverdueReport.text(Self.listing([item]), style: .plain, language: .en)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("a␛[2Jb c"))
  }
}
