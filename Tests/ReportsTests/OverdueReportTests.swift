@testable import Reports
import Testing
import WorkflowEngine

@Suite struct OverdueReportTests {
  static let pump = DutyItem(
    number: "REC-2024-000001", workflow: "Рекомендация общественного совета",
    title: "Отсутствующий насос и недостроенный водозабор в селе Жетыген", stage: "Направлена",
    what: "Дать мотивированный ответ по каждой рекомендации отдельно",
    owedBy: .init(role: "адресат", name: "Управление энергетики и жилищно-коммунального хозяйства Алматинской области"),
    owedTo: .init(role: "субъект контроля", name: "Общественный совет Илийского района"), due: "2024-05-17",
    late: .init(workingDays: 11, calendarDays: 17), basis: "Закон «Об общественном контроле», ст. 13(4)")
  static let road = DutyItem(
    number: "REC-AKT-2024-000002", workflow: "Рекомендация", title: "Дорога", stage: "Без ответа", what: "Ответить",
    owedBy: .init(role: "адресат", name: nil), owedTo: .init(role: "совет", name: "совет"), due: "2024-05-31",
    late: .init(workingDays: 1, calendarDays: 3), basis: "срок, установленный самими, а не законом",
    marks: [.provisional]
  )

  @Test func `the list says who owes what to whom since when and why`() {
    let text = OverdueReport.text(items: [Self.pump, Self.road], asOf: "2024-06-03", language: .ru)
    #expect(
      text == """
        Номер                Срок         Опоздание  Кто должен
        ───────────────────  ───────────  ─────────  ───────────────────────────────────
        REC-2024-000001      2024-05-17   11 / 17    Управление энергетики и
                                                     жилищно-коммунального хозяйства
                                                     Алматинской области
            Дать мотивированный ответ по каждой рекомендации отдельно — Отсутствующий
              насос и недостроенный водозабор в селе Жетыген
            → Общественный совет Илийского района · Закон «Об общественном контроле»,
              ст. 13(4)

        REC-AKT-2024-000002  2024-05-31*  1 / 3      адресат
            Ответить — Дорога
            → совет · срок, установленный самими, а не законом

        Опоздание: рабочие дни / календарные дни
        * предварительно: календарь этого года ещё не утверждён, день может измениться

        Просрочены 2 обязанности по 2 делам, по состоянию на 2024-06-03.
        """)
  }

  @Test func `one duty in English`() {
    let item = DutyItem(
      number: "LTR-2024-000001", workflow: "Letter", title: "Missing pump in Zhetygen", stage: "Sent",
      what: "Answer the letter", owedBy: .init(role: "Addressee", name: "Department of Energy"),
      owedTo: .init(role: "Secretary", name: "A. Serikova"), due: "2024-05-31",
      late: .init(workingDays: 1, calendarDays: 3), basis: "№ 30-VIII, art. 13(4)")
    let legend = ["№ 30-VIII: Law “On Public Control”"]
    #expect(
      OverdueReport.text(items: [item], legend: legend, asOf: "2024-06-03", language: .en) == """
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
      let text = OverdueReport.text(items: [Self.pump, Self.road], asOf: "2024-06-03", width: width, language: .kk)
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width && !$0.hasSuffix(" ") })
      #expect(text.contains("2024-06-03 күнгі жағдай бойынша"))
    }
  }

  @Test func `a list cut short says how many there are`() {
    let text = OverdueReport.text(items: [Self.pump], asOf: "2024-06-03", total: 14, language: .en)
    #expect(text.hasSuffix("\n14 duties overdue as of 2024-06-03; showing the first 1."))
  }

  @Test func `when nothing is late the report says so`() {
    #expect(OverdueReport.text(items: [], asOf: "2024-06-03", language: .en) == "Nothing is overdue as of 2024-06-03.")
    #expect(
      DueReport.text(items: [], asOf: "2024-06-03", until: "2024-06-10", language: .ru)
        == "С 2024-06-03 по 2024-06-10 ни один срок не наступает.")
  }

  @Test func `what falls due is shown with the days that are left`() {
    var item = Self.road
    item.late = .init(workingDays: -2, calendarDays: -4)
    let text = DueReport.text(items: [item], asOf: "2024-05-27", until: "2024-06-03", language: .en)
    #expect(text.contains("2 / 4"))
    #expect(text.hasSuffix("1 duty in 1 case due from 2024-05-27 to 2024-06-03."))
  }

  @Test func `data in a duty cannot reach the terminal raw`() {
    var item = Self.road
    item.title = "a\u{1B}[2Jb\nc"
    let text = OverdueReport.text(items: [item], asOf: "2024-06-03\u{1B}", style: .plain, language: .en)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("a␛[2Jb c"))
  }
}
