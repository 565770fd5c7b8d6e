import Foundation
import JSONText
import Testing

import oversight

/// What stopped people at prompts who used them for the first time.
@Suite struct PromptTests {
  /// A registry with a council of which the secretary is a member, and so many recommendations.
  private static func council(recommendations: Int = 0) throws -> ProgramRegistry {
    let registry = try ProgramRegistry()
    try registry.expectOK(["party", "add", "b-council", "--kind", "council", "--name", "ru=Общественный совет"])
    try registry.expectOK(["party", "change", "p-sec", "--member-of", "b-council"])
    let minutes = try registry.file("п.txt", "minutes")
    for number in 0..<recommendations {
      try registry.expectOK([
        "log", "Рекомендация \(number + 1)", "--to", "b-school", "--on", "2024-07-01", "membersTotal=15",
        "membersPresent=11", "--evidence", "minutes=\(minutes)",
      ])
    }
    return registry
  }

  /// What was on the screen, wherever its lines end.
  private static func text(_ program: TerminalProgram) -> String {
    program.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `whoever may not log learns it before the first question, with what to type`() throws {
    let registry = try Self.council()
    try registry.expectOK(["party", "change", "p-sec", "--no-role", "secretary"])
    try registry.expectOK(["party", "add", "p-marat", "--kind", "person", "--name", "ru=Ким М."])
    registry.actor = "p-marat"
    let program = try TerminalProgram(["log", "--lang", "ru"], registry)
    #expect(program.end() == 1)
    let text = Self.text(program)
    #expect(!text.contains("Текст рекомендации"), "\(text)")
    #expect(text.contains("в роли «Секретарь совета» или «Председатель совета»"), "\(text)")
    #expect(text.contains("'oversight party change p-marat --role secretary'"), "\(text)")
  }

  @Test(arguments: ["ru", "kk"])
  func `a field that there is not is refused before the first question`(language: String) throws {
    let registry = try Self.council(recommendations: 1)
    let program = try TerminalProgram(
      ["advance", "REC-2024-1", "confirmReceipt", "receivedBy=20", "--lang", language], registry)
    #expect(program.end() == 64)
    #expect(!program.screen.contains("[10.07.2024]"))
    #expect(program.screen.contains("'receivedBy'"))
  }

  @Test func `digits of a number mean that case, which is told at once, and a day that has not come is asked again`()
    throws
  {
    let registry = try Self.council(recommendations: 2)
    let program = try TerminalProgram(["advance", "--lang", "ru"], registry)
    try program.answer("000002")
    try program.answer("2")
    #expect(Self.text(program).contains("REC-2024-000002 Рекомендация 2 Пустая строка"))
    try program.answer("29.11.2042")
    let again = try program.answer("9 июля")
    #expect(again.contains("В какой день [10.07.2024]"), "\(again)")
    #expect(Self.text(program).contains("29.11.2042 ещё не наступило"))
    let received = try program.answer("")
    #expect(received.contains("[09.07.2024]"), "what was received is most often recorded on that day: \(received)")
    try program.answer("")
    try program.answer("lf")
    #expect(program.end() == 0, "\(program.screen)")
    #expect(Self.text(program).contains("1 Дело: REC-2024-000002 Рекомендация 2"))
    #expect(program.screen.contains("В какой день: 09.07.2024\n"))
    #expect(try registry.json("show", "REC-2024-000002")["fields"]?["receivedOn"] == "2024-07-09")
  }

  @Test func `the day is asked though the action is named, and what was named in part is agreed to`() throws {
    let registry = try Self.council(recommendations: 1)
    let program = try TerminalProgram(["advance", "1", "confirmReceipt", "--lang", "kk"], registry)
    let day = try program.answer("08ю07ю2024")
    #expect(day.contains("Қай күні [10.07.2024]"), "\(day)")
    for line in ["", "", "иә"] { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    #expect(try registry.json("show", "REC-2024-000001")["fields"]?["receivedOn"] == "2024-07-08")
  }

  @Test(arguments: [true, false])
  func `what is pasted is one answer, and answers no other question`(isRead: Bool) throws {
    let registry = try Self.council()
    let program = try TerminalProgram(["log", "--lang", "ru"], registry, isRead ? ["ACCESSIBLE": "1"] : [:])
    _ = try program.question()
    // Where no marks may be asked for, more lines wait when the first ends, and an empty one ends them.
    program.type(
      isRead ? "Первый абзац.\nВторой.\n\n" : "\u{1B}[200~Первый абзац.\nВторой.\u{1B}[201~\n")
    let title = try program.answer("")
    #expect(title.contains("[Первый абзац.]"), "\(title)")
    for line in ["школа", "", "01-15/7", "", "", "", "15", "11", "'п.txt'", "", "д"] { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    #expect(program.screen.utf8.contains(0x1B) == !isRead)
    let document = try registry.json("show", "REC-2024-000001")
    #expect(document["fields"]?["text"]?.string == "Первый абзац.\nВторой.")
    #expect(try registry.json("list", "ref:01-15/7")["count"] == 1)
  }

  @Test func `keys are taken back, and what was typed is told when somebody stops`() throws {
    let registry = try Self.council()
    let program = try TerminalProgram(["log", "--lang", "ru"], registry)
    try program.answer("Меню шш\u{7F}\u{7F}школ\u{1B}[D")
    let title = try program.answer("Меню")
    #expect(title.contains("[Меню школ]"), "\(title)")
    _ = try program.question()
    program.type("\u{3}")
    #expect(program.end() == 130)
    #expect(program.screen.contains("  oversight log 'Меню школ' --title Меню\n"), "\(program.screen)")
    #expect(program.screen.hasSuffix("Ничего не записано.\n"))
  }

  @Test func `a list is asked for element by element`() throws {
    let registry = try Self.council()
    try registry.expectOK(["open", "council-meeting", "plannedFor=2024-07-20"])
    let program = try TerminalProgram(["advance", "1", "setAgenda", "--lang", "ru"], registry)
    try program.answer("")
    let first = try program.answer("Меню школ")
    #expect(first.contains("Повестка дня 1: вопрос"), "\(first)")
    for line in ["", "", "Крыша", "Совет", ""] { try program.answer(line) }
    let end = try program.answer("")
    #expect(end.contains("пусто — конец списка"), "\(end)")
    for line in ["", "д"] { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    let agenda = try registry.json("show", "MTG-2024-000001")["fields"]?["agenda"]
    #expect(agenda?[0]?["text"]?.string == "Меню школ")
    #expect(agenda?[1]?["number"]?.integer == 2)
    #expect(agenda?[1]?["putBy"]?.string == "Совет")
  }

  @Test func `a body that nobody knows is made known between the questions, and no council writes to itself`() throws {
    let registry = try Self.council()
    let program = try TerminalProgram(["log", "--lang", "ru"], registry)
    for line in ["Меню", ""] { try program.answer(line) }
    try program.answer("Управление спорта")
    #expect(!program.screen.contains("Общественный совет"))
    #expect(try program.answer("да").contains("«Управление спорта»"))
    for line in ["2", "", "", "", "", "", "", "15", "11", "п.txt", "", "д"] { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    #expect(
      try registry.json("show", "REC-2024-000001")["parties"]?["addressee"]?.strings == ["b-upravlenie-sporta"])
  }

  @Test func `an office is called as it looks, and no registry is begun in one that there is`() throws {
    let registry = try Self.council()
    try registry.expectOK(["init", registry.folder + "/second", "--office", "АКТ"])
    #expect(
      registry.run("init", registry.folder + "/third", "--office", "ЖШ", "--lang", "ru").errors.contains("кириллица"))
    let program = try TerminalProgram(["init", "second", "--lang", "kk"], registry)
    #expect(program.end() == 1)
    #expect(!program.screen.contains("Тілдер"))
    let third = try TerminalProgram(["init", "third", "--lang", "kk"], registry)
    #expect(try third.answer("қаз,рус").contains("[kk,ru,en]"))
    for line in ["АКТ", "и"] { try third.answer(line) }
    #expect(third.end() == 0, "\(third.screen)")
  }

  @Test func `the only one who can record is offered, and told how not to be asked`() throws {
    let registry = try Self.council(recommendations: 1)
    registry.actor = nil
    let program = try TerminalProgram(["advance", "REC-2024-000001", "confirmReceipt", "--lang", "ru"], registry)
    #expect(try program.answer("?").contains("Кто вносит запись"))
    #expect(try program.answer("").contains("[Dana]"))
    for line in ["", "", "", "д"] { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    #expect(Self.text(program).contains("'oversight config set actor p-sec'"))
  }
}
