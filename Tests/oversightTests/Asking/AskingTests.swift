import Foundation
import JSONText
import Testing

import oversight

import enum WorkflowEngine.Language

@Suite struct AskingTests {
  /// A registry with a council of which the secretary is a member.
  private static func council() throws -> ProgramRegistry {
    let registry = try ProgramRegistry()
    try registry.expectOK(["party", "add", "b-council", "--kind", "council", "--name", "en=Public council"])
    try registry.expectOK(["party", "change", "p-sec", "--member-of", "b-council"])
    return registry
  }

  private static let agreement: [Language: String] = [.ru: "д", .kk: "иә", .en: "y"]
  private static let questions: [Language: [String]] = [
    .ru: [
      "Текст рекомендации", "Краткое название", "Кому (", "когда получено", "исходящий номер", "Кому ещё",
      "День принятия [10.07.2024]",
    ],
    .kk: [
      "Ұсынымның мәтіні", "Қысқаша атауы", "Кімге (", "қашан алынды", "шығыс нөмірі", "Тағы кімге",
      "Қабылданған күні [10.07.2024]",
    ],
    .en: [
      "Text of the recommendation", "Short title", "To whom (", "received on", "outgoing number", "To whom else",
      "Adopted on [2024-07-10]",
    ],
  ]

