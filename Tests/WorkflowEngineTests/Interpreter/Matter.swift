import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// A small workflow that waits in one stage, on which any duties can be hung.
enum Matter {
  static let text = #"""
    {
      "format": "oversight.workflow/1", "id": "matter", "version": 1, "prefix": "MAT", "title": "Matter",
      "roles": { "secretary": { "title": "Secretary" }, "addressee": { "title": "Addressee" } },
      "fields": {
        "heldOn": { "type": "date", "title": "Held", "precision": "year" },
        "topic": { "type": "text", "title": "Topic" },
        "receivers": { "type": "list", "of": { "type": "party" }, "title": "Receivers" }
      },
      "initial": "open",
      "stages": {
        "open": { "title": "Open", "waits": "to be started" },
        "waiting": { "title": "Waiting", "waits": "for the end" },
        "closed": { "title": "Closed", "final": true, "outcome": "closed" }
      },
      "actions": {
        "start": { "title": "Start", "from": ["open"], "to": "waiting", "by": ["secretary"],
                   "input": { "day": { "type": "date", "title": "Day", "required": true }, "heldOn": { "field": "heldOn" } } },
        "fix":   { "title": "Fix the day", "from": ["waiting"], "to": "waiting", "by": ["secretary"],
                   "input": { "heldOn": { "field": "heldOn", "required": true } } },
        "note":  { "title": "Take note", "from": ["waiting"], "to": "waiting", "by": ["secretary"] },
        "reply": { "title": "Reply", "from": ["waiting"], "to": "waiting", "by": ["secretary"] },
        "close": { "title": "Close", "from": ["waiting"], "to": "closed", "by": ["secretary"] }
      },
      "duties": {}
    }
    """#

  /// A duty from the day given when the matter is started, met by a reply, changed as told.
  static func duty(_ changes: [String: JSON?] = [:]) -> JSON {
    var duty: JSON = [
      "title": "Owed", "owedBy": "addressee", "owedTo": "secretary", "from": ["action": "start", "field": "day"],
      "within": ["workingDays": 10], "metBy": ["reply"], "basis": "self-set",
    ]
    for (path, value) in changes { duty = duty.setting(path, to: value) }
    return duty
  }

  /// A desk with an open matter with these duties.
  static func desk(_ duties: [String: JSON], fields: JSONObject = [:], on day: String = "2024-01-03") throws -> Desk {
    var json = try JSON(parsing: text)
    for (id, duty) in duties { json = json.setting("duties/\(id)", to: duty) }
    var desk = try Desk(Letter.pin(json, in: try Letter.surroundings()), acts: try Letter.acts())
    try desk.open(on: day, fields: fields)
    // The law is tried with days of many years.
    desk.despite = "a sample"
    return desk
  }
}
