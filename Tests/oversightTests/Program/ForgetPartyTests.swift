import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Removing who a person is: names and contacts go from the journal and from every answer; the id and the roles are left.
@Suite struct ForgetPartyTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    try registry.expectOK([
      "party", "add", "p-aigul", "--kind", "person", "--name", "ru=Айгүл Серікова", "--role", "secretary", "--contact",
      "+7 701 000 00 00", "--region", "Almaty",
    ])
    try registry.expectOK(["party", "rename", "p-aigul", "--name", "ru=Айгүл Оспанова", "--from", "2024-07-01"])
  }

  private func everything(_ folder: String? = nil) throws -> String {
    let root = folder ?? registry.folder + "/registry"
    var all = Data()
    for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      all += FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data()
    }
    return String(decoding: all, as: UTF8.self)
  }

  private func journal() throws -> JSON {
    try JSON(
      parsing: Array(try #require(FileManager.default.contents(atPath: registry.folder + "/registry/journal.json"))))
  }

  @Test func `names and contacts of a person are commitments in a journal of the second format`() throws {
    let journal = try journal()
    #expect(journal["format"] == "oversight.journal/2")
    let entries = (journal["entries"]?.array ?? []).filter { $0["id"] == "p-aigul" }
    #expect(entries.count == 2)
    #expect(entries.allSatisfy { $0["party"]?["name"]?["commitment"] != nil && $0["party"]?["roles"] == ["secretary"] })
    #expect(entries[0]["personal"]?["/party/name"]?["value"] == ["ru": "Айгүл Серікова"])
    #expect(entries[0]["personal"]?["/party/contact"]?["salt"]?.string?.count == 32)
    let body = (journal["entries"]?.array ?? []).first { $0["id"] == "b-school" }
    #expect(
      body?["personal"] == nil && body?["party"]?["name"]?["en"] == "School 12", "what is known of bodies is public")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `she is gone from every file and answer, and her id and roles are left`() throws {
    let answer = try registry.json("forget", "--party", "p-aigul", "--reason", "her request")
    #expect(answer == ["party": "p-aigul", "forgotten": true])
    let all = try everything()
    #expect(
      !all.contains("Серікова") && !all.contains("Оспанова") && !all.contains("701 000") && all.contains("her request"))
    let shown = try registry.json("party", "show", "p-aigul")
    #expect(shown["name"] == "p-aigul" && shown["roles"]?.strings == ["secretary"] && shown["region"] == "Almaty")
    #expect(shown["contact"] == nil && shown["formerNames"] == nil)
    #expect(shown["history"]?[2]?["removed"] == true && shown["history"]?[2]?["reason"] == "her request")
    #expect(registry.run("party", "show", "p-aigul").output.contains("removed as a law ordered"))
    #expect(
      registry.run("list", "party:Айгүл Серікова").code == .usage
        || registry.run("list", "party:Айгүл Серікова").code == .notFound)
    #expect(try registry.json("verify")["problems"] == [])
    try registry.expectOK(["open", "letter", "--party", "addressee=b-dept", "--as", "p-aigul", "--on", "2024-07-02"])
    #expect(try registry.json("forget", "--party", "p-aigul", "--reason", "again")["forgotten"] == true)
    #expect(try journal()["entries"]?.array?.count { $0["verb"] == "forget" } == 1, "once is enough")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a dry run keeps everything, and who can be named anew is`() throws {
    let run = registry.run("forget", "--party", "p-aigul", "--reason", "x", "--dry-run")
    #expect(run.code == .ok && run.output.contains("would be removed"), "\(run.output)")
    #expect(try everything().contains("Оспанова"))
    try registry.expectOK(["forget", "--party", "p-aigul", "--reason", "x"])
    try registry.expectOK(["party", "change", "p-aigul", "--name", "ru=А. О."])
    #expect(try registry.json("party", "show", "p-aigul")["names"]?["ru"] == "А. О.")
    try registry.expectOK(["forget", "--party", "p-aigul", "--reason", "x"])
    #expect(try !everything().contains("А. О."))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test(
    arguments: [
      (["--party", "b-school", "--reason", "x"], "is no person", ExitCode.refused),
      (["--party", "p-nobody", "--reason", "x"], "p-nobody", .notFound), (["--party", "p-aigul"], "--reason", .usage),
      (["--party", "p-aigul", "--reason", "x", "--seq", "1"], "exclude each other", .usage),
      (["--party", "p-aigul", "--reason", "x", "--as", "p-nobody"], "p-nobody", .notFound),
    ])
  func `what cannot be is refused`(words: [String], message: String, code: ExitCode) throws {
    let run = registry.run(["forget"] + words)
    #expect(run.code == code && run.errors.contains(message), "\(run.code) \(run.errors)")
    #expect(try everything().contains("Оспанова"))
  }

  @Test func `a changed value, one gone without an order and a foreign order are found`() throws {
    let path = registry.folder + "/registry/journal.json"
    let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    for (old, new) in [("Айгүл Серікова", "Айгүл Смагулова"), ("\"Almaty\"", "\"Astana\"")] {
      try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
      #expect(registry.run("verify").code == .data, "\(old)")
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a line of apply does it, and a merge neither brings her back nor keeps her elsewhere`() throws {
    let copy = registry.folder + "/copy"
    try FileManager.default.copyItem(atPath: registry.folder + "/registry", toPath: copy)
    let line = #"{"verb":"forget","party":"p-aigul","reason":"her request","as":"p-sec"}"#
    try registry.expectOK(["apply", try registry.file("forget.jsonl", line)])
    #expect(try !everything().contains("Оспанова"))
    // She is described anew there meanwhile.
    let there = ["--registry", copy]
    try registry.expectOK(["party", "change", "p-aigul", "--contact", "aigul@example.kz"] + there)
    let merge = registry.run("merge", copy)
    #expect(merge.code == .ok, "\(merge.output) \(merge.errors)")
    #expect(try !everything().contains("Оспанова") && !everything().contains("aigul@example.kz"))
    let back = registry.run(["merge", registry.folder + "/registry"] + there)
    #expect(back.code == .ok, "\(back.output) \(back.errors)")
    let other = try everything(copy)
    #expect(!other.contains("Оспанова") && !other.contains("Серікова") && !other.contains("aigul@example.kz"))
    #expect(try registry.run(["verify", "--json"] + there).json()["problems"] == [])
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `whom only the other side knew, and forgot, comes by the id, whoever ordered it`() throws {
    let copy = registry.folder + "/copy"
    try FileManager.default.copyItem(atPath: registry.folder + "/registry", toPath: copy)
    for (id, name) in [("p-new", "Бибігүл Жұмабай"), ("p-lawyer", "Юрист")] {
      try registry.expectOK(["party", "add", id, "--kind", "person", "--name", "kk=\(name)", "--role", "secretary"])
    }
    try registry.expectOK(["open", "letter", "--party", "addressee=b-dept", "--as", "p-new", "--on", "2024-07-02"])
    for id in ["p-new", "p-aigul"] {
      try registry.expectOK(["forget", "--party", id, "--reason", "order 5", "--as", "p-lawyer"])
    }
    let there = ["--registry", copy]
    let merge = registry.run(["merge", registry.folder + "/registry"] + there)
    #expect(merge.code == .ok, "\(merge.output) \(merge.errors)")
    let other = try everything(copy)
    #expect(!other.contains("Бибігүл") && !other.contains("Оспанова") && other.contains("order 5"))
    for id in ["p-new", "p-aigul"] {
      #expect(try registry.run(["party", "show", id, "--json"] + there).json()["name"]?.string == id)
    }
    #expect(try registry.run(["verify", "--json"] + there).json()["problems"] == [])
  }

  @Test func `what older entries say in clear stays, and the answer says so`() throws {
    let kept = ProjectFiles.place("Fixtures/Registries/parties").path
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try FileManager.default.copyItem(atPath: kept, toPath: registry.folder + "/registry")
    registry.now = "2024-08-13T09:00:00+05:00"
    let run = registry.run("forget", "--party", "p-sec", "--reason", "x")
    #expect(run.code == .ok && run.errors.contains("older entry(ies) of journal.json"), "\(run.errors)")
    let shown = try registry.json("party", "show", "p-sec")
    #expect(shown["name"] == "p-sec")
    #expect(try registry.json("verify")["problems"] == [])
  }
}
