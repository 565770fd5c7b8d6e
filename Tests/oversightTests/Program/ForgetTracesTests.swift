import JSONText
import Testing

import oversight

/// What forgetting does not reach is named, with what to type next.
@Suite struct ForgetTracesTests {
  let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    try registry.add(Self.call)
  }

  static let call = #"""
    { "format": "oversight.workflow/1", "id": "call", "version": 1, "prefix": "CALL", "calendar": "kz",
      "title": "Call", "basis": [], "roles": { "secretary": { "title": "Secretary" } },
      "fields": { "caller": { "type": "text", "title": "Caller", "personal": true } },
      "initial": "taken",
      "stages": { "taken": { "title": "Taken" }, "done": { "title": "Done", "final": true, "outcome": "done" } },
      "actions": {
        "visit": { "title": "Visit", "from": ["taken"], "to": "taken", "by": ["secretary"],
                   "input": { "bornOn": { "type": "date", "title": "Day", "personal": true, "required": true } } },
        "finish": { "title": "Finish", "from": ["taken"], "to": "done", "by": ["secretary"] } },
      "duties": {
        "opening": { "title": "Look", "owedBy": "secretary", "owedTo": "secretary", "from": { "stage": "taken" },
                     "within": { "workingDays": 90 }, "metBy": ["finish"], "basis": "self-set" },
        "reply": { "title": "Reply", "owedBy": "secretary", "owedTo": "secretary",
                   "from": { "action": "visit", "field": "bornOn" }, "within": { "workingDays": 90 },
                   "metBy": ["finish"], "basis": "self-set" } } }
    """#

  @Test func `a note that went into three cases is named in the two others`() throws {
    let minutes = try registry.file("minutes.txt", "Minutes")
    try registry.expectOK([
      "log", "Publish the menus", "--to", "b-dept=2024-05-21", "--to", "b-school=2024-05-22", "--adopted", "2024-05-17",
      "--on", "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(minutes)", "--note",
      "Aigul Serikova asked",
    ])
    let words = ["forget", "REC-2024-000001", "note", "--reason", "her request"]
    let answer = try registry.run(words + ["--json"]).json()
    #expect(answer["elsewhere"] == [["number": "REC-2024-000002", "what": "value", "names": ["note"]]])
    let run = registry.run("forget", "REC-2024-000002", "note", "--reason", "her request")
    #expect(run.code == .ok && !run.errors.contains("holds the same"), "the first does not any more")
  }

  @Test func `titles and days that say the same are named`() throws {
    try registry.expectOK([
      "open", "call", "caller=Aigul Serikova", "--title", "Call of Aigul Serikova", "--on", "2024-06-03",
    ])
    try registry.expectOK(["advance", "CALL-2024-000001", "visit", "bornOn=2024-06-04", "--on", "2024-06-05"])
    let dry = registry.run("forget", "CALL-2024-000001", "caller", "--reason", "x", "--dry-run", "--json")
    #expect(try dry.json()["elsewhere"] == [["number": "CALL-2024-000001", "what": "title"]])
    #expect(dry.errors.contains("the title of CALL-2024-000001"))
    let day = registry.run("forget", "CALL-2024-000001", "bornOn", "--reason", "x", "--json")
    #expect(try day.json()["elsewhere"] == [["number": "CALL-2024-000001", "what": "day", "duty": "reply"]])
    #expect(day.errors.contains("the duty 'reply'"))
    #expect(try registry.json("verify")["problems"] == [])
  }
}
