import CaseRegistry
import SQLite

extension IndexFilter {
  /// The condition in a list of cases `c`, or of duties `d` whose case is `c`.
  ///
  /// - Parameters:
  ///   - moment: Which rows count.
  ///   - onDuties: Whether the list is one of duties.
  ///   - areOwed: Whether it shows only duties that are owed.
  ///   - number: Where the number of a row stands; nil is in the duty or the case.
  func condition(
    _ moment: IndexMoment, onDuties: Bool, areOwed: Bool, number: String? = nil
  ) -> IndexCondition {
    let number = number ?? (onDuties ? "d.number" : "c.number")
    guard valuesByOffice.isEmpty else {
      let offices = valuesByOffice.keys.sorted()
      func isOf(_ office: String) -> IndexCondition {
        IndexCondition(text: "\(number) GLOB ?", values: [.text("*-\(office)-*")])
      }
      let others = offices.map(isOf)
      let elsewhere = IndexCondition(
        text: others.map { "NOT \($0.text)" }.joined(separator: " AND "), values: others.flatMap(\.values))
      func condition(among office: String?) -> IndexCondition {
        among(office).condition(moment, onDuties: onDuties, areOwed: areOwed, number: number)
      }
      let arms = [elsewhere.and(condition(among: nil))] + offices.map { isOf($0).and(condition(among: $0)) }
      return IndexCondition(
        text: arms.map { "(\($0.text))" }.joined(separator: " OR "), values: arms.flatMap(\.values),
        readsCase: arms.contains(where: \.readsCase))
    }
    func having(_ table: IndexTable, _ conditions: IndexCondition...) -> IndexCondition {
      let found = conditions.map { moment.numbers(in: table, where: $0) }
      return IndexCondition(
        text:
          "\(number) \(relation == .none ? "NOT IN" : "IN") (\(found.map(\.text).joined(separator: " UNION ALL ")))",
        values: found.flatMap(\.values))
    }
    let all = IndexCondition(text: "1")
    switch key {
    case .workflow, .stage, .outcome, .parent, .locality, .since, .opened, .deadline, .touched:
      return comparison("c.\(key.rawValue)", readsCase: true)
    case .recorded:
      // It stands beside cases as they are now only.
      if moment == .now { return comparison("c.recorded", readsCase: true) }
      let found = comparison("recorded")
      return IndexCondition(
        text: "\(number) IN (SELECT number FROM cases WHERE \(found.text))", values: found.values)
    case .number:
      // All numbers that begin like this: no character stands behind the last one.
      let ranges = values.map { _ in "\(number) >= ? AND \(number) < ? || char(1114111)" }
      return IndexCondition(
        text: ranges.joined(separator: " OR "), values: values.flatMap { [.text($0), .text($0)] })
    case .title: return title(number, moment)
    case .party, .role: return having(.parties, relation == .none ? all : comparison("r.\(key.rawValue)"))
    case .debtor, .creditor:
      let side = IndexCondition(text: "r.side = '\(key.rawValue)'")
      if onDuties, relation == .none || !areOwed { return onDuty("d.\(key.rawValue)") }
      if relation == .none { return having(.owing, side) }
      let parties = side.and(comparison("r.party"))
      let cases =
        roles.isEmpty
        ? having(.owing, parties)
        : having(.owing, parties, IndexCondition(text: "r.side = 'role'").and(role("r.party")))
      guard onDuties else { return cases }
      // The numbers stand in every index of duties, so that a duty of nobody asked for is not read.
      return cases.and(onDuty("d.\(key.rawValue)"))
    case .duty:
      if onDuties { return comparison("d.duty") }
      let isOpen = IndexCondition(text: "r.open = 1 AND r.isRight = 0")
      return having(.duties, relation == .none ? isOpen : isOpen.and(comparison("r.duty")))
    case .owedBy:
      if onDuties { return IndexCondition(text: "d.isRight = 0").and(comparison("d.owedBy")) }
      let isOpen = IndexCondition(text: "r.open = 1 AND r.isRight = 0")
      return having(.duties, relation == .none ? isOpen : isOpen.and(comparison("r.owedBy")))
    case .field, .place, .topic, .ref:
      let named = IndexCondition(text: "r.name = ?", values: [.text(name.map { "field.\($0)" } ?? key.rawValue)])
      return having(.facts, relation == .none ? named : named.and(comparison("r.value")))
    case .did:
      guard relation == .equal || relation == .none else {
        let done = IndexCondition(text: "r.name = 'did'").and(comparison("r.saidWith"))
        return having(
          .facts, name.map { done.and(IndexCondition(text: "r.value = ?", values: [.text($0)])) } ?? done)
      }
      let done = IndexCondition(text: "r.name IN ('did', 'time')")
      return having(.facts, relation == .none ? done : done.and(comparison("r.value")))
    // They were understood as something else; where they were not, nothing is so.
    case .mine, .kind, .region, .batch, .quiet: return .never
    case .due:
      let due = comparison(onDuties ? "d.due" : "r.due")
      if onDuties { return due }
      let isDated = IndexCondition(text: "r.dated = 1 AND r.isRight = 0")
      return having(.duties, relation == .none ? isDated : isDated.and(due))
    }
  }

