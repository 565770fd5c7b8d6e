import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// A registry in a folder and its copy on a server answer alike, byte for byte, whatever verb is asked.
@Suite(.enabled(if: PostgresServer.named != nil)) struct ServerAgreementTests {
  /// A folder and its copy on a server, with something of everything in it.
  private final class Pair: @unchecked Sendable {
    let registry: ProgramRegistry
    let address: String

    init() throws {
      registry = try ProgramRegistry()
      registry.variables = [
        "XDG_STATE_HOME": registry.folder + "/state", "XDG_CONFIG_HOME": registry.folder + "/config",
      ]
      let minutes = try registry.file("minutes.txt", "Minutes of 17 May")
      try registry.add(SampleDefinitions.petition)
      try registry.add(SampleDefinitions.round)
      try registry.expectOK(["party", "change", "b-dept", "--kind", "executive"])
      try registry.expectOK([
        "log", "Publish the school menus", "--to", "b-dept=2024-05-21", "--to", "b-school=2024-05-21", "--adopted",
        "2024-05-17", "--on", "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(minutes)",
      ])
      try registry.expectOK([
        "advance", "REC-2024-000001", "answer", "position=accepted", "positionReason=We publish them",
        "promisedBy=2024-09-02", "--on", "2024-05-31", "--evidence", "letter=\(minutes)",
      ])
      for (place, day) in ["2024-06-03", "2024-06-14", "2024-06-28", "2024-07-09"].enumerated() {
        try registry.sentLetter("Насос № \(place)", to: place % 2 == 0 ? "b-dept" : "b-school", on: day)
      }
      try registry.petition()
      let round = try registry.json(
        "open", "round", "--title", "Round", "--party", "body=b-school", "--on", "2024-06-03")
      let number = try #require(round["cases"]?[0]?["number"]?.string)
      try registry.expectOK(["advance", number, "begin", "topics=Roof,Water", "--on", "2024-06-04"])
      try registry.expectOK([
        "publication", "set", "--workflow", "council-recommendation", "--title", "ru=Реестр", "--licence", "CC-BY",
      ])
      try registry.expectOK(["withhold", "REC-2024-000002", "--reason", "a child is named"])
      // Both are copies with the same code, so that they give the same numbers.
      address = PostgresServer.newRegistry()
      try registry.expectOK(["copy", registry.folder + "/registry", address, "--office", "CPY"])
      try registry.expectOK(["copy", registry.folder + "/registry", registry.folder + "/copied", "--office", "CPY"])
      registry.variables["OVERSIGHT_REGISTRY"] = registry.folder + "/copied"
    }

    func here(_ words: [String]) -> ProgramRun { registry.run(words) }
    func there(_ words: [String]) -> ProgramRun { registry.run(words + ["--registry", address]) }
  }

  private static let shared = Result { try Pair() }

  private static let rec = "REC-2024-000001"
  private static let questions: [String] = [
    "list", "list --count", "list --limit 2", "list stage:sent", "list debtor:b-dept", "list насос",
    "list --sort title:desc",
    "list title:насос", "list due.after:2024-07-01", "list quiet:10d", "list stage:sent,silent",
    "list kind:executive",
    "list field:position=accepted", "list ref:17", "list did:send", "list --as-of 2024-06-10", "list nobodysaidthis",
    "overdue", "overdue --count", "overdue debtor:b-school", "overdue --as-of 2024-06-20", "overdue --limit 1", "due",
    "due --within 30d",
    "due --count", "show \(rec)", "show \(rec) --history", "show \(rec) --as public", "show \(rec) --as council",
    "show REC-2024-000002 --as public", "show RND-2024-000001 --tree", "show LTR-2024-000001",
    "show LTR-2024-000001 --as-of 2024-06-10",
    "show LTR-2024-999999", "next \(rec)", "next LTR-2024-000004", "next LTR-2024-000004 answer", "explain \(rec)",
    "explain LTR-2024-000001", "today", "today --since 2024-06-01", "changes --since 2024-06-01",
    "changes --since 2024-06-01 --limit 3",
    "changes --since 2024-06-01 --count", "stats", "stats --by debtor", "stats --by month",
    "stats --by workflow --as public",
    "stats --by kind", "stats --by position", "verify", "party list", "party list --kind body", "party show b-dept",
    "party show nobody",
    "workflow list", "workflow show letter", "workflow graph letter", "calendar list", "calendar show 2024",
    "calendar count 2024-06-03 10wd", "evidence list \(rec)", "evidence check", "publication show", "template list",
    "template fields", "import template council-recommendation", "import recipes", "assess \(rec)",
    "nothing-like-this",
  ]

  @Test(arguments: questions)
  func `a question is answered alike`(question: String) throws {
    let pair = try Self.shared.get()
    let words = question.split(separator: " ").map(String.init)
    for more in [["--json"], ["--lang", "ru"], ["--lang", "kk"]] {
      let (here, there) = (pair.here(words + more), pair.there(words + more))
      #expect(here.output == there.output, "\(words + more): \(there.errors)")
      #expect(here.errors == there.errors && here.code == there.code, "\(words + more)")
    }
  }

  @Test(arguments: [
    ["export", "--out", "OUT/cases.csv"], ["export", "--out", "OUT/cases.xlsx"],
    ["export", "--out", "OUT/cases.jsonl"],
    ["list", "--out", "OUT/list.csv"], ["overdue", "--out", "OUT/late.xlsx"],
    ["publish", "OUT/site", "--yes"],
    ["letter", rec, "--out", "OUT/letter.docx"], ["letter", rec, "--out", "OUT/letter.txt", "--lang", "kk,ru"],
    ["stats", "--by", "debtor", "--out", "OUT/stats.csv"],
    ["stats", "--svg", "OUT/stats.svg"],
  ])
  func `a file is written alike`(words: [String]) throws {
    let pair = try Self.shared.get()
    let scratch = try ScratchFolder()
    func run(_ place: String, _ run: ([String]) -> ProgramRun) throws -> (ProgramRun, [String: Data]) {
      let folder = "\(scratch.location)/\(place)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let done = run(words.map { $0.replacing("OUT", with: folder) } + ["--json"])
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      let files = names.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
      }
      return (done, Dictionary(uniqueKeysWithValues: files))
    }
    let (here, files) = try run("at-folder", pair.here)
    let (there, others) = try run("at-server", pair.there)
    #expect(here.code == .ok && there.code == .ok, "\(words): \(here.errors) \(there.errors)")
    #expect(here.output.replacing("/at-folder", with: "") == there.output.replacing("/at-server", with: ""))
    #expect(files.keys.sorted() == others.keys.sorted() && !files.isEmpty, "\(words)")
    for (name, bytes) in files where others[name] != bytes { Issue.record("\(words): \(name) differs") }
  }

  /// An answer without what is each registry's own: hashes, in each of which stands a salt.
  private func common(_ text: String, _ pair: Pair) -> String {
    text.replacing(/[0-9a-f]{64}/, with: "#").replacing(/[0-9a-f]{12,63}/, with: "#")
  }

  @Test func `whatever is recorded, both answer alike, and are the same in the end`() throws {
    let pair = try Pair()
    let registry = pair.registry
    let note = try registry.file("note.pdf", "A note")
    let requests = try registry.file(
      "requests.jsonl",
      #"""
      {"verb": "open", "workflow": "letter", "title": "By list", "parties": {"addressee": ["b-dept"]}, "on": "2024-07-09", "id": "l-1"}
      {"verb": "advance", "number": "LTR-2024-000002", "action": "answer", "on": "2024-07-09", "id": "l-2"}
      {"verb": "advance", "number": "LTR-2024-000002", "action": "answer", "on": "2024-07-09", "id": "l-3"}

      """#)
    let definition = try registry.file("canteen.json", SampleDefinitions.canteen)
    let steps: [[String]] = [
      ["open", "letter", "--title", "New", "--party", "addressee=b-dept", "--on", "2024-07-09", "--id", "o-1"],
      ["open", "letter", "--title", "New", "--party", "addressee=b-dept", "--on", "2024-07-09", "--id", "o-1"],
      ["open", "letter", "--title", "Other", "--party", "addressee=b-dept", "--on", "2024-07-09", "--id", "o-1"],
      ["extend", "LTR-2024-000004", "answer", "--by", "5wd", "--reason", "asked", "--on", "2024-07-09", "--id", "e-1"],
      ["suspend", "LTR-2024-000004", "answer", "--reason", "asked", "--on", "2024-07-09"],
      ["resume", "LTR-2024-000004", "answer", "--reason", "here", "--on", "2024-07-10"],
      ["tick"], ["tick"], ["advance", "LTR-2024-000001", "answer", "reason=Late", "--on", "2024-07-09", "--dry-run"],
      ["advance", "LTR-2024-000001", "answer", "reason=Late", "--on", "2024-07-09", "--id", "a-1"],
      ["advance", "LTR-2024-000001", "answer", "--on", "2024-07-09"],
      ["correct", "LTR-2024-000001", "1", "--title", "Насос", "--reason", "slip"],
      ["reopen", "LTR-2024-000001", "--reason", "was wrong", "--on", "2024-07-10"],
      ["evidence", "add", Self.rec, note, "--kind", "letter", "--on", "2024-07-09"],
      ["assign", "LTR-2024-000003", "addressee=b-school", "--reason", "moved", "--on", "2024-07-09"],
      ["waive", "LTR-2024-000003", "answer", "--reason", "settled", "--on", "2024-07-09"],
      ["annul", "LTR-2024-000003", "--reason", "a mistake", "--on", "2024-07-10"],
      ["release", "REC-2024-000002", "--reason", "no more"],
      ["party", "add", "b-new", "--kind", "body", "--name", "en=New body"],
      ["party", "add", "b-new", "--kind", "body", "--name", "en=New body"],
      ["party", "rename", "b-new", "--name", "en=Newer body", "--from", "2024-07-01"],
      ["party", "join", "b-new", "b-dept"], ["party", "retire", "b-school", "--on", "2024-07-10"],
      ["publication", "show"],
      ["workflow", "add", definition], ["workflow", "list"], ["workflow", "retire", "canteen-check"],
      ["apply", requests], ["apply", requests, "--each"], ["changes", "--since", "2024-07-01"], ["overdue"], ["list"],
      ["today"], ["stats"], ["verify"], ["evidence", "check"], ["refresh"], ["verify"],
    ]
    for words in steps {
      let (here, there) = (pair.here(words + ["--json"]), pair.there(words + ["--json"]))
      #expect(common(here.output, pair) == common(there.output, pair), "\(words): \(here.errors) \(there.errors)")
      #expect(common(here.errors, pair) == common(there.errors, pair) && here.code == there.code, "\(words)")
    }
    for number in ["LTR-2024-000001", "LTR-2024-000003", "LTR-2024-000004", Self.rec] {
      let (here, there) = (pair.here(["show", number, "--json"]), pair.there(["show", number, "--json"]))
      #expect(common(here.output, pair) == common(there.output, pair), "\(number)")
    }
  }

  @Test func `what was recorded since a position is told on a server, and a folder says that it counts none`() throws {
    let pair = try Pair()
    let first = try pair.there(["changes", "--since-position", "0", "--json"]).json()
    let last = try #require(first["position"]?.integer)
    #expect(first["lastPosition"]?.integer == last && first["commits"]?.array?.count == last)
    #expect(first["items"]?.array?.count == first["count"]?.integer)
    pair.registry.variables["OVERSIGHT_REGISTRY"] = pair.address
    _ = try pair.registry.letter("Since then")
    try pair.registry.expectOK(["party", "add", "b-late", "--kind", "body", "--name", "en=Late"])
    let next = try pair.registry.json("changes", "--since-position", "\(last)")
    #expect(next["position"]?.integer == last + 2)
    #expect(next["items"]?.array?.compactMap { $0["title"]?.string } == ["Since then"])
    #expect(next["items"]?[0]?.keys == ["action", "at", "by", "number", "on", "position", "role", "sequence", "title"])
    #expect(next["commits"]?.array?.compactMap { $0["entries"]?.integer } == [0, 1])
    let page = try pair.registry.json("changes", "--since-position", "\(last)", "--limit", "1")
    #expect(page["position"]?.integer == last + 1 && page["lastPosition"]?.integer == last + 2)
    for (language, word) in [("en", "Position"), ("ru", "Позиция"), ("kk", "позиция")] {
      let text = pair.registry.run("changes", "--since-position", "\(last)", "--lang", language)
      #expect(text.code == .ok && text.output.contains(word) && text.output.contains("Since then"), "\(text.errors)")
    }
    _ = try pair.registry.error("changes", "--since-position", "\(last + 3)", kind: "not-found", code: .notFound)
    _ = try pair.registry.error("changes", "--since-position", "1", "stage:sent", kind: "usage", code: .usage)
    pair.registry.variables["OVERSIGHT_REGISTRY"] = pair.registry.folder + "/copied"
    let folder = try pair.registry.error("changes", "--since-position", "0", kind: "usage", code: .usage)
    #expect(folder["message"]?.string?.contains("Only a registry on a server") == true)
  }
}
