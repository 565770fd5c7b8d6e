import JSONText
import TestSupport
import Testing

import oversight

/// Conditions over the cases under child cases.
@Suite struct DeepChildrenTests {
  private static let plan = #"""
    { "format": "oversight.workflow/2", "id": "plan", "version": 1, "prefix": "PLN", "calendar": "kz",
      "title": "Plan of rounds", "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "body": { "title": "Body", "party": "required" } },
      "fields": {},
      "initial": "planned",
      "stages": { "planned": { "title": "Planned", "waits": "for the rounds" },
                  "over": { "title": "Over", "final": true, "outcome": "over" } },
      "actions": {
        "round": { "title": "Begin a round", "from": ["planned"], "to": "planned", "by": ["secretary"],
                   "opens": [ { "workflow": "round", "waits": "to begin", "parties": { "body": "body" } } ] },
        "end": { "title": "End", "from": ["planned"], "to": "over", "by": ["secretary"],
                 "require": [ { "that": "children('letter').deep().all(c, c.final)", "else": "Letters are open." } ] } },
      "duties": {} }
    """#

  @Test func `a letter under a round under the plan keeps the plan from ending`() throws {
    let registry = try ProgramRegistry()
    try registry.add(SampleDefinitions.round)
    try registry.add(Self.plan)
    let opened = try registry.json("open", "plan", "--party", "body=b-dept", "--on", "2024-06-03")
    let plan = try #require(opened["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", plan, "round", "--on", "2024-06-03"])
    try registry.expectOK(["advance", "RND-2024-000001", "begin", #"topics=["Pumps"]"#, "--on", "2024-06-03"])
    let error = try registry.error("advance", plan, "end", "--on", "2024-06-04", kind: "refused", code: .refused)
    #expect(error["message"]?.string?.contains("Letters are open.") == true, "\(error)")
    try registry.expectOK(["advance", "LTR-2024-000001", "drop", "--on", "2024-06-04"])
    try registry.expectOK(["advance", plan, "end", "--on", "2024-06-04"])
  }
}
