import JSONText
import Testing

@testable import WorkflowEngine

/// `CaseState.isSaid(by:besides:)` must say what comparing with `CaseState.json` says.
@Suite struct CaseStateMatchingTests {
  private static let duties: [JSON] = [
    [
      "id": "answer", "run": 1, "owedBy": "holder", "owedTo": "requester", "base": "2026-05-24", "rule": "1 month",
      "calendar": "kz@1", "due": "2026-06-24", "status": "running", "basis": "self-set", "started": "2026-05-24",
    ],
    [
      "id": "answer", "run": 2, "owedBy": "holder", "owedTo": "requester", "base": "2026-05-25",
      "rule": "15 calendar days", "calendar": "kz@12", "due": "2026-06-08", "status": "met-late",
      "basis": ["act": "kz-act", "article": "11", "checked": false], "started": "2026-05-24",
      "debtor": ["b-1", "b-2"], "event": "2026-05-23", "notInForce": ["act": "kz-act", "article": "12"], "late": true,
      "provisional": true, "estimated": true, "lapsed": "2026-06-09", "ended": "2026-06-10",
      "extensions": [["on": "2026-06-01", "by": "5 working days"]],
      "pauses": [["from": "2026-06-02"], ["from": "2026-06-03", "until": "2026-06-04", "endsBy": "2026-06-05"]],
      "acknowledged": ["2026-05-29", "2026-05-30"],
    ],
  ]

  private static func state(isFull: Bool) throws -> CaseState {
    var effects = Effects()
    effects.number = CaseNumber("INF-2026-000001")
    effects.workflow = WorkflowReference(id: WorkflowID("letter"), version: 2, digest: "abc")
    effects.title = "Жауап"
    effects.to = StageID("sent")
    if isFull {
      effects.parent = CaseNumber("REC-AKT-2026-000002")
      effects.outcome = "answered"
      effects.set = ["й": 1, "list": [1, ["a": nil]], "half": .double(0.5), "flag": true]
      effects.parties = [RoleID("holder"): [PartyID("b-1"), PartyID("b-2")], RoleID("requester"): [PartyID("p")]]
      effects.opened = try ["ANS-2026-000001", "ANS-2026-000002"].map { try #require(CaseNumber($0)) }
      effects.duties = try Self.duties.map { .start(try DutyState(try #require($0.object), at: "")) }
    }
    let day = try #require(Day("2026-05-24"))
    return try CaseState(
      opening: Record(
        sequence: 1, id: "x", deed: .open, on: day, at: "2026-05-24T00:00:00+05:00", by: nil, role: nil,
        effects: effects))
  }

  @Test(arguments: [false, true])
  func `a state is said by its own JSON, in whatever order, and beside what is not looked at`(isFull: Bool) throws {
    let state = try Self.state(isFull: isFull)
    #expect(state.isSaid(by: state.json, besides: []))
    var more = JSONObject(state.json.members.reversed())
    more["x"] = 1
    #expect(state.isSaid(by: more, besides: ["format", "x"]))
    #expect(!state.isSaid(by: more, besides: ["format"]))
  }

  @Test(arguments: [false, true])
  func `a state is not said by JSON that differs anywhere`(isFull: Bool) throws {
    let state = try Self.state(isFull: isFull)
    let changes = Self.changes(of: .object(state.json))
    #expect(changes.count > 40)
    for changed in changes {
      guard let object = changed.object else { continue }
      #expect(state.isSaid(by: object, besides: []) == (object == state.json), "\(changed.canonicalText())")
    }
  }

  /// Every value changed, left out and doubled; every object with a member more.
  private static func changes(of json: JSON) -> [JSON] {
    switch json {
    case .object(let object):
      var changes: [JSON] = [.object(object), nil]
      var more = object
      more["another"] = JSON.null
      changes.append(.object(more))
      for member in object.members {
        var fewer = object
        fewer[member.key] = nil
        changes.append(.object(fewer))
        fewer["и\u{306}"] = member.value
        changes.append(.object(fewer))
        for value in Self.changes(of: member.value) {
          var changed = object
          changed[member.key] = value
          changes.append(.object(changed))
        }
      }
      return changes
    case .array(let array):
      var changes: [JSON] = [.array(array + [1]), .array(array.reversed()), nil]
      if let last = array.last { changes += [.array(array + [last]), .array(array.dropLast())] }
      for place in array.indices {
        for value in Self.changes(of: array[place]) {
          var changed = array
          changed[place] = value
          changes.append(.array(changed))
        }
      }
      return changes
    case .string(let text): return [.string(text + " "), .string(String(text.dropLast())), "2026-05-31", [json], nil]
    case .integer(let number): return [.integer(number + 1), .double(Double(number)), .string("\(number)")]
    case .double(let number): return [.double(number * 2), nil]
    case .bool(let value): return [.bool(!value), "true", nil]
    case .null: return [false, 0]
    }
  }
}
