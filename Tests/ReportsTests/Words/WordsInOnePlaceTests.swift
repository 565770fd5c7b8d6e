import Foundation
import Testing

/// Words for people stand where all languages stand beside each other, and nowhere else.
@Suite struct WordsInOnePlaceTests {
  /// Where no sentence may stand. Rooms are added until only `Words` is left.
  private static let rooms =
    [
      "JSONText", "Digests", "WorkflowEngine", "Platform", "Disk", "SQLite", "CaseRecords", "CaseRegistry",
      "FolderStore", "CaseWork",
      "oversight",
    ].map { "Sources/\($0)" }
    + ["Assessment", "Draft", "Drawing", "ICalendar", "Pages", "Text"].map { "Sources/Reports/\($0)" }

  /// Calls whose texts only those read who develop the program, and the one that has all languages.
  private static let ours: Set<String> = ["precondition", "preconditionFailure", "assertionFailure", "Wording"]

  /// Words of the language of the database, which is no English.
  private static let statements: Set<String> = ["SELECT", "INSERT", "DELETE", "UPDATE", "CREATE", "DROP", "FROM"]

  @Test(arguments: rooms)
  func `a room has no sentence for people`(room: String) throws {
    let literals = try SourceLiterals.all(in: room)
    #expect(!literals.isEmpty)
    for literal in literals where !literal.calls.contains(where: { Self.ours.contains($0.name) }) {
      #expect(!Self.isSentence(literal.text), "\(literal.file):\(literal.line): \(literal.text)")
    }
  }

  /// Whether a line of a text is one.
  private static func isSentence(_ text: String) -> Bool {
    statements.isDisjoint(with: text.split { !$0.isLetter }.map(String.init))
      && text.split(separator: "\n").contains { isSentence(line: String($0)) }
  }

  /// Whether a line has three words of English or more that stand one after the other; command lines have not.
  private static func isSentence(line text: String) -> Bool {
    guard !text.hasPrefix(" --") else { return false }
    var run = 0
    let open = text.replacingOccurrences(of: "oversight( [^ .]+)*", with: "", options: .regularExpression)
    for token in open.split(separator: " ") {
      let word = token.filter { !".,:;!?'()".contains($0) }
      let isWord =
        word.allSatisfy { $0.isASCII && $0.isLetter } && word.dropFirst().allSatisfy(\.isLowercase) && !word.isEmpty
      run = isWord ? run + 1 : word.contains(SourceLiteral.hole) ? run : 0
      if run >= 3 { return true }
    }
    return false
  }

  @Test func `a sentence is known by its words`() {
    for text in ["nothing was recorded", "the \u{FFFC} waits here", "This was a dry run: nothing."] {
      #expect(Self.isSentence(text), "\(text)")
    }
    for text in [
      "NUMBER ACTION [FIELD=VALUE…]", "calendar add-year", "oversight open social-audit a b c", "\u{FFFC}, \u{FFFC}",
    ] {
      #expect(!Self.isSentence(text), "\(text)")
    }
  }

  @Test func `texts are read out of sources as they stand`() {
    let source = #"""
      // "no text"
      let a = f("one \(g("two") ?? "x") three", label: "four")
      let b = Wording(en: "five" + "six", ru: c ? "семь" : "восемь")
      """#
    let literals = SourceLiterals.read(source)
    #expect(literals.map(\.text) == ["two", "x", "one \u{FFFC} three", "four", "five", "six", "семь", "восемь"])
    #expect(literals[2].interpolations == [#"g("two") ?? "x""#])
    #expect(literals[0].calls.map(\.name) == ["f", "\\", "g"])
    #expect(literals[3].calls.map(\.label) == ["label"] && literals[7].calls.map(\.label) == ["ru"])
    #expect(literals[6].line == 3)
  }
}
