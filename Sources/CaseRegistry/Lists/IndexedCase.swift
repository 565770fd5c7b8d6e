package import CaseRecords
import Digests
import JSONText
import WorkflowEngine

/// All rows that the index should have of one case, worked out from its document alone.
///
/// It is the slow, obvious way: as if the case had never been indexed before.
package struct IndexedCase: Sendable {
  /// By the name of the table; each row with all of its columns, in no order.
  package let tables: [String: Set<[IndexValue]>]

  package init(_ tables: [String: Set<[IndexValue]>]) { self.tables = tables }

  /// - Parameters:
  ///   - document: The case.
  ///   - texts: What is public in it.
  package init(of document: CaseDocument, _ texts: PublicTexts) {
    let number = IndexValue.text(document.number.description)
    let versions = document.history.versions()
    var tables: [String: Set<[IndexValue]>] = [:]
    let extras: [IndexValue] = [
      .text(document.state.last.description), .integer(document.sealed.count), .text(document.head.description),
    ]
    for table in IndexTable.all {
      var rows = RowHistory()
      for version in versions {
        let state = CaseRows(state: version.state, locality: texts.locality(of: version.state))
        rows.become(state.rows(in: table), on: version.from.description)
      }
      tables[table.name] = Set(
        rows.rows.map { key, row in
          [number] + key + row.values + [.text(row.from)] + (table.extras.isEmpty ? [] : extras)
        })
      tables[table.past] = Set(
        rows.past.map { old in [number] + old.key + old.row.values + [.text(old.row.from), .text(old.until)] })
    }
    tables[Self.said] = Set(
      document.history.effective.compactMap { record in
        let (title, text) = texts.texts(in: record)
        guard title != nil || text != nil else { return nil }
        return [number, .text(record.on.description), .optional(title), .optional(text)]
      })
    tables[Self.commands] = Set(
      document.history.records.map { record in
        [.text(record.id), number, .integer(record.sequence), .optional(record.request)]
      })
    self.tables = tables
  }

  package static let said = "said"
  package static let commands = "commands"
}

extension IndexedCase {
  /// The first table, by name, in which other rows say something else; nil where both say the same.
  ///
  /// A row that ended on a day and began again on it, with two commands of one day, says what one row says that did neither.
  package func difference(from other: IndexedCase) -> String? {
    for table in IndexTable.all {
      let isSame = rows(table.name) == other.rows(table.name) && rows(table.past) == other.rows(table.past)
      if !isSame, times(in: table) != other.times(in: table) { return table.name }
    }
    return [Self.said, Self.commands].first { rows($0) != other.rows($0) }
  }

  private func rows(_ table: String) -> Set<[IndexValue]> { tables[table] ?? [] }

  /// A day; empty for a value of another kind, which no day is.
  private static func day(_ value: IndexValue) -> String { value.text ?? "" }

  /// Since when and until when each thing was so, times that follow each other made one.
  private func times(in table: IndexTable) -> Set<[IndexValue]> {
    let width = 1 + table.key.count + table.values.count
    var spans: [[IndexValue]: [(from: String, until: String?, extras: [IndexValue])]] = [:]
    for row in rows(table.past) {
      spans[Array(row.prefix(width)), default: []].append((Self.day(row[width]), Self.day(row[width + 1]), []))
    }
    for row in rows(table.name) {
      spans[Array(row.prefix(width)), default: []].append((Self.day(row[width]), nil, Array(row.dropFirst(width + 1))))
    }
    var times: Set<[IndexValue]> = []
    for (what, ends) in spans {
      var open: (from: String, until: String?, extras: [IndexValue])?
      for span in ends.sorted(by: { $0.from < $1.from }) {
        if let known = open, known.until == span.from {
          open = (known.from, span.until, span.extras)
        } else {
          if let known = open { times.insert(what + [.text(known.from), .optional(known.until)] + known.extras) }
          open = span
        }
      }
      if let known = open { times.insert(what + [.text(known.from), .optional(known.until)] + known.extras) }
    }
    return times
  }
}
