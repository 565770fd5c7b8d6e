import CaseRecords
import CaseRegistry
import JSONText
import WorkflowEngine

/// Compares what others than the office are shown of cases with what may be seen of them.
struct ShownCheck {
  /// A row as the database has it.
  private struct Kept: Hashable {
    let row: ShownRow
    /// The moment from which it is seen, in seconds since 1970.
    let opens: Int
  }

  private let store: PostgresStore
  private let publication: Publication
  /// The days on which something was recorded of the registry: rows were written anew on some of them.
  private let days: Set<Day>
  /// The rows of the cases that were last looked up, by number and viewer.
  private var rows: [String: Set<Kept>] = [:]
  /// How many rows belong to cases that were looked at.
  private(set) var count = 0

  init(_ store: PostgresStore) throws(RegistryError) {
    self.store = store
    publication = try store.publicationHere()
    days = Set(try store.journal().entries.compactMap { $0.json["at"]?.string.flatMap { Timestamp($0)?.day } })
  }

  /// What the rows of some cases are read with.
  static func question(_ values: [PostgresValue]) -> PostgresStatement {
    PostgresStatement(
      """
      SELECT number, viewer, from_day, bytes, extract(epoch FROM opens)::bigint FROM oversight.shown \
      WHERE registry = $1 AND number = ANY ($2::text[])
      """, values)
  }

  /// Takes over what `question` has answered.
  mutating func take(_ answer: PostgresRows) {
    rows = [:]
    count += answer.count
    for row in 0..<answer.count {
      let (number, viewer) = (answer.text(row, 0), answer.text(row, 1))
      // Nobody else is shown anything: a row for another is never right.
      let known = Viewer(rawValue: viewer) ?? .office
      let shown = ShownRow(number: number, viewer: known, from: answer.text(row, 2), json: answer.bytes(row, 3))
      rows[number, default: []].insert(Kept(row: shown, opens: answer.integer(row, 4)))
    }
  }

  /// Whether the rows of a case are not what may be seen of it.
  func isStale(_ document: CaseDocument) throws(RegistryError) -> Bool {
    let kept = rows[document.number.description] ?? []
    if !kept.allSatisfy({ PostgresStore.viewers.contains($0.row.viewer) }) { return true }
    for viewer in PostgresStore.viewers {
      if try !isSound(kept.filter { $0.row.viewer == viewer }, document, viewer) { return true }
    }
    return false
  }

  /// Whether these are the rows that a commit has written on one of the days on which there was one that could have.
  private func isSound(_ kept: Set<Kept>, _ document: CaseDocument, _ viewer: Viewer) throws(RegistryError) -> Bool {
    for day in days(document, before: kept.map(\.row.from).min().flatMap { Day($0) }) {
      let rows = try store.shownRows(of: document, to: viewer, publication, since: day)
      if Set(rows.map { Kept(row: $0, opens: opening(of: $0.from)) }) == kept { return true }
    }
    return false
  }

  /// The days on which rows may have been written of which the first begins on a day, or of which there is none: that of
  /// the last record, and the last on which something was recorded of the registry.
  private func days(_ document: CaseDocument, before first: Day?) -> [Day] {
    let recorded = document.recordedLast
    let later = days.filter { day in day > recorded && first.map { day <= $0 } ?? true }.max()
    return [recorded] + (later.map { [$0] } ?? [])
  }

  private func opening(of text: String) -> Int {
    (Day(text)?.number ?? 0) * 86_400 - store.settings.offset.minutes * 60
  }
}
