/// The rows of one case in one table: how they are, and how they were on earlier days.
package struct RowHistory {
  /// A row as it is.
  package struct Row {
    package let values: [IndexValue]
    package let from: String

    package init(values: [IndexValue], from: String) { (self.values, self.from) = (values, from) }
  }

  /// The rows that are, by key.
  package private(set) var rows: [[IndexValue]: Row]
  /// The rows that were: key, values, first day, and the first day on which they were no longer.
  package private(set) var past: [(key: [IndexValue], row: Row, until: String)] = []
  /// The keys of the rows that are other than they were stored.
  package private(set) var touched: Set<[IndexValue]> = []

  package init(_ stored: [[IndexValue]: Row] = [:]) { rows = stored }

  /// The days on which rows that are end by the passing of time, by key, and the rows that time will make.
  package struct Ahead {
    package fileprivate(set) var ends: [[IndexValue]: String] = [:]
    package fileprivate(set) var rows: [(key: [IndexValue], row: Row, until: String)] = []
  }

  /// What time will make of the rows: the rows of later days, in order.
  package func ahead(_ days: [(rows: [(key: [IndexValue], values: [IndexValue])], day: String)]) -> Ahead {
    var ahead = Ahead()
    if days.isEmpty { return ahead }
    var next = RowHistory(rows)
    for day in days { next.become(day.rows, on: day.day) }
    for old in next.past {
      // A row that is as it was recorded only ends; one that time has made ends too.
      if rows[old.key]?.from == old.row.from {
        ahead.ends[old.key] = old.until
      } else {
        ahead.rows.append(old)
      }
    }
    for (key, row) in next.rows where rows[key]?.from != row.from || rows[key]?.values != row.values {
      ahead.rows.append((key, row, IndexTable.forever))
    }
    return ahead
  }

  /// Takes the rows of a day on, the days in order: what is as before stays; what was for no whole day leaves no trace.
  package mutating func become(_ new: [(key: [IndexValue], values: [IndexValue])], on day: String) {
    let keys = Set(new.map(\.key))
    for key in rows.keys where !keys.contains(key) { close(key, on: day) }
    for row in new where rows[row.key]?.values != row.values {
      close(row.key, on: day)
      rows[row.key] = Row(values: row.values, from: day)
    }
  }

  private mutating func close(_ key: [IndexValue], on day: String) {
    touched.insert(key)
    guard let old = rows.removeValue(forKey: key), old.from < day else { return }
    past.append((key, old, day))
  }
}
