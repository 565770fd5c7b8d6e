import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import Foundation
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine
import Workflows

import oversight

/// Shipped versions, what leads from one to the next, and what new cases get.
@Suite struct VersionProgramTests {
  /// A registry that has an earlier version of a shipped workflow only, as one of the first edition has.
  private static func found(
    in folder: String, with ids: [String] = ["defender-incident", "strategic-litigation"]
  ) throws {
    let workflows = (Shipped.workflows.filter { $0.name != "defender-incident" } + Shipped.earlierWorkflows)
      .filter { ids.contains($0.name) && (try? version(of: $0)) == 1 }
      .map { FoundingFile(name: $0.name, bytes: $0.bytes) }
    // Of the acts, only those of long ago.
    var acts = try #require(try JSON(parsing: Shipped.acts.bytes).object)
    var list = try #require(acts["acts"]?.object)
    list["kz-appc-2020"] = nil
    acts["acts"] = .object(list)
    _ = try FolderStore.found(
      Path(folder),
      settings: RegistrySettings(offset: Offset(minutes: 300) ?? .utc, office: nil, languages: [.ru, .kk, .en]),
      workflows: workflows, calendars: Shipped.calendars.map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      acts: FoundingFile(name: "acts", bytes: JSON.object(acts).documentBytes()), at: "2024-01-03T09:00:00+05:00")
  }

  private static func version(of file: Shipped.File) throws -> Int? {
    try JSON(parsing: file.bytes)["version"]?.integer
  }

  /// The newest version of the definition whose cases are moved here.
  private static let newest =
    Shipped.workflows.first { $0.name == "defender-incident" }
    .flatMap { try? version(of: $0) } ?? 0

  private func old(with ids: [String] = ["defender-incident", "strategic-litigation"]) throws -> ProgramRegistry {
    let registry = try ProgramRegistry()
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try Self.found(in: registry.folder + "/registry", with: ids)
    try registry.expectOK([
      "party", "add", "p-sec", "--kind", "person", "--name", "en=Dana", "--role", "coordinator",
    ])
    try registry.expectOK(["party", "add", "p-one", "--kind", "person", "--name", "en=Z-1", "--role", "defender"])
    return registry
  }

  private func incident(_ registry: ProgramRegistry) throws -> String {
    let answer = try registry.json(
      "open", "defender-incident", "code=Z-1", "kind=\(try kind())", "--title", "Z-1", "--party", "defender=p-one",
      "--on", "2024-06-03")
    return try #require(answer["cases"]?[0]?["number"]?.string)
  }

