import Foundation
import JSONText
import Testing

import oversight

@Suite struct MergeProgramTests {
  private let registry: ProgramRegistry
  private let other: ProgramRegistry
  private let number: String

  /// Two registries of one beginning, with a letter.
  init() throws {
    registry = try ProgramRegistry()
    other = try ProgramRegistry()
    number = try registry.letter()
    let files = FileManager.default
    try files.removeItem(atPath: other.folder + "/registry")
    try files.copyItem(atPath: registry.folder + "/registry", toPath: other.folder + "/registry")
  }

  private var there: String { other.folder + "/registry" }

  private func send(_ registry: ProgramRegistry, on day: String) throws {
    try registry.expectOK(["advance", number, "send", "receivedOn=\(day)", "copies=1", "--on", day])
  }

  @Test func `what the other side has is taken over, with its evidence`() throws {
    let file = try other.file("minutes.txt", "minutes")
    try other.add(SampleDefinitions.round)
    try other.expectOK(["party", "add", "b-new", "--kind", "body", "--name", "en=New"])
    let new = try other.letter("Roof", to: "b-new")
    try other.expectOK([
      "advance", new, "send", "receivedOn=2024-06-03", "copies=1", "--evidence", "letter=\(file)", "--despite",
      "found late",
    ])
    let dry = try registry.json("merge", there, "--dry-run")
    #expect(dry["dryRun"]?.bool == true && dry["taken"]?[0]?["number"]?.string == new)
    #expect(try registry.cases() == 1)
    let answer = try registry.json("merge", there)
    #expect(answer["taken"]?[0]?["records"]?.integer == 2 && answer["same"]?.integer == 1)
    #expect(answer["parties"]?.strings == ["b-new"])
    #expect(answer["evidence"]?.integer == 1)
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
    let again = registry.run("merge", there)
    #expect(again.code == .ok && again.output.contains("0 case(s) taken over"))
  }

