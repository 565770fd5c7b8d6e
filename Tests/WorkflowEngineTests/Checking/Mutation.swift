import JSONText
import Testing
import WorkflowEngine

/// A change of `letter` that breaks exactly one rule.
struct Mutation: Sendable, CustomTestStringConvertible {
  let rule: Defect.Rule
  let pointer: String
  let message: String
  let changes: [String: JSON?]

  /// Breaks `rule` at `pointer`, with `message` somewhere in what is said.
  init(_ rule: Defect.Rule, at pointer: String, _ message: String, _ changes: [String: JSON?]) {
    self.rule = rule
    self.pointer = pointer
    self.message = message
    self.changes = changes
  }

  var testDescription: String { "\(rule.rawValue) at \(pointer): \(message)" }
}

extension Mutation {
  /// A duty to tell of what was done, that starts so.
  private static func told(_ from: JSON) -> JSON {
    [
      "title": "Tell", "owedBy": "addressee", "owedTo": "secretary", "from": from, "within": ["workingDays": 3],
      "metBy": ["answer"], "basis": "self-set",
    ]
  }

  /// Mistakes in a single part, found while reading it.
  static let ofParts: [Mutation] = [
    Mutation(
      .value, at: "/duties/told/from/act", "'extned' starts no duty; write one of \"extend\"",
      ["duties/told": told(["duty": "answer", "act": "extned"])]),
    Mutation(
      .duty, at: "/duties/told/from/act", "'act' goes with \"duty\"",
      ["duties/told": told(["duty": "answer", "act": "extend", "end": "met"])]),
    Mutation(
      .duty, at: "/duties/told/from/act", "'act' goes with \"duty\"",
      ["duties/told": told(["stage": "sent", "act": "extend"])]),
    Mutation(
      .value, at: "/duties/answer/from/workingDay", "true or false", ["duties/answer/from/workingDay": "yes"]),
    Mutation(
      .duty, at: "/duties/answer/from/workingDay", "counts back",
      [
        "duties/answer": told(["action": "send", "workingDay": true])
          .setting("within", to: nil).setting("before", to: ["field": "receivedOn", "workingDays": 1])
      ]),
    Mutation(
      .key, at: "/duties/answer/owedBuy", "'owedBuy' has no meaning here; did you mean 'owedBy'?",
      ["duties/answer/owedBuy": "addressee"]),
    Mutation(.key, at: "/colour", "known are format, id", ["colour": "red"]),
    Mutation(.key, at: "", "'prefix' is missing", ["prefix": nil]),
    Mutation(.key, at: "/duties/answer", "'basis' is missing", ["duties/answer/basis": nil]),
    Mutation(.value, at: "/version", "write a whole number from 1", ["version": 0]),
    Mutation(.value, at: "/format", "\"oversight.workflow/1\" or", ["format": "oversight.workflow/3"]),
    Mutation(.key, at: "/rights", "'rights' needs the second format; write", ["rights": [:]]),
    Mutation(.value, at: "/duties/answer/within", "a list here needs the second format", ["duties/answer/within": []]),
    Mutation(
      .condition, at: "/actions/send/require/0/that", "'kind()' needs the second format",
      ["actions/send/require/0/that": "kind(addressee) == 'court'"]),
    Mutation(
      .condition, at: "/actions/send/require/0/that", "'deep()' needs the second format",
      ["actions/send/require/0/that": "children('letter').deep().size() > 0"]),
    Mutation(.value, at: "/roles/addressee/party", "write \"required\"", ["roles/addressee/party": "always"]),
    Mutation(.value, at: "/actions/drop/by", "write a list of names", ["actions/drop/by": "secretary"]),
    Mutation(
      .text, at: "/stages/sent/title", "'de' is no language here", ["stages/sent/title": ["de": "Weg", "en": "Sent"]]),
    Mutation(.text, at: "/title", "write a string, or an object by language", ["title": 5]),
    Mutation(.identifier, at: "/prefix", "'ltr' cannot be a prefix", ["prefix": "ltr"]),
    Mutation(.identifier, at: "/prefix", "one to eight", ["prefix": "ABCDEFGHI"]),
    Mutation(.identifier, at: "/roles/clock", "reserved", ["roles/clock": ["title": "Clock"]]),
    Mutation(.identifier, at: "/id", "'1st letter' cannot be an id", ["id": "1st letter"]),
    Mutation(
      .identifier, at: "/fields/no-dash", "cannot name one of the fields",
      ["fields/no-dash": ["type": "text", "title": "No dash"]]),
    Mutation(
      .reference, at: "/actions/drop/to", "there is no stage 'droped'; did you mean 'dropped'?",
      ["actions/drop/to": "droped"]),
    Mutation(
      .reference, at: "/duties/answer/owedBy", "there is no role 'adressee'; did you mean 'addressee'?",
      ["duties/answer/owedBy": "adressee"]),
    Mutation(
      .reference, at: "/duties/answer/metBy/0", "there is no action 'fly'; there are send, answer, drop, lapse",
      ["duties/answer/metBy": ["fly"]]),
    Mutation(.reference, at: "/initial", "there is no stage 'nowhere'", ["initial": "nowhere"]),
    Mutation(.reference, at: "/calendar", "there is no calendar 'mars'", ["calendar": "mars"]),
    Mutation(
      .reference, at: "/actions/drop/opens/0/workflow", "there is no workflow 'leter'; did you mean 'letter'?",
      ["actions/drop/opens": [["workflow": "leter"]]]),
    Mutation(
      .reference, at: "/actions/drop/opens/0/parties", "'letter' cannot be opened without its role 'addressee'",
      ["actions/drop/opens": [["workflow": "letter"]]]),
    Mutation(
      .type, at: "/fields/extra/type", "there is no type 'integr'; did you mean 'integer'?",
      ["fields/extra": ["type": "integr", "title": "Extra"]]),
    Mutation(
      .condition, at: "/actions/send/require/0/that", "did you mean 'copies'?",
      ["actions/send/require": [["that": "copie >= 1", "else": "At least one."]]]),
    Mutation(
      .condition, at: "/actions/send/require/0/that", "column",
      ["actions/send/require": [["that": "copies >= 'one'", "else": "At least one."]]]),
    Mutation(
      .targets, at: "/actions/answer/to", "'copies >= 1' and 'copies >= 5' may both be true",
      [
        "actions/answer/to": [
          ["when": "copies >= 1", "to": "answered"], ["when": "copies >= 5", "to": "dropped"],
          ["otherwise": "answered"],
        ]
      ]),
    Mutation(
      .targets, at: "/actions/answer/to", "ends with {\"otherwise\": stage}",
      ["actions/answer/to": [["when": "copies >= 1", "to": "answered"]]]),
    Mutation(
      .targets, at: "/actions/answer/to/0", "'otherwise' comes last",
      [
        "actions/answer/to": [
          ["otherwise": "answered"], ["when": "copies >= 1", "to": "answered"], ["otherwise": "dropped"],
        ]
      ]),
    Mutation(
      .final, at: "/stages/answered", "add \"outcome\": \"answered\"",
      ["stages/answered": ["title": "Answered", "final": true]]),
    Mutation(
      .final, at: "/stages/sent", "only a final stage has an outcome", ["stages/sent/outcome": "gone"]),
    Mutation(.action, at: "/actions/drop/by", "nobody can take this action", ["actions/drop/by": []]),
    Mutation(.action, at: "/actions/drop/from", "can never be taken", ["actions/drop/from": []]),
    Mutation(.duty, at: "/duties/answer/metBy", "nothing can meet this duty", ["duties/answer/metBy": []]),
    Mutation(.duty, at: "/duties/answer/within", "write one term", ["duties/answer/within": ["days": 10]]),
    Mutation(.duty, at: "/duties/answer", "write either \"within\"", ["duties/answer/within": nil]),
    Mutation(
      .duty, at: "/duties/answer/from/field", "'copies' must be a required date of the action 'send'",
      ["duties/answer/from/field": "copies"]),
    Mutation(.duty, at: "/duties/answer/interim", "cannot be interim", ["duties/answer/interim": ["answer"]]),
    Mutation(
      .duty, at: "/duties/answer/from", "write one of \"action\"",
      ["duties/answer/from": ["action": "send", "open": true]]),
    Mutation(
      .children, at: "/actions/answer/require/0/that", "can never become true",
      [
        "actions/answer/require": [
          ["that": "children('letter').exists(c, c.stage == 'sent' && c.stage == 'silent')", "else": "Both."]
        ]
      ]),
    Mutation(
      .basis, at: "/duties/answer/basis/act", "did you mean 'kz-public-control-2023'?",
      ["duties/answer/basis": ["act": "kz-public-control-2032", "article": "13(4)"]]),
    Mutation(.basis, at: "/duties/answer/basis", "write \"self-set\"", ["duties/answer/basis": "selfset"]),
  ]

