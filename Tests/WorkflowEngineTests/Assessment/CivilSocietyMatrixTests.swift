import Foundation
import JSONText
import Testing

@testable import WorkflowEngine

/// The printed matrix of the Civil Society Index of Kazakhstan 2008–2010, computed again from its indicators.
@Suite struct CivilSocietyMatrixTests {
  private let matrix: JSON
  private let assessment: Assessment

  init() throws {
    matrix = try CalendarSamples.file("Fixtures/Golden/civil-society-index-matrix.json")
    assessment = try Assessment(try #require(matrix["indicators"]))
  }

  private var scores: [String: Score] {
    var scores: [String: Score] = [:]
    for dimension in assessment.dimensions {
      scores[dimension.name ?? ""] = dimension.score
      for part in dimension.subDimensions { scores[part.name ?? ""] = part.score }
    }
    return scores
  }

  @Test func `it has 65 indicators in 27 sub-dimensions and 5 dimensions, although its text counts 67 in 28`() {
    #expect(assessment.indicators.count == 65)
    #expect(assessment.known == 65)
    #expect(assessment.dimensions.map(\.name) == ["1", "2", "3", "4", "5"])
    #expect(assessment.dimensions.map(\.subDimensions.count) == [6, 6, 5, 7, 3])
    #expect(assessment.dimensions.map(\.score.of) == [14, 8, 14, 17, 12])
  }

  @Test func `every printed mean comes out, but for the conflict that is named with its line`() throws {
    let printed = try #require(matrix["printed"]?.array)
    #expect(printed.count == 32)
    var conflicts: [JSON] = []
    for row in printed {
      let name = try #require(row["name"]?.string)
      let computed = try #require(scores[name]?.rounded(places: 1)?.description)
      if computed != row["score"]?.string {
        conflicts.append([
          "name": .string(name), "line": row["line"] ?? .null, "printed": row["score"] ?? .null,
          "computed": .string(computed),
        ])
      }
    }
    let named = try #require(matrix["conflicts"]?.array).map { conflict -> JSON in
      var object = conflict.object ?? [:]
      object["about"] = nil
      return .object(object)
    }
    #expect(conflicts == named)
    #expect(named.map { $0["line"]?.integer } == [1087])
  }

  @Test func `the source does not round sub-dimensions first`() throws {
    let dimension = try #require(assessment.dimensions.first { $0.name == "4" })
    let rounded = dimension.subDimensions.compactMap { $0.score.rounded(places: 1) }.map { ExactFraction($0) }
    #expect(dimension.score.rounded(places: 1)?.description == "40.0")
    #expect(ExactFraction.mean(of: rounded)?.rounded(places: 1)?.description == "40.1")
  }

  @Test func `halves go up: 77.65, 52.65 and 30.05`() {
    #expect(["2.5", "4.4", "4.6"].map { scores[$0]?.rounded(places: 2)?.description } == ["77.65", "52.65", "30.05"])
    #expect(["2.5", "4.4", "4.6"].map { scores[$0]?.rounded(places: 1)?.description } == ["77.7", "52.7", "30.1"])
  }
}

/// Scores on random data against an independent computation, from a file named by the environment.
@Suite struct AssessmentOracleTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["OVERSIGHT_ASSESSMENTS"] != nil))
  func `scores of a large file are those of an independent computation`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["OVERSIGHT_ASSESSMENTS"])
    let rows = try #require(try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path)))).array)
    var compared = 0
    for row in rows {
      let assessment = try Assessment(try #require(row["indicators"]))
      for dimension in assessment.dimensions {
        try check(dimension.name, dimension.score, row)
        compared += 1
        for part in dimension.subDimensions {
          try check(part.name, part.score, row)
          compared += 1
        }
      }
    }
    print("scores compared: \(compared)")
  }

  private func check(_ name: String?, _ score: Score, _ row: JSON) throws {
    let expected = try #require(row["scores"]?[name ?? ""])
    #expect(score.mean?.description == expected["exact"]?.string, "\(row)")
    for places in 0...3 {
      #expect(score.rounded(places: places)?.description == expected["\(places)"]?.string, "\(row)")
    }
  }
}
