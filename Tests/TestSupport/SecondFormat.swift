/// A definition of the second format in which every key of it stands.
package enum SecondFormat {
  /// The definition; without defects beside the shipped acts.
  package static let text = #"""
    {
      "format": "oversight.workflow/2", "id": "inspection", "version": 1, "prefix": "INS", "calendar": "kz",
      "title": { "en": "Inspection", "ru": "Осмотр", "kk": "Тексеру" },
      "register": "afterClosing", "titleVisibility": "public", "embargo": { "days": 30 }, "languages": true,
      "place": "facilities.village", "topic": "subject",
      "reopen": { "by": ["monitor"], "to": "sent" },
      "roles": {
        "monitor": { "title": "Monitor" },
        "owner": { "title": "Owner", "party": "required", "named": true, "comment": "c" },
        "checker": { "title": "Checker" }
      },
      "fields": {
        "subject": { "type": "choice", "of": ["school", "clinic"], "title": "Subject", "required": true },
        "reason": { "type": "text", "title": "Reason", "languages": true },
        "sentOn": { "type": "date", "title": "Sent", "notAfter": "on" },
        "visitOn": { "type": "date", "title": "Visit", "ahead": true },
        "answeredOn": { "type": "date", "title": "Answered", "notBefore": "sentOn", "notAfter": "on" },
        "facilities": { "type": "list", "title": "Facilities", "key": "number", "of": { "type": "record", "fields": {
          "number": { "type": "integer", "title": "Number", "required": true },
          "village": { "type": "locality", "title": "Village" },
          "keeper": { "type": "party", "title": "Who keeps it" },
          "complainant": { "type": "text", "title": "Who complained", "personal": true } } } }
      },
      "initial": "open",
      "stages": {
        "open": { "title": "Open", "waits": "to be sent" },
        "sent": { "title": "Sent" },
        "silent": { "title": "Silent" },
        "mended": { "title": "Mended", "final": true, "outcome": "mended", "reopen": { "by": ["monitor"] } },
        "refused": { "title": "Refused", "final": true, "outcome": "refused" }
      },
      "actions": {
        "send": { "title": "Send", "from": ["open"], "to": "sent", "by": ["monitor"], "clears": ["reason"],
          "input": { "sentOn": { "field": "sentOn", "required": true }, "facilities": { "field": "facilities", "required": true },
                     "visitOn": { "field": "visitOn", "required": true },
                     "receivedOn": { "type": "date", "title": "Received", "required": true, "notBefore": "sentOn", "notAfter": "on" },
                     "inspector": { "type": "party", "title": "Inspector", "binds": "checker", "required": true } },
          "require": [ { "that": "children('inspection').deep().all(c, c.final)", "else": "Open inspections under this one." } ] },
        "mend": { "title": "Mend", "from": ["sent", "silent"], "to": "sent", "by": ["monitor"],
          "input": { "numbers": { "type": "list", "of": "integer", "title": "Which", "required": true } } },
        "answer": { "title": "Answer", "from": ["sent", "silent"], "by": ["monitor"],
          "to": [ { "when": "kind(owner) == 'business'", "to": "refused" }, { "otherwise": "mended" } ],
          "input": { "answeredOn": { "field": "answeredOn", "required": true }, "reason": { "field": "reason" } } },
        "complain": { "title": "Complain", "from": ["silent"], "to": "silent", "by": ["monitor"] },
        "visit": { "title": "Visit", "from": ["sent", "silent"], "to": "sent", "by": ["monitor"] },
        "report": { "title": "Report", "from": ["sent", "silent"], "to": "sent", "by": ["monitor"] },
        "drop": { "title": "Drop the visit", "from": ["sent", "silent"], "to": "sent", "by": ["monitor"] },
        "ask": { "title": "Ask again", "from": ["silent"], "to": "silent", "by": ["monitor"],
          "opens": [ { "workflow": "inspection", "waits": "to be sent", "with": { "subject": "subject" }, "parties": { "owner": "owner" } } ] },
        "lapse": { "title": "No answer came", "from": ["sent"], "to": "silent", "by": ["clock"] },
        "expire": { "title": "Too late to complain", "from": ["silent"], "to": "silent", "by": ["clock"] }
      },
      "duties": {
        "reply": { "title": "Reply", "owedBy": "owner", "owedTo": "monitor",
          "from": { "action": "send", "field": "receivedOn" },
          "within": [ { "when": "kind(owner) == 'prosecutor'", "within": { "workingDays": 15 }, "comment": "c" },
                      { "otherwise": { "workingDays": 10 }, "ifUnknown": true } ],
          "metBy": ["answer"], "onLapse": "lapse",
          "forwardedBasis": [ { "when": "kind(owner) == 'prosecutor'", "act": "kz-appc-2020", "article": "65" },
                              { "otherwise": "self-set" } ],
          "basis": [ { "when": "kind(owner) == 'prosecutor'", "act": "kz-appc-2020", "article": "76" },
                     { "when": "kind(owner) == 'business'", "basis": "self-set" },
                     { "otherwise": [ { "act": "kz-public-control-2023", "article": "13(4)" } ], "ifUnknown": true, "comment": "c" } ] },
        "mend": { "title": "Mend", "owedBy": "owner", "owedTo": "monitor", "each": "facilities", "debtor": "keeper",
          "from": { "action": "send" }, "within": { "months": 1 },
          "metBy": ["answer", { "action": "mend", "items": "numbers", "comment": "c" }], "basis": "self-set" },
        "prepare": { "title": "Prepare", "owedBy": "checker", "owedTo": "monitor", "from": { "action": "send" },
          "before": { "field": "visitOn", "workingDays": 3 }, "metBy": ["visit"],
          "endedBy": { "drop": "void" }, "basis": "self-set" },
        "report": { "title": "Report", "owedBy": "checker", "owedTo": "monitor", "from": { "action": "send" },
          "within": { "calendarDays": 20 }, "metBy": ["report"], "basis": "self-set",
          "repeat": { "months": 1, "counted": "fixed", "comment": "c" } }
      },
      "rights": {
        "complain": { "title": "Complain", "heldBy": "monitor", "from": { "duty": "reply", "end": "lapsed" },
          "within": { "months": 3 }, "usedBy": ["complain"], "onExpiry": "expire",
          "basis": [ { "act": "kz-appc-2020", "article": "92(1)" } ], "comment": "c" }
      },
      "letters": {
        "reminder": { "title": "Reminder", "stages": ["sent", "silent"], "duty": "reply", "action": "visit",
                      "requires": ["sentOn"], "comment": "c" }
      },
      "maps": { "gao": { "mended": { "to": "implemented", "how": "close", "comment": "c" }, "refused": { "how": "none" } } }
    }
    """#
}
