import Reports
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

  @Test func `a place that is cut by the end of a paragraph is told`() {
    let filling = WordFilling(Array((Self.paragraph("a {{num") + Self.paragraph("ber}} b {{due}}")).utf8))
    #expect(filling.broken == ["a {{num"])
  }
}
