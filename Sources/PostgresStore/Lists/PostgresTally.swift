import CaseRegistry
import WorkflowEngine

/// The SQL of a tally: of each case all that is told of it, a line each.
struct PostgresTally {
  /// The query.
  let query: PostgresCondition

  init(_ question: TallyQuestion, _ moment: PostgresMoment) {
    func conditions(_ number: String) -> [PostgresCondition] {
      PostgresQuery.conditions(of: question.list, moment, onDuties: false, areOwed: false, number: number)
    }
    // What looks at the row of the case is asked of the cases; all else of the number alone.
    let ofCases = conditions("c.number").filter(\.readsCase)
    var wanted = conditions("t.number").filter { !$0.readsCase }
    if !ofCases.isEmpty { wanted.append(Self.cases(where: ofCases, moment)) }
    wanted += [question.debtors, question.creditors].compactMap { $0.flatMap { Self.among($0, moment) } }
    let sources = moment.sources(of: .tallied, as: "t")
    let arms = sources.map { source in
      let texts = ["t.registry = $1"] + wanted.map { "(\($0.text))" } + (source.condition.map { [$0] } ?? [])
      return "SELECT t.number, t.told FROM \(source.table) t WHERE \(texts.joined(separator: " AND "))"
    }
    query = PostgresCondition(
      """
      SELECT number, string_agg(told, chr(10)) FROM (\(arms.joined(separator: " UNION ALL "))) told GROUP BY number
      """, sources.flatMap { _ in wanted.flatMap(\.values) })
  }

  private static func cases(where conditions: [PostgresCondition], _ moment: PostgresMoment) -> PostgresCondition {
    let sources = moment.sources(of: .cases, as: "c")
    let texts = conditions.map { "(\($0.text))" }.joined(separator: " AND ")
    let queries = sources.map { source in
      "SELECT c.number FROM \(source.table) c WHERE c.registry = $1 AND \(texts)"
        + (source.condition.map { " AND \($0)" } ?? "")
    }
    return PostgresCondition(
      "t.number IN (\(queries.joined(separator: " UNION ALL ")))",
      sources.flatMap { _ in conditions.flatMap(\.values) })
  }

  /// The cases in which one of the parties takes part, or owes something by name; nil where all are to be looked at. Which
  /// of what is owed there is theirs, whoever counts sees.
  private static func among(_ filter: IndexFilter, _ moment: PostgresMoment) -> PostgresCondition? {
    if !filter.roles.isEmpty { return nil }
    let names = PostgresValue.texts(Set(filter.values + filter.valuesByOffice.values.joined()).sorted())
    let bound = moment.numbers(in: .parties, where: PostgresCondition("r.party = ANY (?::text[])", [names]))
    let named = moment.numbers(
      in: .owing, where: PostgresCondition("r.side = 'named' AND r.party = ANY (?::text[])", [names]))
    return PostgresCondition("t.number IN (\(bound.text) UNION ALL \(named.text))", bound.values + named.values)
  }
}
