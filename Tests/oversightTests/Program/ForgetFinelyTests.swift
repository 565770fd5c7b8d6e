import Foundation
import JSONText
import Testing

import oversight

/// Removing one member of one element, and a document with what is said of it; the rest stays, and the chain holds.
@Suite struct ForgetFinelyTests {
  private let registry: ProgramRegistry
  private let number = "WEL-2024-000001"

  init() throws {
    registry = try ProgramRegistry()
    try registry.add(SampleDefinitions.wells)
    try registry.expectOK([
      "open", "wells", "--on", "2024-06-03", #"complaints+={"text": "No water", "complainant": "Канат Оспанов"}"#,
      #"complaints+={"text": "Salt", "complainant": "Айгүл Серікова"}"#,
    ])
    try registry.expectOK([
      "advance", number, "note", "--on", "2024-06-04", "complaints[2].complainant=Айгүл С. Серікова",
      "complaints[1].resolved=yes", "--id", "second",
    ])
  }

  private func text(_ registry: ProgramRegistry, _ number: String? = nil) -> String {
    registry.run("show", number ?? self.number, "--json").output
  }

  @Test func `one person of one element is forgotten in every record, the others stay`() throws {
    let answer = try registry.json("forget", number, "complaints[2].complainant", "--reason", "her request")
    #expect(answer["forgotten"] == ["name": "complaints[2].complainant", "records": [1, 2]])
    let shown = text(registry)
    #expect(!shown.contains("Серікова") && shown.contains("Канат Оспанов") && shown.contains("Salt"))
    #expect(try registry.json("verify")["problems"] == [])
    let again = registry.run("forget", number, "complaints[2].complainant", "--reason", "x")
    #expect(again.code == .refused && again.errors.contains("complaints[1].complainant"), "\(again.errors)")
    let history = registry.run("show", number, "--history").output
    #expect(history.contains("complaints[2].complainant") && history.contains("removed as a law ordered"), "\(history)")
  }

  @Test func `what is left of the element can be changed, and somebody else named in it`() throws {
    try registry.expectOK(["forget", number, "complaints[2].complainant", "--reason", "her request"])
    try registry.expectOK(["advance", number, "note", "complaints[2].resolved=yes", "complaints[1].text=Dry"])
    try registry.expectOK(["advance", number, "note", "complaints[2].complainant=Ержан"])
    let list = try registry.json("show", number)["fields"]?["complaints"]
    #expect(list?[1]?["resolved"] == true && list?[1]?["complainant"] == "Ержан" && list?[0]?["text"] == "Dry")
    #expect(try registry.json("verify")["problems"] == [])
    try registry.expectOK(["correct", number, "2", "complaints[1].resolved=no", "--reason", "r"])
    #expect(!text(registry).contains("Серікова"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test(
    arguments: [
      ("complaints[7].complainant", "complaints[1].complainant"), ("complaints[1].text", "complaints[2].complainant"),
      ("tags[1].x", "What can be removed"),
    ])
  func `what is not there or not personal is refused with what can be removed`(name: String, known: String) {
    let run = registry.run("forget", number, name, "--reason", "x")
    #expect(run.code == .refused && run.errors.contains(known), "\(run.errors)")
  }

  @Test func `nobody finds a case by what is personal in a list that all may read, and everybody by the rest`() throws {
    #expect(try registry.json("list", "Серікова")["count"] == 0)
    #expect(try registry.json("list", "Salt")["count"] == 1)
    try registry.expectOK(["advance", number, "note", "complaints+=text=Frost", "text.ru=Колодцы"])
    #expect(try registry.json("list", "Frost")["count"] == 1)
    #expect(try registry.json("list", "Колодцы")["count"] == 1)
  }

  @Test func `a whole member still goes from all elements, as before`() throws {
    try registry.expectOK(["forget", number, "complainant", "--reason", "x"])
    let shown = text(registry)
    #expect(!shown.contains("Серікова") && !shown.contains("Оспанов"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a document goes with its name and its supplier; digest, size and who ordered it stay`() throws {
    let file = try registry.file("statement-of-kanat.txt", "I saw it")
    try registry.expectOK(["evidence", "add", number, file, "--kind", "statement", "--supplied-by", "Канат Оспанов"])
    let item = try registry.json("evidence", "list", number)["items"]?[0]
    let hash = try #require(item?["sha256"]?.string)
    let path = "\(registry.folder)/registry/evidence/\(hash.prefix(2))/\(hash).txt"
    #expect(FileManager.default.fileExists(atPath: path))
    let dry = registry.run("forget", number, "--evidence", String(hash.prefix(8)), "--reason", "x", "--dry-run")
    #expect(dry.code == .ok && FileManager.default.fileExists(atPath: path))
    let answer = try registry.json("forget", number, "--evidence", String(hash.prefix(8)), "--reason", "his request")
    #expect(answer["forgotten"] == ["name": "evidence", "records": [3], "evidence": .string(hash)])
    #expect(!FileManager.default.fileExists(atPath: path))
    let shown = text(registry)
    #expect(!shown.contains("statement-of-kanat") && shown.contains(hash) && shown.contains("his request"))
    #expect(!shown.contains("\"suppliedBy\": \"Канат"))
    let left = try registry.json("evidence", "list", number)["items"]?[0]
    #expect(left?["removed"] == true && left?["size"] == 8 && left?["sha256"]?.string == hash)
    #expect(registry.run("evidence", "list", number).output.contains("removed as a law ordered"))
    let got = registry.run("evidence", "get", number, hash, "--to", "-")
    #expect(got.code == .notFound && got.errors.contains("removed as a law asks"), "\(got.errors)")
    #expect(try registry.json("verify")["problems"] == [])
    #expect(registry.run("evidence", "check").code == .ok)
    let again = registry.run("forget", number, "--evidence", hash, "--reason", "x")
    #expect(again.code == .refused)
    let history = registry.run("show", number, "--history").output
    #expect(history.contains(String(hash.prefix(12))), "\(history)")
  }

