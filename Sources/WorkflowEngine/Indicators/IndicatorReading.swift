import JSONText

/// Reads the records of a list as indicators, and gathers what is wrong with them.
struct IndicatorReading {
  private(set) var problems: [AssessmentProblem] = []

  /// The indicator of a record; nil when something is wrong with it.
  mutating func indicator(_ json: JSON, at place: Int) -> Indicator? {
    guard let record = json.object else { return refuse(.notARecord(place)) }
    guard let code = record["code"]?.string, !code.isEmpty else { return refuse(.noCode(place)) }
    let before = problems.count
    let indicator = Indicator(
      code: code, title: text("title", of: record, code), dimension: text("dimension", of: record, code),
      subDimension: text("subDimension", of: record, code), unit: text("unit", of: record, code),
      direction: direction(of: record, code), range: range(of: record, code), dataYear: year(of: record, code),
      source: text("source", of: record, code), base: text("base", of: record, code),
      value: decimal("value", of: record, code), missingReason: text("missingReason", of: record, code))
    if let value = indicator.value, let range = indicator.range {
      if !range.contains(value) {
        refuse(.outsideRange(code: code, value: value, min: range.min, max: range.max))
      } else if range.turned(value) == nil {
        refuse(.tooManyDigits(group: code))
      }
    }
    return problems.count == before ? indicator : nil
  }

  @discardableResult
  private mutating func refuse(_ problem: AssessmentProblem) -> Indicator? {
    problems.append(problem)
    return nil
  }

  private mutating func wrong(
    _ member: String, _ expected: AssessmentProblem.Expected, _ record: JSONObject, _ code: String
  ) {
    guard let found = record[member] else { return }
    refuse(.wrongMember(code: code, member: member, expected: expected, found: found))
  }

  private mutating func text(_ member: String, of record: JSONObject, _ code: String) -> String? {
    let text = record[member]?.string
    if text == nil { wrong(member, .text, record, code) }
    return text?.isEmpty == false ? text : nil
  }

  private mutating func year(of record: JSONObject, _ code: String) -> Int? {
    let year = record["dataYear"]?.integer
    if year == nil { wrong("dataYear", .year, record, code) }
    return year
  }

  private mutating func decimal(_ member: String, of record: JSONObject, _ code: String) -> ExactDecimal? {
    let number = record[member]?.string.flatMap { ExactDecimal($0) } ?? record[member]?.integer.map { ExactDecimal($0) }
    if number == nil { wrong(member, .number, record, code) }
    return number
  }

  private mutating func direction(of record: JSONObject, _ code: String) -> Indicator.Direction {
    let direction = record["direction"]?.string.flatMap { Indicator.Direction(rawValue: $0) }
    if direction == nil { wrong("direction", .direction, record, code) }
    return direction ?? .higherIsBetter
  }

  private mutating func range(of record: JSONObject, _ code: String) -> Indicator.Range? {
    let before = problems.count
    let (min, max) = (decimal("min", of: record, code), decimal("max", of: record, code))
    guard problems.count == before else { return nil }
    switch (min, max) {
    case (nil, nil): return nil
    case (let min?, let max?) where min < max: return Indicator.Range(min: min, max: max)
    case (let min?, let max?): refuse(.emptyRange(code: code, min: min, max: max))
    case (nil, _), (_, nil): refuse(.halfRange(code: code))
    }
    return nil
  }
}
