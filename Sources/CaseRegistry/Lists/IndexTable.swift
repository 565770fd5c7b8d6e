/// A table of the index: the rows of every case as they are now, and in a table beside it as they were.
///
/// A row holds from its `fromDay` on; in the table of the past, before its `untilDay`. So a list of a past day is read
/// from the index alone.
struct IndexTable: Sendable {
  let name: String
  /// What tells the rows of a case from each other.
  let key: [String]
  /// What a row says.
  let values: [String]
  /// What is known of the case as it is now only.
  var extras: [String] = []

  /// The table of what was.
  var past: String { "past_\(name)" }
  /// The columns of a row now, in order.
  var columns: [String] { ["number"] + key + values + ["fromDay"] + extras }
  /// The columns of a row of the past, in order.
  var pastColumns: [String] { ["number"] + key + values + ["fromDay", "untilDay"] }

  static let all = [cases, duties, parties, owing]

  static let cases = IndexTable(
    name: "cases", key: [],
    values: [
      "workflow", "version", "digest", "title", "sorted", "stage", "since", "outcome", "opened", "parent", "locality",
      "deadline",
    ],
    extras: ["last", "records", "head"])

  static let duties = IndexTable(
    name: "duties", key: ["duty", "run"],
    values: [
      "owedBy", "owedTo", "debtor", "creditor", "due", "calendar", "clockDay", "status", "basis", "provisional",
      "estimated", "open", "dated",
    ])

  static let parties = IndexTable(name: "parties", key: ["role", "party"], values: [])

  /// Who owes something that is open, and to whom something is owed; where nobody is bound to what is owed, its role.
  static let owing = IndexTable(name: "owing", key: ["side", "party"], values: [])
}
