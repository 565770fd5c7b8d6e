import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Somebody who does at random what a workflow allows, day by day, and now and then what it does not.
struct RandomWalk {
  var desk: Desk
  /// The state kept along the way, by applying each record to the one before.
  var kept: CaseState
  private var dice: Seeded
  private var day: Day

  /// Opens a case of the workflow with random fields, everybody bound to everything.
  init(_ workflow: PinnedWorkflow, others: [PinnedWorkflow], acts: Acts, seed: UInt64) throws {
    var dice = Seeded(seed)
    let day = try CalendarSamples.day("2024-01-03") + dice.number(in: 0...300)
    var desk = try Desk(workflow, others: others, acts: acts)
    var parties: [RoleID: [PartyID]] = [:]
    for (id, _) in workflow.workflow.roles { parties[id] = ["p-sec"] }
    var fields = JSONObject()
    for (name, field) in workflow.workflow.fields where field.isRequired || dice.number(in: 0...2) == 0 {
      fields[name] = dice.value(of: field.type, near: day)
    }
    try desk.open(on: day.description, fields: fields, parties: parties)
    kept = try desk.state
    self.desk = desk
    self.dice = dice
    self.day = day
  }

  /// One try: a lapse, a verb or an action, on the same or a later day, seldom on an earlier one.
  mutating func step() throws {
    let on = dice.number(in: 0...9) == 0 ? day - dice.number(in: 1...9) : day + dice.number(in: 0...20)
    switch dice.number(in: 0...6) {
    case 0: try desk.tick(through: on.description)
    case 1: try actOnDuty(on: on)
    default: try act(on: on)
    }
    let records = try desk.history.records
    let new = records[min(seen, records.count)...]
    if new.allSatisfy({ $0.after == nil && $0.effects.voids.isEmpty && $0.effects.corrected.isEmpty }) {
      for record in new { try kept.apply(record) }
    } else {
      kept = try CaseHistory(records).state
    }
    seen = records.count
    day = max(day, try desk.state.last)
  }

  private var seen = 1

  /// Extends, suspends, resumes, forwards or waives a duty of the case, if there is one.
  private mutating func actOnDuty(on day: Day) throws {
    guard let run = try desk.state.duties.randomElement(using: &dice)?.run else { return }
    let act: DutyAct =
      switch dice.number(in: 0...9) {
      case 0...2: .extend(by: Term(dice.number(in: 1...10), dice.pick(TermUnit.allCases)))
      case 3...5: .suspend
      case 6...7: .resume
      case 8: .forward(to: [dice.pick(["b-dept", "b-akimat", "p-sec"])], received: nil)
      default: .waive
      }
    let before = try desk.history
    do {
      try desk.act(act, "\(run.id)#\(run.run)", on: day.description)
    } catch let refusal as Refusal {
      #expect(!refusal.reasons.isEmpty)
      #expect(try desk.history == before)
    }
  }

  private mutating func act(on day: Day) throws {
    let workflow = desk.context.workflow.workflow
    let possible = Engine.possibilities(in: desk.context).map(\.action)
    let wanted = possible.isEmpty || dice.number(in: 0...9) == 0 ? workflow.actions.keys : possible
    guard let action = workflow.actions[dice.pick(wanted)] else { return }
    var input = JSONObject()
    for item in action.inputs where item.isRequired || dice.number(in: 0...1) == 0 {
      input[item.name] = dice.value(of: item.definition.type, near: day)
    }
    let evidence = action.evidence.map { Evidence(kind: $0.kind, sha256: "ab", name: "a.pdf", size: 1) }
    let before = try desk.history
    do {
      try desk.perform(action.id, on: day.description, input, evidence: evidence)
    } catch let refusal as Refusal {
      #expect(!refusal.reasons.isEmpty)
      #expect(try desk.history == before)
    }
  }
}

extension Seeded {
  /// A value of the type, mostly within its limits.
  mutating func value(of type: FieldType, near day: Day) -> JSON {
    switch type {
    case .text: .string(pick(["вода", "насос", "école", "pump"]))
    case .integer(let range): .integer(number(in: (range.min ?? 0)...max(range.min ?? 0, range.max ?? 12)))
    case .decimal: "12.50"
    case .money: ["amount": "828000000.00", "currency": "KZT"]
    case .boolean: .bool(number(in: 0...1) == 1)
    case .date(let precision, _): precision == .year && number(in: 0...9) == 0 ? "2024" : .string(day.description)
    case .choice(let choices): .string(pick(choices).id)
    case .party: .string(pick(["b-dept", "b-akimat", "p-sec"]))
    case .caseNumber: "LTR-2024-000001"
    case .locality: "751410000"
    case .list(let element, let count, _): list(of: element, count, near: day).keyed(by: type.key)
    case .record(let fields): record(of: fields, near: day)
    }
  }

  private mutating func list(of element: FieldType, _ count: Limits<Int>, near day: Day) -> JSON {
    let least = count.min ?? 0
    return .array((0..<number(in: least...max(least, 2))).map { _ in value(of: element, near: day) })
  }

  private mutating func record(of fields: [RecordField], near day: Day) -> JSON {
    var object = JSONObject()
    for field in fields where field.isRequired || number(in: 0...1) == 0 {
      object[field.name] = value(of: field.type, near: day)
    }
    return .object(object)
  }
}

extension JSON {
  /// The list with keys that are all its own, where it has a key.
  func keyed(by key: RecordField?) -> JSON {
    guard let key, let elements = array else { return self }
    return .array(
      elements.enumerated().map { place, element in
        guard var object = element.object else { return element }
        if case .integer(let range) = key.type {
          object[key.name] = .integer((range.min ?? 1) + place)
        } else {
          object[key.name] = .string("\(object[key.name]?.string ?? "key") \(place + 1)")
        }
        return .object(object)
      })
  }
}
