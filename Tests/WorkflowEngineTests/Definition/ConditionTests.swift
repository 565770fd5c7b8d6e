import JSONText
import Testing

@testable import WorkflowEngine

@Suite struct ConditionTests {
  private func truth(_ source: String, in context: ConditionContext = ConditionSamples.context) throws -> Truth {
    let read = ConditionSamples.read(source)
    return try #require(read.condition, "\(read.defects)").evaluate(in: context)
  }

  @Test(arguments: [
    "true", "!false", "copies == 5", "copies != 4", "copies > 4 && copies >= 5 && copies < 6 && copies <= 5",
    "5 == copies",
    "4 < copies", "copies + 2 * 3 == 11", "(copies + 2) * 3 == 21", "copies - 1 - 1 == 3", "pages / 2 == 3",
    "-pages / 2 == -3", "-pages % 2 == -1", "pages % 2 == 1", "- -pages == 7", "pages == 7 || absent == 1",
    "--pages == 7",
    "share == 12.5", "share == '12.500'", "share > 12", "share + 0.5 == 13", "share * 2 == 25.00", "-share < 0",
    "share - 0.5 == 12", "budget == budget", "budget.amount == 100", "budget.currency == 'KZT'",
    "budget + budget > budget", "(budget + budget).amount == 200", "(budget - budget).amount == 0",
    "(budget + budget).currency == 'KZT'", "urgent", "urgent == true", "urgent != public", "!public", "public == false",
    "true == urgent", "adopted == date('2024-05-03')", "adopted > date('2023')", "adopted >= date('2024-05-03')",
    "adopted < date('2025-01')", "built < adopted", "built != adopted", "built <= date('2020-12-31')",
    "position == 'accepted'", "'accepted' == position", "position != 'refused'", "position in ['accepted', 'silent']",
    "!(position in ['refused'])", "village == \"Жетіген\"", "reason == 'missing'", "'a' in tags", "!('c' in tags)",
    "owner in members", "owner == 'p-1'", "owner in secretary", "copies in [1, 5]", "adopted in dates", "2 in numbers",
    "urgent in [true]", "share in [12.5, 3]", "size(tags) == 2", "tags.size() == 2", "village.size() == 7",
    "facilities.size() == 3", "has(copies)", "!has(absent)", "has(facility.works)", "!has(facility.kind)",
    "!has(addressee)", "has(secretary)", "has(urgent)", "facility.works", "facility.cost.amount == 5",
    "facility.cost.currency == 'KZT'", "facilities.exists(f, f.works)", "facilities.exists(f, !f.works)",
    "!facilities.all(f, f.works == true)", "facilities.all(f, f.village != '')", "facilities.exists(f, !has(f.works))",
    "tags.all(t, t in ['a', 'b'])", "facilities.exists(f, f.cost.amount >= 5)",
    "facilities.all(f, facilities.exists(g, f.village == g.village))", "numbers.all(n, numbers.exists(m, m >= n))",
    "children('letter').size() == 2", "size(children('hearing')) == 1", "children('hearing').all(c, c.final)",
    "children('letter').exists(c, c.outcome == 'answered')", "!children('letter').all(c, c.stage == 'sent')",
    "children('letter').exists(c, !c.final && c.stage in ['sent'])", "workingDays(adopted, date('2024-05-10')) == 5",
    "place == 'z'", "\n copies\t>=1\r\n", "'it\\'s' == \"it's\"", "1 + 1 == 2", "1.5 < 2", "!(!(true))",
  ])
  func `these hold`(source: String) throws { #expect(try truth(source) == .true) }

  @Test(arguments: [
    "false", "copies == 3", "absent == 1 && false", "share != 12.50", "budget < budget", "position == 'refused'",
    "adopted < date('2024-01')", "built > adopted", "copies in [1, 2]", "'z' in tags", "has(absent)",
    "facilities.all(f, f.works)", "tags.exists(t, t == 'z')",
    "children('letter').all(c, c.outcome == 'answered' && c.final)",
    "children('hearing').exists(c, !c.final)", "village == 'жетіген'",
  ])
  func `these do not hold`(source: String) throws { #expect(try truth(source) == .false) }

  @Test(arguments: [
    "absent == 1", "absent != 1", "!(absent == 1)", "absent == absent", "absent + 1 > 0", "copies == absent",
    "pages / 0 == 1", "pages % 0 == 0", "9007199254740991 * 9007199254740991 > 0", "budget < spent", "budget == spent",
    "budget + spent > budget", "(budget + spent).amount == 1", "built == date('2020')", "built != date('2020-05')",
    "built < date('2020-05')", "date('2024') <= date('2024')", "adopted < date('2024')", "absent in [1]",
    "absent in numbers", "answer == 'accepted'",
    "answer in ['refused']", "facility.kind == 'pump'", "facilities.all(f, f.works || f.village == 'B')",
    "facilities.exists(f, f.kind == 'pump' && f.works == false || f.village == 'C' && f.works)",
    "children('letter').exists(c, c.outcome == 'dropped')", "workingDays(built, adopted) > 1",
    "workingDays(adopted, date('2024-01-01')) > 0", "absent == 1 || false", "absent == 1 && true", "owner in addressee",
    "origin == 'LTR-2024-000001'", "(absent == 1) == urgent",
  ])
  func `these depend on what is missing or undefined`(source: String) throws { #expect(try truth(source) == .unknown) }

  @Test func `an input hides a field of the same name`() throws {
    #expect(try truth("copies == 5") == .true)
    var context = ConditionSamples.context
    context.inputs = [:]
    #expect(try truth("copies == 3", in: context) == .unknown)
    let read = ConditionSamples.read("copies == 3", in: ConditionScope(fields: ["copies": .integer()]))
    #expect(read.condition?.evaluate(in: context) == .true)
  }

  @Test func `of nothing, all holds and exists does not`() throws {
    let context = ConditionContext(fields: ["tags": []])
    #expect(try truth("tags.all(t, t == 'a')", in: context) == .true)
    #expect(try truth("tags.exists(t, t == 'a')", in: context) == .false)
    #expect(try truth("children('letter').all(c, c.final)", in: context) == .true)
    #expect(try truth("children('letter').exists(c, c.final)", in: context) == .false)
    #expect(try truth("numbers.all(n, n == 1)", in: context) == .unknown)
  }

  @Test func `null and a value of another form count as nothing known`() throws {
    let context = ConditionContext(fields: ["pages": nil, "share": 5, "urgent": "yes"])
    #expect(try truth("pages == 1", in: context) == .unknown)
    #expect(try truth("has(pages)", in: context) == .false)
    #expect(try truth("pages in numbers", in: context) == .unknown)
    #expect(try truth("share == 5", in: context) == .unknown)
    #expect(try truth("urgent", in: context) == .unknown)
  }

  @Test func `each is the element for which a case is opened`() {
    var scope = ConditionSamples.scope
    scope.each = ConditionSamples.facility
    let read = ConditionSamples.read("each.works && each.cost.amount > 1", in: scope)
    var context = ConditionSamples.context
    context.each = ["works": true, "cost": ["amount": "2", "currency": "KZT"]]
    #expect(read.condition?.evaluate(in: context) == .true)
    context.each = nil
    #expect(read.condition?.evaluate(in: context) == .unknown)
  }

  @Test func `the names and workflows are known`() throws {
    let source =
      "copies > 1 && facilities.all(f, f.works == urgent) && children('letter').all(c, c.final) && has(secretary)"
    let condition = try #require(ConditionSamples.read(source).condition)
    #expect(condition.names == ["copies", "facilities", "urgent", "secretary"])
    #expect(condition.children == ["letter"])
    #expect(condition.source == source)
  }
}
