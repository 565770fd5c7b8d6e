import CaseRegistry
import WorkflowEngine

/// The SQL of a list: one query for a page, one for the count of all.
struct PostgresQuery {
  let moment: PostgresMoment
  let conditions: [PostgresCondition]
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

  init(_ request: ListRequest, _ moment: PostgresMoment, duties: DutyRange? = nil) {
    self.moment = moment
    self.duties = duties
    order = request.order ?? ListOrder(duties == nil ? .number : .due)
    var conditions = Self.conditions(of: request, moment, onDuties: duties != nil, areOwed: duties?.areOwed ?? false)
    if duties == nil, !request.asksForAnnulled {
      conditions.append(
        PostgresCondition("c.outcome IS DISTINCT FROM '\(CaseState.annulledOutcome)'", readsCase: true))
    }
    self.conditions = conditions
  }

  /// The conditions that a request names, of cases `c` or of duties `d`.
  ///
  /// - Parameter number: Where the number of a row stands; nil is in the duty or the case.
  static func conditions(
    of request: ListRequest, _ moment: PostgresMoment, onDuties: Bool, areOwed: Bool, number: String? = nil
  ) -> [PostgresCondition] {
    let number = number ?? (onDuties ? "d.number" : "c.number")
    var conditions = request.filters.map {
      $0.condition(moment, onDuties: onDuties, areOwed: areOwed, number: number)
    }
    let words = request.words.filter(SearchedText.isSearchable)
    if !request.words.isEmpty, words.isEmpty { conditions.append(.never) }
    for word in words {
      let said = PostgresSearch.condition(anyOf: [word], inTitle: false, number, moment)
      let meant = request.meanings[word, default: []].map {
        $0.condition(moment, onDuties: false, areOwed: false, number: number)
      }
      conditions.append(meant.reduce(said) { $0.or($1) })
    }
    return conditions
  }

  /// The page, with the columns asked for.
  func page(_ columns: [String], limit: Int?) -> PostgresCondition {
    let arms = arms(readsCase: true) { "SELECT \(columns.joined(separator: ", ")) FROM \($0)" }
    let order = duties == nil ? order.caseColumns : order.dutyColumns
    return PostgresCondition(
      "\(arms.text) ORDER BY \(order)\(limit == nil ? "" : " LIMIT ?")",
      arms.values + (limit.map { [.integer($0)] } ?? []))
  }

  /// How many match.
  var count: PostgresCondition {
    let arms = arms(readsCase: conditions.contains(where: \.readsCase)) { "SELECT count(*) AS n FROM \($0)" }
    return PostgresCondition("SELECT sum(n)::bigint FROM (\(arms.text)) counted", arms.values)
  }

  /// One query for each pair of tables in which what is asked for can stand.
  private func arms(readsCase: Bool, _ select: (String) -> String) -> PostgresCondition {
    let cases = readsCase || duties == nil ? moment.sources(of: .cases, as: "c") : []
    var bodies: [PostgresCondition] = []
    if let duties {
      for duty in moment.sources(of: .duties, as: "d") {
        let range = range(duties, in: duty.table)
        if cases.isEmpty { bodies.append(body("\(duty.table) d", "d", [duty.condition], range)) }
        for one in cases {
          bodies.append(
            body(
              "\(duty.table) d JOIN \(one.table) c ON c.registry = d.registry AND c.number = d.number", "d",
              [duty.condition, one.condition], range))
        }
      }
    } else {
      bodies = cases.map { body("\($0.table) c", "c", [$0.condition], nil) }
    }
    return PostgresCondition(bodies.map { select($0.text) }.joined(separator: " UNION ALL "), bodies.flatMap(\.values))
  }

  private func body(
    _ from: String, _ name: String, _ times: [String?], _ range: PostgresCondition?
  ) -> PostgresCondition {
    let all = (range.map { [$0] } ?? []) + conditions
    let texts = ["\(name).registry = $1"] + all.map { "(\($0.text))" } + times.compactMap { $0 }
    return PostgresCondition("\(from) WHERE \(texts.joined(separator: " AND "))", all.flatMap(\.values))
  }

  private func range(_ range: DutyRange, in table: String) -> PostgresCondition {
    switch range {
    case .due(let after, let through, let isLate):
      // Nobody is late with what he may do; what was late and is settled is found among what was ever late.
      let isPast = table.hasSuffix(".\(IndexTable.duties.past)")
      let late = isLate ? " AND d.is_right = 0\(isPast ? " AND d.until_day > d.due" : "")" : ""
      return PostgresCondition(
        "d.dated = 1 AND d.due <= ?::text AND d.due > ?::text\(late)",
        [.text(through.description), .text(after?.description ?? "")])
    case .owedOrMoved(let day):
      return PostgresCondition(
        "d.open = 1 OR d.number IN (SELECT m.number FROM oversight.now_cases m WHERE m.registry = $1 AND m.last >= ?::text)",
        [.text(day.description)])
    }
  }
}

extension ListOrder {
  /// The columns to sort cases by.
  fileprivate var caseColumns: String {
    switch key {
    case .number, .debtor: sorted("number")
    // Those without a day come last, whichever way the others are sorted.
    case .due: "deadline \(isDescending ? "DESC" : "ASC") NULLS LAST, number \(isDescending ? "DESC" : "ASC")"
    // The index holds the beginning: a key has room for no more.
    case .title: sorted("beginning", "sorted", "number")
    case .since, .opened, .stage: sorted(key.rawValue, "number")
    }
  }

  /// The columns to sort duties by.
  fileprivate var dutyColumns: String {
    switch key {
    case .number: sorted("number", "duty", "run")
    case .debtor: sorted("debtor", "due", "number", "duty", "run")
    case .due, .since, .opened, .title, .stage: sorted("due", "number", "duty", "run")
    }
  }

  private func sorted(_ columns: String...) -> String {
    columns.map { "\($0) \(isDescending ? "DESC" : "ASC")" }.joined(separator: ", ")
  }
}
