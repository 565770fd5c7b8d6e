import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Duties that nothing can meet, that run twice, that nobody owes; cases in which nobody owes anything; days nobody doubts.
@Suite struct SoundnessTests {
  private func read(_ changes: [String: JSON?]) throws -> (workflow: Workflow?, defects: [Defect]) {
    Workflow.read(try Mutation.second(changes), in: try Letter.surroundings())
  }

  @Test(arguments: Mutation.ofSoundness)
  func `what is not sound is refused by its rule and no other in the second format`(mutation: Mutation) throws {
    let (workflow, defects) = try read(mutation.changes)
    #expect(workflow == nil)
    #expect(Set(defects.map(\.rule)) == [mutation.rule], "\(defects)")
    let found = defects.contains { $0.pointer == mutation.pointer && $0.message.contains(mutation.message) }
    #expect(found, "\(defects.map { "\($0.pointer): \($0.message)" })")
    #expect(defects.allSatisfy { !$0.isWarning })
  }

  @Test func `what is owed by item, by the calendar or on a day that moves does not run twice`() throws {
    // All four duties start again with the second sending; only one of them would be owed twice.
    let (_, defects) = try read(["actions/send/from": ["open", "sent"]])
    #expect(defects.map(\.pointer) == ["/duties/reply/from"])
    let (_, more) = try read([
      "actions/send/from": ["open", "sent"], "duties/mend/each": nil, "duties/mend/debtor": nil,
      "duties/mend/metBy": ["answer", "mend"],
      "duties/report/repeat": nil,
    ])
    #expect(more.map(\.pointer) == ["/duties/reply/from", "/duties/mend/from", "/duties/report/from"])
  }

  @Test func `an action that meets the first run may start the second`() throws {
    let (workflow, defects) = try read([
      "actions/send/from": ["open", "sent"], "duties/reply/metBy": ["answer", "send"],
    ])
    #expect(workflow != nil, "\(defects)")
  }

  @Test func `a right keeps no stage from being idle`() throws {
    let (_, defects) = try read([
      "stages/open": ["title": "Open"], "rights/complain/from": ["open": true],
      "actions/ask/opens/0/waits": "to be sent",
    ])
    #expect(defects.map(\.pointer) == ["/stages/open"] && defects.map(\.rule) == [.idle])
  }

  @Test func `a case is no orphan when somebody owes something from its opening`() throws {
    let first: JSON = [
      "title": "Send", "owedBy": "monitor", "owedTo": "owner", "from": ["open": true], "within": ["workingDays": 7],
      "metBy": ["send"], "basis": "self-set",
    ]
    let (workflow, defects) = try read(["actions/ask/opens/0/waits": nil, "duties/first": first])
    #expect(workflow != nil, "\(defects)")
  }

  @Test func `what is copied into a list that keeps it personal does not leak`() throws {
    let list = try Mutation.second([:])["fields"]?["facilities"]
    let (workflow, defects) = try read([
      "fields/others": list, "actions/ask/opens/0/with/others": "facilities",
    ])
    #expect(workflow != nil, "\(defects)")
  }

  @Test func `in the first format the same is noted and the definition is used`() throws {
    let json = try Letter.json(["actions/send/from": ["drafted", "sent"], "roles/addressee/party": nil])
    let file = try #require(
      DefinitionFile.check([("letter.json", json.canonicalBytes())], in: try Letter.surroundings()).first)
    #expect(file.isUsable)
    let notes = file.findings.map(\.defect)
    #expect(notes.allSatisfy { $0.isWarning })
    #expect(
      Set(notes.map { "\($0.rule.rawValue) \($0.pointer)" }) == [
        "doubled /duties/answer/from", "undated /actions/send/input/receivedOn", "unowed /duties/answer/owedBy",
      ])
    // Reading a definition that was published long ago does not look for them again.
    #expect(Workflow.read(json, in: try Letter.surroundings()).defects.isEmpty)
  }

  @Test func `a value that a condition asks for is there`() throws {
    let changes: [String: JSON?] = [
      "stages/planned": ["title": "Planned"], "actions/send/from": ["open", "planned"],
      "actions/plan": [
        "title": "Plan", "from": ["open"], "to": "planned", "by": ["monitor"],
        "input": ["visitOn": ["field": "visitOn"]], "require": [["that": "has(visitOn)", "else": "When?"]],
      ], "duties/prepare/from": ["action": "plan"],
    ]
    let (workflow, defects) = try read(changes)
    #expect(workflow != nil, "\(defects)")
  }
}
