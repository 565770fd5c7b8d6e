import JSONText
import Reports
import WorkflowEngine

/// Assessments for tests.
enum SampleAssessments {
  /// One indicator for each score, in dimensions named by a letter; nil has no data.
  static func subject(
    _ scores: [String?], number: String = "CSI-2011-000001", titles: [String: String] = [:], year: Int = 2008
  ) throws -> AssessmentSubject {
    let records = scores.enumerated().map { place, score -> JSON in
      let name = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
      var record: JSONObject = [
        "code": .string("\(name)1"), "dimension": .string(name), "dataYear": .integer(year), "title": "Measured thing",
      ]
      record["value"] = score.map { .string($0) }
      return .object(record)
    }
    return AssessmentSubject(
      number: number, title: "Kazakhstan", try Assessment(.array(records)), dimensionTitles: titles)
  }

  /// Two dimensions with sub-dimensions, a missing value, one that is turned round and one that cannot be.
  static func mixed() throws -> AssessmentSubject {
    let assessment = try Assessment([
      [
        "code": "1.1.1", "dimension": "1", "subDimension": "1.1",
        "title": "Publicly available policy for labour standards",
        "value": "30.65", "unit": "%", "dataYear": 2009, "source": "Survey of organisations", "base": "n = 154",
      ],
      [
        "code": "1.1.2", "dimension": "1", "subDimension": "1.1", "title": "Corruption", "value": "78",
        "unit": "points",
        "direction": "lowerIsBetter", "min": "0", "max": "100",
      ],
      ["code": "1.2.1", "dimension": "1", "subDimension": "1.2", "missingReason": "the survey was not held"],
      ["code": "2.1", "dimension": "2", "value": "0.0", "dataYear": 2007],
      ["code": "2.2", "dimension": "2", "value": "4", "direction": "lowerIsBetter"],
    ])
    return AssessmentSubject(
      number: "CSI-2011-000001", title: "Kazakhstan", assessment, dimensionTitles: ["1": "Practice of Values"])
  }
}
