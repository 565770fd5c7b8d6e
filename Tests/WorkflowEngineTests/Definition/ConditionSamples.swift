import JSONText

@testable import WorkflowEngine

/// A scope that has everything, and values for it.
enum ConditionSamples {
  static let facility = FieldType.record([
    RecordField("village", .text()), RecordField("works", .boolean), RecordField("cost", .money),
    RecordField("kind", .choice(of: [Choice("pump"), Choice("well")])),
  ])
  static let position = FieldType.choice(of: [Choice("accepted"), Choice("refused"), Choice("silent")])

  static let scope = ConditionScope(
    fields: [
      "copies": .integer(), "pages": .integer(), "share": .decimal(), "budget": .money, "spent": .money,
      "urgent": .boolean, "public": .boolean, "adopted": .date(), "built": .date(precision: .year),
      "position": position,
      "reason": .text(), "village": .text(), "tags": .list(of: .text()), "owner": .party, "members": .list(of: .party),
      "facilities": .list(of: facility), "facility": facility, "place": .locality, "origin": .caseNumber,
      "dates": .list(of: .date(precision: .year)), "absent": .integer(), "numbers": .list(of: .integer()),
    ], inputs: ["copies": .integer(), "answer": position], roles: ["secretary", "addressee"],
    children: [
      "letter": ChildOutline(stages: ["drafted", "sent", "answered"], outcomes: ["answered", "dropped"]),
      "hearing": ChildOutline(stages: ["set", "held"], outcomes: ["held"]),
    ])

  static let context = ConditionContext(
    fields: [
      "copies": 3, "pages": 7, "share": "12.50", "budget": ["amount": "100.00", "currency": "KZT"],
      "spent": ["amount": "40", "currency": "USD"], "urgent": true, "public": false, "adopted": "2024-05-03",
      "built": "2020", "position": "accepted", "reason": "missing", "village": "Жетіген", "tags": ["a", "b"],
      "owner": "p-1", "members": ["p-1", "p-2"], "numbers": [1, 2], "dates": ["2020", "2024-05-03"],
      "facilities": [
        ["village": "A", "works": true, "cost": ["amount": "5", "currency": "KZT"], "kind": "pump"],
        ["village": "B", "works": false, "kind": "well"], ["village": "C"],
      ],
      "facility": ["village": "A", "works": true, "cost": ["amount": "5", "currency": "KZT"]], "place": "z",
    ], inputs: ["copies": 5],
    children: [
      ChildView(workflow: "letter", stage: "answered", isFinal: true, outcome: "answered"),
      ChildView(workflow: "letter", stage: "sent", isFinal: false),
      ChildView(workflow: "hearing", stage: "held", isFinal: true, outcome: "held"),
    ], parties: ["secretary": ["p-1"], "addressee": []],
    workingDays: { $1 - $0 < 0 ? nil : ($1 - $0) * 5 / 7 })

  /// The condition and what was wrong with it.
  static func read(_ source: String, in scope: ConditionScope = scope) -> (condition: Condition?, defects: [Defect]) {
    var defects: [Defect] = []
    let condition = Condition(source, in: scope, at: "/when", defects: &defects)
    return (condition, defects)
  }
}
