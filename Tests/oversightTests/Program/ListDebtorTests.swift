import JSONText
import Testing

import oversight

/// Whoever an element of a list names as its debtor owes under what binds that party.
@Suite struct ListDebtorTests {
  private static let findings = #"""
    { "format": "oversight.workflow/2", "id": "findings", "version": 1, "prefix": "FND", "calendar": "kz",
      "title": "Findings", "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "body": { "title": "Body", "party": "required" } },
      "fields": {
        "receivedOn": { "type": "date", "title": "Received", "notAfter": "on" },
        "found": { "type": "list", "title": "Found", "key": "number",
          "of": { "type": "record", "fields": {
            "number": { "type": "integer", "title": "Number", "required": true },
            "who": { "type": "party", "title": "Who answers" } } } } },
      "initial": "new",
      "stages": { "new": { "title": "New", "waits": "for findings" }, "asked": { "title": "Asked", "waits": "for answers" },
                  "done": { "title": "Done", "final": true, "outcome": "done" } },
      "actions": {
        "note": { "title": "Note", "from": ["new"], "to": "new", "by": ["secretary"],
                  "input": { "found": { "field": "found", "required": true } } },
        "ask": { "title": "Ask", "from": ["new"], "to": "asked", "by": ["secretary"],
                 "input": { "receivedOn": { "field": "receivedOn", "required": true }, "found": { "field": "found" } } },
        "close": { "title": "Close", "from": ["asked"], "to": "done", "by": ["secretary"] } },
      "duties": {
        "answer": { "title": "Answer", "owedBy": "body", "owedTo": "secretary", "each": "found", "debtor": "who",
          "from": { "action": "ask", "field": "receivedOn" },
          "within": [ { "when": "kind(body) == 'prosecutor'", "within": { "workingDays": 15 } },
                      { "otherwise": { "workingDays": 10 } } ],
          "metBy": ["close"],
          "basis": [ { "when": "kind(body) == 'business'", "basis": "self-set" },
                     { "when": "kind(body) == 'prosecutor'", "basis": { "act": "kz-appc-2020", "article": "76" } },
                     { "otherwise": { "act": "kz-public-control-2023", "article": "13(4)" }, "ifUnknown": true } ] } } }
    """#

  @Test func `their kinds are known, whether they were named before or are named now`() throws {
    let registry = try ProgramRegistry()
    try registry.add(Self.findings)
    for (id, kind) in [("b-firm", "business"), ("b-pros", "prosecutor"), ("b-edu", "executive")] {
      try registry.expectOK(["party", "add", id, "--kind", kind, "--name", "en=\(id)"])
    }
    try registry.expectOK(["open", "findings", "--title", "Road", "--party", "body=b-edu", "--on", "2024-06-03"])
    let number = "FND-2024-000001"
    let named = #"[{"number": 1, "who": "b-firm"}, {"number": 2, "who": "b-pros"}, {"number": 3}]"#
    try registry.expectOK(["advance", number, "note", "found=\(named)", "--on", "2024-06-03"])
    try registry.expectOK([
      "advance", number, "ask", "receivedOn=2024-06-03", #"found+={"number": 4, "who": "b-pros"}"#, "--on",
      "2024-06-03",
    ])
    let duties = try registry.json("show", number)["duties"]?.array ?? []
    #expect(
      duties.map { $0["basis"] == "self-set" ? "self-set" : $0["basis"]?["article"]?.string } == [
        "self-set", "76", "13(4)", "76",
      ])
    #expect(duties.map { $0["rule"]?.string } == [10, 15, 10, 15].map { "\($0) working days" })
    #expect(duties.allSatisfy { $0["assumed"] == nil })
  }
}
