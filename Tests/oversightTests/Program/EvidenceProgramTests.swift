import Foundation
import JSONText
import Reports
import Testing

import oversight

@Suite struct EvidenceProgramTests {
  private let registry: ProgramRegistry
  private let number: String
  /// SHA-256 of `original` and `redacted`, from `sha256sum`.
  private let original = "0682c5f2076f099c34cfdd15a9e063849ed437a49677e6fcc5b4198c76575be5"
  private let redacted = "b68919aff001d8366249403a2544fba2d833084f1ad22839b6310aadacb6a138"

  init() throws {
    registry = try ProgramRegistry()
    number = try registry.letter()
  }

  private func add(_ name: String, _ text: String, _ more: String...) throws -> ProgramRun {
    registry.run(["evidence", "add", number, try registry.file(name, text), "--kind", "letter"] + more)
  }

  private func path(_ name: String) -> String { "\(registry.folder)/\(name)" }

  private func stored() -> [String] {
    let folder = path("registry/evidence")
    return (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  @Test func `a document is added, listed, checked and given out`() throws {
    let run = try add("letter.pdf", "original", "--origin", "by post, 5 June", "--supplied-by", "a parent", "--json")
    let answer = try run.json()
    #expect(answer["cases"]?[0]?["records"]?.integer == 2)
    #expect(answer["evidence"] == [["kind": "letter", "name": "letter.pdf", "sha256": .string(original), "size": 8]])
    let list = try registry.json("evidence", "list", number)
    #expect(list["count"]?.integer == 1)
    #expect(
      list["items"]?[0]
        == [
          "kind": "letter", "name": "letter.pdf", "sha256": .string(original), "size": 8, "visibility": "internal",
          "origin": "by post, 5 June", "suppliedBy": "a parent", "seq": 2, "on": "2024-07-10",
          "at": "2024-07-10T09:00:00+05:00", "by": "p-sec",
        ])
    let check = try registry.json("evidence", "check", number)
    #expect(check["documents"]?.integer == 1 && check["items"]?[0]?["state"]?.string == "ok")
    let copy = path("copy.pdf")
    let got = try registry.json("evidence", "get", number, String(original.prefix(6)), "--to", copy)
    #expect(got["to"]?.string == copy && got["sha256"]?.string == original)
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "original")
    #expect(registry.run("evidence", "get", number, original.uppercased(), "--to", "-").output == "original")
    #expect(try registry.json("verify")["problems"] == [])
    #expect(try registry.json("show", number)["stage"]?.string == "drafted")
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `the list and the protocol say what a document is, and who supplied it only the list`(language: String) throws {
    _ = try add("letter.pdf", "original", "--origin", "by post", "--supplied-by", "Сәуле Ахметова, Жетіген ауылы")
    _ = try add("copy.pdf", "redacted", "--redacts", "06", "--visibility", "public")
    let list = registry.run("evidence", "list", number, "--lang", language).output
    #expect(list.contains("Сәуле Ахметова") && list.contains("by post") && list.contains(redacted.prefix(12)))
    let page = registry.run("show", number, "--history", "--lang", language).output
    #expect(!page.contains("Сәуле") && page.contains("by post") && page.contains("evidence list \(number)"))
    #expect(page.contains(original.prefix(12)), "the copy names its original")
    expectNarrow(list + page)
  }

  @Test func `who supplied it can be removed by law`() throws {
    _ = try add("letter.pdf", "original", "--supplied-by", "a parent", "--id", "add-1")
    try registry.expectOK(["forget", number, "suppliedBy", "--reason", "asked by the parent"])
    #expect(try registry.json("evidence", "list", number)["items"]?[0]?["suppliedBy"] == nil)
    #expect(!registry.run("show", number, "--json").output.contains("a parent"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a redacted copy is found from its original, and told of`() throws {
    _ = try add("letter.pdf", "original")
    #expect(try add("copy.pdf", "redacted", "--redacts", "0682C5", "--visibility", "public").code == .ok)
    let items = try registry.json("evidence", "list", number)["items"]
    #expect(items?[0]?["redactedBy"]?.strings == [redacted])
    #expect(items?[1]?["redacts"]?.string == original && items?[1]?["visibility"]?.string == "public")
    let run = registry.run("evidence", "get", number, original, "--to", path("a"))
    #expect(run.errors.contains("public redacted copy is \(redacted.prefix(12))"))
    #expect(registry.run("evidence", "get", number, redacted, "--to", path("b")).errors.isEmpty)
  }

  @Test(arguments: [
    ("ffff", "unknown"), ("0682", "itself"),
  ])
  func `a wrong original is refused, and nothing stays behind`(prefix: String, because: String) throws {
    _ = try add("letter.pdf", "original")
    let file = try registry.file("copy.pdf", because == "itself" ? "original" : "redacted")
    let error = try registry.error(
      "evidence", "add", number, file, "--kind", "letter", "--redacts", prefix, kind: "refused", code: .refused)
    #expect(error["details"]?[0]?["because"]?.string == because)
    #expect(stored() == ["06/\(original).pdf"])
  }

  @Test func `what is refused, repeated or only tried stores nothing`() throws {
    let file = try registry.file("letter.pdf", "original")
    let words = ["evidence", "add", number, file, "--kind", "letter"]
    registry.actor = "b-school"
    #expect(registry.run(words).code == .refused)
    registry.actor = "p-nobody"
    #expect(registry.run(words).code == .notFound)
    registry.actor = "p-sec"
    #expect(registry.run(words + ["--on", "2024-07-11"]).code == .refused)
    #expect(registry.run(words + ["--visibility", "all"]).code == .usage)
    #expect(registry.run(["evidence", "add", number, file]).code == .usage)
    #expect(registry.run(["evidence", "add", "LTR-2024-000009", file, "--kind", "letter"]).code == .notFound)
    #expect(registry.run(["evidence", "add", number, path("nothing"), "--kind", "letter"]).code == .io)
    let dry = registry.run(words + ["--dry-run"])
    #expect(dry.code == .ok && dry.output.contains(original) && dry.errors.contains("dry run"))
    #expect(stored() == [])
    #expect(registry.run(["advance", number, "lapse", "--evidence", "letter=\(file)"]).code == .refused)
    #expect(stored() == [])
    let first = try registry.run(words + ["--id", "add-1", "--json"]).json()
    #expect(try registry.run(words + ["--id", "add-1", "--json"]).json() == first)
    #expect(registry.run(words + ["--id", "add-1", "--origin", "x"]).code == .refused)
    #expect(try registry.json("evidence", "list", number)["count"]?.integer == 1)
    let hidden = try FileManager.default.contentsOfDirectory(atPath: path("registry/.oversight"))
    #expect(hidden.allSatisfy { !$0.contains(".tmp-") })
  }

  @Test func `a case that has ended still takes documents, and earlier days are seen as they were`() throws {
    try registry.expectOK(["advance", number, "drop", "--on", "2024-06-05"])
    #expect(try add("letter.pdf", "original", "--on", "2024-06-04").code == .ok)
    #expect(try add("more.pdf", "redacted").code == .ok)
    #expect(try registry.json("evidence", "list", number, "--as-of", "2024-06-04")["count"]?.integer == 1)
    #expect(try registry.json("evidence", "list", number)["count"]?.integer == 2)
    #expect(registry.run("evidence", "list", number, "--as-of", "2024-06-01").code == .notFound)
    try registry.expectOK(["correct", number, "3", "--void", "--reason", "wrong case"])
    #expect(try registry.json("evidence", "list", number)["items"]?[0]?["void"]?.bool == true)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `missing and altered files are found, with exit code 65`() throws {
    _ = try add("letter.pdf", "original")
    _ = try add("other.pdf", "redacted")
    try "0riginal".write(toFile: path("registry/evidence/06/\(original).pdf"), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path("registry/evidence/b6/\(redacted).pdf"))
    let check = registry.run("evidence", "check", "--json")
    #expect(check.code == .data)
    let items = try JSON(parsing: Array(check.output.utf8))["items"]
    #expect(items?.array?.map { $0["state"]?.string } == ["altered", "missing"])
    #expect(registry.run("evidence", "check", number, "--lang", "ru").output.contains("файл изменён"))
    #expect(registry.run("verify").code == .data)
    #expect(registry.run("evidence", "get", number, original, "--to", path("copy")).code == .data)
    let piped = registry.run("evidence", "get", number, original, "--to", "-")
    #expect(piped.code == .data && piped.errors.contains("not the one that was stored"))
    #expect(!FileManager.default.fileExists(atPath: path("copy")))
    #expect(try add("letter.pdf", "original").code == .ok)
    #expect(registry.run("evidence", "check", "--json").output.contains("altered") == false)
  }

  @Test func `a beginning that fits several documents lists them`() throws {
    for text in ["0", "26"] { _ = try add("\(text).txt", text) }
    let several = try registry.error("evidence", "get", number, "5f", kind: "usage", code: .usage)
    #expect(several["details"]?.array?.map { $0["name"]?.string } == ["0.txt", "26.txt"])
    #expect(several["message"]?.string?.contains("26.txt") == true)
    let none = try registry.error("evidence", "get", number, "00", kind: "not-found", code: .notFound)
    #expect(none["message"]?.string?.contains("evidence list") == true)
    #expect(registry.run("evidence", "get", number, "5f9", "--to", "-").output == "26")
    #expect(registry.run("evidence", "get", number, "5f9", "--to", "-", "--json").code == .usage)
  }

  @Test func `a name with control characters is shown, not obeyed`() throws {
    _ = try add("..\\.profile\u{1B}[2J.txt", "original")
    for run in [registry.run("evidence", "list", number), registry.run("evidence", "check", number)] {
      #expect(run.code == .ok && !run.output.contains("\u{1B}") && run.output.contains("␛[2J.txt"))
    }
  }

  @Test func `lines of apply add documents and describe those of an action`() throws {
    _ = try registry.file("letter.pdf", "original")
    _ = try registry.file("copy.pdf", "redacted")
    let lines = [
      #"{"verb":"attach","number":"\#(number)","file":"letter.pdf","kind":"letter","origin":"by post","#
        + #""suppliedBy":"b-school","note":"n"}"#,
      #"{"verb":"advance","number":"\#(number)","action":"send","on":"2024-06-03","input":{"receivedOn":"2024-06-03","copies":1},"#
        + #""evidence":{"copy":{"file":"copy.pdf","redacts":"06","visibility":"public"},"#
        + #""other":["letter.pdf",{"file":"letter.pdf","origin":"again"}]}}"#,
    ]
    let file = try registry.file("lines.jsonl", lines.joined(separator: "\n"))
    #expect(try registry.json("apply", file)["applied"]?.integer == 2)
    let items = try registry.json("evidence", "list", number)["items"]
    #expect(items?.array?.map { $0["kind"]?.string } == ["letter", "copy", "other", "other"])
    #expect(items?[0]?["suppliedBy"]?.string == "b-school" && items?[1]?["redacts"]?.string == original)
    #expect(items?[3]?["origin"]?.string == "again")
    #expect(registry.run("evidence", "list", number).output.contains("School 12"))
    let wrong: [(line: String, hint: String)] = [
      (#"{"verb":"attach","number":"N","file":"letter.pdf"}"#, "/kind"),
      (#"{"verb":"attach","number":"N","file":"letter.pdf","kind":"k","visibility":"x"}"#, "/visibility"),
      (#"{"verb":"attach","number":"N","file":"letter.pdf","kind":"k","redact":"x"}"#, "/redact"),
      (#"{"verb":"advance","number":"N","action":"a","evidence":{"k":{"file":1}}}"#, "/evidence/file"),
      (#"{"verb":"advance","number":"N","action":"a","evidence":{"k":{"file":"a","kind":"k"}}}"#, "/evidence/kind"),
    ]
    for (line, hint) in wrong {
      let run = registry.run("apply", try registry.file("wrong.jsonl", line))
      #expect(run.code == .usage && run.errors.contains(hint), "\(run.errors)")
    }
  }

  private func expectNarrow(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)", sourceLocation: location)
    }
  }
}
