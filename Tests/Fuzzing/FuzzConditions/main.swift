import FuzzSupport
import JSONText

@testable import WorkflowEngine

private let record = FieldType.record([
  RecordField("village", .text()), RecordField("works", .boolean), RecordField("cost", .money),
])

private let scope = ConditionScope(
  fields: [
    "copies": .integer(), "share": .decimal(), "budget": .money, "urgent": .boolean, "adopted": .date(),
    "built": .date(precision: .year), "position": .choice(of: [Choice("accepted"), Choice("refused")]),
    "reason": .text(), "tags": .list(of: .text()), "numbers": .list(of: .integer()), "owner": .party,
    "members": .list(of: .party), "facilities": .list(of: record), "facility": record,
  ], inputs: ["copies": .integer()], roles: ["secretary"],
  children: ["letter": ChildOutline(stages: ["sent", "answered"], outcomes: ["answered"])])

private let context = ConditionContext(
  fields: [
    "copies": 3, "share": "12.50", "budget": ["amount": "100.00", "currency": "KZT"], "urgent": true,
    "adopted": "2024-05-03", "built": "2020", "position": "accepted", "reason": "missing", "tags": ["a"],
    "numbers": [1, 2, 9_007_199_254_740_991], "owner": "p-1", "members": ["p-1"],
    "facilities": [["village": "A", "cost": ["amount": "5", "currency": "KZT"]], ["village": "B", "works": true]],
  ], inputs: ["copies": 5],
  children: [ChildView(workflow: "letter", stage: "answered", isFinal: true, outcome: "answered")],
  parties: ["secretary": ["p-1"]], workingDays: { $1 - $0 })

/// Two lines: conditions, read, evaluated with values, without, and held against each other.
func fuzzConditions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let conditions = [input.line(), input.line()].compactMap { source -> Condition? in
    var defects: [Defect] = []
    _ = Formula(source, in: scope, at: "/with", defects: &defects)
    defects = []
    let condition = Condition(source, in: scope, at: "/when", defects: &defects)
    mustHold((condition == nil) == !defects.isEmpty, "a condition is refused with a reason")
    return condition
  }
  for condition in conditions {
    let truth = condition.evaluate(in: context)
    mustHold(condition.evaluate(in: context) == truth, "a condition comes to the same twice")
    _ = condition.evaluate(in: ConditionContext())
    _ = condition.explanation(in: context)
    _ = Satisfiability.canBecomeTrue(condition, children: scope.children ?? [:])
    _ = Satisfiability.problems(of: condition, children: scope.children ?? [:])
  }
  if let first = conditions.first, let last = conditions.last, Disjointness.areProvablyDisjoint(first, last) {
    let both = first.evaluate(in: context) == .true && last.evaluate(in: context) == .true
    mustHold(!both, "what excludes each other never holds together")
  }
  return 0
}

fuzz(fuzzConditions)
