import Reports
import Testing

/// Filling texts with places.
@Suite struct TemplateTextTests {
  private func filled(_ text: String, _ scope: LetterScope) throws -> (text: String, blanks: [String]) {
    var scope = scope
    let filled = try TemplateText(text).filled(&scope) { "<\($0)>" }
    return (filled, scope.blanks)
  }

  @Test func `places are filled, and what is not known is a line to be filled in by hand`() throws {
    let (text, blanks) = try filled("{{day}} No. {{ outgoingNumber }}", LetterScope(["day": "3 June"]))
    #expect(text == "<3 June> No. <____________>" && blanks == ["outgoingNumber"])
  }

  @Test func `a part stands where something is known, and its lines are no lines of the text`() throws {
    let form = "a\n{{#if due}}\nby {{due}}\n{{/if}}\nb"
    #expect(try filled(form, LetterScope(["due": "Monday"])).text == "a\nby <Monday>\nb")
    let unknown = try filled(form, LetterScope([:]))
    #expect(unknown.text == "a\nb" && unknown.blanks.isEmpty, "what stands nowhere is not asked for")
    #expect(try filled(form, LetterScope(["due": ""])).text == "a\nb", "an empty text is not known")
  }

  @Test func `a list repeats its part, with what is known besides`() throws {
    let scope = LetterScope(["x": "X"], lists: ["debts": [["n": "1"], ["n": "2", "x": "Y"], [:]]])
    let (text, blanks) = try filled("{{#each debts}}\n{{n}} {{x}}\n{{/each}}\nend", scope)
    #expect(text == "<1> <X>\n<2> <Y>\n<____________> <X>\nend" && blanks == ["n"])
    #expect(try filled("{{#if debts}}some{{/if}}", scope).text == "some")
  }

  @Test func `what only looks like a place stays`() throws {
    for text in ["{{", "}}", "{{}}", "{{two words}}", "{ {day}}", "{{#unless day}}"] {
      #expect(try filled(text, LetterScope(["day": "x"])).text == text)
    }
    #expect(try filled("{{ {{day}}", LetterScope(["day": "x"])).text == "{{ <x>")
  }

  @Test func `parts that do not fit are told`() {
    #expect(throws: TemplateFault.notEnded("{{#if a}}")) { try TemplateText("{{#if a}} b") }
    #expect(throws: TemplateFault.notBegun("{{/each}}")) { try TemplateText("{{#if a}} b {{/each}}") }
    #expect(throws: TemplateFault.notBegun("{{/if}}")) { try TemplateText("b {{/if}}") }
  }

  @Test func `a value can neither begin a line of another kind nor a cell`() throws {
    let form = LetterForm(["{{text}}", "| {{text}} | b"])
    var scope = LetterScope(["text": "# one | two\n> three"])
    #expect(try form.text(&scope) == "# one | two\n> three\n# one | two > three    b\n")
    var page: LetterScope? = LetterScope(["text": "<script>1</script> & \"x\""])
    let html = try LetterForm(["{{text}}"]).page(&page, language: "ru", title: "T")
    #expect(html.contains("<p>&lt;script&gt;1&lt;/script&gt; &amp; &quot;x&quot;</p>"))
  }
}
