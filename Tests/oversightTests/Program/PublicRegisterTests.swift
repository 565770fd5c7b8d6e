import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// What everybody sees: one case, the figures, and the site.
@Suite struct PublicRegisterTests {
  private let registry: ProgramRegistry
  private var site: String { registry.folder + "/site" }

  /// Two recommendations, one of them answered, with a mark in everything that is not for everybody.
  init() throws {
    registry = try ProgramRegistry()
    try registry.logMarked()
    let open = try registry.file("hush-hush-name.pdf", "the letter without names")
    let filed = try registry.json("evidence", "list", "REC-2024-000001")["items"]?.array ?? []
    let original = try #require(filed.last?["sha256"]?.string)
    try registry.expectOK([
      "evidence", "add", "REC-2024-000001", open, "--kind", "letter", "--visibility", "public", "--redacts",
      String(original.prefix(12)), "--supplied-by", "hush-hush supplier",
    ])
  }

  private func publishing() throws {
    try registry.expectOK([
      "publication", "set", "--workflow", "council-recommendation", "--title", "ru=Реестр совета", "--title",
      "en=Register of the council", "--licence", "https://creativecommons.org/licenses/by/4.0/", "--contact",
      "council@example.org",
    ])
  }

  @Test func `nothing is seen before somebody says so, and then only what is public`() throws {
    let hidden = try registry.json("show", "REC-2024-000001", "--as", "public")
    #expect(hidden["shown"] == false && hidden["why"] == "workflow" && hidden["number"] == "REC-2024-000001")
    #expect(registry.run("show", "REC-2024-000001", "--as", "public", "--lang", "ru").output.contains("публикуется"))
    try publishing()
    let run = registry.run("show", "REC-2024-000001", "--as", "public", "--json")
    let shown = try run.json()
    #expect(shown["shown"] == true && shown["title"] == "Publish the school menus" && shown["stage"]?.string != nil)
    #expect(shown["fields"]?["position"] == "accepted" && shown["parties"]?["addressee"] == ["b-dept"])
    #expect(shown["parties"]?["secretary"] == [] || shown["parties"]?["secretary"] == nil)
    #expect(!run.output.contains("hush-hush") && !run.output.contains("p-sec") && !run.output.contains("\"hash\""))
    let text = registry.run("show", "REC-2024-000001", "--as", "public", "--history", "--lang", "ru")
    #expect(text.code == .ok && !text.output.contains("hush-hush") && !text.output.contains("Dana"))
    let council = registry.run("show", "REC-2024-000001", "--as", "council", "--json").output
    #expect(
      council.contains("hush-hush-17") && !council.contains("hush-hush signer")
        && !council.contains("hush-hush-minutes"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `what is published is a file of its own, journaled and checked`() throws {
    #expect(try registry.json("publication", "show")["workflows"] == [])
    try publishing()
    let shown = try registry.json("publication", "show")
    #expect(shown["format"] == "oversight.publication/1" && shown["workflows"] == ["council-recommendation"])
    #expect(shown["embargo"] == 0 && shown["title"]?["ru"] == "Реестр совета")
    let path = registry.folder + "/registry/publication.json"
    #expect(try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path)))) == shown)
    _ = try registry.error("publication", "set", "--workflow", "appeal", kind: "refused", code: .refused)
    _ = try registry.error("publication", "set", kind: "usage", code: .usage)
    _ = try registry.error("publication", "set", "--embargo", "-1", kind: "usage", code: .usage)
    try "{}".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(registry.run("verify").code == .data)
    #expect(registry.run("show", "REC-2024-000001", "--as", "public").code == .data)
  }

  @Test func `a register that was downloaded is checked against its digests, with no registry at hand`() throws {
    try publishing()
    try registry.expectOK(["publish", site, "--yes"])
    let reader = ["OVERSIGHT_NOW": "2024-07-11T09:00:00+05:00", "OVERSIGHT_LANG": "ru"]
    func check(_ words: String...) -> ProgramRun {
      ProgramRun(["verify", "--published", site] + words, environment: reader)
    }
    let whole = check("--json")
    #expect(try whole.code == .ok && whole.json()["problems"] == [] && whole.json()["signature"]?["status"] == "none")
    #expect(check().output.contains("каким был опубликован") && check().output.contains("Подписи нет"))
    let page = URL(fileURLWithPath: site + "/ru/case/REC-2024-000001.html")
    let bytes = try Data(contentsOf: page)
    try (bytes + Data("<p>".utf8)).write(to: page)
    try FileManager.default.removeItem(atPath: site + "/data/cases.csv")
    try Data("x".utf8).write(to: URL(fileURLWithPath: site + "/ru/more.html"))
    let changed = check("--json")
    #expect(changed.code == .data)
    let problems = try JSON(parsing: Array(changed.output.utf8))["problems"]?.array ?? []
    #expect(
      problems.compactMap { problem in problem["path"]?.string.map { "\($0) \(problem["kind"]?.string ?? "")" } } == [
        "data/cases.csv missing", "ru/case/REC-2024-000001.html changed", "ru/more.html unlisted",
      ])
    #expect(ProgramRun(["verify", "--published", registry.folder], environment: reader).code == .notFound)
    #expect(check("--signers", "/nowhere").code != .ok)
  }

  @Test func `a withheld case leaves a tombstone and comes back`() throws {
    try publishing()
    let words = ["withhold", "REC-2024-000001", "--reason", "hush-hush reason", "--public-reason", "personal data"]
    let answer = try registry.run(words + ["--json"]).json()
    #expect(answer["cases"]?[0]?["number"] == "REC-2024-000001")
    #expect(answer["cases"]?[0]?.keys.contains("records") == true)
    let hidden = try registry.json("show", "REC-2024-000001", "--as", "public")
    #expect(hidden["shown"] == false && hidden["why"] == "case" && hidden["reason"] == "personal data")
    let published = try registry.json("publish", site, "--yes")
    #expect(published["withheld"] == ["workflow": 0, "embargo": 0, "case": 1] && published["cases"] == 1)
    let page = try text("ru/case/REC-2024-000001.html")
    #expect(page.contains("personal data") && !page.contains("hush-hush") && !page.contains("menus"))
    try registry.expectOK(["release", "REC-2024-000001", "--reason", "taken out"])
    #expect(try registry.json("show", "REC-2024-000001", "--as", "public")["shown"] == true)
    #expect(try registry.json("verify")["problems"] == [])
    _ = try registry.error("withhold", "REC-2024-000001", kind: "usage", code: .usage)
    _ = try registry.error("withhold", "REC-2024-000009", "--reason", "r", kind: "not-found", code: .notFound)
  }

  @Test func `under an embargo a case is seen as it was so many days ago`() throws {
    try publishing()
    try registry.expectOK(["publication", "set", "--embargo", "5"])
    let hidden = try registry.json("show", "REC-2024-000001", "--as", "public")
    #expect(hidden["why"] == "embargo" && hidden["until"] == "2024-07-15")
    registry.now = "2024-07-15T09:00:00+05:00"
    let shown = try registry.json("show", "REC-2024-000001", "--as", "public")
    #expect(shown["shown"] == true && shown["asOf"] == "2024-07-10")
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: "\(site)/\(path)", encoding: .utf8) }

