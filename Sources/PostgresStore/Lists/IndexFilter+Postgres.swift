import CaseRegistry

extension IndexFilter {
  /// The condition in a list of cases `c`, or of duties `d` whose case is `c`.
  ///
  /// - Parameters:
  ///   - moment: Which rows count.
  ///   - onDuties: Whether the list is one of duties.
  ///   - areOwed: Whether it shows only duties that are owed.
  ///   - number: Where the number of a row stands; nil is in the duty or the case.
  func condition(
    _ moment: PostgresMoment, onDuties: Bool, areOwed: Bool, number: String? = nil
  ) -> PostgresCondition {
    let number = number ?? (onDuties ? "d.number" : "c.number")
    guard valuesByOffice.isEmpty else { return byOffice(number, moment, onDuties: onDuties, areOwed: areOwed) }
    func having(_ table: IndexTable, _ conditions: PostgresCondition...) -> PostgresCondition {
      let found = conditions.map { moment.numbers(in: table, where: $0) }
      return PostgresCondition(
        "\(number) \(relation == .none ? "NOT IN" : "IN") (\(found.map(\.text).joined(separator: " UNION ALL ")))",
        found.flatMap(\.values))
    }
    let all = PostgresCondition("true")
    switch key {
    case .workflow, .stage, .outcome, .parent, .locality, .since, .opened, .deadline, .touched:
      return comparison("c.\(key.rawValue)", readsCase: true)
    case .recorded:
      // It stands beside cases as they are now only.
      if moment == .now { return comparison("c.recorded", readsCase: true) }
      let found = comparison("k.recorded")
      return PostgresCondition(
        "\(number) IN (SELECT k.number FROM oversight.now_cases k WHERE k.registry = $1 AND \(found.text))",
        found.values)
    case .number:
      // All numbers that begin like this: no character stands behind the last one.
      let ranges = values.map { _ in "\(number) >= ?::text AND \(number) < ?::text" }
      return PostgresCondition(
        ranges.joined(separator: " OR "), values.flatMap { [.text($0), .text($0 + PostgresSearch.last)] })
    case .title:
      if relation == .none { return PostgresCondition("c.title = ''", readsCase: true) }
      return PostgresSearch.condition(anyOf: values, inTitle: true, number, moment)
    case .party, .role: return having(.parties, relation == .none ? all : comparison("r.\(key.rawValue)"))
    case .debtor, .creditor:
      let side = PostgresCondition("r.side = '\(key.rawValue)'")
      if onDuties, relation == .none || !areOwed { return onDuty("d.\(key.rawValue)") }
      if relation == .none { return having(.owing, side) }
      let parties = side.and(comparison("r.party"))
      let held = PostgresCondition("r.side = 'role'").and(isOne("r.party", of: roles))
      let cases = roles.isEmpty ? having(.owing, parties) : having(.owing, parties, held)
      return onDuties ? cases.and(onDuty("d.\(key.rawValue)")) : cases
    case .duty:
      if onDuties { return comparison("d.duty") }
      let isOpen = PostgresCondition("r.open = 1 AND r.is_right = 0")
      return having(.duties, relation == .none ? isOpen : isOpen.and(comparison("r.duty")))
    case .due:
      let due = comparison(onDuties ? "d.due" : "r.due")
      if onDuties { return due }
      let isDated = PostgresCondition("r.dated = 1 AND r.is_right = 0")
      return having(.duties, relation == .none ? isDated : isDated.and(due))
    case .owedBy:
      if onDuties { return PostgresCondition("d.is_right = 0").and(comparison("d.owed_by")) }
      let isOpen = PostgresCondition("r.open = 1 AND r.is_right = 0")
      return having(.duties, relation == .none ? isOpen : isOpen.and(comparison("r.owed_by")))
    case .field, .place, .topic, .ref:
      let named = PostgresCondition("r.name = ?::text", [.text(name.map { "field.\($0)" } ?? key.rawValue)])
      return having(.facts, relation == .none ? named : named.and(comparison("r.value")))
    case .did: return did(number, moment)
    // They were understood as something else; where they were not, nothing is so.
    case .mine, .kind, .region, .batch, .quiet: return .never
    }
  }

  /// What was done in a case; compared with a day, the day on which somebody did it last.
  private func did(_ number: String, _ moment: PostgresMoment) -> PostgresCondition {
    var done: PostgresCondition
    switch relation {
    case .equal: done = PostgresCondition("r.name IN ('did', 'time')").and(comparison("r.value"))
    case .none: done = PostgresCondition("r.name IN ('did', 'time')")
    case .before, .by, .after:
      done = PostgresCondition("r.name = 'did'").and(comparison("r.said_with"))
      if let name { done = done.and(PostgresCondition("r.value = ?::text", [.text(name)])) }
    }
    let found = moment.numbers(in: .facts, where: done)
    return PostgresCondition("\(number) \(relation == .none ? "NOT IN" : "IN") (\(found.text))", found.values)
  }

  /// The condition of each office for its own cases, and another one for those of all others.
  private func byOffice(
    _ number: String, _ moment: PostgresMoment, onDuties: Bool, areOwed: Bool
  ) -> PostgresCondition {
    let offices = valuesByOffice.keys.sorted()
    func isOf(_ office: String) -> PostgresCondition {
      PostgresCondition("position(?::text in \(number)) > 0", [.text("-\(office)-")])
    }
    let others = offices.map(isOf)
    let elsewhere = PostgresCondition(
      others.map { "NOT \($0.text)" }.joined(separator: " AND "), others.flatMap(\.values))
    func condition(among office: String?) -> PostgresCondition {
      among(office).condition(moment, onDuties: onDuties, areOwed: areOwed, number: number)
    }
    let arms = [elsewhere.and(condition(among: nil))] + offices.map { isOf($0).and(condition(among: $0)) }
    return PostgresCondition(
      arms.map { "(\($0.text))" }.joined(separator: " OR "), arms.flatMap(\.values),
      readsCase: arms.contains(where: \.readsCase))
  }

  private func comparison(_ name: String, readsCase: Bool = false) -> PostgresCondition {
    let sign: String
    switch relation {
    case .equal: return isOne(name, of: values, readsCase: readsCase)
    case .none: return PostgresCondition("\(name) IS NULL", readsCase: readsCase)
    case .before: sign = "<"
    case .by: sign = "<="
    case .after: sign = ">"
    }
    return PostgresCondition("\(name) \(sign) ?::text", values.prefix(1).map { .text($0) }, readsCase: readsCase)
  }

  private func isOne(_ column: String, of values: [String], readsCase: Bool = false) -> PostgresCondition {
    values.count == 1
      ? PostgresCondition("\(column) = ?::text", [.text(values[0])], readsCase: readsCase)
      : PostgresCondition("\(column) = ANY (?::text[])", [.texts(values)], readsCase: readsCase)
  }

  /// One of the parties in a column of a duty, or none at all.
  private func onDuty(_ column: String) -> PostgresCondition {
    let isOwed = PostgresCondition("d.is_right = 0")
    if relation == .none { return isOwed.and(PostgresCondition("\(column) = ''")) }
    let named = PostgresCondition("string_to_array(\(column), ' ') && ?::text[]", [.texts(values)])
    guard key == .debtor, !roles.isEmpty else { return isOwed.and(named) }
    let held = PostgresCondition("\(column) = ''").and(isOne("d.owed_by", of: roles))
    return isOwed.and(PostgresCondition("\(named.text) OR (\(held.text))", named.values + held.values))
  }
}
