import JSONText
import TestSupport
import WorkflowEngine

extension Mutation {
  /// Changes of the definition of the second format after which its duties are not sound.
  static let ofSoundness: [Mutation] = [
    // Somebody goes to court, from where nobody comes back to what is owed.
    Mutation(
      .unmet, at: "/duties/report/metBy",
      "'report' can be owed in 'court', from where nothing that meets it can be reached; add those stages to the 'from' of "
        + "one of 'report', or let 'sue' be possible only once it is met", court),
    Mutation(.unmet, at: "/duties/prepare/metBy", "one of 'visit'", court),
    Mutation(.unmet, at: "/duties/mend/metBy", "one of 'answer', 'mend'", court),
    // It is owed where it starts, and can never be met.
    Mutation(
      .unmet, at: "/duties/prepare/metBy", "or let the duty end before",
      [
        "duties/prepare/from": ["duty": "reply", "end": "met"], "actions/visit/from": ["open"],
        "actions/visit/to": "open",
        "actions/answer/to": "court", "stages/court": ["title": "Court"],
        "actions/judge": ["title": "Judge", "from": ["court"], "to": "refused", "by": ["monitor"]],
        "actions/mend/from": ["sent", "silent", "court"], "actions/report/from": ["sent", "silent", "court"],
        "stages/mended": nil, "maps": nil, "actions/drop": nil, "duties/prepare/endedBy": nil,
      ]),
    // A visit is planned, perhaps for a day that nobody knows.
    Mutation(
      .idle, at: "/stages/planned", "'prepare' counts from 'visitOn', which may be missing",
      [
        "stages/planned": ["title": "Planned"], "actions/send/from": ["open", "planned"],
        "actions/plan": [
          "title": "Plan", "from": ["open"], "to": "planned", "by": ["monitor"],
          "input": ["visitOn": ["field": "visitOn"]],
        ], "duties/prepare/from": ["action": "plan"],
      ]),
    // A duty for each of a list that may be empty.
    Mutation(
      .idle, at: "/stages/planned", "'mend' counts from 'facilities'",
      [
        "stages/planned": ["title": "Planned"], "actions/send/from": ["open", "planned"],
        "actions/plan": [
          "title": "Plan", "from": ["open"], "to": "planned", "by": ["monitor"],
          "input": ["facilities": ["field": "facilities"]],
        ], "duties/mend/from": ["action": "plan"],
      ]),
    // It is sent again while the first is not answered.
    Mutation(
      .doubled, at: "/duties/reply/from", "'send' can start 'reply' again while it is still owed",
      ["actions/send/from": ["open", "sent"]]),
    Mutation(
      .doubled, at: "/duties/told/from", "add \"each\"",
      [
        "duties/told": [
          "title": "Tell", "owedBy": "monitor", "owedTo": "owner", "from": ["action": "complain"],
          "within": ["workingDays": 3], "metBy": ["visit"], "basis": "self-set",
        ]
      ]),
    Mutation(
      .orphan, at: "/actions/ask/opens/0", "a case of 'inspection' in the stage 'open', where nobody owes anything",
      ["actions/ask/opens/0/waits": nil]),
    Mutation(
      .undated, at: "/actions/send/input/receivedOn", "write \"notAfter\": \"on\"",
      ["actions/send/input/receivedOn/notAfter": nil, "actions/send/input/receivedOn/notBefore": nil]),
    Mutation(.undated, at: "/fields/visitOn", "\"ahead\": true for an appointment", ["fields/visitOn/ahead": nil]),
    Mutation(
      .undated, at: "/fields/sentOn", "a term counts from 'sentOn'",
      ["fields/sentOn/notAfter": nil, "duties/reply/from/field": "sentOn"]),
    Mutation(
      .unowed, at: "/duties/reply/owedBy", "write \"party\": \"required\" in the role",
      ["roles/owner/party": "optional"]),
    Mutation(
      .unowed, at: "/duties/report/owedBy", "or let an input bind it", ["actions/send/input/inspector/binds": nil]),
    // What is personal leaves the list in which it can be removed.
    Mutation(
      .leaky, at: "/actions/ask/opens/0/title", "'facilities.complainant' is personal",
      ["actions/ask/opens/0/each": "facilities", "actions/ask/opens/0/title": "each.complainant"]),
    Mutation(
      .leaky, at: "/actions/ask/opens/0/with/reason", "'facilities.complainant' is personal",
      ["actions/ask/opens/0/each": "facilities", "actions/ask/opens/0/with/reason": "each.complainant"]),
    Mutation(
      .leaky, at: "/actions/ask/opens/0/with/plain", "'facilities.complainant' is personal",
      [
        "actions/ask/opens/0/with/plain": "facilities",
        "fields/plain": [
          "type": "list", "title": "Plain",
          "of": [
            "type": "record",
            "fields": [
              "number": ["type": "integer", "required": true], "village": ["type": "locality"],
              "complainant": ["type": "text"], "keeper": ["type": "party"],
            ],
          ],
        ],
      ]),
  ]

  private static let court: [String: JSON?] = [
    "stages/court": ["title": "Court"], "duties/reply/metBy": ["answer", "sue"],
    "actions/sue": ["title": "Sue", "from": ["sent", "silent"], "to": "court", "by": ["monitor"]],
    "actions/judge": ["title": "Judge", "from": ["court"], "to": "refused", "by": ["monitor"]],
  ]
}