  private func paths() throws -> [String] {
    let all = FileManager.default.enumerator(atPath: site)?.allObjects as? [String] ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(site)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  @Test func `the site holds what is public and not a byte of anything else`() throws {
    _ = try registry.error("publish", site, "--yes", kind: "refused", code: .refused)
    try publishing()
    let first = registry.run("publish", site)
    #expect(first.code == .refused && first.errors.contains("--yes") && !FileManager.default.fileExists(atPath: site))
    let answer = try registry.json("publish", site, "--yes", "--base", "https://example.org/r")
    #expect(answer.keys == ["bytes", "cases", "files", "pages", "withheld", "written"])
    #expect(answer["cases"] == 2 && answer["files"] == answer["written"])
    let paths = try paths()
    for path in paths {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(path)"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("hush-hush"), "\(path)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Dana"), "\(path)")
      #expect(!path.contains("hush-hush"))
    }
    for path in [
      "index.html", "kk/index.html", "ru/case/REC-2024-000002.html", "en/changes.atom", "ru/deadlines.ics",
      "data/cases.csv", "data/datapackage.json", "data/cases/REC-2024-000001.json", "digests.txt",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(paths.contains { $0.hasPrefix("documents/") && $0.hasSuffix(".pdf") })
    let page = try text("ru/case/REC-2024-000002.html")
    #expect(
      page.contains("<html lang=\"ru\"") && page.contains("Content-Security-Policy") && page.contains("2024-06-04"))
    #expect(page.contains("type=\"search\"") && page.contains("Publish the school menus"))
    #expect(page.utf8.count < 50_000)
    let stray = try paths.filter { $0.hasSuffix(".html") }.filter { path in
      let page = try text(path)
      return page.contains("src=\"http") || page.contains("href=\"//")
    }
    #expect(stray.isEmpty)
    for line in try text("digests.txt").split(separator: "\n") {
      let (digest, path) = (line.prefix(64), String(line.dropFirst(66)))
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(path)"))
      #expect(bytes.count >= 0 && digest.count == 64 && paths.contains(path))
    }
  }

  @Test func `what did not change is not written again, and what is no longer public is removed`() throws {
    try publishing()
    try registry.expectOK(["publish", site, "--yes"])
    let before = try paths()
    #expect(try registry.json("publish", site)["written"] == 0)
    try "mine".write(toFile: "\(site)/robots.txt", atomically: true, encoding: .utf8)
    try registry.expectOK(["publication", "set", "--workflow", "recommendation"])
    let answer = try registry.json("publish", site)
    #expect(answer["cases"] == 0 && answer["withheld"]?["workflow"] == 2)
    let after = try paths()
    #expect(!after.contains { $0.contains("REC-2024") } && after.contains("robots.txt") && before.count > after.count)
    let other = registry.folder + "/other"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try "mine".write(toFile: "\(other)/mine.txt", atomically: true, encoding: .utf8)
    _ = try registry.error("publish", other, "--yes", kind: "conflict", code: .refused)
  }

  @Test func `the same register gives the same bytes`() throws {
    try publishing()
    try registry.expectOK(["publish", site, "--yes"])
    let other = registry.folder + "/again"
    try registry.expectOK(["publish", other, "--yes"])
    for path in try paths() {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(path)"))
          == Data(contentsOf: URL(fileURLWithPath: "\(other)/\(path)")), "\(path)")
    }
  }
}