  /// Mistakes that no single part shows.
  static let ofWholes: [Mutation] = [
    Mutation(
      .duty, at: "/duties/told/from", "'answer' has no 'extension'",
      ["duties/told": told(["duty": "answer", "act": "extend"]), "duties/answer/extension": nil]),
    Mutation(
      .duty, at: "/duties/told/from", "'answer' has no 'suspension'",
      ["duties/told": told(["duty": "answer", "act": "resume"]), "duties/answer/suspension": nil]),
    Mutation(
      .lapse, at: "/duties/told/onLapse", "'told' can lapse in the stage 'sent'",
      [
        "duties/told": told(["duty": "answer", "act": "extend"]).setting("onLapse", to: "forget"),
        "actions/forget": ["title": "Forget", "from": ["silent"], "to": "silent", "by": ["clock"]],
      ]),
    Mutation(
      .unreachable, at: "/stages/lost", "no action leads from 'drafted' to 'lost'",
      ["stages/lost": ["title": "Lost", "final": true, "outcome": "lost"]]),
    Mutation(
      .deadEnd, at: "/stages/stuck", "no final stage can be reached from 'stuck'",
      [
        "stages/stuck": ["title": "Stuck", "waits": "for ever"],
        "actions/stick": ["title": "Stick", "from": ["drafted"], "to": "stuck", "by": ["secretary"]],
      ]),
    Mutation(
      .final, at: "/actions/drop/from", "leaves the final stage 'answered'",
      ["actions/drop/from": ["drafted", "silent", "answered"]]),
    Mutation(.action, at: "/actions/lapse", "no duty names 'lapse' in 'onLapse'", ["duties/answer/onLapse": nil]),
    Mutation(
      .idle, at: "/stages/drafted", "nobody owes anything; add a duty, or say what it waits for",
      ["stages/drafted": ["title": "Drafted"]]),
    Mutation(
      .idle, at: "/stages/limbo", "a case can stand in 'limbo' while nobody owes anything",
      [
        "stages/limbo": ["title": "Limbo"],
        "actions/answer/to": [["when": "copies >= 5", "to": "limbo"], ["otherwise": "answered"]],
        "actions/drop/from": ["drafted", "silent", "limbo"],
      ]),
    Mutation(
      .lapse, at: "/duties/answer/onLapse", "'answer' can lapse in the stage 'held', where 'lapse' is not allowed",
      [
        "stages/held": ["title": "Held"],
        "actions/hold": ["title": "Hold", "from": ["sent"], "to": "held", "by": ["secretary"]],
        "actions/drop/from": ["drafted", "silent", "held"],
      ]),
    Mutation(
      .lapse, at: "/duties/answer/onLapse", "'lapse' asks for input, evidence or a condition",
      ["actions/lapse/input": ["why": ["type": "text", "title": "Why", "required": true]]]),
    Mutation(
      .lapse, at: "/duties/answer/onLapse", "'lapse' asks for input, evidence or a condition",
      ["actions/lapse/evidence": ["minutes": ["title": "Minutes", "required": true]]]),
    Mutation(
      .lapse, at: "/duties/answer/onLapse", "'lapse' asks for input, evidence or a condition",
      ["actions/lapse/require": [["that": "copies > 1", "else": "More."]]]),
    Mutation(
      .endless, at: "/duties", "lapses lead in a circle",
      [
        "duties/answer/from": ["stage": "sent"],
        "actions/relapse": ["title": "Again", "from": ["silent"], "to": "sent", "by": ["clock"]],
        "duties/remind": [
          "title": "Remind", "owedBy": "secretary", "owedTo": "secretary", "from": ["stage": "silent"],
          "within": ["calendarDays": 5], "metBy": ["drop"], "onLapse": "relapse", "basis": "self-set",
        ],
      ]),
    Mutation(
      .endless, at: "/actions", "open 'letter' again",
      ["actions/lapse/opens": [["workflow": "letter", "parties": ["addressee": "addressee"]]]]),
  ]
}