  @Test func `bytes that another case holds stay until they are removed there too, and it says so`() throws {
    let file = try registry.file("a.txt", "the same")
    try registry.expectOK(["open", "wells", "--on", "2024-06-03"])
    for case_ in [number, "WEL-2024-000002"] {
      try registry.expectOK(["evidence", "add", case_, file, "--kind", "statement"])
    }
    let hash = try #require(try registry.json("evidence", "list", number)["items"]?[0]?["sha256"]?.string)
    let path = "\(registry.folder)/registry/evidence/\(hash.prefix(2))/\(hash).txt"
    let run = registry.run("forget", number, "--evidence", hash, "--reason", "x")
    #expect(run.code == .ok && run.errors.contains("WEL-2024-000002"), "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: path))
    try registry.expectOK(["forget", "WEL-2024-000002", "--evidence", hash, "--reason", "x"])
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `in a case of the first format the name is part of what is hashed, and it says so`() throws {
    let letter = try registry.sentLetter()
    try registry.expectOK(["evidence", "add", letter, try registry.file("m.txt", "m"), "--kind", "minutes"])
    let hash = try #require(try registry.json("evidence", "list", letter)["items"]?[0]?["sha256"]?.string)
    let run = registry.run("forget", letter, "--evidence", hash, "--reason", "x")
    #expect(run.code == .ok && run.errors.contains("the name of the file stays"), "\(run.errors)")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `lines of apply forget finely too, and what is forgotten stays so in a copy that is merged`() throws {
    let file = try registry.file("s.txt", "secret")
    try registry.expectOK(["evidence", "add", number, file, "--kind", "statement", "--supplied-by", "Канат"])
    let hash = try #require(try registry.json("evidence", "list", number)["items"]?[0]?["sha256"]?.string)
    let copy = registry.folder + "/copy"
    try FileManager.default.copyItem(atPath: registry.folder + "/registry", toPath: copy)
    let lines = """
      {"verb":"forget","number":"\(number)","name":"complaints[1].complainant","reason":"x"}
      {"verb":"forget","number":"\(number)","evidence":"\(hash.prefix(10))","reason":"x"}
      """
    try registry.expectOK(["apply", try registry.file("forget.jsonl", lines)])
    #expect(!text(registry).contains("Канат") && text(registry).contains("Серікова"))
    let merge = registry.run("merge", copy)
    #expect(merge.code == .ok, "\(merge.errors)")
    let path = "evidence/\(hash.prefix(2))/\(hash).txt"
    #expect(!text(registry).contains("Канат"))
    #expect(!FileManager.default.fileExists(atPath: "\(registry.folder)/registry/\(path)"))
    // And the other way: the copy takes over that it is forgotten.
    #expect(FileManager.default.fileExists(atPath: "\(copy)/\(path)"))
    let back = registry.run("merge", registry.folder + "/registry", "--registry", copy)
    #expect(back.code == .ok, "\(back.errors)")
    let there = registry.run("show", number, "--json", "--registry", copy).output
    #expect(!there.contains("Канат") && there.contains("Серікова"))
    #expect(!FileManager.default.fileExists(atPath: "\(copy)/\(path)"))
    #expect(try registry.run("verify", "--registry", copy, "--json").json()["problems"] == [])
  }

  @Test func `a copy that went on forgets what was forgotten here`() throws {
    let copy = registry.folder + "/copy"
    try FileManager.default.copyItem(atPath: registry.folder + "/registry", toPath: copy)
    try registry.expectOK(["forget", number, "complaints[1].complainant", "--reason", "x"])
    try registry.expectOK(["advance", number, "note", "--on", "2024-06-05", "--registry", copy])
    _ = registry.run("merge", copy)
    #expect(!text(registry).contains("Оспанов") && text(registry).contains("Серікова"))
    _ = registry.run("merge", registry.folder + "/registry", "--registry", copy)
    let there = registry.run("show", number, "--json", "--registry", copy).output
    #expect(!there.contains("Оспанов") && there.contains("Серікова"), "\(there)")
    // Two versions are there until somebody decides; what was removed is no fault in either.
    let text = registry.run("verify", "--registry", copy).output
    #expect(!text.contains("hash") && !text.contains("personal"), "\(text)")
  }
}
