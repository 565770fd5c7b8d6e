/// The complete small definition that the documentation shows, and versions of it in which more can be seen or hidden.
package enum Letter {
  /// The definition as it is shown.
  package static let text = #"""
    {
      "format": "oversight.workflow/1",
      "id": "letter", "version": 1, "prefix": "LTR", "calendar": "kz",
      "title": "Letter",
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

  /// The letter whose reason everybody may see.
  package static let published = text.changing([
    #""title": "Reason""#: #""title": "Reason", "visibility": "public""#
  ])

  /// The letter with something of every kind: for everybody, for the office alone, and personal.
  package static let guarded = published.changing([
    #"{ "type": "integer", "title": "Copies" }"#: #"""
    { "type": "integer", "title": "Copies", "visibility": "public" },
                  "draft": { "type": "text", "title": "Draft" },
                  "sender": { "type": "text", "title": "Sender", "personal": true, "visibility": "public" }
    """#,
    #"{ "reason": { "field": "reason" } }"#: #"""
    { "reason": { "field": "reason" }, "sender": { "field": "sender" }, "draft": { "field": "draft" },
                               "remark": { "type": "text", "title": "Remark", "visibility": "public" },
                               "aside": { "type": "text", "title": "Aside" } }
    """#,
  ])

  /// The letter named in three languages.
  package static let trilingual = text.changing([
    #""title": "Letter","#: #""title": { "en": "Letter", "ru": "Письмо", "kk": "Хат" },"#
  ])

  /// A version of the letter whose silence ends and begins again of itself for ever: no action of anybody is needed.
  ///
  /// - Parameters:
  ///   - letter: The version it is made from.
  ///   - days: How many calendar days a silence lasts.
  package static func endless(_ letter: String, silentFor days: Int) -> String {
    letter.changing([
      #""from": { "action": "send", "field": "receivedOn" }"#: #""from": { "stage": "sent" }"#,
      #""actions": {"#:
        #""actions": { "relapse": { "title": "Again", "from": ["silent"], "to": "sent", "by": ["clock"] },"#,
      #""duties": {"#: #"""
      "duties": { "remind": { "title": "Remind", "owedBy": "secretary", "owedTo": "secretary",
        "from": { "stage": "silent" }, "within": { "calendarDays": \#(days) }, "metBy": ["drop"], "onLapse": "relapse",
        "basis": "self-set" },
      """#,
    ])
  }

  /// A version of the letter in the second format, with a right to complain once nobody answered.
  ///
  /// - Parameters:
  ///   - letter: The version it is made from.
  ///   - days: For how many calendar days it can be used.
  package static func complaining(_ letter: String, forDays days: Int = 10) -> String {
    letter.changing([
      "oversight.workflow/1": "oversight.workflow/2",
      #""title": "Received", "#: #""title": "Received", "notAfter": "on", "#,
      #""duties": {"#: #"""
      "rights": { "complain": { "title": "Complain of the silence", "heldBy": "secretary",
        "from": { "duty": "answer", "end": "lapsed" }, "within": { "calendarDays": \#(days) }, "usedBy": ["answer"],
        "basis": "self-set" } },
      "duties": {
      """#,
    ])
  }
}

extension String {
  /// The text with each of these pieces, which must stand in it, replaced.
  package func changing(_ changes: KeyValuePairs<String, String>) -> String {
    changes.reduce(self) { text, change in
      precondition(text.contains(change.key), "'\(change.key)' does not stand in the text")
      return text.replacing(change.key, with: change.value)
    }
  }
}
