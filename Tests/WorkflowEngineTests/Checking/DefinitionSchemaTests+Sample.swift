extension DefinitionSchemaTests {
  /// A definition in which every kind of object stands, each with a comment.
  static let rich = #"""
    {
      "$schema": "workflow.schema.json", "comment": "Every kind of object stands in it.",
      "format": "oversight.workflow/1", "id": "rich", "version": 1, "prefix": "RCH", "calendar": "kz",
      "title": { "en": "Rich", "ru": "Всё", "kk": "Бәрі" },
      "basis": [ { "act": "kz-public-control-2023", "article": "13(4)", "checked": false, "comment": "c" }, "self-set" ],
      "roles": {
        "monitor": { "title": "Monitor", "comment": "c" },
        "body": { "title": "Body", "party": "required", "comment": "c" }
      },
      "fields": {
        "seen": { "type": "integer", "min": 0, "max": 9, "title": "Seen", "visibility": "public", "comment": "c" },
        "name": { "type": "text", "min": 2, "max": 80, "title": "Name", "personal": true },
        "share": { "type": "decimal", "min": "0", "max": "1.5", "title": "Share" },
        "sum": { "type": "money", "title": "Sum" }, "ok": { "type": "boolean", "title": "OK" },
        "day": { "type": "date", "precision": "day", "min": "2024", "max": "2030-12", "title": "Day" },
        "kind": { "type": "choice", "of": ["a", "b"], "title": "Kind" },
        "mark": { "type": "choice", "of": { "good": { "en": "Good" }, "bad": "Bad" }, "title": "Mark" },
        "who": { "type": "party", "title": "Who" }, "file": { "type": "case", "title": "Case" },
        "where": { "type": "locality", "title": "Where" },
        "plain": { "type": "list", "of": "text", "min": 1, "title": "Plain" },
        "rows": { "type": "list", "title": "Rows", "of": { "type": "record", "comment": "c", "fields": {
          "what": { "type": "text", "title": "What", "required": true, "comment": "c" },
          "days": { "type": "list", "of": { "type": "date" } } } } }
      },
      "initial": "open",
      "stages": {
        "open": { "title": "Open", "waits": "to be visited", "final": false, "comment": "c" },
        "sent": { "title": "Sent" },
        "clean": { "title": "Clean", "final": true, "outcome": "clean", "comment": "c" },
        "over": { "title": "Over", "final": true, "outcome": "over" }
      },
      "actions": {
        "visit": { "title": "Visit", "from": ["open"], "by": ["monitor"], "comment": "c",
          "to": [ { "when": "seen == 0", "to": "clean", "comment": "c" }, { "otherwise": "sent", "comment": "c" } ],
          "input": { "seen": { "field": "seen", "required": true, "comment": "c" }, "day": { "field": "day", "required": true },
                     "note": { "type": "text", "title": "Note", "comment": "c" } },
          "require": [ { "that": "seen >= 0", "else": { "en": "No." }, "comment": "c" } ],
          "evidence": { "photo": { "title": "Photo", "required": true, "comment": "c" } },
          "opens": [ { "workflow": "rich", "each": "plain", "title": "each", "with": { "name": "each" },
                       "parties": { "body": "body" }, "comment": "c" } ] },
        "answer": { "title": "Answer", "from": ["sent"], "to": "over", "by": ["monitor"], "evidence": ["letter"] },
        "warn": { "title": "Warn", "from": ["sent"], "to": "sent", "by": ["monitor", "body"] },
        "silence": { "title": "Silence", "from": ["sent"], "to": "over", "by": ["clock"] }
      },
      "duties": {
        "reply": { "title": "Reply", "owedBy": "body", "owedTo": "monitor", "comment": "c",
          "from": { "action": "visit", "field": "day", "workingDay": true, "comment": "c" }, "within": { "workingDays": 10 },
          "metBy": ["answer"], "onLapse": "silence", "interim": ["warn"], "repeat": { "months": 1 },
          "basis": { "act": "kz-public-control-2023", "article": "13(4)", "comment": "c" },
          "extension": { "by": ["monitor"], "max": { "workingDays": 5 }, "maxTotal": { "calendarDays": 30 }, "times": 1, "comment": "c" },
          "suspension": { "by": ["monitor"] } },
        "warn": { "title": "Warn", "owedBy": "monitor", "owedTo": "body", "from": { "stage": "sent" },
          "before": { "field": "day", "workingDays": 3, "comment": "c" }, "metBy": ["warn"], "basis": "self-set" },
        "told": { "title": "Tell", "owedBy": "monitor", "owedTo": "body", "from": { "duty": "reply", "act": "extend" },
          "within": { "workingDays": 3 }, "metBy": ["warn"], "basis": "self-set" },
        "again": { "title": "Again", "owedBy": "body", "owedTo": "monitor", "from": { "duty": "warn", "end": "lapsed" },
          "within": { "calendarDays": 3 }, "metBy": ["answer"], "basis": "self-set" },
        "first": { "title": "First", "owedBy": "monitor", "owedTo": "body", "from": { "open": true },
          "within": { "months": 1 }, "metBy": ["visit"], "basis": "self-set" },
        "both": { "title": "Both", "owedBy": "monitor", "owedTo": "body", "from": { "actions": ["visit", "warn"] },
          "within": { "workingDays": 0 }, "metBy": ["warn"], "basis": "self-set" }
      },
      "x": { "anything": [1, 2] }
    }
    """#
}
