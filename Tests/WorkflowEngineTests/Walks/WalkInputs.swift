import JSONText
import TestSupport
import WorkflowEngine

/// Makes values that matter to a workflow: those its conditions name and those a case knows, their neighbours, the
/// limits, and others.
struct WalkInputs: Sendable {
  private var numbers: [Int]
  private var texts: [String]
  private var days: [Day]
  private let parties: [PartyID]

  init(_ workflow: Workflow) {
    let sources = workflow.actions.flatMap { $0.value.conditions.map(\.source) }
    let quoted = sources.flatMap { source in
      source.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
    }
    texts = ["вода", "pump"] + quoted.filter { !$0.isEmpty }
    days = quoted.compactMap { Day($0) }
    let written = sources.flatMap { $0.split { !$0.isWholeNumber }.compactMap { Int($0) } }.filter { $0 < 1 << 40 }
    numbers = Set(written.flatMap { [$0 - 1, $0, $0 + 1] } + [0, 1, 2, 7]).sorted()
    parties = workflow.roles.keys.map(Walk.party)
  }

  /// The same, with the values that a case knows, and once each number that stands in its lists.
  func knowing(_ fields: JSONObject) -> WalkInputs {
    var inputs = self
    var listed: Set<Int> = []
    for value in fields.members.sorted(by: { $0.key < $1.key }).map(\.value) {
      switch value {
      case .integer(let number): inputs.numbers += [number - 1, number, number + 1]
      case .string(let text): if let day = Day(text) { inputs.days.append(day) }
      case .array(let elements): for case .object(let element) in elements { listed.formUnion(element.integers) }
      case .null, .bool, .double, .object: break
      }
    }
    inputs.numbers += listed.sorted()
    return inputs
  }

  /// Values for what an action asks for: all that is required, and half of the rest.
  func input(of action: Action, on day: Day, _ dice: inout Seeded) -> JSONObject {
    var input = JSONObject()
    for item in action.inputs where item.isRequired || dice.number(in: 0...1) == 0 {
      input[item.name] = value(of: item.definition.type, on: day, &dice)
    }
    return input
  }

  /// Fields for an opening: all that are required, and some of the rest.
  func fields(of workflow: Workflow, on day: Day, _ dice: inout Seeded) -> JSONObject {
    var fields = JSONObject()
    for (name, field) in workflow.fields where field.isRequired || dice.number(in: 0...7) == 0 {
      fields[name] = value(of: field.type, on: day, &dice)
    }
    return fields
  }

  private func value(of type: FieldType, on day: Day, _ dice: inout Seeded) -> JSON {
    switch type {
    case .text(let length, _): text(length, &dice)
    case .integer(let range): .integer(within(range, dice.pick(numbers + [range.min, range.max].compactMap { $0 })))
    case .decimal(let range): .string(decimal(range, &dice).description)
    case .money: ["amount": .string("\(dice.pick(numbers.map(abs))).00"), "currency": "KZT"]
    case .boolean: .bool(dice.number(in: 0...1) == 1)
    case .date(_, let range): .string(within(range, self.day(near: day, &dice)).description)
    case .choice(let choices): .string(dice.pick(choices).id)
    case .party: .string(dice.pick(parties).name)
    case .caseNumber: "LTR-2024-000001"
    case .locality: "751410000"
    case .list(let element, let count, _): list(of: element, count, on: day, &dice).keyed(by: type.key)
    case .record(let members): record(of: members, on: day, &dice)
    }
  }

  private func within<Bound>(_ range: Limits<Bound>, _ value: Bound) -> Bound {
    let least = range.min.map { max($0, value) } ?? value
    return range.max.map { min($0, least) } ?? least
  }

  private func text(_ length: Limits<Int>, _ dice: inout Seeded) -> JSON {
    var text = dice.pick(texts)
    while text.count < length.min ?? 1 { text += "…" }
    return .string(length.max.map { String(text.prefix($0)) } ?? text)
  }

  private func decimal(_ range: Limits<ExactDecimal>, _ dice: inout Seeded) -> ExactDecimal {
    let written = texts.compactMap { ExactDecimal($0) } + numbers.compactMap { ExactDecimal("\($0)") }
    return within(range, dice.pick(written))
  }

  private func day(near day: Day, _ dice: inout Seeded) -> Day {
    if !days.isEmpty, dice.number(in: 0...2) == 0 { return dice.pick(days) + dice.number(in: -1...1) }
    return day + dice.pick([-400, -40, -12, -5, -1, 0, 0, 1, 3, 7, 12, 20, 45, 400])
  }

  /// Half of the lists hold the same element throughout, since many conditions speak of all.
  private func list(of element: FieldType, _ count: Limits<Int>, on day: Day, _ dice: inout Seeded) -> JSON {
    let length = within(count, dice.pick([0, 1, 1, 1, 2] + numbers.filter { $0 > 2 && $0 < 60 }))
    let isUniform = dice.number(in: 0...1) == 0
    let same = value(of: element, on: day, &dice)
    return .array((0..<length).map { _ in isUniform ? same : value(of: element, on: day, &dice) })
  }

  private func record(of members: [RecordField], on day: Day, _ dice: inout Seeded) -> JSON {
    var object = JSONObject()
    for member in members where member.isRequired || dice.number(in: 0...1) == 0 {
      object[member.name] = value(of: member.type, on: day, &dice)
    }
    return .object(object)
  }
}

extension JSONObject {
  /// The whole numbers among its values.
  fileprivate var integers: [Int] {
    members.compactMap { if case .integer(let number) = $0.value { number } else { nil } }
  }
}
