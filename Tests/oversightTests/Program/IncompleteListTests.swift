import Foundation
import JSONText
import Testing

import oversight

/// One file that cannot be read stops nobody else's work, and no list is silent about what it lacks.
@Suite struct IncompleteListTests {
  let registry: ProgramRegistry
  let numbers = (1...3).map { "LTR-2024-00000\($0)" }

  private static let threeLetters = Result {
    try ProgramRegistry.Beginning { registry in
      for place in 0..<3 { try registry.sentLetter("Letter \(place)", to: place == 2 ? "b-school" : "b-dept") }
    }
  }

  init() throws {
    registry = try ProgramRegistry(Self.threeLetters)
    // The index is there, as after any command.
    try registry.expectOK(["list"])
  }

  private func path(_ number: String) -> String { "\(registry.folder)/registry/cases/2024/\(number).json" }

  /// Changes a document so that its chain does not hold, and lets the index be made anew; gives what undoes it.
  private func damage(_ number: String) throws -> () throws -> Void {
    let sound = try #require(FileManager.default.contents(atPath: path(number)))
    let changed = String(decoding: sound, as: UTF8.self).replacing("\"copies\": 1", with: "\"copies\": 2")
    try Data(changed.utf8).write(to: URL(filePath: path(number)))
    try FileManager.default.removeItem(atPath: "\(registry.folder)/registry/.oversight")
    return { try sound.write(to: URL(filePath: path(number))) }
  }

  @Test(arguments: [
    "list", "overdue", "due --within 90d", "list --count", "overdue --count", "tick", "calendar recompute",
  ])
  func `a list that lacks a case says so each time, to people and to scripts`(words: String) throws {
    let restore = try damage(numbers[1])
    let words = words.split(separator: " ").map(String.init)
    for _ in 0..<2 {
      let run = registry.run(words)
      #expect(run.code == .ok && run.errors.contains("cases/2024/\(numbers[1]).json"), "\(run.errors)")
      let json = try registry.run(words + ["--json"]).json()
      #expect(json["incomplete"] == true && json["unreadable"] == 1)
    }
    try restore()
    let json = try registry.run(words + ["--json"]).json()
    #expect(json["incomplete"] == nil && json["unreadable"] == nil)
    #expect(try registry.cases() == 3)
  }

  @Test func `a list of other numbers lacks nothing`() throws {
    _ = try damage(numbers[1])
    #expect(try registry.json("list", "number:\(numbers[0])")["incomplete"] == nil)
    #expect(try registry.json("list", "number:LTR-2024-00000")["incomplete"] == true)
  }

  @Test func `silence is recorded of all cases but the one that cannot be read, and of that one when it is back`()
    throws
  {
    let restore = try damage(numbers[1])
    let first = try registry.json("tick")
    #expect(first["count"] == 2 && first["incomplete"] == true)
    #expect(registry.run("tick", numbers[1]).code == .data, "who asks for it by name is told")
    try restore()
    #expect(try registry.json("tick")["count"] == 1)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a case damaged since it was indexed does not stop tick either`() throws {
    let sound = try #require(FileManager.default.contents(atPath: path(numbers[0])))
    try Data("{}".utf8).write(to: URL(filePath: path(numbers[0])))
    let run = registry.run("tick")
    #expect(run.code == .ok && run.errors.contains(numbers[0]))
    #expect(try registry.json("overdue")["count"] == 3, "it is listed as it was known")
    try sound.write(to: URL(filePath: path(numbers[0])))
    #expect(try registry.json("tick")["count"] == 1)
  }

  @Test(arguments: ["workflows/letter@1.json", "calendars/kz@2.json", "acts.json"])
  func `a definition, calendar or list of acts that is gone hides no row`(name: String) throws {
    let file = "\(registry.folder)/registry/\(name)"
    try FileManager.default.moveItem(atPath: file, toPath: file + ".away")
    defer { _ = try? FileManager.default.moveItem(atPath: file + ".away", toPath: file) }
    let run = registry.run("overdue", "--json")
    let called = String(name.split(separator: "/").last ?? "").replacing(".json", with: "")
    #expect(run.code == .ok && run.errors.contains(called), "\(run.errors)")
    #expect(try run.json()["count"] == 3)
    #expect(registry.run("overdue").code == .ok && registry.run("list").code == .ok)
  }

  @Test(arguments: ["parties.json", "acts.json", "workflows/letter@1.json", "calendars/kz@2.json"])
  func `a pipe or a link in the place of a file is named by verify beside everything else`(name: String) throws {
    let file = "\(registry.folder)/registry/\(name)"
    try Data("{}".utf8).write(to: URL(filePath: path(numbers[0])))
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
    let run = registry.run("verify", "--json")
    #expect(run.code == .data)
    let paths = try JSON(parsing: Array(run.output.utf8))["problems"]?.array?.compactMap { $0["path"]?.string } ?? []
    #expect(paths.contains(name) && paths.contains("cases/2024/\(numbers[0]).json"))
  }

  @Test func `a database that is damaged in the middle of its use is made anew, and the command answers`() throws {
    let file = try #require(FileHandle(forWritingAtPath: "\(registry.folder)/registry/.oversight/registry.sqlite"))
    let end = try file.seekToEnd()
    for place in stride(from: UInt64(4096 * 2), to: end, by: 4096 * 2) {
      try file.seek(toOffset: place)
      try file.write(contentsOf: Data(repeating: 0x5A, count: 4096))
    }
    try file.close()
    for words in [["overdue", "--json"], ["list", "--json"]] { #expect(try registry.run(words).json()["count"] == 3) }
    #expect(registry.run("refresh").code == .ok && registry.run("verify").code == .ok)
    try registry.letter()
  }
}
