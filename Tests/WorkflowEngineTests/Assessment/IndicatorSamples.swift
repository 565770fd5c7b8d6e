import JSONText
import TestSupport

@testable import WorkflowEngine

/// Indicators for tests, as the records of a field.
enum IndicatorSamples {
  /// A record in the first sub-dimension of a dimension, with more members or other values.
  static func record(_ code: String, _ value: String?, _ more: JSONObject = [:]) -> JSON {
    var record: JSONObject = ["code": .string(code), "dimension": "1", "subDimension": "1.1"]
    record["value"] = value.map { .string($0) }
    for member in more.members { record[member.key] = member.value }
    return .object(record)
  }

  /// The problems of a list.
  static func problems(in records: JSON...) -> [AssessmentProblem] { problems(.array(records)) }

  /// The problems of any value.
  static func problems(_ json: JSON) -> [AssessmentProblem] {
    do throws(AssessmentError) {
      _ = try Assessment(json)
      return []
    } catch {
      return error.problems
    }
  }

  /// Up to six dimensions of up to five parts of up to six indicators, of which some are missing.
  static func random(_ dice: inout Seeded) -> [Indicator] {
    (1...dice.number(in: 1...6)).flatMap { dimension in
      (1...dice.number(in: 1...5)).flatMap { part in
        (1...dice.number(in: 1...6)).map { place in
          let value = ExactDecimal(coefficient: Int128(dice.number(in: 0...100_000)), scale: dice.number(in: 0...3))
          return indicator(
            "\(dimension).\(part).\(place)", dimension: "\(dimension)", part: "\(dimension).\(part)",
            dice.number(in: 0...4) == 0 ? nil : value)
        }
      }
    }
  }

  static func indicator(_ code: String, dimension: String, part: String, _ value: ExactDecimal?) -> Indicator {
    Indicator(
      code: code, title: nil, dimension: dimension, subDimension: part, unit: nil, direction: .higherIsBetter,
      range: nil, dataYear: nil, source: nil, base: nil, value: value, missingReason: nil)
  }

  /// The indicators with every known value changed.
  static func changed(_ indicators: [Indicator], _ change: (ExactDecimal) -> ExactDecimal?) -> [Indicator] {
    indicators.map {
      indicator($0.code, dimension: $0.dimension ?? "", part: $0.subDimension ?? "", $0.value.flatMap(change))
    }
  }
}
