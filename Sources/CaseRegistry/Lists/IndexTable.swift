/// A table of the index: the rows of every case as they are recorded, in a table beside it as they were, and in another as
/// time will make them if nobody acts.
///
/// A row holds from its `fromDay` on and before its `untilDay`. So a list of any day is read from the index alone, whether
/// or not time was recorded.
package struct IndexTable: Sendable {
  package let name: String
  /// What tells the rows of a case from each other.
  package let key: [String]
  /// What a row says.
  package let values: [String]
  /// What is known of the case as it is now only.
  package var extras: [String] = []

  /// The table of what was.
  package var past: String { "past_\(name)" }
  /// The table of what time will do.
  package var ahead: String { "ahead_\(name)" }
  /// The columns of a row now, in order.
  package var columns: [String] { pastColumns + extras }
  /// The columns of a row of the past, in order.
  package var pastColumns: [String] { ["number"] + key + values + ["fromDay", "untilDay"] }

  /// The day on which a row ends that ends on none.
  package static let forever = "9999-12-31"

  package static let all = [cases, duties, parties, owing, facts, tallied]

  package static let cases = IndexTable(
    name: "cases", key: [],
    values: [
      "workflow", "version", "digest", "title", "sorted", "stage", "since", "outcome", "opened", "parent", "locality",
      "deadline", "touched",
    ],
    extras: ["last", "records", "head", "clockDay", "clockDue", "recorded"])

  /// What is owed, and what may be done until a day.
  package static let duties = IndexTable(
    name: "duties", key: ["duty", "run"],
    values: [
      "owedBy", "owedTo", "debtor", "creditor", "due", "calendar", "clockDay", "status", "basis", "provisional",
      "estimated", "open", "dated", "isRight",
    ])

  package static let parties = IndexTable(name: "parties", key: ["role", "party"], values: [])

  /// What else a case is found by, as `CaseFacts` says it.
  package static let facts = IndexTable(name: "facts", key: ["name", "value"], values: ["saidWith"])

  /// Who owes something that is open, and to whom something is owed; where nobody is bound to what is owed, its role. Who
  /// owes or owed something by name, and not because he takes a role, stands there too, as `named`.
  package static let owing = IndexTable(name: "owing", key: ["side", "party"], values: [])

  /// By what cases and what is owed in them are counted: a row of each run, as `CountedRun` writes it, and one without a
  /// duty of the case itself, as `CountedCase` does.
  package static let tallied = IndexTable(name: "tallied", key: ["duty", "run"], values: ["told"])
}
