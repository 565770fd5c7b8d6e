internal import CaseRecords
package import CaseRegistry
package import JSONText
package import WorkflowEngine

/// What was recorded since a day.
package struct ChangesView: Sendable {
  /// A case in which something was recorded.
  package struct Changed: Sendable {
    /// The case with its names.
    package let view: CaseView
    /// What was recorded in it, in the order of recording.
    package let records: [Record]
  }

  /// The first day that counts.
  package let since: Day
  /// The last.
  package let until: Day
  /// How many records there are, shown or not.
  package let count: Int
  /// The cases, that of the latest record last.
  package let cases: [Changed]
  /// What has become late in these days, whether anybody has recorded it or not.
  package let nowOverdue: DutyListing

  /// As scripts read it: a record each, in the order of recording.
  package func json(in language: Language) -> JSONObject {
    [
      "since": .string(since.description), "until": .string(until.description), "count": .integer(count),
      "items": .array(rows.map { .object($0.json) }),
      "nowOverdue": ["count": .integer(nowOverdue.count), "items": nowOverdue.json(in: language)["items"] ?? []],
    ]
  }

  /// The records of all cases, in the order of recording.
  package var rows: [ChangedRow] {
    let all = cases.flatMap { changed in changed.records.map { ChangedRow(state: changed.view.state, record: $0) } }
    return all.sorted {
      ($0.record.at, $0.state.number, $0.record.sequence) < ($1.record.at, $1.state.number, $1.record.sequence)
    }
  }
}

/// A record with the case it stands in.
package struct ChangedRow: Sendable {
  let state: CaseState
  /// The record.
  package let record: Record

  /// As scripts read it.
  var json: JSONObject {
    [
      "number": .string(state.number.description), "title": .string(state.title),
      "on": .string(record.on.description), "at": .string(record.at), "action": .string(record.deed.name),
      "by": record.by.map { .string($0.name) } ?? .null, "role": record.role.map { .string($0.name) } ?? .null,
    ]
  }
}

extension Deed {
  /// What it is called in records.
  var name: String {
    switch self {
    case .open: "open"
    case .action(let action): action.name
    case .verb(let verb): verb.rawValue
    }
  }
}

extension CaseReader {
  /// What was recorded from a day on, through the day of the answer, in the cases that match; and what has become late.
  ///
  /// - Parameters:
  ///   - day: The first day that counts, by when it was recorded and not by when it happened.
  ///   - question: Which cases; its limit is of records, and shows the latest.
  package func changes(since day: Day, _ question: ListQuestion) throws -> ChangesView {
    let limit = question.countsOnly ? 0 : question.limit
    var question = question
    (question.limit, question.countsOnly, question.order) = (nil, false, nil)
    var changed: [(document: CaseDocument, records: [Record])] = []
    let rows = try registry.cases(question.request(asOf: asOf).changed(since: day)).rows
    try registry.expect(documents: rows.map(\.number))
    for row in rows {
      guard let document = try registry.readable(row.number) else { continue }
      let records = records(of: document, since: day)
      if !records.isEmpty { changed.append((document, records)) }
    }
    let count = changed.reduce(0) { $0 + $1.records.count }
    if let limit { changed = Self.latest(limit, of: changed) }
    let sorted = changed.sorted {
      ($0.records.last?.at ?? "", $0.document.number) < ($1.records.last?.at ?? "", $1.document.number)
    }
    question.limit = limit
    return ChangesView(
      since: day, until: asOf, count: count, cases: try sorted.map { try self.changed($0.document, $0.records) },
      nowOverdue: try duties(through: asOf - 1, after: day - 2, until: nil, question))
  }

  /// The records of a case that were recorded from a day on, of what had happened by the day of the answer.
  private func records(of document: CaseDocument, since day: Day) -> [Record] {
    let (first, last) = (day.description, asOf.description)
    return document.history.records.filter { record in
      let recorded = record.at.prefix(10)
      return recorded >= first && recorded <= last && record.on <= asOf
    }
  }

  func changed(_ document: CaseDocument, _ records: [Record]) throws -> ChangesView.Changed {
    ChangesView.Changed(
      view: try view(of: try state(of: document), naming: Set(records.compactMap(\.by))), records: records)
  }

  /// The latest of all records, so many.
  private static func latest(
    _ count: Int, of changed: [(document: CaseDocument, records: [Record])]
  ) -> [(document: CaseDocument, records: [Record])] {
    let times = changed.flatMap { one in one.records.map { ($0.at, one.document.number, $0.sequence) } }.sorted(by: >)
    guard times.count > count else { return changed }
    guard count > 0 else { return [] }
    let first = times[count - 1]
    return changed.compactMap { one in
      let records = one.records.filter { ($0.at, one.document.number, $0.sequence) >= first }
      return records.isEmpty ? nil : (one.document, records)
    }
  }
}

extension ListRequest {
  /// The same, only of cases in which something was recorded from a day on.
  package func changed(since day: Day) -> ListRequest {
    var request = self
    request.filters.append(IndexFilter(.recorded, .after, (day - 1).description))
    return request
  }

  /// The same, only of open cases in which nobody has done anything since a day.
  package func quiet(since day: Day) -> ListRequest {
    var request = self
    request.filters += [IndexFilter(.touched, .by, day.description), IndexFilter(.outcome, .none, "")]
    return request
  }
}
