import Foundation
import JSONText
import Testing

import oversight

/// What a person keeps for themselves, through the whole program.
@Suite struct PersonalProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.variables = ["XDG_CONFIG_HOME": registry.folder + "/config", "XDG_STATE_HOME": registry.folder + "/state"]
  }

  private var file: String { registry.folder + "/config/oversight/config.json" }

  private func opener(_ words: [String]) throws -> String? {
    let answer = try registry.run(["open", "letter", "--party", "addressee=b-dept", "--json"] + words).json()
    let number = answer["cases"]?[0]?["number"]?.string ?? ""
    return try registry.json("show", number)["history"]?[0]?["by"]?.string
  }

  @Test func `whoever is set acts where nobody is named, and every answer that records says so`() throws {
    registry.actor = nil
    let refused = registry.run("open", "letter", "--party", "addressee=b-dept")
    #expect(refused.code == .usage && refused.errors.contains("oversight config set actor PARTY"))
    let set = registry.run("config", "set", "actor", "Dana")
    #expect(set.code == .ok && set.output.contains("Who acts: Dana (p-sec)"), "\(set.output)\(set.errors)")
    let opened = registry.run("open", "letter", "--party", "addressee=b-dept")
    #expect(opened.code == .ok && opened.errors.contains("recorded as Dana (p-sec)"), "\(opened.errors)")
    let json = try registry.json("open", "letter", "--party", "addressee=b-dept")
    #expect(json["notes"]?[0]?["kind"] == "configured-actor" && json["notes"]?[0]?["party"] == "p-sec")
    #expect(try registry.json("show", "LTR-2024-000002")["history"]?[0]?["by"] == "p-sec")
    // Reading says nothing of it.
    #expect(registry.run("list").errors.isEmpty)
  }

  @Test func `--as goes before OVERSIGHT_AS, and that before what is set`() throws {
    try registry.expectOK(["party", "add", "p-two", "--kind", "person", "--name", "en=Two", "--role", "secretary"])
    try registry.expectOK(["party", "add", "p-three", "--kind", "person", "--name", "en=Three", "--role", "secretary"])
    try registry.expectOK(["config", "set", "actor", "p-three"])
    #expect(try self.opener(["--as", "p-two"]) == "p-two")
    #expect(try self.opener([]) == "p-sec")
    registry.actor = nil
    #expect(try self.opener([]) == "p-three")
    #expect(registry.run("config", "show").output.contains("p-three"))
  }

  @Test func `an actor is set for one registry only, and nobody unknown can be`() throws {
    try registry.expectOK(["config", "set", "actor", "p-sec"])
    registry.actor = nil
    let other = registry.folder + "/other"
    try registry.expectOK(["init", other])
    #expect(try registry.run(["config", "show", "--registry", other, "--json"]).json()["actor"] == nil)
    _ = try registry.error("config", "set", "actor", "p-nobody", kind: "not-found", code: .notFound)
    #expect(try registry.json("config", "show")["actor"] == "p-sec")
    try registry.expectOK(["config", "set", "actor", "--undo"])
    #expect(try registry.json("config", "show")["actor"] == nil)
  }

  @Test func `a registry that is reached over a link is the same`() throws {
    try registry.expectOK(["config", "set", "actor", "p-sec"])
    let link = registry.folder + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: registry.folder + "/registry")
    #expect(try registry.run(["config", "show", "--registry", link, "--json"]).json()["actor"] == "p-sec")
  }

  @Test func `the language that is set comes after the variable and before the registry and the system`() throws {
    registry.variables["LANG"] = "ru_RU.UTF-8"
    try registry.expectOK(["config", "set", "language", "kz"])
    #expect(try registry.json("config", "show")["language"] == "kk")
    #expect(registry.run("list").output.hasPrefix("Іс табылмады"))
    #expect(registry.run("list", "--lang", "en").output.hasPrefix("No cases"))
    registry.variables["OVERSIGHT_LANG"] = "ru"
    #expect(registry.run("list").output.hasPrefix("Дел не найдено"))
    registry.variables["OVERSIGHT_LANG"] = nil
    try registry.expectOK(["config", "set", "language", "--undo"])
    #expect(registry.run("list").output.hasPrefix("Дел не найдено"))
    _ = try registry.error("config", "set", "language", "de", kind: "usage", code: .usage)
    _ = try registry.error("config", "set", "colour", "red", kind: "usage", code: .usage)
  }

  @Test func `config show has the keys of the contract`() throws {
    #expect(try registry.json("config", "show").keys == ["contexts", "file"])
    try registry.expectOK(["config", "set", "actor", "p-sec"])
    try registry.expectOK(["config", "set", "language", "en"])
    try registry.expectOK(["context", "save", "health", "debtor:b-dept", "stage:sent,silent"])
    let json = try registry.json("config", "show")
    #expect(json.keys == ["actor", "contexts", "file", "language"])
    #expect(json["contexts"]?["health"]?.strings == ["debtor:b-dept", "stage:sent,silent"])
    #expect(try registry.json("context", "list")["contexts"] == json["contexts"])
  }

  @Test func `a damaged file is named, never overwritten, and stops only what needs it`() throws {
    try registry.expectOK(["config", "set", "actor", "p-sec"])
    for damaged in ["{", #"{"format":"oversight.config/9"}"#, #"{"format":"oversight.config/1","registries":[]}"#] {
      try damaged.write(toFile: file, atomically: true, encoding: .utf8)
      let failed = registry.run("config", "set", "language", "ru")
      #expect(failed.code == .data && failed.errors.contains(file) && failed.errors.contains("Nothing was changed"))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == damaged)
      #expect(registry.run("verify").code == .ok)
    }
  }

  @Test func `what another program has written there is kept`() throws {
    try registry.expectOK(["config", "set", "actor", "p-sec"])
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing(
      "\"format\"", with: "\"later\": 1,\n  \"format\"")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try registry.expectOK(["config", "set", "language", "ru"])
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\"later\": 1"))
  }

  @Test func `saved filters are used by name, and only those there are`() throws {
    try registry.sentLetter("Missing pump")
    try registry.sentLetter("New roof", to: "b-school")
    try registry.expectOK(["context", "save", "health", "debtor:b-dept"])
    #expect(try registry.json("overdue", "@health")["count"] == 1)
    #expect(try registry.json("list", "@health", "roof")["count"] == 0, "filters of both hold")
    let unknown = try registry.error("list", "@helth", kind: "not-found", code: .notFound)
    #expect(unknown["message"]?.string?.contains("@health") == true)
    for bad in ["all", "a b", "x/y"] {
      _ = try registry.error("context", "save", bad, "debtor:b-dept", kind: "usage", code: .usage)
    }
    _ = try registry.error("context", "save", "other", "@health", kind: "usage", code: .usage)
    _ = try registry.error("context", "save", "other", "debtor:b-nobody", kind: "not-found", code: .notFound)
    let replaced = registry.run("context", "save", "health", "debtor:b-school")
    #expect(replaced.output.contains("debtor:b-dept → debtor:b-school"))
  }

  @Test func `a context in use holds for every list, which says so, until it is taken back`() throws {
    try registry.sentLetter("Missing pump")
    try registry.sentLetter("New roof", to: "b-school")
    try registry.expectOK(["context", "save", "health", "debtor:b-dept"])
    try registry.expectOK(["context", "use", "health"])
    let list = registry.run("list")
    #expect(list.output.contains("Missing pump") && !list.output.contains("New roof"))
    #expect(list.errors.contains("@health") && list.errors.contains("@all"))
    let json = try registry.json("overdue")
    #expect(json["count"] == 1 && json["notes"]?[0]?["context"] == "health")
    #expect(try registry.json("today")["overdue"] == 1)
    #expect(try registry.json("overdue", "@all")["count"] == 2)
    try registry.expectOK(["context", "use", "--undo"])
    #expect(try registry.json("overdue")["count"] == 2 && registry.run("overdue").errors.isEmpty)
    _ = try registry.error("context", "use", "nothing", kind: "not-found", code: .notFound)
  }

  @Test func `without a home nothing is set, and it is said why`() throws {
    registry.variables = [:]
    #expect(try registry.json("config", "show").keys == ["contexts"])
    let failed = try registry.error("config", "set", "language", "ru", kind: "io", code: .io)
    #expect(failed["message"]?.string?.contains("XDG_CONFIG_HOME") == true)
    registry.variables = ["HOME": registry.folder]
    try registry.expectOK(["config", "set", "language", "ru"])
    #expect(FileManager.default.fileExists(atPath: registry.folder + "/.config/oversight/config.json"))
  }
}
