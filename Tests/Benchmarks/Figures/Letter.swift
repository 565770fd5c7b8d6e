import CaseRecords
import Disk
import Platform
import CaseRegistry
import JSONText
import WorkflowEngine

/// The complete small definition that the documentation of the engine shows, and three commands on it.
enum Letter {
  /// The definition.
  static let text = #"""
    {
      "format": "oversight.workflow/1",
      "id": "letter", "version": 1, "prefix": "LTR", "calendar": "kz",
      "title": { "en": "Letter", "ru": "Письмо", "kk": "Хат" },
      "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "addressee": { "title": "Addressee", "party": "required" } },
      "fields": { "reason": { "type": "text", "title": "Reason" }, "copies": { "type": "integer", "title": "Copies" } },
      "initial": "drafted",
      "stages": {
        "drafted":  { "title": "Drafted", "waits": "not sent yet" },
        "sent":     { "title": "Sent" },
        "silent":   { "title": "Silent" },
        "answered": { "title": "Answered", "final": true, "outcome": "answered" },
        "dropped":  { "title": "Dropped", "final": true, "outcome": "dropped" }
      },
      "actions": {
        "send":   { "title": "Send", "from": ["drafted"], "to": "sent", "by": ["secretary"],
                    "input": { "receivedOn": { "type": "date", "title": "Received", "required": true },
                               "copies": { "field": "copies", "required": true } },
                    "require": [ { "that": "copies >= 1 && copies <= 9", "else": "One to nine copies." } ] },
        "answer": { "title": "Answer", "from": ["sent", "silent"], "to": "answered", "by": ["secretary"],
                    "input": { "reason": { "field": "reason" } } },
        "drop":   { "title": "Drop", "from": ["drafted", "silent"], "to": "dropped", "by": ["secretary"] },
        "lapse":  { "title": "No answer came", "from": ["sent"], "to": "silent", "by": ["clock"] }
      },
      "duties": {
        "answer": { "title": "Answer the letter", "owedBy": "addressee", "owedTo": "secretary",
                    "from": { "action": "send", "field": "receivedOn" }, "within": { "workingDays": 10 },
                    "metBy": ["answer"], "onLapse": "lapse", "basis": "self-set",
                    "extension": { "by": ["secretary"], "max": { "workingDays": 10 }, "times": 1 },
                    "suspension": { "by": ["secretary"], "max": { "calendarDays": 60 } } }
      }
    }
    """#

  /// Opens a letter.
  static var opening: Command {
    get throws {
      try command(.open(title: "Насос в Жетыгене", fields: [:], parties: ["addressee": ["b-dept"]], parent: nil))
    }
  }

  /// Sends it.
  static var sending: Command {
    get throws { try command(.perform("send", input: ["receivedOn": "2024-06-03", "copies": 1], evidence: [])) }
  }

  /// Records the answer.
  static var answering: Command {
    get throws { try command(.perform("answer", input: ["reason": "Жөнделді"], evidence: [])) }
  }

  /// A command of the secretary's on 3 June 2024.
  static func command(_ wish: Command.Wish, id: String = "c-1") throws -> Command {
    guard let day = Day("2024-06-03") else { throw BenchError("no day") }
    return Command(id: id, actor: "p-sec", on: day, at: "2024-06-03T10:11:12+05:00", wish: wish)
  }
}
