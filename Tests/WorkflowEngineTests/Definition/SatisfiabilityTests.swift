import Reports
import Testing

@testable import WorkflowEngine

@Suite struct SatisfiabilityTests {
  private let outlines = ["letter": ChildOutline(stages: ["sent", "answered"], outcomes: ["answered"])]

  private func read(_ source: String) throws -> Condition {
    var scope = ConditionSamples.scope
    scope.children = nil
    return try #require(ConditionSamples.read(source, in: scope).condition)
  }

  @Test(arguments: [
    "children('letter').all(c, c.final)", "children('letter').exists(c, c.stage == 'sent')", "copies == 1", "true",
    "children('letter').all(c, c.outcome == 'answered' && c.final)",
    "children('letter').exists(c, c.stage != 'nonsense')",
    "!children('letter').exists(c, c.outcome == 'nonsense')", "children('letter').size() > 3",
    "children('unknown').all(c, c.stage == 'anything')", "children('letter').all(c, c.outcome == 'nonsense') || urgent",
    "children('letter').all(c, c.stage == 'sent' && copies > 1)", "children('letter').exists(c, c.stage == village)",
  ])
  func `these can become true`(source: String) throws {
    #expect(Satisfiability.canBecomeTrue(try read(source), children: outlines))
  }

  @Test(arguments: [
    "children('letter').all(c, c.outcome == 'nonsense')", "children('letter').exists(c, c.stage == 'nonsense')",
    "urgent && children('letter').all(c, c.stage in ['a', 'b'])",
    "children('letter').exists(c, !c.final && c.outcome == 'answered')",
    "children('letter').exists(c, c.stage == 'sent' && c.stage == 'answered')", "copies == 1 && copies == 2", "false",
    "!children('letter').all(c, c.stage != 'nonsense')",
    "children('letter').exists(c, c.stage == 'sent' && c.stage == 'no' && copies > 1)",
  ])
  func `these cannot`(source: String) throws {
    #expect(!Satisfiability.canBecomeTrue(try read(source), children: outlines))
  }

  @Test func `what the workflow does not have is named`() throws {
    let condition = try read("children('letter').all(c, c.outcome == 'answerd' || c.stage in ['sent', 'lost'])")
    #expect(
      Satisfiability.problems(of: condition, children: outlines).map(\.wording.en) == [
        "'letter' has no outcome 'answerd'; did you mean 'answered'?",
        "'letter' has no stage 'lost'; there are 'answered', 'sent'",
      ])
    #expect(Satisfiability.problems(of: condition, children: [:]).isEmpty)
  }
}
