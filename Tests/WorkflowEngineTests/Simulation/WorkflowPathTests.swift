import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct WorkflowPathTests {
  @Test func `the way to each end is the shortest, with the duties on it`() throws {
    let paths = try Letter.pinned().workflow.shortestPaths()
    #expect(paths.map(\.end) == ["answered", "dropped"])
    #expect(paths.map { $0.steps.map(\.action) } == [["send", "answer"], ["drop"]])
    let steps = try #require(paths.first?.steps)
    #expect(steps.map(\.started) == [["answer"], []])
    #expect(steps.map(\.met) == [[], ["answer"]])
    #expect(steps.allSatisfy { $0.condition == nil && !$0.isOtherwise && $0.lapsed == nil })
  }

  @Test func `where only silence leads, a lapse is a step`() throws {
    let path = try Letter.pinned(["actions/drop/from": ["silent"]]).workflow.shortestPaths().last
    #expect(path?.steps.map(\.lapsed) == [nil, "answer", nil])
    #expect(path?.steps.map(\.action) == ["send", "lapse", "drop"])
  }

  @Test func `a condition is told, and what is left over`() throws {
    let paths = try Letter.pinned([
      "actions/answer/to": [["when": "copies >= 5", "to": "answered"], ["otherwise": "dropped"]],
      "actions/drop/from": ["silent"],
    ]).workflow.shortestPaths()
    #expect(paths.compactMap { $0.steps.last?.condition } == ["copies >= 5"])
    #expect(paths.map { $0.steps.last?.isOtherwise } == [false, true])
  }

  @Test func `an end to which only an act on a duty leads has its way, and the act is a step of it`() throws {
    let chase: JSON = [
      "title": "Say why it waits", "owedBy": "addressee", "owedTo": "secretary",
      "from": ["duty": "answer", "act": "suspend"], "within": ["workingDays": 5], "metBy": ["answer"],
      "onLapse": "close", "basis": "self-set",
    ]
    let workflow = try Letter.pinned([
      "stages/unanswered": ["title": "Unanswered", "final": true, "outcome": "unanswered"],
      "actions/close": ["title": "Close", "from": ["sent", "silent"], "to": "unanswered", "by": ["clock"]],
      "duties/chase": chase,
    ]).workflow
    let paths = workflow.shortestPaths()
    #expect(paths.map(\.end) == ["answered", "dropped", "unanswered"])
    let steps = try #require(paths.last?.steps)
    #expect(steps.map(\.action) == ["send", nil, "close"])
    #expect(steps.map { $0.act?.verb } == [nil, .suspend, nil] && steps.map { $0.act?.duty } == [nil, "answer", nil])
    #expect(steps.map(\.to) == ["sent", "sent", "unanswered"] && steps.map(\.lapsed) == [nil, nil, "chase"])
    #expect(steps.map(\.started) == [["answer"], ["chase"], []])
  }

  @Test func `every end of every shipped workflow has a way that leads from stage to stage`() throws {
    for pinned in try #require(ShippedWorkflows.all).pinned.values {
      let workflow = pinned.workflow
      let paths = workflow.shortestPaths()
      #expect(paths.map(\.end) == workflow.stages.filter { $0.value.isFinal }.map(\.key), "\(workflow.id)")
      for path in paths {
        var stage = workflow.initial
        for step in path.steps {
          if let action = step.action.flatMap({ workflow.actions[$0] }) {
            #expect(action.from.contains(stage) && action.target.stages.contains(step.to))
          } else {
            #expect(step.to == stage)
          }
          stage = step.to
        }
        #expect(stage == path.end)
      }
    }
  }
}
