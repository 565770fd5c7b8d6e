import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Letters to everybody who owes something.
@Suite struct RemindProgramTests {
  private let registry: ProgramRegistry
  private var folder: String { registry.folder + "/letters" }

  /// Two recommendations whose answers are due on 4 June 2024.
  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-05-21T09:00:00+05:00"
    let minutes = try registry.file("minutes.txt", "x")
    try registry.expectOK([
      "party", "add", "b-council", "--kind", "council", "--name", "ru=Общественный совет", "--name",
      "kk=Қоғамдық кеңес",
      "--contact", "sovet@example.org",
    ])
    try registry.expectOK(["party", "change", "p-sec", "--member-of", "b-council", "--role", "chair"])
    for body in ["b-dept", "b-school"] { try registry.expectOK(["party", "change", body, "--kind", "executive"]) }
    try registry.expectOK([
      "log", "Publish the menus", "--to", "b-dept=2024-05-21", "--to", "b-school=2024-05-21", "--adopted", "2024-05-17",
      "--on", "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(minutes)",
    ])
  }

  private func remind(on day: String, _ words: String...) throws -> JSON {
    registry.now = "\(day)T09:00:00+05:00"
    return try registry.run(["remind", "duty:answer", "--out", folder, "--json"] + words).json()
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func answerFromDept(on day: String) throws {
    let letter = try registry.file("letter.txt", "x")
    registry.now = "\(day)T09:00:00+05:00"
    try registry.expectOK([
      "advance", "REC-2024-000001", "answer", "position=accepted", "positionReason=x", "promisedBy=2024-12-02",
      "--on", day, "--evidence", "letter=\(letter)",
    ])
  }

  @Test func `each debtor gets one letter with the age of what it owes in its heading`() throws {
    let json = try remind(on: "2024-07-15", "--lang", "ru")
    #expect(json["cases"] == 2 && json["languages"] == ["ru"] && json["duties"] == 2 && json["late"] == 2)
    #expect(json["files"] == [.string("\(folder)/b-dept.docx"), .string("\(folder)/b-school.docx")])
    #expect(json["letters"]?[1]?["subject"] == "Напоминание: просрочено — 1, самое давнее — на 41 день")
    #expect(names() == [".oversight-letters.json", "b-dept.docx", "b-school.docx"])
    let text = registry.run("remind", "--out", folder, "--lang", "kk")
    #expect(text.code == .ok && text.output.contains("мерзімі өткені"), "\(text.errors)")
  }

  @Test func `nothing to write makes no file, and nobody who has answered is written to`() throws {
    #expect(try remind(on: "2024-05-22", "--record")["files"] == [])
    #expect(!FileManager.default.fileExists(atPath: folder))
    try answerFromDept(on: "2024-05-23")
    #expect(try remind(on: "2024-07-15")["files"] == [.string("\(folder)/b-school.docx")])
  }

  @Test func `a folder of somebody else is refused, and only what was written is taken away`() throws {
    _ = try remind(on: "2024-07-15")
    _ = try registry.file("letters/note.txt", "mine")
    try answerFromDept(on: "2024-07-15")
    #expect(try remind(on: "2024-07-15")["files"]?.array?.count == 1)
    #expect(names() == [".oversight-letters.json", "b-school.docx", "note.txt"])
    try FileManager.default.createDirectory(atPath: registry.folder + "/other", withIntermediateDirectories: true)
    _ = try registry.file("other/note.txt", "mine")
    let run = registry.run("remind", "--out", registry.folder + "/other", "--record")
    #expect(run.code != .ok && run.errors.contains("other"))
    #expect(try registry.json("evidence", "list", "REC-2024-000002")["count"] == 1, "nothing was recorded")
  }

  @Test func `what was reminded is recorded with the letter, in all cases at once`() throws {
    registry.now = "2024-07-15T09:00:00+05:00"
    try registry.expectOK(["tick"])
    #expect(try remind(on: "2024-07-15", "--record", "--id", "july")["recorded"] == true)
    for number in ["REC-2024-000001", "REC-2024-000002"] {
      let last = try #require(try registry.json("show", number)["history"]?.array?.last)
      #expect(last["action"] == "remind", "the definition has an action for it")
      #expect(last["evidence"]?[0]?["origin"] == "remind: answer" && last["evidence"]?[0]?["kind"] == "letter")
    }
    #expect(try remind(on: "2024-07-15", "--record")["files"] == [], "the same step is not reminded of twice")
    #expect(
      names() == [".oversight-letters.json", "b-dept.docx", "b-school.docx"],
      "what has not gone out yet is not taken away")
    #expect(try registry.run("verify", "--json").json()["problems"] == [])
  }

  @Test func `in a year of days each step of a duty is reminded of once`() throws {
    var (steps, day) = ([String: [Int]](), try #require(Self.format.date(from: "2024-05-22")))
    let due = try #require(Self.format.date(from: "2024-06-04"))
    for _ in 0..<365 {
      let text = Self.format.string(from: day)
      if text == "2024-08-01" { try answerFromDept(on: text) }
      for letter in try remind(on: text, "--record")["letters"]?.array ?? [] {
        let days = Int((day.timeIntervalSince(due) / 86_400).rounded())
        steps[letter["party"]?.string ?? "", default: []].append(days)
      }
      day += 86_400
    }
    #expect(steps["b-dept"] == [-7, 1, 31])
    #expect(steps["b-school"] == [-7] + stride(from: 1, through: 351, by: 30))
  }

  private static let format: DateFormatter = {
    let format = DateFormatter()
    (format.dateFormat, format.timeZone) = ("yyyy-MM-dd", TimeZone(secondsFromGMT: 0))
    return format
  }()

  @Test func `a mail has its headers in ASCII, an address where one is known, and the same bytes each time`() throws {
    let json = try remind(on: "2024-07-15", "--eml", "--lang", "ru")
    #expect(json["files"]?[0] == .string("\(folder)/b-dept.eml"))
    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/b-dept.eml"))
    let mail = String(decoding: bytes, as: UTF8.self)
    #expect(mail.utf8.allSatisfy { $0 < 0x80 })
    let head = try #require(mail.split(separator: "\r\n\r\n").first)
    #expect(head.contains("<sovet@example.org>") && head.contains("\r\nTo: ") && head.contains(":;\r\n"))
    #expect(head.contains("Date: Mon, 15 Jul 2024 09:00:00 +0500") && head.contains("Subject: =?utf-8?B?"))
    #expect(head.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    _ = try remind(on: "2024-07-15", "--eml", "--lang", "ru")
    #expect(try Data(contentsOf: URL(filePath: "\(folder)/b-dept.eml")) == bytes)
  }
}
