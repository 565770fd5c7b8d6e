import TestSupport

/// Definitions as users write them.
enum SampleDefinitions {
  /// The small complete one of the design, whose reason everybody may see.
  static let letter = Letter.published

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
