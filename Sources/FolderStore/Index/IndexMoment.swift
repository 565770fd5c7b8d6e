import CaseRegistry
import SQLite
import WorkflowEngine

/// Which rows of the index count: those that are recorded, or those of the end of a day.
enum IndexMoment: Hashable {
  /// Nothing has happened since the day of the list, and nothing by then that is not recorded.
  case now
  /// Time has done something by the day that is not recorded, and nothing has happened since.
  case ahead(Day)
  /// Some cases have gone on since.
  case past(Day)

  /// The tables in which rows of a kind are found, with the condition that a row counts.
  ///
  /// - Parameters:
  ///   - table: The kind of rows.
  ///   - name: What the row is called in the condition.
  func sources(of table: IndexTable, as name: String) -> [IndexSource] {
    func source(_ table: String, _ condition: String? = nil) -> IndexSource {
      IndexSource(table: table, name: name, condition: condition)
    }
    func holds(on day: Day) -> String { "\(name).fromDay <= '\(day)' AND \(name).untilDay > '\(day)'" }
    return switch self {
    case .now: [source(table.name)]
    case .ahead(let day):
      [source(table.name, "\(name).untilDay > '\(day)'"), source(table.ahead, holds(on: day))]
    case .past(let day): [table.name, table.past, table.ahead].map { source($0, holds(on: day)) }
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

  /// What satisfies one of both.
  func or(_ other: IndexCondition) -> IndexCondition {
    IndexCondition(
      text: "(\(text)) OR (\(other.text))", values: values + other.values, readsCase: readsCase || other.readsCase)
  }

  /// What satisfies both.
  func and(_ other: IndexCondition) -> IndexCondition {
    IndexCondition(
      text: "(\(text)) AND (\(other.text))", values: values + other.values, readsCase: readsCase || other.readsCase)
  }
}
