import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct DefinitionFileTests {
  private func check(_ text: String, as name: String = "letter.json") throws -> DefinitionFile {
    let files = DefinitionFile.check([(name, Array(text.utf8))], in: try Letter.surroundings())
    return try #require(files.first)
  }

  @Test func `a file without defects gives the workflow and its digest`() throws {
    let file = try check(Letter.text)
    #expect(file.findings.map(\.defect.rule) == [.undated])
    #expect(file.isUsable)
    #expect(file.workflow?.id == "letter")
    #expect(file.digest == (try Letter.pinned().digest))
    #expect(file.digest?.utf8.count == 64)
  }

  @Test func `the digest does not depend on how the file is laid out`() throws {
    let other = try check(Letter.text.replacing("  ", with: "\t")).digest
    #expect(try other == check(Letter.text).digest)
  }

  @Test func `a defect has file, line and column`() throws {
    let file = try check(Letter.text.replacing("\"to\": \"dropped\"", with: "\"to\": \"droped\""))
    let finding = try #require(file.findings.first)
    #expect(file.findings.count == 1)
    #expect(!file.isUsable)
    #expect(finding.file == "letter.json")
    #expect(finding.position.line == 23)
    let line = Array(Letter.text.split(separator: "\n", omittingEmptySubsequences: false)[22])
    #expect(String(line.dropFirst(finding.position.column - 1)).hasPrefix("\"dropped\""))
    #expect(finding.defect.rule == .reference)
  }

  @Test(arguments: [
    ("{\n  \"id\": \"letter\",\n}", 2, 17), ("{\"id\": \"a\", \"id\": \"b\"}", 1, 13), ("", 1, 1),
    ("{\"version\": 01}", 1, 13),
  ])
  func `an unparsable file is a defect with its place`(text: String, line: Int, column: Int) throws {
    let file = try check(text)
    #expect(file.json == nil)
    #expect(file.workflow == nil)
    #expect(file.digest == nil)
    #expect(file.findings.map(\.defect.rule) == [.syntax])
    #expect(file.findings.first?.position.line == line)
    #expect(abs((file.findings.first?.position.column ?? 0) - column) <= 1)
  }

  @Test func `findings come in the order of lines`() throws {
    let text = Letter.text.replacing("\"within\": { \"workingDays\": 10 }", with: "\"within\": 10")
      .replacing("\"prefix\": \"LTR\"", with: "\"prefix\": \"ltr\"")
    let findings = try check(text).findings
    #expect(findings.map(\.defect.rule) == [.identifier, .duty])
    #expect(findings.map(\.position.line) == [3, 28])
  }

  @Test func `files checked together may name each other's workflows`() throws {
    let other = try Letter.json([
      "id": "other", "prefix": "OTH",
      "actions/drop/opens": [["workflow": "letter", "parties": ["addressee": "addressee"]]],
    ])
    let alone = DefinitionFile.check([("other.json", other.canonicalBytes())], in: try Letter.surroundings())
    #expect(alone.first?.findings.map(\.defect.rule) == [.reference])
    let both = DefinitionFile.check(
      [("other.json", other.canonicalBytes()), ("letter.json", Array(Letter.text.utf8))], in: try Letter.surroundings())
    #expect(both.map(\.name) == ["other.json", "letter.json"])
    #expect(both.map(\.isUsable) == [true, true])
  }

  @Test(arguments: ShippedWorkflows.names)
  func `shipped definitions have no defects`(name: String) throws {
    let shipped = try #require(ShippedWorkflows.all)
    #expect(shipped.pinned[WorkflowID(name)] != nil)
  }

  @Test func `of the shipped definitions none carries what is personal out, but one that has a later version`() throws {
    let shipped = try #require(ShippedWorkflows.all)
    let files = try ShippedWorkflows.files.map { ($0, try ProjectFiles.bytes("Workflows/\($0).json")) }
    let checked = DefinitionFile.check(files, in: shipped.surroundings)
    let leaky = checked.filter { $0.findings.contains { $0.defect.rule == .leaky } }
    #expect(leaky.map(\.name) == ["defender-incident"])
    let noted = leaky.first?.findings.map(\.defect.rule) ?? []
    #expect(noted.filter { $0 == .leaky }.count == 4 && leaky.first?.workflow?.version == 1)
    #expect(shipped.pinned["defender-incident"]?.workflow.version == 3)
  }
}
