import CaseRegistry
import SQLite
import WorkflowEngine

/// The SQL of a tally: a query for each table in which rows of the day stand, all in the order of numbers.
struct TallyQuery {
  /// The queries; each row has a number and what is told under it.
  let queries: [IndexCondition]

  init(_ question: TallyQuestion, _ moment: IndexMoment) {
    func conditions(_ number: String) -> [IndexCondition] {
      ListQuery.conditions(of: question.list, moment, onDuties: false, areOwed: false, number: number)
    }
    // What looks at the row of the case is asked of the cases; all else of the number alone.
    let ofCases = conditions("c.number").filter(\.readsCase)
    var wanted = conditions("t.number").filter { !$0.readsCase }
    if !ofCases.isEmpty { wanted.append(Self.cases(where: ofCases, moment)) }
    wanted += [question.debtors, question.creditors].compactMap { $0.flatMap { Self.among($0, moment) } }
    queries = moment.sources(of: .tallied, as: "t").map { source in
      let texts = wanted.map { "(\($0.text))" } + (source.condition.map { [$0] } ?? [])
      return IndexCondition(
        text: "SELECT t.number, t.told FROM \(source.table) t"
          + (texts.isEmpty ? "" : " WHERE \(texts.joined(separator: " AND "))") + " ORDER BY t.number",
        values: wanted.flatMap(\.values))
    }
  }

  private static func cases(where conditions: [IndexCondition], _ moment: IndexMoment) -> IndexCondition {
    let sources = moment.sources(of: .cases, as: "c")
    let texts = conditions.map { "(\($0.text))" }.joined(separator: " AND ")
    let queries = sources.map { source in
      "SELECT c.number FROM \(source.table) c WHERE \(texts)\(source.condition.map { " AND \($0)" } ?? "")"
    }
    return IndexCondition(
      text: "t.number IN (\(queries.joined(separator: " UNION ALL ")))",
      values: sources.flatMap { _ in conditions.flatMap(\.values) })
  }

  /// The cases in which one of the parties takes part, or owes something by name; nil where all are to be looked at. Which
  /// of what is owed there is theirs, whoever counts sees.
  private static func among(_ filter: IndexFilter, _ moment: IndexMoment) -> IndexCondition? {
    if !filter.roles.isEmpty { return nil }
    let names = Set(filter.values + filter.valuesByOffice.values.joined()).sorted()
    let places = names.map { _ in "?" }.joined(separator: ",")
    let values = names.map { SQLiteValue.text($0) }
    let bound = moment.numbers(
      in: .parties, where: IndexCondition(text: "r.party IN (\(places))", values: values))
    let named = moment.numbers(
      in: .owing, where: IndexCondition(text: "r.side = 'named' AND r.party IN (\(places))", values: values))
    return IndexCondition(
      text: "t.number IN (\(bound.text) UNION ALL \(named.text))", values: bound.values + named.values)
  }
}
