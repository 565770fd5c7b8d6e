import TestSupport
import Testing

@testable import WorkflowEngine

@Suite struct ConditionDefectTests {
  @Test(arguments: [
    ("", "column 1: there is no condition"),
    ("copis >= 1", "column 1: there is no field or input 'copis'; did you mean 'copies'?"),
    ("copies >= 1 && zzzzzzzzz", "column 16: there is no field or input 'zzzzzzzzz'; there are "),
    ("copies", "column 1: a condition is true or false, but this is a whole number"),
    ("copies = 1", "column 8: write '=='"), ("copies & 1", "write '&&'"), ("urgent | public", "write '||'"),
    ("urgent and public", "column 8: expected an operator or the end, found 'and'; write '&&'"),
    ("urgent or public", "write '||'"), ("not urgent", "write '!' for 'not'"),
    ("position == ‘accepted’", "straight quotes"),
    ("copies ≥ 1", "write '>='"), ("copies – 1 > 0", "write '-'"), ("urgent ? 1 : 2", "there is no '?' here"),
    ("сopies > 1", "'с' is not a Latin letter"), ("copies # 1", "cannot contain U+23"),
    ("copies == 'a", "no closing '"),
    ("village == '\\x'", "column 13: after \\ write"), ("copies == 01", "does not begin with 0"),
    ("copies == 1a", "begin with a digit"),
    ("copies == 9007199254740992", "is beyond"), ("copies == 1.", "expected the name of a member"),
    ("share == 00.5", "no decimal number"),
    ("(copies == 1", "column 13: expected ')', found the end"),
    ("copies == 1)", "expected an operator or the end, found ')'"),
    ("copies ==", "column 10: expected a value, found the end"),
    ("1 < copies < 3", "comparisons do not chain; write a < b && b < c"),
    ("reason == null", "there is no null; write !has(name)"), ("in == 1", "column 1: expected a name, found 'in'"),
    ("copies == 'a'", "a whole number and a text cannot be compared"), ("copies == share", "cannot be compared"),
    ("position == 'acepted'", "column 13: 'acepted' is not one of the values; did you mean 'accepted'?"),
    ("position in ['accepted', 'nonsense']", "column 26: 'nonsense' is not one of the values"),
    ("position == facility.kind", "are never the same"), ("position == village", "cannot be compared"),
    ("position < 'refused'", "a choice has no order"),
    ("village < 'b'", "only numbers, amounts and dates have an order"),
    ("adopted == '2024-01-01'", "write a date as date('2024-01-01')"),
    ("adopted == date('tomorrow')", "write a date such as"),
    ("adopted == date(village)", "write a date such as"), ("budget > 5", "compare .amount"),
    ("tags == tags", "lists and records cannot"),
    ("tags == 'a'", "write 'in'"), ("facility == facility", "lists and records cannot"),
    ("share == 'x'", "'x' is no decimal number"),
    ("'a' in village", "'in' needs a list on its right, not a text"), ("copies in tags", "cannot be compared"),
    ("copies in []", "needs an element"),
    ("copies in [1, 'a']", "the elements of a list are alike"), ("tags in [tags]", "a list cannot hold lists"),
    ("village + 'a' == 'b'", "'+' does not work on a text and a text"),
    ("share / 2 == 1", "'/' works on whole numbers only"),
    ("budget * 2 > budget", "'*' does not work"), ("-village == 'a'", "'-' needs a number"),
    ("!copies", "a condition is true or false"),
    ("urgent && copies", "column 11: a condition is true or false"),
    ("facility.wroks", "no member 'wroks'; did you mean 'works'?"),
    ("copies.x == 1", "a whole number has no member 'x'"), ("budget.amuont == 1", "did you mean 'amount'?"),
    ("each.works", "'each' has a meaning only in 'opens'"),
    ("sze(tags) == 1", "no function 'sze'; did you mean 'size'?"),
    ("size(tags, tags) == 1", "write size(list)"), ("size(copies) == 1", "not a whole number"),
    ("tags.size(1) == 1", "without anything"),
    ("tags.length() == 1", "there is no 'length()' here"), ("all(tags, t)", "write list.all(x, …)"),
    ("has(copies + 1)", "has() takes a name"), ("has()", "write has(name)"),
    ("tags.all(t)", "write all(x, condition on x)"),
    ("tags.all(1, true)", "write all(x, condition on x)"), ("tags.all(each, true)", "'each' has a meaning of its own"),
    ("copies.all(c, true)", "all() needs a list field"), ("['a'].exists(x, x == 'a')", "exists() needs a list field"),
    ("tags.all(t, t == 1)", "cannot be compared"), ("t == 'a' && tags.all(t, true)", "no field or input 't'"),
    ("children('letter')", "after children(…) write"), ("children(letter).size() == 1", "write children('workflow')"),
    ("children('leter').size() == 1", "there is no workflow 'leter'; did you mean 'letter'?"),
    ("children('letter').all(c, c)", "'c' is a case; write c.stage"),
    ("children('letter').all(c, c.stge == 'sent')", "did you mean 'stage'?"),
    ("children('letter').all(c, c.outcome == 'nonsense')", "column 40: 'letter' has no outcome 'nonsense'"),
    ("children('letter').all(c, c.stage in ['sent', 'snt'])", "'letter' has no stage 'snt'; did you mean 'sent'?"),
    ("workingDays(adopted) > 1", "with two dates"), ("workingDays(adopted, copies) > 1", "this is a whole number"),
  ])
  func `every mistake is explained`(source: String, message: String) {
    let read = ConditionSamples.read(source)
    #expect(read.condition == nil)
    #expect(read.defects.contains { $0.message.contains(message) && $0.pointer == "/when" }, "\(read.defects)")
  }

