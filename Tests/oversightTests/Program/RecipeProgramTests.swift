import Foundation
import JSONText
import Testing

import oversight

/// Recipes that are drafted, added to a registry and used.
@Suite struct RecipeProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-12-09T09:00:00+05:00"
  }

  private static let table = """
    ref;Суть;Кому направлено;sentOn;adoptedOn;Чем кончилось;Этаж
    1;Открыть меню;Department of Health;18.03.2023;15.03.2023;accepted;2
    2;Починить крышу;School 12;18.03.2023;15.03.2023;rejected;3

    """

  private func draft() throws -> JSON {
    let file = try registry.file("letters.csv", Self.table)
    return try registry.json("import", "recipe", file, "--workflow", "council-recommendation")
  }

  @Test func `a draft knows columns by titles and values, and says what it is unsure of`() throws {
    let draft = try draft()
    #expect(draft.keys == ["recipe", "unsure"])
    #expect(draft["recipe"]?["id"] == "letters" && draft["recipe"]?["workflow"] == "council-recommendation")
    let columns = draft["recipe"]?["columns"]?.array ?? []
    func also(_ name: String) -> [String] { columns.first { $0["name"]?.string == name }?["also"]?.strings ?? [] }
    #expect(also("addressee").contains("Кому направлено"))
    #expect(also("position").contains("Чем кончилось"))
    let unsure = draft["unsure"]?.array ?? []
    #expect(unsure.contains { $0["column"] == "Этаж" && $0["cell"] == "G1" })
    #expect(unsure.contains { $0["column"] == "text" && $0["cell"] == nil })
    for language in ["ru", "kk", "en"] {
      let file = "\(registry.folder)/letters.csv"
      let run = registry.run(
        "import", "recipe", file, "--workflow", "council-recommendation", "--lang", language)
      #expect(run.code == .ok && run.errors.contains("Этаж"))
      #expect(try JSON(parsing: Array(run.output.utf8))["format"] == "oversight.recipe/1")
    }
  }

  @Test func `a recipe is added, pinned, listed, shown and chosen by its titles`() throws {
    let text = try draft()["recipe"].map { String(decoding: $0.documentBytes(), as: UTF8.self) } ?? ""
    let file = try registry.file("recipe.json", text.replacing("\"Рекомендация\"", with: "\"Суть\""))
    let added = try registry.json("recipe", "add", file)
    #expect(added["id"] == "letters" && added["changed"] == true && added["replaced"] == nil)
    #expect(try registry.json("recipe", "add", file)["changed"] == false)
    let list = try registry.json("recipe", "list")["recipes"]?.array ?? []
    #expect(list.contains { $0["id"] == "letters" && $0["shipped"] == false })
    #expect(list.contains { $0["id"] == "council-recommendation" && $0["shipped"] == true })
    #expect(try registry.json("recipe", "show", "letters")["id"] == "letters")
    let answer = try registry.json("import", "\(registry.folder)/letters.csv")
    #expect(answer["recipe"] == "letters" && answer["new"] == 2)
    #expect(try registry.json("import", "\(registry.folder)/letters.csv", "--recipe", "letters")["same"] == 2)
    let journal = try JSON(
      parsing: Array(Data(contentsOf: URL(fileURLWithPath: registry.folder + "/registry/journal.json"))))
    #expect(journal["format"] == "oversight.journal/2")
    #expect(journal["entries"]?.array?.last { $0["verb"] == "recipe" }?["recipe"] == "letters")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a recipe that is replaced says so, and one changed by hand is named`() throws {
    let text = try draft()["recipe"].map { String(decoding: $0.documentBytes(), as: UTF8.self) } ?? ""
    _ = try registry.json("recipe", "add", try registry.file("recipe.json", text))
    let other = try registry.file("recipe.json", text.replacing("Кому направлено", with: "Кому"))
    #expect(try registry.json("recipe", "add", other)["replaced"]?.string?.utf8.count == 64)
    #expect(try registry.json("verify")["problems"] == [])
    let path = registry.folder + "/registry/recipes/letters.json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(registry.run("verify").code == .data)
    #expect(registry.run("recipe", "list").code == .data)
  }

  @Test func `what a recipe names and its workflow has not is told at once`() throws {
    let file = try registry.file(
      "wrong.json",
      """
      {"format": "oversight.recipe/1", "id": "wrong", "workflow": "council-recommendation",
       "columns": [{"name": "ref"}, {"name": "day", "type": "day"}], "key": "ref", "opened": ["day"],
       "open": {"fields": {"colour": "ref"}, "parties": {"painter": "ref"}},
       "steps": [{"on": "day", "do": [{"action": "paint"}, {"action": "send", "input": {"brush": "ref"}}]}]}
      """)
    let error = try registry.error("recipe", "add", file, kind: "invalid", code: .data)
    let details = error["details"]?.strings ?? []
    for name in ["colour", "painter", "paint", "brush", "text"] {
      #expect(details.contains { $0.contains("'\(name)'") }, "\(name)")
    }
    #expect(registry.run("recipe", "add", file, "--lang", "ru").errors.contains("не подходит"))
    #expect(registry.run("recipe", "add", file, "--lang", "kk").errors.contains("сай келмейді"))
    _ = try registry.error("recipe", "add", try registry.file("w.json", "{}"), kind: "invalid", code: .data)
    _ = try registry.error("recipe", "show", "wrong", kind: "not-found", code: .notFound)
    #expect(try registry.json("recipe", "list")["recipes"]?.array?.count == 4)
  }
}
