import JSONText
import Testing
import WorkflowEngine

/// `hostile.json` names everything as Swift would not: that its typed names compile is most of the proof.
@Suite struct HostileNamesTests {
  @Test func `names keep what documents write`() {
    #expect(
      Audit.Stage.allCases.map(\.rawValue) == [
        "init", "self", "no-answer", "noAnswer", "no_answer", "Type", "allCases", "rawValue", "none", "hashValue",
        "default", "stop",
      ])
    #expect(Audit.Role.allCases.map(\.rawValue) == ["self", "init", "no-answer", "noAnswer", "Type"])
    #expect(
      Audit.ActionValue.allCases.map(\.rawValue) == [
        "2024", "1 000", "да", "a b", "a-b", "aB", "self", "init", "json", "none", "allCases", "rawValue",
        "\"quoted\"", "back\\slash", "line\nbreak", "…", "!!",
      ])
    #expect(Audit.ActionValue.value2024.json == "2024")
    #expect(Audit.ActionValue.allCasesValue.json == "allCases")
    #expect(Audit.Action.ids.count == 17)
  }

  @Test func `stages that differ by a sign only stay apart`() {
    let numbers = Audit.Stage.allCases.map { stage in
      switch stage {
      case .`init`: 0
      case .selfValue: 1
      case .noAnswer: 2
      case .noAnswer2: 3
      case .noAnswer3: 4
      case .type: 5
      case .allCasesValue: 6
      case .rawValueValue: 7
      case .none: 8
      case .hashValueValue: 9
      case .`default`: 10
      case .stop: 11
      }
    }
    #expect(numbers == Array(0...11))
  }

  @Test func `what is given is written under the names of the definition`() {
    let stage = Audit.StageValue(
      type: .x, audit: .x2, swift: .x, selfValue: 1, init: 2, jsonValue: 3, hashValueValue: 4, protocol: 5, unsafe: 6,
      await: 7, aB: 8, aB2: 9)
    let opening = Audit.Opening(
      action: .value2024, audit: .type, stage: stage, stages: [.init(selfValue: "me")], selfValue: .me,
      fieldsValue: [.one, .two], aB: .x, aB2: .y, workflowEngine: .z, selfValue2: "I", init: true)
    #expect(
      opening.fields == [
        "action": "2024", "audit": "Type",
        "stage": [
          "type": "x", "audit": "X", "swift": "x", "self": 1, "init": 2, "json": 3, "hashValue": 4, "protocol": 5,
          "unsafe": 6, "await": 7, "a_b": 8, "aB": 9,
        ], "stages": [["self": "me"]], "Self": "me", "fields": ["one", "two"], "a_b": "x", "aB": "y",
        "workflowEngine": "z", "self": "I", "init": true,
      ])
    let action = Audit.Action.selfValue(.init(audit: .value2024, stage: stage, records: [.init(audit: .p)]))
    #expect(action.id == "self")
    #expect(action.input["audit"] == "2024")
    #expect(action.input["records"] == [["audit": "p"]])
    #expect(Audit.Action.inputValue.id == "input")
    #expect(Audit.Action.hold.id != Audit.Action.hold2.id)
    #expect(Audit.Action.audit(.init(audit: .`default`, text: "t")).input == ["audit": "default", "text": "t"])
  }

  @Test func `a workflow called as what stands beside it, without duties, has names too`() {
    #expect(ShippedValue.id == "shipped")
    #expect(ShippedValue.Duty.self == NoName.self)
    #expect(ShippedValue.Duty.allCases.isEmpty)
    #expect(NoName(rawValue: "x") == nil)
    #expect(ShippedValue.Action.close.input.isEmpty)
  }
}
