import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// A registry that keeps forms of letters and recipes of its own, says what is published, and has taken in a table by a plan,
/// as such were written first, is read for ever.
@Suite struct KeptPapersTests {
  private let registry: ProgramRegistry
  private static let kept = ProjectFiles.place("Fixtures/Registries/papers").path

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-12-10T09:00:00+05:00"
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try FileManager.default.copyItem(atPath: Self.kept + "/registry", toPath: registry.folder + "/registry")
  }

  @Test func `everything in it verifies, and its journal is of the second format`() throws {
    #expect(try registry.json("verify")["problems"] == [])
    let journal = try JSON(
      parsing: Array(Data(contentsOf: URL(fileURLWithPath: registry.folder + "/registry/journal.json"))))
    #expect(journal["format"] == "oversight.journal/2")
    let verbs = Set(journal["entries"]?.array?.compactMap { $0["verb"]?.string } ?? [])
    #expect(verbs.isSuperset(of: ["template", "recipe", "publication", "withhold", "release"]))
  }

  @Test func `its own form and recipe are there, and are used`() throws {
    let forms = try registry.json("template", "list")["templates"]?.array ?? []
    #expect(forms.contains { $0["name"] == "cover.ru" && $0["own"] == true })
    let recipes = try registry.json("recipe", "list")["recipes"]?.array ?? []
    #expect(recipes.contains { $0["id"] == "register" && $0["shipped"] == false })
    let file = "\(registry.folder)/cover.html"
    try registry.expectOK(["letter", "REC-2023-000001", "cover", "--out", file, "--lang", "ru"])
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Бланк совета"))
    let again = try registry.json("import", Self.kept + "/register.csv", "--recipe", "register")
    #expect(again["same"] == 2 && again["new"] == 0)
  }

  @Test func `what it publishes is seen, and its plan can be undone`() throws {
    #expect(try registry.json("show", "REC-2023-000001", "--as", "public")["shown"] == true)
    #expect(try registry.json("show", "REC-2023-000002", "--as", "public")["shown"] == false)
    let undone = try registry.json("import", "undo", Self.kept + "/plan.json", "--reason", "another list", "--dry-run")
    #expect(undone["annulled"]?.strings == ["REC-2023-000001", "REC-2023-000002"])
  }

  @Test(arguments: ["templates/cover.ru.html", "recipes/register.json", "publication.json"])
  func `a changed part of it is named`(path: String) throws {
    let file = URL(fileURLWithPath: "\(registry.folder)/registry/\(path)")
    try (Data(contentsOf: file) + Data(" ".utf8)).write(to: file)
    let report = registry.run("verify", "--json")
    #expect(report.code == .data && report.output.contains(path), "\(report.output)")
  }
}
