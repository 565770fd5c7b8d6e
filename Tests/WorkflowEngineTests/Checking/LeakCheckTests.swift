import JSONText
import TestSupport
import Testing

@testable import WorkflowEngine

@Suite struct LeakCheckTests {
  /// The letter with a personal field, list and day, and an action that opens another letter.
  private func changes(_ opening: JSON, _ more: [String: JSON] = [:]) -> [String: JSON] {
    var changes: [String: JSON] = [
      "fields/reason": ["type": "text", "title": "Reason", "personal": true],
      "fields/names": ["type": "list", "of": ["type": "text"], "title": "Names", "personal": true],
      "fields/plain": ["type": "text", "title": "Plain"], "actions/drop/opens": [opening],
    ]
    changes.merge(more) { $1 }
    return changes
  }

  private func opening(_ keys: JSONObject) -> JSON {
    var object: JSONObject = ["workflow": "letter", "parties": ["addressee": "addressee"]]
    for member in keys.members { object[member.key] = member.value }
    return .object(object)
  }

  private func leaks(_ changes: [String: JSON]) throws -> [Defect] {
    let (workflow, defects) = try Letter.read(changes)
    #expect(workflow != nil, "\(defects)")
    #expect(defects.allSatisfy { $0.rule == .leaky && $0.isWarning }, "\(defects)")
    return defects
  }

  @Test(
    arguments: [
      (["title": "reason"], "/actions/drop/opens/0/title", "'reason'"),
      (["each": "names", "title": "each"], "/actions/drop/opens/0/title", "'names'"),
      (["with": ["plain": "reason"]], "/actions/drop/opens/0/with/plain", "'plain' of 'letter'"),
      (["each": "names", "with": ["plain": "each"]], "/actions/drop/opens/0/with/plain", "'names'"),
    ] as [(JSONObject, String, String)])
  func `what is personal and goes into a title or a plain field of another case is named`(
    keys: JSONObject, pointer: String, word: String
  ) throws {
    let defects = try leaks(changes(opening(keys)))
    #expect(defects.map(\.pointer) == [pointer])
    #expect(defects.allSatisfy { $0.message.contains(word) }, "\(defects)")
  }

  @Test(
    arguments: [
      [:], ["title": "'A letter'"], ["title": "plain"], ["with": ["reason": "reason", "names": "names"]],
      ["each": "names", "title": "plain", "with": ["reason": "each"]],
    ] as [JSONObject])
  func `what stays personal, or never was, is not named`(keys: JSONObject) throws {
    #expect(try leaks(changes(opening(keys))).isEmpty)
  }

  @Test func `a personal day from which a duty is counted is named`() throws {
    #expect(try leaks(["actions/send/input/receivedOn/personal": true]).map(\.pointer) == ["/duties/answer/from"])
    let day: JSON = ["type": "date", "title": "Day", "personal": true]
    let (workflow, defects) = try Letter.read([
      "fields/day": day, "duties/answer/within": .null, "duties/answer/before": ["field": "day", "workingDays": 3],
    ])
    #expect(workflow == nil || defects.map(\.pointer) == ["/duties/answer/before"], "\(defects)")
  }

  @Test func `a personal day from which a right is counted is named`() throws {
    let json = try Mutation.second([
      "actions/send/input/receivedOn/personal": true, "duties/reply/from": ["action": "send"],
      "rights/complain/from": ["action": "send", "field": "receivedOn"],
    ])
    let (workflow, defects) = Workflow.read(json, in: try Letter.surroundings())
    #expect(workflow == nil && defects.map(\.rule) == [.leaky] && defects.map(\.pointer) == ["/rights/complain/from"])
  }

  @Test func `an input that hides a personal field is looked at itself`() throws {
    let input: JSON = ["type": "text", "title": "Reason"]
    #expect(try leaks(changes(opening(["title": "reason"]), ["actions/drop/input": ["reason": input]])).isEmpty)
  }

  @Test(arguments: DefinitionFormat.allCases)
  func `in the first format it is a warning, and later a defect`(format: DefinitionFormat) throws {
    let (_, defects) = try Letter.read(
      changes(opening(["title": "reason"]), ["format": .string(format.name)]))
    #expect(defects.filter { $0.rule == .leaky }.map(\.isWarning) == [format == .first])
  }
}
