extension SampleDefinitions {
  /// Complaints in a keyed list with a personal member, a text by language, a day known to the month, and a list without keys.
  static let wells = #"""
    { "format": "oversight.workflow/2", "id": "wells", "version": 1, "prefix": "WEL", "calendar": "kz",
      "title": "Wells", "basis": [],
      "roles": { "secretary": { "title": "Secretary" } },
      "fields": {
        "text": { "type": "text", "title": "Text", "languages": true, "visibility": "public" },
        "tags": { "type": "list", "of": "text", "title": "Tags" },
        "dug": { "type": "date", "precision": "year", "title": "Dug", "visibility": "public" },
        "complaints": { "type": "list", "title": "Complaints", "key": "number", "visibility": "public",
          "of": { "type": "record", "fields": {
            "number": { "type": "integer", "title": "Number", "required": true },
            "text": { "type": "text", "title": "What", "required": true },
            "resolved": { "type": "boolean", "title": "Resolved" },
            "complainant": { "type": "text", "title": "Who", "personal": true } } } } },
      "initial": "new",
      "stages": { "new": { "title": "New", "waits": "for complaints" },
                  "done": { "title": "Done", "final": true, "outcome": "done" } },
      "actions": {
        "note": { "title": "Note", "from": ["new"], "to": "new", "by": ["secretary"],
                  "input": { "complaints": { "field": "complaints" }, "text": { "field": "text" },
                             "tags": { "field": "tags" }, "dug": { "field": "dug" } } },
        "close": { "title": "Close", "from": ["new"], "to": "done", "by": ["secretary"] } },
      "duties": {} }
    """#
}
