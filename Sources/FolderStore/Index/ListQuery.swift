import CaseRegistry
import SQLite
import WorkflowEngine

/// The SQL of a list: one query for a page, one for the count of all.
struct ListQuery {
  let moment: IndexMoment
  let conditions: [IndexCondition]
  /// What duties must be; nil for a list of cases.
  let duties: DutyRange?
  let order: ListOrder

  /// Which duties a list shows.
  enum DutyRange: Hashable {
    /// What is owed and due in these days; `isLate` when all of them had passed on the day of the list.
    case due(after: Day?, through: Day, isLate: Bool)
    /// What is owed, and all duties of cases in which something happened since a day.
    case owedOrMoved(since: Day)

    /// Whether all of them are owed.
    var areOwed: Bool { if case .due = self { true } else { false } }
  }

  init(_ request: ListRequest, _ moment: IndexMoment, duties: DutyRange? = nil) {
    self.moment = moment
    self.duties = duties
    order = request.order ?? ListOrder(duties == nil ? .number : .due)
    var conditions = Self.conditions(of: request, moment, onDuties: duties != nil, areOwed: duties?.areOwed ?? false)
    if duties == nil, !request.asksForAnnulled {
      conditions.append(IndexCondition(text: "c.outcome IS NOT '\(CaseState.annulledOutcome)'", readsCase: true))
    }
    self.conditions = conditions
  }

  /// The conditions that a request names, of cases `c` or of duties `d`.
  ///
  /// - Parameter number: Where the number of a row stands; nil is in the duty or the case.
  static func conditions(
    of request: ListRequest, _ moment: IndexMoment, onDuties: Bool, areOwed: Bool, number: String? = nil
  ) -> [IndexCondition] {
    let number = number ?? (onDuties ? "d.number" : "c.number")
    var conditions = request.filters.map {
      $0.condition(moment, onDuties: onDuties, areOwed: areOwed, number: number)
    }
    if request.words.isEmpty { return conditions }
    let words = request.words.filter(SearchedText.isSearchable)
    if words.isEmpty { conditions.append(.never) }
    for word in words {
      guard let query = SearchedText.query([word]) else { continue }
      let said = IndexFilter.search(query, number, moment)
      let meant = request.meanings[word, default: []].map {
        $0.condition(moment, onDuties: false, areOwed: false, number: number)
      }
      conditions.append(meant.reduce(said) { $0.or($1) })
    }
    return conditions
  }

  /// The page, with the columns asked for; the last value bound is the limit.
  func page(_ columns: [String]) -> IndexCondition {
    let arms = arms(readsCase: true) { "SELECT \(columns.joined(separator: ", ")) FROM \($0)" }
    return IndexCondition(
      text: "\(arms.text) ORDER BY \(duties == nil ? order.caseColumns : order.dutyColumns) LIMIT ?",
      values: arms.values)
  }

  /// How many match.
  var count: IndexCondition {
    let arms = arms(readsCase: conditions.contains(where: \.readsCase)) { "SELECT count(*) AS n FROM \($0)" }
    return IndexCondition(text: "SELECT sum(n) FROM (\(arms.text))", values: arms.values)
  }

  /// One query for each pair of tables in which what is asked for can stand.
  private func arms(readsCase: Bool, _ select: (String) -> String) -> IndexCondition {
    let cases = readsCase || duties == nil ? moment.sources(of: .cases, as: "c") : []
    let bodies: [IndexCondition]
    if let duties {
      bodies = moment.sources(of: .duties, as: "d").flatMap { duty in
        let from = "\(duty.table) d\(index(of: duty, duties))"
        let range = range(duties, of: duty)
        guard !cases.isEmpty else { return [body(from, [duty.condition], range)] }
        // The duties lead, in the order of their index; each has one case.
        return cases.map {
          body("\(from) CROSS JOIN \($0.table) c ON c.number = d.number", [duty.condition, $0.condition], range)
        }
      }
    } else {
      bodies = cases.map { body("\($0.table) c", [$0.condition], nil) }
    }
    return IndexCondition(
      text: bodies.map { select($0.text) }.joined(separator: " UNION ALL "), values: bodies.flatMap(\.values))
  }

  private func body(_ from: String, _ times: [String?], _ range: IndexCondition?) -> IndexCondition {
    let all = (range.map { [$0] } ?? []) + conditions
    let texts = all.map { "(\($0.text))" } + times.compactMap { $0 }
    return IndexCondition(
      text: texts.isEmpty ? from : "\(from) WHERE \(texts.joined(separator: " AND "))", values: all.flatMap(\.values))
  }

  private func range(_ range: DutyRange, of duty: IndexSource) -> IndexCondition {
    switch range {
    case .due(let after, let through, let isLate):
      // Nobody is late with what he may do.
      let rights = isLate ? " AND d.isRight = 0" : ""
      let late = index(of: duty, range).isEmpty ? "" : " AND d.untilDay > d.due"
      return IndexCondition(
        text: "d.dated = 1 AND d.due <= ? AND d.due > ?\(late)\(rights)",
        values: [.text(through.description), .text(after?.description ?? "")])
    case .owedOrMoved(let day):
      return IndexCondition(
        text: "d.open = 1 OR d.number IN (SELECT number FROM cases WHERE last >= ?)",
        values: [.text(day.description)])
    }
  }

  /// What was late on a past day and is settled is found among what was ever late.
  private func index(of duty: IndexSource, _ range: DutyRange) -> String {
    guard case .due(_, _, isLate: true) = range, duty.table == IndexTable.duties.past else { return "" }
    return " INDEXED BY past_duties_late"
  }
}
