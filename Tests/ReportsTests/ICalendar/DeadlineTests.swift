import CaseWork
import Testing
import WorkflowEngine

@testable import Reports

@Suite struct DeadlineTests {
  private func deadline(_ status: DutyStatus = .running) throws -> Deadline {
    func side(_ name: String) -> DutyView.Side {
      DutyView.Side(role: "role", title: LocalizedText("role"), parties: ["b"], names: [LocalizedText(name)])
    }
    let duty = DutyView(
      number: try #require(CaseNumber("REC-2024-000001")), workflow: "recommendation", title: "Насос; село Жетыген",
      stage: "sent", run: DutyRun("answer", run: 2), what: LocalizedText("Дать ответ"),
      owedBy: side("Управление, отдел 1"),
      owedTo: side("Совет"), due: try #require(Day("2024-06-17")), status: status,
      late: .init(workingDays: nil, calendarDays: 0),
      basis: .article(act: "№ 30-VIII", article: "13(4)", isChecked: true))
    return Deadline(duty, dayBefore: try #require(Day("2024-06-14")), revision: 3, revised: 1_717_390_872)
  }

  private func event(_ deadline: Deadline, _ language: Language) -> ICalendarEvent {
    deadline.event(of: "0123456789abcdef", BasisText(acts: Acts(), language: language), language)
  }

  /// The lines of an event as a reader sees them before it takes the escapes away.
  private func text(_ deadline: Deadline, _ language: Language) -> String {
    event(deadline, language).lines.joined(separator: "\n")
  }

  @Test func `a deadline in Russian`() throws {
    #expect(
      text(try deadline(), .ru) == #"""
        BEGIN:VEVENT
        UID:REC-2024-000001.answer.2@0123456789abcdef.oversight
        DTSTAMP:20240603T050112Z
        LAST-MODIFIED:20240603T050112Z
        SEQUENCE:3
        DTSTART;VALUE=DATE:20240617
        DTEND;VALUE=DATE:20240618
        TRANSP:TRANSPARENT
        STATUS:CONFIRMED
        SUMMARY:Дать ответ — Управление\, отдел 1
        DESCRIPTION:REC-2024-000001: Насос\; село Жетыген\nКто должен: Управление\, отдел 1\nПеред кем: Совет\nОснование: № 30-VIII\, п. 4 ст. 13
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Дать ответ — Управление\, отдел 1
        TRIGGER:-P2DT15H
        END:VALARM
        END:VEVENT
        """#)
  }

  @Test func `a paused, provisional deadline in English`() throws {
    var deadline = try deadline(.paused)
    (deadline.duty.isProvisional, deadline.duty.isEstimated, deadline.duty.pause) = (true, true, .limited)
    let lines = event(deadline, .en).lines
    #expect(lines.contains("STATUS:TENTATIVE"))
    #expect(
      lines.first { $0.hasPrefix("DESCRIPTION") } == #"""
        DESCRIPTION:REC-2024-000001: Насос\; село Жетыген\nOwed by: Управление\, отдел 1\nOwed to: Совет\nBasis: № 30-VIII\, art. 13(4)\nStatus: paused\nProvisional: the calendar of that year is not settled yet\, the day may still move\nEstimated: it rests on a religious holiday whose date is not confirmed yet\, the day may still move\nThe clock stands still\; the latest day possible
        """#)
  }

  @Test func `a deadline that was met, in Kazakh`() throws {
    let lines = event(try deadline(.met), .kk).lines
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("UID:REC-2024-000001.answer.2@0123456789abcdef.oversight"))
    #expect(!lines.contains("BEGIN:VALARM"))
    #expect(
      lines.first { $0.hasPrefix("DESCRIPTION") } == #"""
        DESCRIPTION:REC-2024-000001: Насос\; село Жетыген\nКім міндетті: Управление\, отдел 1\nКімнің алдында: Совет\nНегіздеме: № 30-VIII\, 13-баптың 4-тармағы\nЖай-күйі: орындалды
        """#)
  }

  @Test(arguments: DutyStatus.allCases, [[], [DutyMark.provisional], [.estimated], [.paused]])
  func `what is owed stands, what may move is tentative, what has ended is cancelled`(
    status: DutyStatus, marks: [DutyMark]
  ) throws {
    var deadline = try deadline(status)
    deadline.duty.isProvisional = marks.contains(.provisional)
    deadline.duty.isEstimated = marks.contains(.estimated)
    deadline.duty.pause = marks.contains(.paused) ? .limited : .none
    let event = event(deadline, .en)
    switch status {
    case .running, .paused: #expect(event.status == (marks.isEmpty ? .confirmed : .tentative))
    case .lapsed: #expect(event.status == .confirmed)
    case .met, .metLate, .forwarded, .waived, .moved, .unmet, .void: #expect(event.status == .cancelled)
    }
    #expect((event.reminder == nil) == (event.status == .cancelled))
    #expect(event.uid == (self.event(try self.deadline(), .ru).uid), "a phone must know it again")
  }

  @Test(arguments: [("2024-06-16", "-PT15H"), ("2024-06-14", "-P2DT15H"), ("2024-06-07", "-P9DT15H")])
  func `the reminder comes at nine on the working day before`(before: String, trigger: String) throws {
    var deadline = try deadline()
    deadline.dayBefore = try #require(Day(before))
    #expect(event(deadline, .en).lines.contains("TRIGGER:\(trigger)"))
  }

  @Test func `where no day comes before or after, none is made up`() throws {
    var deadline = try deadline()
    deadline.duty.due = .last
    deadline.dayBefore = .last
    let lines = event(deadline, .en).lines
    #expect(!lines.contains { $0.hasPrefix("DTEND") || $0.hasPrefix("TRIGGER") })
  }

  @Test func `a calendar is the same bytes each time, every line ended by CR LF`() throws {
    let calendar = ICalendar(name: "Сроки;\nвсе", events: [event(try deadline(), .ru)])
    let text = calendar.text
    #expect(text == calendar.text)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.contains("\r\nX-WR-CALNAME:Сроки\\; все\r\nBEGIN:VEVENT\r\n"))
    #expect(text.hasSuffix("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() where byte == 10 || byte == 13 {
      #expect(byte == 10 ? bytes[place - 1] == 13 : bytes[place + 1] == 10)
    }
  }

  @Test(arguments: Language.allCases)
  func `nothing in a case can add a line to the calendar`(language: Language) throws {
    var deadline = try deadline()
    let attack = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:y\u{2028}STATUS:CANCELLED\u{85}z"
    (deadline.duty.title, deadline.duty.what) = (attack, LocalizedText(attack))
    (deadline.duty.owedBy.names, deadline.duty.owedTo.names) = ([LocalizedText(attack)], [LocalizedText(attack)])
    deadline.duty.basis = .article(act: attack, article: attack, isChecked: true)
    let text = ICalendar(name: attack, events: [event(deadline, language)]).text
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
    #expect(lines.count { $0.hasPrefix("BEGIN:VEVENT") } == 1)
    #expect(lines.count { $0.hasPrefix("STATUS:") } == 1)
    #expect(lines.count == 23)
  }
}
