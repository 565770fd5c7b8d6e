package import CaseRecords
import Digests
import JSONText
package import WorkflowEngine

/// All rows that the index should have of one case, worked out from its document alone.
///
/// It is the slow, obvious way: as if the case had never been indexed before.
package struct IndexedCase: Sendable {
  /// By the name of the table; each row with all of its columns, in no order.
  package let tables: [String: Set<[IndexValue]>]

  package init(_ tables: [String: Set<[IndexValue]>]) { self.tables = tables }

  /// - Parameters:
  ///   - document: The case.
  ///   - grounds: What is public in it, and what time will do to it.
  package init(of document: CaseDocument, _ grounds: IndexGrounds) {
    let number = IndexValue.text(document.number.description)
    let texts = grounds.texts(of: document)
    let foreseen = grounds.foreseen(document)
    let versions = IndexedVersions(foreseen.versions(), of: foreseen, through: document.state.last, texts)
    var tables: [String: Set<[IndexValue]>] = [:]
    let extras = document.indexExtras
    for table in IndexTable.all {
      var rows = RowHistory()
      for day in versions.recorded(in: table) { rows.become(day.rows, on: day.day) }
      let ahead = rows.ahead(versions.ahead(in: table))
      func row(_ key: [IndexValue], _ row: RowHistory.Row, _ until: String) -> [IndexValue] {
        [number] + key + row.values + [.text(row.from), .text(until)]
      }
      tables[table.name] = Set(
        rows.rows.map {
          row($0, $1, ahead.ends[$0] ?? IndexTable.forever) + (table.extras.isEmpty ? [] : extras)
        })
      tables[table.past] = Set(rows.past.map { row($0.key, $0.row, $0.until) })
      tables[table.ahead] = Set(ahead.rows.map { row($0.key, $0.row, $0.until) })
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
      let isSame = [table.name, table.past, table.ahead].allSatisfy { rows($0) == other.rows($0) }
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
    for row in rows(table.past).union(rows(table.ahead)).union(rows(table.name)) {
      let until = Self.day(row[width + 1])
      spans[Array(row.prefix(width)), default: []].append(
        (Self.day(row[width]), until == IndexTable.forever ? nil : until, Array(row.dropFirst(width + 2))))
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

/// The rows of a case at the ends of days, until the last that is recorded and after it.
package struct IndexedVersions {
  private let recorded: [CaseVersion]
  private let ahead: [CaseVersion]
  private let records: [Record]
  private let texts: PublicTexts
  /// The days on which somebody did something, in order.
  private let touches: [Day]

  /// - Parameters:
  ///   - versions: How the case stood and, by the passing of time, will stand.
  ///   - history: All records of it, those of time among them.
  ///   - last: The day of the last record.
  package init(_ versions: [CaseVersion], of history: CaseHistory, through last: Day, _ texts: PublicTexts) {
    records = history.effective
    recorded = versions.filter { $0.from <= last }
    ahead = versions.filter { $0.from > last }
    self.texts = texts
    touches = history.touches
  }

  /// The rows of a table by day, as far as they are recorded.
  package func recorded(in table: IndexTable) -> [(rows: CaseRows.Rows, day: String)] { rows(of: recorded, table) }

  /// The rows of a table by day, as time will make them.
  package func ahead(in table: IndexTable) -> [(rows: CaseRows.Rows, day: String)] { rows(of: ahead, table) }

  private func rows(of versions: [CaseVersion], _ table: IndexTable) -> [(rows: CaseRows.Rows, day: String)] {
    versions.map { version in
      let facts = CaseFacts(version.state, texts.workflow, records: records.filter { $0.on <= version.from })
      let touched = touches.last { $0 <= version.from } ?? version.state.opened
      let rows = CaseRows(
        state: version.state, workflow: texts.workflow, locality: texts.locality(of: version.state), facts: facts,
        touched: touched)
      return (rows.rows(in: table), version.from.description)
    }
  }
}

extension CaseDocument {
  /// What is known of a case as it is recorded: its last day, its records, and what time does next.
  package var indexExtras: [IndexValue] {
    let next = Engine.clockEvents(of: state, by: .last).first
    return [
      .text(state.last.description), .integer(sealed.count), .text(head.description),
      .optional(next?.day.description), .optional(next?.duty.due.description), .text(lastRecording),
    ]
  }

  /// The last day on which something of it was recorded, whenever that happened.
  package var lastRecording: String { history.records.map { String($0.at.prefix(10)) }.max() ?? "" }
}

extension CaseHistory {
  /// The days on which somebody did something in the case, in order.
  ///
  /// What time does is nobody's doing; nor is what goes over all cases there are: new calendars, other versions. What stands
  /// beside what happens, a correction or a document that is filed, moves nothing on.
  package var touches: [Day] {
    effective.filter { record in
      !record.isByClock && !record.isBeside && ![.verb(.recompute), .verb(.migrate)].contains(record.deed)
    }.map(\.on).sorted()
  }
}
