import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Definitions of the procedures that acts of law prescribe, where the program ships none, and desks at work on them.
enum Law {
  /// A public council: who may be its members, when it is formed, when it can decide.
  static let council = #"""
    { "format": "oversight.workflow/1", "id": "law-council", "version": 1, "prefix": "LWC", "title": "Council",
      "basis": [ { "act": "kz-public-councils-2015", "article": "9(3)" }, { "act": "kz-public-councils-2015", "article": "13(3)" } ],
      "roles": { "secretary": { "title": "Working group" }, "addressee": { "title": "Council" } },
      "fields": { "level": { "type": "choice", "of": ["republican", "quasiPublic"], "title": "Level", "required": true },
                  "termEnds": { "type": "date", "title": "The term of the present council ends", "required": true } },
      "initial": "planned",
      "stages": { "planned": { "title": "Planned", "waits": "for the working group" },
                  "forming": { "title": "Being formed", "waits": "for its members" },
                  "formed": { "title": "Formed", "waits": "for a meeting" },
                  "met": { "title": "Met", "final": true, "outcome": "met" } },
      "actions": {
        "plan": { "title": "Plan", "from": ["planned"], "to": "forming", "by": ["secretary"] },
        "begin": { "title": "Begin", "from": ["forming"], "to": "forming", "by": ["secretary"] },
        "form": { "title": "Form", "from": ["forming"], "to": "formed", "by": ["secretary"],
                  "input": { "members": { "type": "integer", "title": "Members", "required": true } },
                  "require": [
                    { "that": "level != 'republican' || (members >= 15 && members <= 30)", "else": "15 to 30 members." },
                    { "that": "level != 'quasiPublic' || (members >= 10 && members <= 15)", "else": "10 to 15 members." } ] },
        "meet": { "title": "Meet", "from": ["formed"], "to": "met", "by": ["secretary"],
                  "input": { "open": { "type": "boolean", "title": "Open to all", "required": true } },
                  "require": [ { "that": "open == true", "else": "Meetings are open." } ] } },
      "duties": {
        "begin": { "title": "Begin to form the new council", "owedBy": "secretary", "owedTo": "addressee",
                   "from": { "action": "plan" }, "before": { "field": "termEnds", "months": 2 }, "metBy": ["begin"],
                   "basis": { "act": "kz-public-councils-2015", "article": "9(2)" } } } }
    """#

  /// The final document of a public control.
  static let control = #"""
    { "format": "oversight.workflow/1", "id": "law-control", "version": 1, "prefix": "LWP", "title": "Public control",
      "basis": [ { "act": "kz-public-control-2023", "article": "13(1)" } ],
      "roles": { "secretary": { "title": "Subject of control" }, "addressee": { "title": "Object of control" } },
      "initial": "under",
      "stages": { "under": { "title": "Under way", "waits": "for its end" }, "completed": { "title": "Completed" },
                  "sent": { "title": "Sent", "final": true, "outcome": "sent" } },
      "actions": {
        "complete": { "title": "Complete", "from": ["under"], "to": "completed", "by": ["secretary"],
          "input": {
            "heldOn": { "type": "date", "title": "Date", "required": true }, "time": { "type": "text", "title": "Time", "required": true },
            "place": { "type": "text", "title": "Place", "required": true }, "tasks": { "type": "text", "title": "Tasks", "required": true },
            "subjects": { "type": "list", "of": { "type": "text" }, "min": 1, "title": "Subjects, and that they comply", "required": true },
            "forms": { "type": "list", "of": { "type": "text" }, "min": 1, "title": "Forms", "required": true },
            "facts": { "type": "text", "min": 1, "title": "Facts established", "required": true },
            "documents": { "type": "list", "of": { "type": "text" }, "title": "Other documents" },
            "languages": { "type": "list", "of": { "type": "choice", "of": ["kk", "ru", "en", "other"] }, "min": 1,
                           "title": "Languages of the document", "required": true } } },
        "send": { "title": "Send", "from": ["completed"], "to": "sent", "by": ["secretary"] } },
      "duties": {
        "send": { "title": "Send the final document", "owedBy": "secretary", "owedTo": "addressee",
                  "from": { "action": "complete", "field": "heldOn" }, "within": { "workingDays": 7 }, "metBy": ["send"],
                  "basis": { "act": "kz-public-control-2023", "article": "13(2)" } } } }
    """#

  /// A desk with an open case of a definition of these: `p-sec` acts, `b-dept` is asked.
  static func desk(_ text: String, on day: String, fields: JSONObject = [:]) throws -> Desk {
    var desk = try Desk(Letter.pin(try JSON(parsing: text), in: try Letter.surroundings()), acts: try Letter.acts())
    try desk.open(on: day, fields: fields)
    return desk
  }

  /// The shipped appeal, filed with `b-dept` on the day it arrived.
  static func appeal(arrived day: String) throws -> Desk {
    var desk = try Desk.shipped(
      "appeal", fields: ["kind": "application", "topic": "School bus", "anonymous": false],
      roles: ["applicant": ["p-other"], "registrar": ["p-sec"], "body": ["b-dept"], "higherBody": ["b-akimat"]],
      on: day)
    try desk.perform("file", on: day, ["channel": "paper"])
    try desk.perform("register", on: day, ["receivedOn": .string(day)])
    return desk
  }

  /// The shipped request for information, received by `b-dept` on `day`.
  static func request(received day: String) throws -> Desk {
    var desk = try Desk.shipped(
      "information-request", fields: ["subject": "Who received the state order"],
      roles: ["requester": ["p-other"], "registrar": ["p-sec"], "holder": ["b-dept"], "appealBody": ["b-akimat"]],
      on: day)
    try desk.perform("send", on: day, ["channel": "post"])
    try desk.perform("confirmReceipt", on: day, ["receivedOn": .string(day)])
    return desk
  }

  /// The shipped recommendation of a council, adopted on `day` with `present` of `total` members.
  static func adopted(
    on day: String, present: Int = 11, of total: Int = 15, to body: PartyID = "b-dept"
  ) throws -> Desk {
    var desk = try Desk.shipped(
      "council-recommendation", fields: ["text": "Inspect the canteens"],
      roles: ["addressee": [body], "secretary": ["p-sec"]], on: day)
    try desk.perform(
      "adopt", on: day, ["membersTotal": .integer(total), "membersPresent": .integer(present)], evidence: [minutes])
    return desk
  }

  /// The same, sent and received on `day`.
  static func received(on day: String, by body: PartyID = "b-dept") throws -> Desk {
    var desk = try adopted(on: day, to: body)
    try desk.perform("send", on: day)
    try desk.perform("confirmReceipt", on: day, ["receivedOn": .string(day)])
    return desk
  }

  static let minutes = Evidence(kind: "minutes", sha256: "ab", name: "minutes.pdf", size: 1)
  static let position: JSONObject = ["position": "accepted", "positionReason": "Inspections from July"]

  /// An article whose wording was read.
  static func article(_ act: String, _ article: String, isChecked: Bool = true) -> Basis {
    .article(act: act, article: article, isChecked: isChecked)
  }
}
