import JSONText
import TestSupport
import Testing

@testable import WorkflowEngine

/// Definitions made to keep whoever checks them busy: each is refused with a reason, and soon.
@Suite struct HostileDefinitionTests {
  private func defects(_ text: String) -> [Defect] {
    DefinitionFile.check([("hostile.json", Array(text.utf8))], in: DefinitionSurroundings())
      .flatMap { $0.findings.map(\.defect) }
  }

  private func parts(_ count: Int, _ part: String) -> String {
    "{" + (0..<count).map { "\"s\($0)\": \(part)" }.joined(separator: ", ") + "}"
  }

  @Test func `more stages than anybody can read are counted and no further looked at`() {
    let text = Letter.text.replacing("\"x\": {}", with: "")
    let stages = parts(20_000, "{\"title\": \"S\"}")
    let found = defects("{\"stages\": \(stages), " + text.dropFirst().replacing("\"stages\"", with: "\"x\""))
    #expect(found.contains { $0.pointer == "/stages" && $0.message.contains("at most 1000 stages; there are 20000") })
  }

  @Test func `a definition of more than a mebibyte is refused unread`() {
    let found = defects("{\"x\": \"\(String(repeating: "a", count: 1 << 20))\"}")
    #expect(found.map(\.rule) == [.syntax])
  }

  @Test func `thousands of unknown names are told, with a few hints`() {
    let from = (0..<20_000).map { "\"q\($0)\"" }.joined(separator: ", ")
    let found = defects(Letter.text.replacing("\"from\": [\"drafted\"]", with: "\"from\": [\(from)]"))
    #expect(found.count { $0.rule == .reference } == 20_000)
  }

  @Test func `a word as long as a book has no likeness`() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: word, among: ["aaaa", word]) == nil)
    #expect(Spelling.nearest(to: "aaab", among: [word, "aaaa"]) == "aaaa")
  }

  @Test(arguments: ["true == (", "p == (", "(true && true) == ("])
  func `comparing conditions with conditions does not double the work each time`(opening: String) throws {
    let scope = ConditionScope(fields: ["p": .boolean])
    let source = String(repeating: opening, count: 25) + "p" + String(repeating: ")", count: 25)
    for text in [source, source.replacing("p == (", with: "(p == ")] {
      var defects: [Defect] = []
      guard let condition = Condition(text, in: scope, at: "", defects: &defects) else { continue }
      #expect(!Disjointness.areProvablyDisjoint(condition, condition))
      #expect(condition.evaluate(in: ConditionContext(fields: ["p": true])) == .true)
    }
  }

  @Test func `only so many lists are gone through inside one another`() {
    let scope = ConditionScope(fields: ["n": .list(of: .integer())])
    func condition(_ depth: Int) -> String {
      (0..<depth).reduce("true") { inner, level in "n.all(x\(level), \(inner))" }
    }
    var defects: [Defect] = []
    #expect(Condition(condition(3), in: scope, at: "", defects: &defects) != nil)
    #expect(Condition(condition(4), in: scope, at: "", defects: &defects) == nil)
    #expect(defects.map { $0.message.contains("at most 3 of all() and exists()") } == [true])
  }

  @Test(arguments: ["(", "!", "-", "size(", "[", "n.all(x, ", "1 + "])
  func `a condition deeper than the stack is refused`(opening: String) {
    var defects: [Defect] = []
    let source = String(repeating: opening, count: 3000 / opening.utf8.count)
    #expect(Condition(source, in: ConditionScope(), at: "", defects: &defects) == nil)
    #expect(defects.count == 1)
  }
}