  @Test(arguments: Language.allCases)
  func `a recommendation is recorded from nothing but the verb, and of one meeting nothing is typed twice`(
    language: Language
  ) throws {
    let registry = try Self.council()
    let minutes = try registry.file("minutes.txt", "minutes")
    let program = try TerminalProgram(["log", "--lang", language.rawValue], registry)
    let questions = try #require(Self.questions[language])
    var asked: [String] = []
    for line in ["Publish the menus", "", "школа", "", "", "", "2024-07-08"] { asked.append(try program.answer(line)) }
    for (line, question) in zip(asked, questions) { #expect(line.contains(question), "\(line)") }
    for line in ["", "15", "11", minutes, ""] { try program.answer(line) }
    let decision = try program.answer(try #require(Self.agreement[language]))
    #expect(decision.hasSuffix(": "))
    #expect(program.end() == 0, "\(program.screen)")
    let number = "REC-2024-000001"
    let document = try registry.json("show", number)
    #expect(document["fields"]?["text"]?.string == "Publish the menus")
    #expect(document["fields"]?["membersTotal"]?.integer == 15)
    #expect(document["parties"]?["addressee"]?.strings == ["b-school"])
    #expect(document["history"]?[1]?["on"]?.string == "2024-07-08")

    let again = try TerminalProgram(["log", "--lang", language.rawValue], registry)
    for line in ["Open the roof", "", "1", "", "", ""] { try again.answer(line) }
    for offered in ["08", "10", "15", "11", "minutes.txt"] {
      let line = try again.answer("")
      #expect(line.contains(offered), "\(line)")
    }
    try again.answer("")
    try again.answer(try #require(Self.agreement[language]))
    #expect(again.end() == 0, "\(again.screen)")
    let second = try registry.json("show", "REC-2024-000002")
    #expect(second["fields"]?["membersPresent"]?.integer == 11)
    let evidence = second["history"]?[1]?["evidence"]?[0]
    let filed = try registry.json("evidence", "list", "REC-2024-000002")["items"]?[0]
    #expect(filed?["name"]?.string == "minutes.txt")
    #expect(evidence?["sha256"] == document["history"]?[1]?["evidence"]?[0]?["sha256"])
  }

  /// How many keys are pressed for lines of answers.
  private static func keys(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.count + 1 } }

  /// Verbs are completed by the shell: `ov⇥ lo⇥` and the Enter key.
  private static let completed = (log: 8, advance: 8)

  @Test(arguments: [(Language.ru, "Открыть меню школ", "шк", "д"), (.kk, "Мектеп мәзірін жариялау", "шк", "и")])
  func `a morning takes few keys`(language: Language, text: String, body: String, yes: String) throws {
    let registry = try Self.council()
    _ = try registry.file("п.txt", "minutes")
    let logged = [text, "", body, "21.05.2024", "", "", "17.05.2024", "20.05.2024", "15", "11", "п.txt", "", yes]
    let program = try TerminalProgram(["log", "--lang", language.rawValue], registry)
    for line in logged { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    #expect(Self.completed.log + Self.keys(logged) - text.count <= 120)
    #expect(try registry.json("show", "REC-2024-000001")["fields"]?["receivedOn"] == "2024-05-21")

    try registry.expectOK([
      "log", "Roof", "--to", "b-dept", "--on", "2024-07-01", "membersTotal=15", "membersPresent=11", "--evidence",
      "minutes=\(registry.folder)/п.txt",
    ])
    let received = ["REC-2024-000002", "2", "", "5.07.2024", "", yes]
    let receipt = try TerminalProgram(["advance", "--lang", language.rawValue], registry)
    for line in received { try receipt.answer(line) }
    #expect(receipt.end() == 0, "\(receipt.screen)")
    #expect(try registry.json("show", "REC-2024-000002")["fields"]?["receivedOn"] == "2024-07-05")
    // Whoever asks sees the case in the list, and types its place there.
    #expect(Self.completed.advance + Self.keys(["1"] + received.dropFirst()) <= 30)

    let reason = "Меню будет"
    let answered = ["REC-2024-000002", "1", "", "1", reason, "", yes]
    let answer = try TerminalProgram(["advance", "--lang", language.rawValue], registry)
    for line in answered { try answer.answer(line) }
    #expect(answer.end() == 0, "\(answer.screen)")
    #expect(Self.completed.advance + Self.keys(["1"] + answered.dropFirst()) - reason.count <= 60)
    // 'oversight' and the Enter key: the page of the day has what is late.
    #expect("oversight\n".count <= 10)
    #expect(registry.run([]).code == .ok)
  }

  @Test func `Ctrl-C, the end of the input and a no leave nothing`() throws {
    let registry = try Self.council()
    let broken = try TerminalProgram(["log"], registry)
    try broken.answer("Publish the menus")
    _ = try broken.question()
    broken.type("\u{3}")
    #expect(broken.end() == 130)
    #expect(broken.screen.hasSuffix("Nothing was recorded.\n"))
    let ended = try TerminalProgram(["log"], registry)
    _ = try ended.question()
    ended.type("\u{4}")
    #expect(ended.end() == 130)
    #expect(ended.screen.hasSuffix("Nothing was recorded.\n"))
    let minutes = try registry.file("minutes.txt", "minutes")
    let refused = try TerminalProgram(["log"], registry)
    for line in ["Publish", "", "school", "", "", "", "", "", "15", "11", minutes, "", "н"] { try refused.answer(line) }
    #expect(refused.end() == 130)
    #expect(try registry.cases() == 0)
  }

  @Test func `nobody is asked in a pipe, with JSON or with --no-input`() throws {
    let registry = try Self.council()
    #expect(registry.run("log").code == .usage)
    let program = try TerminalProgram(["log", "--no-input"], registry)
    #expect(program.end() == 64)
    #expect(try TerminalProgram(["log", "--json"], registry).end() == 64)
    #expect(try TerminalProgram(["advance", "--no-input"], registry).end() == 64)
  }

  @Test func `what does not hold is told and asked for again`() throws {
    let registry = try Self.council()
    let minutes = try registry.file("minutes.txt", "minutes")
    let program = try TerminalProgram(["log"], registry)
    // No text, no such body, no day, no file; then no quorum.
    for line in ["", "Publish", "", "hospital", "n", "12", "school", "", "", "", "soon", "", ""] {
      try program.answer(line)
    }
    for line in ["15", "five", "5", "no-such-file", minutes, ""] { try program.answer(line) }
    // Both numbers of the quorum are asked for again.
    for line in ["15", "11", "y"] { try program.answer(line) }
    #expect(program.end() == 0, "\(program.screen)")
    #expect(program.screen.contains("No quorum"))
    #expect(try registry.json("show", "REC-2024-000001")["fields"]?["membersPresent"]?.integer == 11)
  }

  @Test func `a doubted day asks for a reason`() throws {
    let registry = try Self.council()
    let minutes = try registry.file("minutes.txt", "minutes")
    try registry.expectOK([
      "log", "Publish the menus", "--to", "b-school", "--adopted", "2023-01-20", "--on", "2023-01-31",
      "membersTotal=15",
      "membersPresent=11", "--evidence", "minutes=\(minutes)",
    ])
    let program = try TerminalProgram(["advance"], registry)
    for line in ["1", "record the day of receipt", "2024-07-10", "2023-02-01", ""] { try program.answer(line) }
    #expect(try program.answer("found in the archive").contains("Why"))
    try program.answer("y")
    #expect(program.end() == 0, "\(program.screen)")
    let shown = registry.run("show", "REC-2023-000001", "--json").output
    #expect(shown.contains("found in the archive"))
  }

  @Test(arguments: Language.allCases)
  func `what happened in a case is asked for, by number and by beginning`(language: Language) throws {
    let registry = try Self.council()
    let minutes = try registry.file("minutes.txt", "minutes")
    try registry.expectOK([
      "log", "Publish the menus", "--to", "b-school=2024-07-01", "--on", "2024-07-01", "membersTotal=15",
      "membersPresent=11", "--evidence", "minutes=\(minutes)",
    ])
    let program = try TerminalProgram(["advance", "--lang", language.rawValue], registry)
    try program.answer("1")
    let title: [Language: String] = [.ru: "внести мотив", .kk: "уәжді", .en: "record the reasoned"]
    try program.answer(try #require(title[language]))
    try program.answer("2024-07-05")
    let position: [Language: String] = [.ru: "Принята", .kk: "Қабылданды", .en: "Accepted"]
    // The keys of 'принята' under a Latin layout.
    try program.answer(language == .ru ? "ghbyznf" : try #require(position[language]))
    try program.answer("They agree")
    try program.answer("")
    try program.answer(try #require(Self.agreement[language]))
    #expect(program.end() == 0, "\(program.screen)")
    let document = try registry.json("show", "REC-2024-000001")
    #expect(document["fields"]?["position"]?.string == "accepted")
    #expect(document["history"]?.array?.last?["on"]?.string == "2024-07-05")
  }

  @Test(arguments: Language.allCases)
  func `a party, a case and a registry are made from nothing but the verb`(language: Language) throws {
    let registry = try Self.council()
    let yes = try #require(Self.agreement[language])
    let party = try TerminalProgram(["party", "add", "--lang", language.rawValue], registry)
    for line in ["2", "Education department", "", "", "", "", yes] { try party.answer(line) }
    #expect(party.end() == 0, "\(party.screen)")
    let shown = try registry.json("party", "show", "b-education-department")
    #expect(shown["kind"]?.string == "executive")

    let opened = try TerminalProgram(["open", "--lang", language.rawValue], registry)
    for line in ["letter", "Pump", "", "dep", "", yes] { try opened.answer(line) }
    #expect(opened.end() == 0, "\(opened.screen)")
    #expect(try registry.json("show", "LTR-2024-000001")["title"]?.string == "Pump")

    let made = try TerminalProgram(["init", "--lang", language.rawValue], registry)
    for line in ["second", "ru,kk", "akt", yes] { try made.answer(line) }
    #expect(made.end() == 0, "\(made.screen)")
    let settings = try JSON(
      parsing: Array(Data(contentsOf: URL(fileURLWithPath: registry.folder + "/second/registry.json"))))
    #expect(settings["office"]?.string == "AKT")
    #expect(settings["languages"]?.strings == ["ru", "kk"])
  }

  @Test func `with ACCESSIBLE there is no escape sequence, and every choice is a line of its own`() throws {
    let registry = try Self.council()
    let minutes = try registry.file("minutes.txt", "minutes")
    let program = try TerminalProgram(["log"], registry, ["ACCESSIBLE": "1"])
    for line in ["Publish", "", "school", "", "", "", "", "", "15", "11", minutes, "", "y"] { try program.answer(line) }
    #expect(program.end() == 0)
    #expect(!program.screen.utf8.contains(0x1B))
    let lines = program.screen.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  1  ") } && lines.contains { $0.hasPrefix("  2  ") })
  }
}