  private func comparison(_ name: String, readsCase: Bool = false) -> IndexCondition {
    let sign: String? =
      switch relation {
      case .equal: "="
      case .before: "<"
      case .by: "<="
      case .after: ">"
      case .none: nil
      }
    guard let sign else { return IndexCondition(text: "\(name) IS NULL", readsCase: readsCase) }
    if sign == "=" { return isOne(name, of: values, readsCase: readsCase) }
    // SQLite would otherwise rather look at all cases in the order of a page than sort those of some days.
    return IndexCondition(
      text: "likelihood(\(name) \(sign) ?, 0.001)", values: values.prefix(1).map { .text($0) }, readsCase: readsCase)
  }

  private func role(_ column: String) -> IndexCondition { isOne(column, of: roles) }

  private func isOne(_ column: String, of values: [String], readsCase: Bool = false) -> IndexCondition {
    let places = values.map { _ in "?" }.joined(separator: ",")
    return IndexCondition(
      text: values.count == 1 ? "\(column) = ?" : "\(column) IN (\(places))", values: values.map { .text($0) },
      readsCase: readsCase)
  }

  /// One of the parties in a column of a duty, or none at all.
  private func onDuty(_ column: String) -> IndexCondition {
    let isOwed = IndexCondition(text: "d.isRight = 0")
    if relation == .none { return isOwed.and(IndexCondition(text: "\(column) = ''")) }
    let parties = values.map { _ in "instr(' ' || \(column) || ' ', ' ' || ? || ' ') > 0" }
    let named = IndexCondition(text: parties.joined(separator: " OR "), values: values.map { .text($0) })
    guard key == .debtor, !roles.isEmpty else { return isOwed.and(named) }
    let held = IndexCondition(text: "\(column) = ''").and(role("d.owedBy"))
    return isOwed.and(IndexCondition(text: "\(named.text) OR \(held.text)", values: named.values + held.values))
  }

  private func title(_ number: String, _ moment: IndexMoment) -> IndexCondition {
    if relation == .none { return IndexCondition(text: "c.title = ''", readsCase: true) }
    let queries = values.compactMap { SearchedText.query([$0]) }.map { "(title : \($0))" }
    return queries.isEmpty ? .never : Self.search(queries.joined(separator: " OR "), number, moment)
  }

  /// The condition that something in a case was said that a query finds.
  static func search(_ query: String, _ number: String, _ moment: IndexMoment) -> IndexCondition {
    let day = if case .past(let day) = moment { " AND s.day <= '\(day)'" } else { "" }
    return IndexCondition(
      text: "\(number) IN (SELECT s.number FROM texts t JOIN said s ON s.id = t.rowid WHERE t.texts MATCH ?\(day))",
      values: [.text(query)])
  }
}