  @Test func `a case that both advanced ends with a conflict, and is settled with a reason`() throws {
    try send(registry, on: "2024-06-03")
    try send(other, on: "2024-06-04")
    let run = registry.run("merge", there)
    #expect(run.code == .refused)
    #expect(run.output.contains("advanced on both sides after record 1"))
    #expect(run.output.contains("2: 2024-06-03 send, by p-sec") && run.output.contains("2: 2024-06-04 send, by p-sec"))
    let json = registry.run("merge", there, "--json")
    let report = try JSON(parsing: Array(json.output.utf8))
    let fork = try #require(report["conflicts"]?[0])
    #expect(fork["kind"]?.string == "fork" && fork["common"]?.integer == 1)
    #expect(fork["theirs"]?[0]?["on"]?.string == "2024-06-04" && fork["theirs"]?[0]?["hash"]?.string?.count == 64)
    #expect(
      try JSON(parsing: Array(json.errors.split(separator: "\n")[0].utf8))["error"]?["kind"]?.string == "conflict")
    #expect(registry.run("list").errors.contains("settle \(number)"))
    #expect(registry.run("verify").code == .data)
    let versions = try registry.json("settle", number)["versions"]
    let mark = try #require(versions?[0]?["version"]?.string)
    #expect(registry.run("settle", number, "--keep", "theirs").code == .usage)
    #expect(registry.run("settle", number, "--keep", "theirs", "--reason", "R", "--as", "p-nobody").code == .notFound)
    #expect(registry.run("settle", number, "--keep", "000000000000", "--reason", "R").code == .notFound)
    try registry.expectOK(["settle", number, "--keep", mark, "--reason", "the letter of the 4th"])
    #expect(try registry.json("show", number)["since"]?.string == "2024-06-04")
    #expect(registry.run("verify").code == .ok)
    #expect(registry.run("list").errors.isEmpty)
    #expect(registry.run("merge", there).code == .ok)
    #expect(other.run("merge", registry.folder + "/registry").code == .ok)
  }

  @Test func `children are taken with their parents, and held back with them`() throws {
    for side in [registry, other] { try side.add(SampleDefinitions.round) }
    try registry.expectOK(["open", "round", "--party", "body=b-dept", "--on", "2024-06-03"])
    let files = FileManager.default
    try files.removeItem(atPath: there)
    try files.copyItem(atPath: registry.folder + "/registry", toPath: there)
    try other.expectOK(["advance", "RND-2024-000001", "begin", #"topics=["Pump"]"#, "--on", "2024-06-04"])
    let dry = try registry.json("merge", there, "--dry-run")
    #expect(dry["taken"]?.array?.count == 2)
    try registry.expectOK(["advance", "RND-2024-000001", "begin", #"topics=["Roof"]"#, "--on", "2024-06-05"])
    let run = registry.run("merge", there, "--json")
    let kinds = try JSON(parsing: Array(run.output.utf8))["conflicts"]?.array?.compactMap { $0["kind"]?.string }
    #expect(kinds == ["number", "fork"], "both gave the next number to a child")
    #expect(try registry.json("show", "LTR-2024-000002")["parent"]?.string == "RND-2024-000001")
  }

  @Test func `the marks of a conflict in a document stop only its own case`() throws {
    let good = try registry.letter("Roof")
    let path = "\(registry.folder)/registry/cases/2024/\(number).json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try "<<<<<<< HEAD\n\(text)=======\n\(text)>>>>>>> theirs\n".write(toFile: path, atomically: true, encoding: .utf8)
    let list = registry.run("list")
    #expect(list.code == .ok && list.output.contains(good))
    #expect(list.errors.contains(path.split(separator: "/").suffix(3).joined(separator: "/")))
    #expect(list.errors.contains("git checkout"))
    let error = try registry.error("show", number, kind: "syntax", code: .data)
    #expect(error["message"]?.string?.contains("two versions were merged") == true)
    try registry.expectOK(["advance", good, "send", "receivedOn=2024-06-03", "copies=1", "--despite", "found late"])
    #expect(try JSON(parsing: Array(registry.run("verify", "--json").output.utf8))["problems"]?.array?.count == 1)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(registry.run("verify").code == .ok)
    #expect(registry.run("list").errors.isEmpty)
  }

  @Test func `after a conflict in the journal the own side and a copy of the other make a whole`() throws {
    try registry.expectOK(["party", "add", "b-here", "--kind", "body", "--name", "en=Here"])
    try other.expectOK(["party", "add", "b-there", "--kind", "body", "--name", "en=There"])
    try send(other, on: "2024-06-03")
    let path = registry.folder + "/registry/journal.json"
    let mine = try String(contentsOfFile: path, encoding: .utf8)
    let conflict = "<<<<<<< HEAD\n\(mine)=======\n\(mine)>>>>>>> theirs\n"
    try conflict.write(toFile: path, atomically: true, encoding: .utf8)
    let error = try registry.error("list", kind: "syntax", code: .data)
    #expect(error["message"]?.string?.contains("oversight merge") == true)
    try mine.write(toFile: path, atomically: true, encoding: .utf8)
    try registry.expectOK(["merge", there])
    #expect(registry.run("party", "list").output.contains("b-there"))
    #expect(registry.run("verify").code == .ok)
  }

  @Test func `wrong usage names what is right`() throws {
    #expect(registry.run("merge").code == .usage)
    #expect(registry.run("merge", registry.folder + "/registry").code == .usage)
    #expect(registry.run("merge", registry.folder).code == .notFound)
    #expect(registry.run("settle", "x").code == .usage)
    #expect(registry.run("settle", number, "--reason", "R").code == .usage)
    #expect(registry.run("settle", number).output.contains("no other version"))
    #expect(registry.run("settle", number, "--keep", "mine", "--reason", "R").code == .notFound)
    #expect(registry.run("refresh", "--accept", "x").code == .usage)
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `whoever has only ticked gives way, and merge says so`(language: String) throws {
    let (here, there) = (try ProgramRegistry(), try ProgramRegistry())
    let number = try there.sentLetter()
    try here.expectOK(["merge", there.folder + "/registry"])
    try there.expectOK(["tick"])
    try here.expectOK(["advance", number, "answer", "--on", "2024-06-05"])
    let run = there.run("merge", here.folder + "/registry", "--lang", language)
    #expect(run.code == .ok && run.output.contains(number))
    #expect(
      run.output.contains(["en": "only time had gone on", "ru": "только время", "kk": "тек уақыт"][language] ?? "?"))
    #expect(try there.json("show", number)["stage"] == "answered")
    #expect(try there.json("merge", here.folder + "/registry")["yielded"] == [])
    #expect(try here.json("merge", there.folder + "/registry")["conflicts"] == [])
    for registry in [here, there] { #expect(try registry.json("verify")["problems"] == []) }
  }

  @Test func `an id that means another body in their cases is mapped, and every look-up knows it`() throws {
    let (here, there) = (try ProgramRegistry(), try ProgramRegistry())
    try here.expectOK(["office", "set", "AKT"])
    try there.expectOK(["office", "set", "KAR"])
    try there.expectOK(["party", "rename", "b-dept", "--name", "en=Department of Karaganda", "--from", "2024-01-01"])
    try here.expectOK(["party", "rename", "b-dept", "--name", "en=Department of Aktobe", "--from", "2024-01-01"])
    let (mine, theirs) = (try here.sentLetter("Mine"), try there.sentLetter("Theirs"))
    let folder = there.folder + "/registry"
    let missing = try here.error("merge", folder, "--map", "b-dept=b-dept-kar", kind: "not-found", code: .notFound)
    #expect(missing["message"]?.string?.contains("oversight party add b-dept-kar") == true)
    try here.expectOK(["party", "add", "b-dept-kar", "--kind", "body", "--name", "en=Karaganda health"])
    _ = try here.error("merge", folder, "--map", "b-dept=p-sec", kind: "conflict", code: .refused)
    let answer = try here.json("merge", folder, "--map", "b-dept=b-dept-kar")
    #expect(answer["mapped"] == ["b-dept"] && answer["conflicts"] == [] && answer["taken"]?.array?.count == 1)
    func numbers(_ words: String...) throws -> [String] {
      let json = try here.run(words + ["--json"]).json()
      return ((json["cases"] ?? json["items"])?.array ?? []).compactMap { $0["number"]?.string }
    }
    #expect(try numbers("list", "party:b-dept") == [mine] && numbers("list", "party:b-dept-kar") == [theirs])
    #expect(try numbers("overdue", "debtor:b-dept") == [mine])
    #expect(try numbers("overdue", "debtor:Karaganda health") == [theirs])
    #expect(try numbers("list", "party:p-sec").count == 2 || numbers("list").count == 2)
    #expect(here.run("show", theirs).output.contains("Karaganda health"))
    #expect(here.run("show", mine).output.contains("Department of Aktobe"))
    let names = try here.json("overdue")["items"]?.array?.compactMap { $0["owedBy"]?["name"]?.string } ?? []
    #expect(Set(names) == ["Karaganda health", "Department of Aktobe"])
    let refused = try here.error(
      "assign", theirs, "addressee=b-dept", "--reason", "moved", kind: "conflict", code: .refused)
    #expect(refused["message"]?.string?.contains("b-dept-kar") == true)
    try here.expectOK(["assign", theirs, "addressee=b-school", "--reason", "moved"])
    #expect(try here.json("verify")["problems"] == [])
    try here.expectOK(["refresh"])
    #expect(try numbers("list", "party:b-dept") == [mine])
  }
}