  private func kind() throws -> String {
    let file = try #require(Shipped.earlierWorkflows.first { $0.name == "defender-incident" })
    let json = try JSON(parsing: file.bytes)
    return try #require(
      json["fields"]?["kind"]?["of"]?.object?.members.first?.key ?? json["fields"]?["kind"]?["of"]?[0]?.string)
  }

  @Test func `from every shipped version a migration leads to the newest`() throws {
    let shipped = ShippedDefinitions(
      workflows: (Shipped.workflows + Shipped.earlierWorkflows).map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      migrations: Shipped.migrations.map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      acts: FoundingFile(name: "acts", bytes: Shipped.acts.bytes))
    for version in shipped.versions.map(\.reference) {
      let newest = try #require(shipped.version(of: version.id)).reference
      #expect(shipped.leads(from: version.version, to: newest.version, of: version.id), "\(version)")
    }
  }

  @Test func `a new registry gets the newest versions, and none before them`() throws {
    let registry = try ProgramRegistry()
    let list = try registry.json("workflow", "list")["workflows"]?.array ?? []
    for file in Shipped.workflows {
      let json = try JSON(parsing: file.bytes)
      let rows = list.filter { $0["id"] == json["id"] }
      #expect(rows.map { $0["version"] } == [json["version"]] && rows.first?["current"] == true)
    }
  }

  @Test func `a registry goes on with its own copies until a version is added`() throws {
    let registry = try old()
    let number = try incident(registry)
    #expect(try registry.json("show", number)["workflow"]?["version"] == 1)
    #expect(try registry.json("workflow", "show", "defender-incident")["version"] == 1)
    #expect(try registry.json("workflow", "show", "defender-incident@2")["version"] == 2, "to be read first")
    let added = try registry.json("workflow", "add", "defender-incident")
    let newest = JSON.integer(Self.newest)
    #expect(added["version"] == newest && added["workflows"]?.strings.first == "defender-incident@\(Self.newest)")
    #expect(added["acts"]?.strings.contains("kz-appc-2020") == true, "the acts that it names come with it")
    let list = (try registry.json("workflow", "list")["workflows"]?.array ?? []).filter {
      $0["id"] == "defender-incident"
    }
    #expect(list.map { $0["current"]?.bool ?? false } == [false, true])
    let next = try incident(registry)
    #expect(try registry.json("show", next)["workflow"]?["version"] == newest)
    #expect(try registry.json("show", number)["workflow"]?["version"] == 1)
    #expect(try registry.json("workflow", "show", "defender-incident")["version"] == newest)
    #expect(try registry.json("workflow", "show", "defender-incident@1")["version"] == 1)
    #expect(
      try registry.json("workflow", "add", "defender-incident@\(Self.newest)")["workflows"] == [], "twice is once")
    #expect(try registry.json("verify")["problems"] == [])
    let error = try registry.error("workflow", "add", "defender-incidents", kind: "not-found", code: .notFound)
    #expect(error["message"]?.string?.contains("defender-incident") == true)
  }

  @Test func `a workflow that opens others comes with them`() throws {
    let registry = try old()
    let answer = try registry.json("workflow", "add", "public-hearing")
    let workflows = answer["workflows"]?.strings ?? []
    #expect(workflows.first?.hasPrefix("public-hearing@") == true)
    #expect(workflows.contains { $0.hasPrefix("recommendation@") })
  }

  @Test func `what a shipped version opens is renewed with it where the one here would owe nothing`() throws {
    let registry = try old(with: ["accessibility-inspection", "appeal", "council-recommendation"])
    let added = try registry.json("workflow", "add", "accessibility-inspection")["workflows"]?.strings ?? []
    #expect(added.first?.hasPrefix("accessibility-inspection@") == true)
    #expect(added.contains { $0.hasPrefix("appeal@") }, "an appeal of the first edition is opened and nobody owes")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `an upgrade adds the newest versions and moves running cases by shipped migrations`() throws {
    let registry = try old()
    let number = try incident(registry)
    let before = try registry.json("show", number)
    let preview = try registry.json("workflow", "upgrade", "--dry-run")
    #expect(preview["dryRun"] == true && preview["cases"] == 1)
    #expect(
      preview["workflows"]?.strings.contains("defender-incident@\(Self.newest)") == true && preview["left"] == [])
    #expect(preview["moved"]?[0]?["number"]?.string == number && preview["moved"]?[0]?["from"] == 1)
    #expect(try registry.json("show", number) == before)
    #expect((try registry.json("workflow", "list")["workflows"]?.array ?? []).allSatisfy { $0["version"] == 1 })
    let done = try registry.json("workflow", "upgrade", "--id", "up-1")
    #expect(done["moved"] == preview["moved"] && done["dryRun"] == false)
    let after = try registry.json("show", number)
    #expect(after["workflow"]?["version"] == .integer(Self.newest) && after["stage"] == before["stage"])
    #expect(after["duties"]?.array?.count == before["duties"]?.array?.count)
    let record = after["history"]?.array?.last
    #expect(record?["verb"] == "migrate")
    let reasons = (after["history"]?.array ?? []).compactMap { $0["reason"]?.string }
    #expect(reasons.contains { $0.contains("названия") }, "in the language of the registry")
    #expect(try registry.json("workflow", "upgrade")["cases"] == 0)
    try registry.expectOK(["workflow", "upgrade", "--id", "up-1"])
    #expect(try registry.json("show", number) == after)
    #expect(try registry.json("verify")["problems"] == [])
    #expect(registry.run("workflow", "upgrade", "--lang", "kk").output.contains("ең жаңа"))
  }

  @Test func `what cannot be moved is named with its reason and stays`() throws {
    let registry = try old()
    let number = try incident(registry)
    let stage = try #require(try registry.json("show", number)["stage"]?.string)
    let shipped = ShippedDefinitions(
      workflows: (Shipped.workflows + Shipped.earlierWorkflows).map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      migrations: [], acts: FoundingFile(name: "acts", bytes: Shipped.acts.bytes))
    let store = try FolderStore.open(Path(registry.folder + "/registry"))
    let now = try #require(Timestamp("2024-07-10T09:00:00+05:00"))
    var runner = RequestRunner(store, now: now)
    let outcome = try runner.record(
      Request(actor: "p-sec", wish: .upgrade(Upgrade(["defender-incident"], from: shipped))))
    let report = try #require(outcome.upgrade)
    #expect(report.moved.isEmpty && report.left.map(\.state.number.description) == [number])
    guard case .noMigration = report.left.first?.cause else {
      Issue.record("no migration leads there")
      return
    }
    #expect(try registry.json("show", number)["workflow"]?["version"] == 1)
    #expect(try registry.json("show", number)["stage"]?.string == stage)
    #expect(
      try registry.json("workflow", "list")["workflows"]?.array?.contains { $0["version"] == .integer(Self.newest) }
        == true)
  }

  @Test func `a registry's own definition under a shipped name stays as it is`() throws {
    let registry = try ProgramRegistry()
    let answer = try registry.json("workflow", "upgrade")
    #expect(answer["cases"] == 0 && answer["own"] == [] && answer["workflows"] == [])
    _ = try registry.error("workflow", "upgrade", "letter", kind: "not-found", code: .notFound)
  }

  @Test func `a retired workflow has no new cases, and running ones go on`() throws {
    let registry = try ProgramRegistry()
    let number = try registry.letter()
    #expect(try registry.json("workflow", "retire", "letter") == ["changed": true, "retired": ["letter@1"]])
    #expect(try registry.json("workflow", "retire", "letter")["changed"] == false)
    let error = try registry.error(
      "open", "letter", "--party", "addressee=b-dept", kind: "refused", code: .refused)
    let message = error["message"]?.string ?? ""
    #expect(message.contains("oversight workflow use letter@1") && message.contains("Nothing was changed"))
    #expect(message.contains("appeal"), "what is there instead")
    let row = (try registry.json("workflow", "list")["workflows"]?.array ?? []).first { $0["id"] == "letter" }
    #expect(row?["retired"] == true && row?["current"] == nil)
    #expect(registry.run("workflow", "list", "--lang", "ru").output.contains("выведена"))
    #expect(try registry.json("workflow", "show", "letter")["version"] == 1)
    try registry.expectOK(["advance", number, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"])
    #expect(try registry.json("workflow", "use", "letter@1")["used"] == true)
    #expect(try registry.letter("New") == "LTR-2024-000002")
    #expect(try registry.json("verify")["problems"] == [])
    try registry.expectOK(["refresh"])
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `one version can be retired, and added again`() throws {
    let registry = try ProgramRegistry()
    let second = SampleDefinitions.letter.replacing("\"version\": 1", with: "\"version\": 2")
    try registry.add(second)
    try registry.expectOK(["workflow", "retire", "letter@2"])
    try registry.letter("Mine")
    #expect(try registry.json("show", "LTR-2024-000001")["workflow"]?["version"] == 1)
    try registry.add(second)
    try registry.letter("Mine")
    #expect(try registry.json("show", "LTR-2024-000002")["workflow"]?["version"] == 2)
    _ = try registry.error("workflow", "retire", "letter@9", kind: "not-found", code: .notFound)
  }

  @Test func `an action that opens cases of a retired workflow is refused, and retiring says so`() throws {
    let registry = try ProgramRegistry()
    let run = registry.run("workflow", "retire", "council-recommendation")
    #expect(run.code == .ok && run.errors.contains("council-meeting"))
    #expect(registry.run("workflow", "check", try registry.file("l.json", SampleDefinitions.letter)).code == .ok)
  }

  @Test func `a draft leads to itself what both versions call alike, and asks for the rest`() throws {
    let registry = try ProgramRegistry()
    let second = [
      ("\"version\": 1", "\"version\": 2"), ("\"sent\"", "\"dispatched\""),
      ("\"duties\": {\n    \"answer\"", "\"duties\": {\n    \"reply\""),
    ].reduce(SampleDefinitions.letter) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    try registry.add(second)
    let number = try registry.letter()
    let draft = registry.run("workflow", "migrate", "--draft", "letter", "1", "2")
    #expect(draft.code == .ok)
    let json = try JSON(parsing: Array(draft.output.utf8))
    #expect(json["stages"] == ["drafted": "drafted", "sent": "?", "silent": "silent"])
    #expect(json["duties"] == ["answer": "?"] && json["fields"] == nil && json["reason"] == "?")
    #expect(json["comment"]?.string?.contains("dispatched") == true)
    let error = try registry.error(
      "workflow", "migrate", try registry.file("m.json", draft.output), kind: "invalid", code: .data)
    let lines = draft.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, advice) in [
      ("\"sent\": \"?\"", "dispatched"), ("\"answer\": \"?\"", "reply"), ("\"reason\": \"?\"", "say why"),
    ] {
      let line = try #require(lines.firstIndex { $0.contains(place) }) + 1
      let text = error["message"]?.string ?? ""
      #expect(text.contains("m.json:\(line):"), "\(place)")
      #expect(text.contains(advice))
    }
    let complete = draft.output.replacing("\"sent\": \"?\"", with: "\"sent\": \"dispatched\"")
      .replacing("\"answer\": \"?\"", with: "\"answer\": \"reply\"").replacing(
        "\"reason\": \"?\"", with: "\"reason\": \"clearer\"")
    #expect(try registry.json("workflow", "migrate", try registry.file("m.json", complete))["count"] == 0)
    #expect(try registry.json("show", number)["workflow"]?["version"] == 2, "opened after the second came")
    _ = try registry.error("workflow", "migrate", "--draft", "letter", "1", kind: "usage", code: .usage)
    _ = try registry.error("workflow", "migrate", "--draft", "letter", "1", "9", kind: "not-found", code: .notFound)
  }

  @Test func `what a migration lacks is told with what belongs there`() throws {
    let registry = try ProgramRegistry()
    let error = try registry.error(
      "workflow", "migrate", try registry.file("m.json", "{}"), kind: "invalid", code: .data)
    let text = error["message"]?.string ?? ""
    for advice in [
      "\"format\": \"oversight.migration/1\"", "\"from\": 1", "\"to\": 2", "\"stages\": {\"sent\": \"sent\"}",
      "--draft",
    ] {
      #expect(text.contains(advice), "\(advice)")
    }
  }

  @Test func `a role is known when any version names it, here or shipped`() throws {
    let registry = try old()
    // A role of a shipped workflow that this registry has not.
    try registry.expectOK([
      "party", "add", "p-two", "--kind", "person", "--name", "en=Two", "--role", "addressee",
    ])
  }
}
