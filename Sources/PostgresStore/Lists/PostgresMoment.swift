import CaseRegistry
import WorkflowEngine

/// Which rows of the index count: those that are recorded, or those of the end of a day.
enum PostgresMoment: Hashable {
  /// Nothing has happened since the day of the list, and nothing by then that is not recorded.
  case now
  /// Time has done something by the day that is not recorded, and nothing has happened since.
  case ahead(Day)
  /// Some cases have gone on since.
  case past(Day)

  /// A table of the index in a query.
  struct Source: Hashable {
    let table: String
    /// When a row counts; nil when all do.
    let condition: String?
  }

  /// The tables in which rows of a kind are found, with the condition that a row counts.
  ///
  /// - Parameters:
  ///   - table: The kind of rows.
  ///   - name: What the row is called in the condition.
  func sources(of table: IndexTable, as name: String) -> [Source] {
    func holds(on day: Day) -> String { "\(name).from_day <= '\(day)' AND \(name).until_day > '\(day)'" }
    let (now, past, ahead) = ("oversight.\(table.present)", "oversight.\(table.past)", "oversight.\(table.ahead)")
    return switch self {
    case .now: [Source(table: now, condition: nil)]
    case .ahead(let day):
      [
        Source(table: now, condition: "\(name).until_day > '\(day)'"),
        Source(table: ahead, condition: holds(on: day)),
      ]
    case .past(let day): [now, past, ahead].map { Source(table: $0, condition: holds(on: day)) }
    }
  }

  /// The numbers of the cases that have a row for which a condition holds.
  func numbers(in table: IndexTable, where condition: PostgresCondition) -> PostgresCondition {
    let sources = sources(of: table, as: "r")
    let queries = sources.map { source in
      "SELECT r.number FROM \(source.table) r WHERE r.registry = $1 AND (\(condition.text))"
        + (source.condition.map { " AND \($0)" } ?? "")
    }
    return PostgresCondition(
      queries.joined(separator: " UNION ALL "), sources.flatMap { _ in condition.values })
  }
}

/// A piece of a query, with the values for its `?`, which are numbered when the query is whole; `$1` is the registry.
struct PostgresCondition: Hashable {
  var text: String
  var values: [PostgresValue]
  /// Whether it looks at the row of the case, called `c`.
  var readsCase: Bool

  init(_ text: String, _ values: [PostgresValue] = [], readsCase: Bool = false) {
    (self.text, self.values, self.readsCase) = (text, values, readsCase)
  }

  /// What nothing satisfies.
  static let never = PostgresCondition("false")

  /// What satisfies both.
  func and(_ other: PostgresCondition) -> PostgresCondition {
    PostgresCondition(
      "(\(text)) AND (\(other.text))", values + other.values, readsCase: readsCase || other.readsCase)
  }

  /// What satisfies one of both.
  func or(_ other: PostgresCondition) -> PostgresCondition {
    PostgresCondition("(\(text)) OR (\(other.text))", values + other.values, readsCase: readsCase || other.readsCase)
  }

  /// The statement, of a registry.
  func statement(of registry: String) -> PostgresStatement {
    var (sql, place) = ("", 1)
    for part in text.split(separator: "?", omittingEmptySubsequences: false) {
      if place > 1 { sql += "$\(place)" }
      sql += part
      place += 1
    }
    return PostgresStatement(sql, [.text(registry)] + values)
  }
}
