import SQLite
import WorkflowEngine

/// Which rows of the index count: those of now, or those of the end of a past day.
enum IndexMoment: Hashable {
  /// Nothing has happened since the day of the list.
  case now
  /// Some cases have gone on since.
  case past(Day)

  /// The tables in which rows of a kind are found, with the condition that a row counts.
  ///
  /// - Parameters:
  ///   - table: The kind of rows.
  ///   - name: What the row is called in the condition.
  func sources(of table: IndexTable, as name: String) -> [IndexSource] {
    switch self {
    case .now: [IndexSource(table: table.name, name: name, condition: nil)]
    case .past(let day):
      [
        IndexSource(table: table.name, name: name, condition: "\(name).fromDay <= '\(day)'"),
        IndexSource(
          table: table.past, name: name, condition: "\(name).fromDay <= '\(day)' AND \(name).untilDay > '\(day)'"),
      ]
    }
  }

  /// The numbers of the cases that have a row for which a condition holds.
  func numbers(in table: IndexTable, where condition: IndexCondition) -> IndexCondition {
    let sources = sources(of: table, as: "r")
    let queries = sources.map { source in
      "SELECT r.number FROM \(source.table) r WHERE (\(condition.text))\(source.condition.map { " AND \($0)" } ?? "")"
    }
    return IndexCondition(
      text: queries.joined(separator: " UNION ALL "),
      values: sources.flatMap { _ in condition.values })
  }
}

/// A table of the index in a query.
struct IndexSource: Hashable {
  let table: String
  /// What a row is called.
  let name: String
  /// When a row counts; nil when all do.
  let condition: String?
}

/// A piece of a query with the values for its `?`.
struct IndexCondition: Hashable {
  var text: String
  var values: [SQLiteValue] = []
  /// Whether it looks at the row of the case, called `c`.
  var readsCase = false

  /// What nothing satisfies. As a value that is bound, since SQLite has no way through an index that it is told to use
  /// where it can tell beforehand that there is nothing.
  static let never = IndexCondition(text: "?", values: [.integer(0)])

  /// What satisfies both.
  func and(_ other: IndexCondition) -> IndexCondition {
    IndexCondition(
      text: "(\(text)) AND (\(other.text))", values: values + other.values, readsCase: readsCase || other.readsCase)
  }
}
