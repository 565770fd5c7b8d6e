import CaseRecords
import Disk
import Foundation
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
import FolderStore
import oversight

/// Definitions and calendars that came by a merge, as the keeper sees them.
@Suite struct UseProgramTests {
  private let registry: ProgramRegistry
  private let other: ProgramRegistry

  /// Another office with a newer letter, and a newer calendar.
  init() throws {
    registry = try ProgramRegistry()
    other = try ProgramRegistry()
    try other.add(SampleDefinitions.letter.replacing("\"version\": 1", with: "\"version\": 2"))
    let text = try String(contentsOfFile: other.folder + "/registry/calendars/kz@2.json", encoding: .utf8)
    let second = text.replacing("\"edition\": 2,", with: "\"edition\": 3,")
    try other.expectOK(["calendar", "add", try other.file("kz.json", second)])
  }

  private var there: String { other.folder + "/registry" }

  @Test func `what came over waits until somebody says that it is used`() throws {
    let answer = try registry.json("merge", there)
    #expect(answer["waiting"] == ["workflows": ["letter@2"], "calendars": ["kz@3"]])
    #expect(try registry.letter("Mine") == "LTR-2024-000001")
    #expect(try registry.json("show", "LTR-2024-000001")["workflow"]?["version"] == 1)
    let list = try registry.json("workflow", "list")["workflows"]?.array ?? []
    let letters = list.filter { $0["id"] == "letter" }
    #expect(letters.map { $0["waiting"]?.bool ?? false } == [false, true])
    #expect(registry.run("workflow", "list").errors.contains("oversight workflow use letter@2"))
    #expect(try registry.json("calendar", "list")["waiting"] == ["kz@3"])
    #expect(try registry.json("workflow", "show", "letter")["version"] == 1)
    #expect(
      try registry.json("workflow", "use", "letter@2") == ["id": "letter", "version": 2, "used": true])
    #expect(try registry.json("workflow", "use", "letter@2")["used"] == false)
    #expect(try registry.json("calendar", "use", "kz@3") == ["calendar": "kz@3", "used": true])
    #expect(try registry.letter("Mine") == "LTR-2024-000002")
    #expect(try registry.json("show", "LTR-2024-000002")["workflow"]?["version"] == 2)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `merge tells how it is used`() throws {
    let text = registry.run("merge", there).output
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("oversight workflow use letter@2") && words.contains("oversight calendar use kz@3"))
  }

  @Test func `a year is not added over an edition that waits`() throws {
    try registry.expectOK(["merge", there])
    let year = #"{"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2026, "moved": [], "acts": []}"#
    let file = try registry.file(
      "2026.json",
      year.replacing(
        "\"moved\": [], \"acts\": []",
        with:
          "\"moved\": [{\"off\": \"2026-01-05\", \"worked\": \"2026-01-10\", \"act\": \"G25X0000001\"}], \"acts\": [\"G25X0000001\"]"
      ))
    let error = try registry.error("calendar", "add-year", file, kind: "conflict", code: .refused)
    #expect(error["message"]?.string?.contains("oversight calendar use kz@3") == true)
    try registry.expectOK(["calendar", "use", "kz@3"])
    #expect(try registry.json("calendar", "add-year", file)["calendar"] == "kz@4")
  }

  @Test func `wrong usage names what is right`() throws {
    _ = try registry.error("workflow", "use", "letter", kind: "usage", code: .usage)
    _ = try registry.error("workflow", "use", "letter@9", kind: "not-found", code: .notFound)
    _ = try registry.error("calendar", "use", "kz", kind: "usage", code: .usage)
    _ = try registry.error("calendar", "use", "kz@9", kind: "not-found", code: .notFound)
    #expect(try registry.json("workflow", "use", "letter@1")["used"] == false)
  }

  @Test func `time makes so many records of a case at once, and goes on the next time`() throws {
    let letter = [
      ("\"letter\"", "\"endless\""), ("\"LTR\"", "\"END\""),
      (#""within": { "workingDays": 10 }"#, #""within": { "calendarDays": 1 }"#),
    ].reduce(SampleDefinitions.letter) { $0.replacing($1.0, with: $1.1) }
    let endless = Letter.endless(letter, silentFor: 1)
    // As an earlier program may have pinned it.
    let opened = try FolderStore.open(Path(registry.folder + "/registry"))
    #expect(try opened.write { try $0.add(workflow: Array(endless.utf8), at: "2024-01-03T09:00:00+05:00") })
    try registry.expectOK(["open", "endless", "--party", "addressee=b-dept", "--title", "T", "--on", "2016-06-03"])
    try registry.expectOK([
      "advance", "END-2016-000001", "send", "receivedOn=2016-06-03", "copies=1", "--on", "2016-06-03",
    ])
    let run = registry.run("tick", "--json")
    #expect(run.code == .ok && run.errors.contains("oversight tick"))
    #expect(try run.json()["count"] == 366)
    let again = registry.run("tick", "--json")
    #expect(try again.json()["count"]?.integer ?? 0 > 0)
  }
}
