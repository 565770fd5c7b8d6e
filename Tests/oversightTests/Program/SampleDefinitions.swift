/// Definitions as users write them.
enum SampleDefinitions {
  /// The small complete one of the design.
  static let letter = #"""
    {
      "format": "oversight.workflow/1",
      "id": "letter", "version": 1, "prefix": "LTR", "calendar": "kz",
      "title": "Letter",
      "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "addressee": { "title": "Addressee", "party": "required" } },
      "fields": { "reason": { "type": "text", "title": "Reason", "visibility": "public" }, "copies": { "type": "integer", "title": "Copies" } },
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

  /// Unusual but legal: conditional targets, no lapse, one language, hyphens, every kind of value.
  static let canteen = #"""
    { "format": "oversight.workflow/1", "id": "canteen-check", "version": 1, "prefix": "CAN", "calendar": "kz",
      "title": { "ru": "Проверка столовой" }, "basis": [],
      "roles": { "lead-monitor": { "title": { "ru": "Старший" } },
                 "school-body": { "title": "School", "party": "required" } },
      "fields": {
        "sum": { "type": "money", "title": "Sum" },
        "found": { "type": "date", "precision": "year", "title": "Found" },
        "score": { "type": "integer", "min": 0, "max": 100, "title": "Score" },
        "dishes": { "type": "list", "of": { "type": "text" }, "title": "Dishes" },
        "place": { "type": "record", "title": "Place",
                   "fields": { "name": { "type": "text", "title": "Name" }, "seats": { "type": "integer", "title": "Seats" } } } },
      "initial": "new",
      "stages": {
        "new": { "title": "New", "waits": "for a visit" },
        "good": { "title": "Good" },
        "bad": { "title": "Bad", "waits": { "en": "for anyone" } },
        "done": { "title": "Done", "final": true, "outcome": "done" } },
      "actions": {
        "visit": { "title": "Visit", "from": ["new"], "by": ["lead-monitor"],
                   "to": [ { "when": "score >= 50", "to": "good" }, { "otherwise": "bad" } ],
                   "input": { "score": { "field": "score", "required": true }, "dishes": { "field": "dishes" },
                              "place": { "field": "place" }, "sum": { "field": "sum" }, "found": { "field": "found" } },
                   "evidence": ["photo", "minutes"] },
        "close": { "title": "Close", "from": ["good", "bad"], "to": "done", "by": ["lead-monitor"] } },
      "duties": {
        "reply": { "title": "Reply", "owedBy": "school-body", "owedTo": "lead-monitor", "from": { "stage": "good" },
                   "within": { "calendarDays": 15 }, "metBy": ["close"], "basis": "self-set" } } }
    """#

  /// Opens a letter for each topic.
  static let round = #"""
    { "format": "oversight.workflow/1", "id": "round", "version": 1, "prefix": "RND", "calendar": "kz",
      "title": "Round of letters", "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "body": { "title": "Body", "party": "required" } },
      "fields": { "topics": { "type": "list", "of": { "type": "text" }, "title": "Topics" } },
      "initial": "planned",
      "stages": { "planned": { "title": "Planned", "waits": "to begin" },
                  "running": { "title": "Running", "waits": "for the letters" },
                  "over": { "title": "Over", "final": true, "outcome": "over" } },
      "actions": {
        "begin": { "title": "Begin", "from": ["planned"], "to": "running", "by": ["secretary"],
                   "input": { "topics": { "field": "topics", "required": true } },
                   "opens": [ { "workflow": "letter", "each": "topics", "title": "each",
                                "with": { "reason": "each" }, "parties": { "addressee": "body" } } ] },
        "end": { "title": "End", "from": ["running"], "to": "over", "by": ["secretary"],
                 "require": [ { "that": "children('letter').all(c, c.final)", "else": "Letters are still open." } ] } },
      "duties": {} }
    """#
}
