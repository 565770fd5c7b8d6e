import Reports
import Sheets
import Testing

/// Filling the main part of Word documents, also where Word has cut a place into runs.
@Suite struct WordFillingTests {
  private func filled(_ xml: String, _ scope: LetterScope) throws -> (text: String, blanks: [String]) {
    var scope = scope
    let bytes = try WordFilling(Array(xml.utf8)).filled(&scope)
    return (String(decoding: bytes, as: UTF8.self), scope.blanks)
  }

  private static func paragraph(_ runs: String...) -> String {
    "<w:p><w:pPr/>" + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  @Test func `a place that lies across runs is filled in the run in which it begins`() throws {
    let xml = Self.paragraph("Dear {", "{add", "ressee}}, No. {{number}}", "!")
    let (text, blanks) = try filled(xml, LetterScope(["addressee": "A & B"]))
    let spaced = "<w:t xml:space=\"preserve\">"
    #expect(
      text
        == "<w:p><w:pPr/><w:r><w:rPr><w:b/></w:rPr>\(spaced)Dear A &amp; B</w:t></w:r>"
        + "<w:r><w:rPr><w:b/></w:rPr>\(spaced)</w:t></w:r>"
        + "<w:r><w:rPr><w:b/></w:rPr>\(spaced), No. ____________</w:t></w:r>"
        + "<w:r><w:rPr><w:b/></w:rPr>\(spaced)!</w:t></w:r></w:p>")
    #expect(blanks == ["number"])
  }

  @Test func `what has no place keeps its bytes`() throws {
    let xml = "<w:body>\(Self.paragraph("a", "b &lt; c"))<w:p/><w:p w:x=\"1\"></w:p><w:sectPr/></w:body>"
    #expect(try filled(xml, LetterScope([:])).text == xml)
  }

  @Test func `a paragraph that begins or ends a part is taken away with what is not known`() throws {
    let xml =
      Self.paragraph("{{#if due}}") + Self.paragraph("by {{due}}") + Self.paragraph("{{/", "if}}")
      + Self.paragraph("end")
    #expect(try filled(xml, LetterScope([:])).text == Self.paragraph("end"))
    let known = try filled(xml, LetterScope(["due": "Monday"])).text
    #expect(known.contains("by Monday") && !known.contains("{{") && known.hasSuffix(Self.paragraph("end")))
  }

  @Test func `a row of a table is repeated for each element`() throws {
    func row(_ cells: String...) -> String {
      "<w:tr><w:trPr/>" + cells.map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let xml = "<w:tbl>" + row("Case", "Due") + row("{{#each debts}}{{number}}", "{{due}}{{/each}}") + "</w:tbl>"
    let scope = LetterScope([:], lists: ["debts": [["number": "1", "due": "Mon"], ["number": "2", "due": "Tue"]]])
    let text = try filled(xml, scope).text
    #expect(text.ranges(of: "<w:tr>").count == 3)
    #expect(text.contains(">1</w:t>") && text.contains(">Tue</w:t>") && !text.contains("{{"))
    #expect(try filled(xml, LetterScope([:])).text == "<w:tbl>" + row("Case", "Due") + "</w:tbl>")
  }

  @Test func `a line break in a value is one in the document`() throws {
    let text = try filled(Self.paragraph("{{text}}"), LetterScope(["text": "a\nb"])).text
    #expect(text.contains("a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t>"))
  }

  @Test func `parts may begin and end in one paragraph together, and not without end in each other`() throws {
    let xml = Self.paragraph("{{#if due}} {{#if number}}") + Self.paragraph("x") + Self.paragraph("{{/if}}{{/if}}")
    #expect(try filled(xml, LetterScope(["due": "1", "number": "2"])).text == Self.paragraph("x"))
    #expect(try filled(xml, LetterScope(["due": "1"])).text.isEmpty)
    let deep = Self.paragraph(String(repeating: "{{#if due}}", count: 2000))
    #expect(throws: TemplateFault.deep("{{#if due}}")) { try filled(deep, LetterScope([:])) }
  }
}

/// What is wrong with a form, and where.
@Suite struct TemplateFindingTests {
  private let use = LetterUse(kind: nil, among: [], of: [])

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private func findings(_ body: String, _ use: LetterUse? = nil) throws -> [(rule: String, number: Int?)] {
    let document = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    let file = try OfficeFile.textDocument(Array(document.utf8), title: "", language: "ru").written()
    return TemplateFinding.all(in: file, called: "a.docx", for: use ?? self.use).map { ($0.rule, $0.place?.number) }
  }

  @Test(arguments: [
    ("{{nmber}}", "field"), ("{{num", "paragraph"), ("by {{#if due}} then", "paragraph"), ("{{#if due}}", "parts"),
    ("{{/if}}", "parts"), ("{{#each due}}", "field"), ("{{questionText}}", "field"),
  ])
  func `each is named with its paragraph`(text: String, rule: String) throws {
    let found = try findings(paragraph("{{number}}") + "<w:p></w:p>" + paragraph(text))
    #expect(found.first?.rule == rule && found.first?.number == 3, "\(found)")
  }

  @Test func `what belongs to a list is known in the rows and parts of that list`() throws {
    let minutes = LetterUse(kind: "minutes", among: [], of: [])
    func row(_ cells: String...) -> String {
      "<w:tbl><w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr></w:tbl>"
    }
    #expect(try findings(row("{{#each agenda}}{{itemNumber}}", "{{questionText}}{{/each}}"), minutes).isEmpty)
    #expect(try findings(row("{{#each agenda}}{{itemNumber}}", "{{votes}}{{/each}}"), minutes).map(\.rule) == ["field"])
    #expect(try findings(paragraph("{{due}}"), minutes).map(\.rule) == ["field"], "minutes owe nothing")
  }

  @Test func `what is no document, or nested without end, is told and does no harm`() throws {
    #expect(TemplateFinding.all(in: [80, 75, 3, 4], called: "a.docx", for: use).map(\.rule) == ["unreadable"])
    #expect(TemplateFinding.all(in: [0xFF], called: "a.html", for: use).map(\.rule) == ["unreadable"])
    let rows = String(repeating: "<w:tr>", count: 5000)
    #expect(try findings(rows).map(\.rule) == ["unreadable"], "tags that are not closed")
    let many = Array(String(repeating: "{{#if due}}", count: 300).utf8)
    #expect(TemplateFinding.all(in: many, called: "a.txt", for: use).contains { $0.rule == "parts" })
  }
}
