@testable import Reports
import Testing
import WorkflowEngine

@Suite struct DeadlineTests {
  private func deadline(_ status: DutyStatus = .running) throws -> Deadline {
    Deadline(
      registry: "0123456789abcdef", number: "REC-2024-000001", run: DutyRun("answer", run: 2),
      title: "Насос; село Жетыген", what: "Дать ответ", debtor: "Управление, отдел 1", creditor: "Совет",
      basis: "№ 30-VIII, ст. 13(4)", status: status, due: try #require(Day("2024-06-17")), marks: [],
      dayBefore: try #require(Day("2024-06-14")), revision: 3, revised: 1_717_390_872)
  }

  /// The lines of an event as a reader sees them before it takes the escapes away.
  private func text(_ deadline: Deadline, _ language: Language) -> String {
    deadline.event(in: language).lines.joined(separator: "\n")
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
        DESCRIPTION:REC-2024-000001: Насос\; село Жетыген\nКто должен: Управление\, отдел 1\nПеред кем: Совет\nОснование: № 30-VIII\, ст. 13(4)
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
    deadline.marks = [.provisional, .estimated, .paused]
    let lines = deadline.event(in: .en).lines
    #expect(lines.contains("STATUS:TENTATIVE"))
    #expect(
      lines.first { $0.hasPrefix("DESCRIPTION") } == #"""
        DESCRIPTION:REC-2024-000001: Насос\; село Жетыген\nOwed by: Управление\, отдел 1\nOwed to: Совет\nBasis: № 30-VIII\, ст. 13(4)\nStatus: paused\nProvisional: the calendar of that year is not settled yet\, the day may still move\nEstimated: it rests on a religious holiday whose date is not confirmed yet\, the day may still move\nThe clock stands still\; the latest day possible
        """#)
  }

  @Test func `a deadline that was met, in Kazakh`() throws {
    let lines = try deadline(.met).event(in: .kk).lines
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("UID:REC-2024-000001.answer.2@0123456789abcdef.oversight"))
    #expect(!lines.contains("BEGIN:VALARM"))
    #expect(
      lines.first { $0.hasPrefix("DESCRIPTION") } == #"""
        DESCRIPTION:REC-2024-000001: Насос\; село Жетыген\nКім міндетті: Управление\, отдел 1\nКімнің алдында: Совет\nНегіздеме: № 30-VIII\, ст. 13(4)\nЖай-күйі: орындалды
        """#)
  }

  @Test(arguments: DutyStatus.allCases, [[], [DutyMark.provisional], [.estimated], [.paused]])
  func `what is owed stands, what may move is tentative, what has ended is cancelled`(
    status: DutyStatus, marks: [DutyMark]
  ) throws {
    var deadline = try deadline(status)
    deadline.marks = marks
    let event = deadline.event(in: .en)
    switch status {
    case .running, .paused: #expect(event.status == (marks.isEmpty ? .confirmed : .tentative))
    case .lapsed: #expect(event.status == .confirmed)
    case .met, .metLate, .forwarded, .waived, .void: #expect(event.status == .cancelled)
    }
    #expect((event.reminder == nil) == (event.status == .cancelled))
    #expect(event.uid == (try self.deadline().event(in: .ru).uid), "a phone must know it again")
  }

  @Test(arguments: [("2024-06-16", "-PT15H"), ("2024-06-14", "-P2DT15H"), ("2024-06-07", "-P9DT15H")])
  func `the reminder comes at nine on the working day before`(before: String, trigger: String) throws {
    var deadline = try deadline()
    deadline.dayBefore = try #require(Day(before))
    #expect(deadline.event(in: .en).lines.contains("TRIGGER:\(trigger)"))
  }

  @Test func `where no day comes before or after, none is made up`() throws {
    var deadline = try deadline()
    deadline.due = .last
    deadline.dayBefore = .last
    let lines = deadline.event(in: .en).lines
    #expect(!lines.contains { $0.hasPrefix("DTEND") || $0.hasPrefix("TRIGGER") })
  }

  @Test func `a calendar is the same bytes each time, every line ended by CR LF`() throws {
    let calendar = ICalendar(name: "Сроки;\nвсе", events: [try deadline().event(in: .ru)])
    let text = calendar.text
    #expect(text == calendar.text)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.contains("\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Сроки\\; все\r\nBEGIN:VEVENT\r\n"))
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
    (deadline.title, deadline.what, deadline.debtor, deadline.creditor, deadline.basis) = (
      attack, attack, attack, attack, attack
    )
    let text = ICalendar(name: attack, events: [deadline.event(in: language)]).text
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
    #expect(lines.count { $0.hasPrefix("BEGIN:VEVENT") } == 1)
    #expect(lines.count { $0.hasPrefix("STATUS:") } == 1)
    #expect(lines.count == 24)
  }
}