  @Test func `several mistakes are found at once`() {
    let defects = ConditionSamples.read("copis > 1 && pagez < 2 || position == 'x'").defects
    #expect(defects.count == 3)
    #expect(defects.allSatisfy { $0.rule == .condition })
  }

  @Test(arguments: [
    String(repeating: "(", count: 3000), String(repeating: "!", count: 3000) + "true",
    String(repeating: "[", count: 3000), "1" + String(repeating: "+1", count: 1500) + " == 1",
    "facility" + String(repeating: ".works", count: 600), String(repeating: "has(", count: 900),
    String(repeating: "-", count: 3990) + "1 == 1",
  ])
  func `no text is too deep for the stack`(source: String) {
    let defects = ConditionSamples.read(source).defects
    #expect(defects.contains { $0.message.contains("too many expressions inside one another") })
  }

  @Test func `a long chain of && is not deep, but a text has an end`() {
    let chain = Array(repeating: "copies >= 1", count: 200).joined(separator: " && ")
    #expect(ConditionSamples.read(chain).condition != nil)
    #expect(
      ConditionSamples.read(String(repeating: " ", count: 4001)).defects[0].message.contains("at most 4000 characters"))
  }

  @Test func `while the workflows are not known, their names are not checked`() {
    let scope = ConditionScope(children: nil)
    #expect(
      ConditionSamples.read("children('any').all(c, c.stage == 'x' && c.outcome in ['y'])", in: scope).condition != nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func `no text traps`(seed: UInt64) {
    var dice = Seeded(seed)
    let words = [
      "copies", "tags", "facilities", "position", "'accepted'", "\"", "'", "1", "2.5", "==", "<", "in", "&&", "||", "!",
      "(", ")",
      "[", "]", ",", ".", "+", "-", "*", "/", "%", "has", "size", "children", "('letter')", "all", "exists", "c",
      "each",
      "true", "date('2024')", "workingDays", "é", "\u{0}", "\\", " ", "null", "budget", "amount", "final",
    ]
    for _ in 0..<100 {
      let source = (0..<dice.number(in: 1...14)).map { _ in dice.pick(words) }.joined(separator: dice.pick(["", " "]))
      let read = ConditionSamples.read(source)
      #expect((read.condition == nil) != read.defects.isEmpty, "\(source)")
      _ = read.condition?.evaluate(in: ConditionSamples.context)
      _ = read.condition?.explanation(in: ConditionSamples.context)
    }
  }
}
