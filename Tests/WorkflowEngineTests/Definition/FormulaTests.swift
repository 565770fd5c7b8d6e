import JSONText
import Testing

@testable import WorkflowEngine

@Suite struct FormulaTests {
  private func read(_ source: String, _ type: FieldType? = nil) -> (formula: Formula?, defects: [Defect]) {
    var defects: [Defect] = []
    var scope = ConditionSamples.scope
    scope.each = ConditionSamples.facility
    let formula = Formula(source, in: scope, expecting: type, at: "/with", defects: &defects)
    return (formula, defects)
  }

  private var context: ConditionContext {
    var context = ConditionSamples.context
    context.each = ["village": "A", "works": true]
    return context
  }

  @Test(
    arguments: [
      ("copies + 1", .integer(), 6), ("each.village", .text(), "A"),
      ("each", ConditionSamples.facility, ["village": "A", "works": true]),
      ("position", .text(), "accepted"), ("position", ConditionSamples.position, "accepted"),
      ("'silent'", ConditionSamples.position, "silent"),
      ("share * 2", .decimal(), "25.00"), ("5", .decimal(), "5"),
      ("budget", .money, ["amount": "100.00", "currency": "KZT"]),
      ("budget + budget", .money, ["amount": "200.00", "currency": "KZT"]), ("urgent", .boolean, true),
      ("copies > 9", .boolean, false),
      ("adopted", .date(precision: .year), "2024-05-03"), ("date('2024-01-01')", .date(), "2024-01-01"),
      ("secretary", .list(of: .party), ["p-1"]),
      ("owner", .list(of: .party), ["p-1"]), ("[owner, 'p-9']", .list(of: .party), ["p-1", "p-9"]),
      ("members", .list(of: .party), ["p-1", "p-2"]),
      ("['a', 'b']", .list(of: .text()), ["a", "b"]), ("place", .text(), "z"), ("'p-3'", .party, "p-3"),
      ("true", .boolean, true),
    ] as [(String, FieldType, JSON)])
  func `a formula gives a value of its type`(source: String, type: FieldType, value: JSON) throws {
    let read = read(source, type)
    let formula = try #require(read.formula, "\(read.defects)")
    #expect(formula.evaluate(in: context) == value)
    #expect(type.check(value) == nil)
    #expect(formula.type == type)
  }

  @Test(arguments: [
    "absent", "copies / 0", "budget + spent", "each.cost", "addressee", "[origin]", "absent == 1",
    "9007199254740991 + 1",
  ])
  func `what is missing or undefined gives no value`(source: String) throws {
    let formula = try #require(read(source).formula)
    #expect(formula.evaluate(in: context) == nil)
  }

  @Test(
    arguments: [
      ("copies", .text(), "this is a whole number, but a text is wanted"),
      ("village", .party, "but the id of a party is wanted"),
      ("'x'", ConditionSamples.position, "'x' is not one of the values"),
      ("built", .date(), "but a date such as 2024-05-03 is wanted"),
      ("members", .party, "but the id of a party is wanted"), ("village", ConditionSamples.position, "is wanted"),
      ("[1]", .list(of: .text()), "is wanted"), ("copis", .integer(), "did you mean 'copies'?"),
      ("1 +", .integer(), "expected a value"),
      ("each", .record([RecordField("village", .text())]), "is wanted"),
    ] as [(String, FieldType, String)])
  func `a formula of another type is a defect`(source: String, type: FieldType, message: String) {
    let read = read(source, type)
    #expect(read.formula == nil)
    #expect(read.defects.contains { $0.message.contains(message) && $0.rule == .condition }, "\(read.defects)")
  }

  @Test func `a formula knows what it reads`() throws {
    let formula = try #require(read("copies + children('letter').size()").formula)
    #expect(formula.names == ["copies"])
    #expect(formula.children == ["letter"])
  }
}
