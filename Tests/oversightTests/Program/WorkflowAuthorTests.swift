import JSONText
import Testing
import Workflows

import oversight

@Suite struct WorkflowAuthorTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `the schema is printed as it is shipped`() throws {
    let text = registry.run("workflow", "schema").output
    #expect(Array(text.utf8) == Shipped.schema.bytes)
    #expect(try registry.json("workflow", "schema")["$schema"]?.string?.hasSuffix("2020-12/schema") == true)
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `a new workflow can be checked and added as it is`(language: String) throws {
    let run = registry.run(
      "workflow", "new", "canteen", "--lang", language, "--title", "\(language)=Asхана", "--prefix", "ASH")
    #expect(run.code == .ok && run.errors.isEmpty)
    let path = try registry.file("canteen.json", run.output)
    let check = try registry.json("workflow", "check", path)
    #expect(check["defects"]?.array?.isEmpty == true)
    try registry.expectOK(["workflow", "add", path])
    let opened = try registry.json("open", "canteen", "place=School 7", "--party", "body=b-school")
    #expect(opened["cases"]?[0]?["number"]?.string == "ASH-2024-000001")
  }

  @Test func `a name that is taken is noted, one that cannot be is wrong usage`() throws {
    let run = registry.run("workflow", "new", "letter")
    #expect(run.code == .ok && run.errors.contains("'oversight workflow show letter'"))
    #expect(registry.run("workflow", "new", "1st").code == .usage)
    #expect(registry.run("workflow", "new", "a", "--prefix", "abc").code == .usage)
    #expect(registry.run("workflow", "new", "a", "--title", "de=A").code == .usage)
  }

  @Test func `an editor's key and comments are let by, and belong to the definition`() throws {
    let commented = SampleDefinitions.letter.replacing(
      #""format":"#, with: #""$schema": "workflow.schema.json", "comment": "Ours.", "format":"#
    ).replacing(#""final": true"#, with: #""comment": "The end.", "final": true"#)
    let path = try registry.file("letter.json", commented)
    #expect(try registry.json("workflow", "check", path)["defects"]?.array?.isEmpty == true)
    _ = try registry.error("workflow", "add", path, kind: "conflict", code: .refused)
    let wrong = try registry.file("wrong.json", commented.replacing("\"Ours.\"", with: "[\"Ours.\"]"))
    #expect(registry.run("workflow", "check", wrong).output.contains("value: write a non-empty string"))
  }

  @Test func `a file can be drawn before it is added`() throws {
    let path = try registry.file("canteen.json", registry.run("workflow", "new", "canteen").output)
    #expect(registry.run("workflow", "graph", path).output.hasPrefix("flowchart TB"))
    #expect(registry.run("workflow", "graph", path, "--format", "dot", "--lang", "kk").output.contains("Жоспарланды"))
    #expect(registry.run("workflow", "graph", "letter@7").code == .notFound)
  }
}
