import JSONText
import TestSupport
import WorkflowEngine

/// A change of the definition of the second format that breaks exactly one rule.
extension Mutation {
  /// The definition of the second format, with the values at these paths set.
  static func second(_ changes: [String: JSON?]) throws -> JSON {
    var json = try JSON(parsing: SecondFormat.text)
    for (path, value) in changes.sorted(by: { $0.key < $1.key }) { json = json.setting(path, to: value) }
    return json
  }

  /// Mistakes in what only the second format has.
  static let ofSecondFormat: [Mutation] = [
    // Days.
    Mutation(
      .reference, at: "/fields/answeredOn/notBefore", "no other date 'sendOn' here; write \"on\"",
      ["fields/answeredOn/notBefore": "sendOn"]),
    Mutation(
      .reference, at: "/actions/send/input/receivedOn/notBefore", "name a date",
      ["actions/send/input/receivedOn/notBefore": "receivedOn"]),
    Mutation(.type, at: "/fields/visitOn/ahead", "remove \"ahead\"", ["fields/visitOn/notAfter": "on"]),
    Mutation(.value, at: "/fields/visitOn/ahead", "write true or false", ["fields/visitOn/ahead": "yes"]),
    Mutation(.key, at: "/fields/reason/notAfter", "'notAfter' has no meaning here", ["fields/reason/notAfter": "on"]),
    // Lists.
    Mutation(
      .reference, at: "/fields/facilities/key", "there is no member 'nomber'", ["fields/facilities/key": "nomber"]),
    Mutation(
      .type, at: "/fields/facilities/key", "write \"required\": true",
      ["fields/facilities/of/fields/number/required": false]),
    Mutation(
      .type, at: "/fields/facilities/key", "name another member",
      ["fields/facilities/of/fields/number/personal": true]),
    Mutation(
      .type, at: "/fields/facilities/key", "name a member that is a text or a whole number",
      ["fields/facilities/of/fields/number/type": "decimal"]),
    Mutation(
      .type, at: "/fields/plain/key", "only a list of records has a key",
      ["fields/plain": ["type": "list", "of": "text", "key": "number", "title": "Plain"]]),
    // Roles and inputs.
    Mutation(
      .type, at: "/actions/send/input/visitOn/binds", "only a party can be bound",
      ["actions/send/input/visitOn/binds": "checker"]),
    Mutation(
      .reference, at: "/actions/send/input/inspector/binds", "did you mean 'checker'",
      ["actions/send/input/inspector/binds": "cheker"]),
    Mutation(
      .action, at: "/actions/send/clears", "'sentOn' is always given with this action",
      ["actions/send/clears": ["sentOn"]]),
    Mutation(.reference, at: "/actions/send/clears/0", "did you mean 'reason'", ["actions/send/clears": ["raeson"]]),
    // Conditions.
    Mutation(
      .reference, at: "/actions/answer/to/0/when", "there is no role 'ownr'",
      ["actions/answer/to/0/when": "kind(ownr) == 'business'"]),
    Mutation(
      .condition, at: "/actions/answer/to/0/when", "one of",
      ["actions/answer/to/0/when": "kind(owner) == 'body'"]),
    Mutation(
      .condition, at: "/actions/answer/to/0/when", "write kind(role)",
      ["actions/answer/to/0/when": "kind('owner') == 'business'"]),
    Mutation(
      .condition, at: "/actions/send/require/0/that", "'deep()' stands behind children",
      ["actions/send/require/0/that": "facilities.deep().size() > 1"]),
    // What depends on conditions.
    Mutation(
      .targets, at: "/duties/reply/within", "may both be true",
      [
        "duties/reply/within": [
          ["when": "kind(owner) == 'court'", "workingDays": 3], ["when": "has(reason)", "workingDays": 4],
          ["otherwise": ["workingDays": 5]],
        ]
      ]),
    Mutation(
      .targets, at: "/duties/reply/within", "ends with {\"otherwise\"",
      ["duties/reply/within": [["when": "kind(owner) == 'court'", "workingDays": 3]]]),
    Mutation(
      .key, at: "/duties/reply/within/0", "write {\"when\": condition, \"within\": …}",
      ["duties/reply/within/0": ["workingDays": 3]]),
    Mutation(
      .key, at: "/duties/reply/basis/1", "write {\"when\": condition, \"basis\": …}",
      ["duties/reply/basis/1": ["when": "kind(owner) == 'business'"]]),
    Mutation(
      .targets, at: "/duties/reply/basis/2/ifUnknown", "remove the other \"ifUnknown\"",
      ["duties/reply/basis/0/ifUnknown": true]),
    Mutation(
      .basis, at: "/rights/complain/basis", "are in force on the same days",
      [
        "rights/complain/basis": [
          ["act": "kz-appc-2020", "article": "92(1)"], ["act": "kz-access-to-information-2015", "article": "18"],
        ]
      ]),
    Mutation(
      .basis, at: "/duties/reply/basis/2/otherwise", "remove \"self-set\" from the list",
      ["duties/reply/basis/2/otherwise": [["act": "kz-appc-2020", "article": "76"], "self-set"]]),
    // Duties by item, and a rhythm.
    Mutation(
      .duty, at: "/duties/mend/each", "give the list a \"key\"",
      [
        "fields/plain": ["type": "list", "of": "text", "title": "Plain"], "duties/mend/each": "plain",
        "duties/mend/metBy": ["answer"],
      ]),
    Mutation(
      .duty, at: "/duties/mend/debtor", "'debtor' names a member of the records of a list",
      ["duties/mend/each": nil, "duties/mend/metBy": ["answer", "mend"]]),
    Mutation(
      .reference, at: "/duties/mend/debtor", "did you mean 'keeper'", ["duties/mend/debtor": "kepeer"]),
    Mutation(
      .reference, at: "/duties/prepare/endedBy/dorp", "did you mean 'drop'",
      ["duties/prepare/endedBy": ["dorp": "void"]]),
    Mutation(
      .value, at: "/duties/prepare/endedBy/drop", "write \"unmet\", \"void\" or \"moved\"",
      ["duties/prepare/endedBy": ["drop": "met"]]),
    Mutation(
      .duty, at: "/duties/prepare/endedBy/visit", "name it once", ["duties/prepare/endedBy": ["visit": "unmet"]]),
    Mutation(
      .basis, at: "/duties/reply/forwardedBasis/1/otherwise", "remove \"self-set\" from the list",
      ["duties/reply/forwardedBasis/1/otherwise": [["act": "kz-appc-2020", "article": "76"], "self-set"]]),
    Mutation(.duty, at: "/duties/mend/metBy/1/items", "'items' goes with \"each\"", ["duties/mend/each": nil]),
    Mutation(
      .duty, at: "/duties/mend/metBy/1/items", "gives no keys of 'facilities'",
      ["actions/mend/input/numbers/of": "text"]),
    Mutation(
      .reference, at: "/duties/mend/metBy/1/items", "did you mean 'numbers'",
      ["duties/mend/metBy/1/items": "number"]),
    Mutation(
      .duty, at: "/duties/prepare/repeat", "a fixed rhythm counts from its first day",
      ["duties/prepare/repeat": ["months": 1, "counted": "fixed"]]),
    Mutation(
      .duty, at: "/duties/report/repeat", "write 1 or more", ["duties/report/repeat/months": 0]),
    Mutation(
      .value, at: "/duties/report/repeat/counted", "write \"fixed\" or \"met\"",
      ["duties/report/repeat/counted": "always"]),
    // Rights.
    Mutation(.key, at: "/rights/complain", "'heldBy' is missing", ["rights/complain/heldBy": nil]),
    Mutation(
      .reference, at: "/rights/complain/usedBy/0", "did you mean 'complain'", ["rights/complain/usedBy": ["complian"]]),
    Mutation(.duty, at: "/rights/complain/usedBy", "name at least one action", ["rights/complain/usedBy": []]),
    Mutation(.identifier, at: "/rights/reply", "give the right another name", ["rights/reply": right]),
    Mutation(.action, at: "/actions/expire", "can never be taken", ["rights/complain/onExpiry": nil]),
    Mutation(
      .lapse, at: "/rights/complain/onExpiry", "must be taken by the clock alone",
      ["rights/complain/onExpiry": "ask", "actions/expire": nil]),
    Mutation(
      .lapse, at: "/rights/complain/onExpiry", "let it lead where one of complain is possible",
      ["actions/expire/to": "sent", "actions/expire/from": ["silent", "sent"]]),
    Mutation(.lapse, at: "/actions/lapse/opens", "let a person open it", ["actions/lapse/opens": [opening]]),
    Mutation(
      .lapse, at: "/actions/lapse/to", "write a condition over this case's own fields",
      [
        "actions/lapse/to": [
          ["when": "children('inspection').size() > 0", "to": "silent"], ["otherwise": "silent"],
        ]
      ]),
    // What the public sees, places, letters, maps, reopening.
    Mutation(.value, at: "/register", "write \"never\", \"public\" or \"afterClosing\"", ["register": "always"]),
    Mutation(.value, at: "/titleVisibility", "write \"public\", \"council\"", ["titleVisibility": "all"]),
    Mutation(.value, at: "/embargo", "write either {\"field\"", ["embargo": [:]]),
    Mutation(.reference, at: "/embargo/field", "date field", ["embargo": ["field": "reason"]]),
    Mutation(.value, at: "/embargo/days", "write a whole number", ["embargo/days": -1]),
    Mutation(.reference, at: "/place", "did you mean 'facilities'", ["place": "facilites.village"]),
    Mutation(.type, at: "/topic", "name a field or a member", ["topic": "sentOn"]),
    Mutation(.reference, at: "/place", "member 'vilage'", ["place": "facilities.vilage"]),
    Mutation(.reference, at: "/letters/reminder/duty", "did you mean 'reply'", ["letters/reminder/duty": "replay"]),
    Mutation(.reference, at: "/letters/reminder/stages/0", "no stage", ["letters/reminder/stages": ["gone"]]),
    Mutation(
      .reference, at: "/letters/reminder/requires/0", "did you mean 'sentOn'",
      ["letters/reminder/requires": ["sendOn"]]),
    Mutation(.reference, at: "/maps/gao/mende", "did you mean 'mended'", ["maps/gao/mende": ["how": "none"]]),
    Mutation(.value, at: "/maps/gao/refused", "write {\"to\"", ["maps/gao/refused/to": "nothing"]),
    Mutation(.value, at: "/maps/gao/refused/how", "write \"exact\"", ["maps/gao/refused/how": "nearly"]),
    Mutation(.reference, at: "/reopen/to", "stage that is not final", ["reopen/to": "mended"]),
    Mutation(.action, at: "/reopen/by", "name at least one role", ["reopen/by": []]),
    Mutation(
      .final, at: "/stages/sent/reopen", "only what has ended is taken up again",
      ["stages/sent/reopen": ["by": ["monitor"]]]),
  ]

  private static let right: JSON = [
    "title": "Reply", "heldBy": "monitor", "from": ["open": true], "within": ["months": 3], "usedBy": ["complain"],
    "basis": "self-set",
  ]

  private static let opening: JSON = [
    "workflow": "inspection", "with": ["subject": "subject"], "parties": ["owner": "owner"], "waits": "to be sent",
  ]
}
