import JSONText
import Reports
import Testing

@testable import WorkflowEngine

@Suite struct AssessmentTests {
  private typealias Samples = IndicatorSamples

  private func score(_ records: JSON...) throws -> Score {
    try #require(try Assessment(.array(records)).dimensions.first).score
  }

  @Test func `a dimension is the mean of its sub-dimensions, not of its indicators`() throws {
    let score = try score(
      Samples.record("1", "10"), Samples.record("2", "20"), Samples.record("3", "30"),
      Samples.record("4", "80", ["subDimension": "1.2"]))
    #expect(score.mean == ExactFraction(50, over: 1))
  }

  @Test func `nothing is rounded in between`() throws {
    // Rounded first, the parts would be 0.4 and 0.2 and their mean 0.3.
    let score = try score(
      Samples.record("1", "0.3"), Samples.record("2", "0.4"), Samples.record("3", "0.15", ["subDimension": "1.2"]))
    #expect(score.mean == ExactFraction(1, over: 4))
    let half = try #require(score.rounded(places: 1))
    #expect(half.description == "0.3")
    #expect(score.rounded(places: 2)?.description == "0.25")
  }

  @Test func `a group without data has no score, and is left out of the mean above it`() throws {
    let assessment = try Assessment([
      Samples.record("1", "10"), Samples.record("2", nil), Samples.record("3", nil, ["subDimension": "1.2"]),
      Samples.record("4", nil, ["dimension": "2"]), Samples.record("5", "0", ["dimension": "3"]),
    ])
    let scores = assessment.dimensions.map(\.score)
    #expect(scores.map(\.mean) == [ExactFraction(10, over: 1), nil, ExactFraction(0, over: 1)])
    #expect(scores.map(\.known) == [1, 0, 1])
    #expect(scores.map(\.of) == [3, 1, 1])
    #expect(assessment.dimensions.first?.subDimensions.map(\.score.mean) == [ExactFraction(10, over: 1), nil])
    #expect(assessment.known == 2)
  }

  @Test func `where lower is better the value is turned round in its range`() throws {
    let more: JSONObject = ["direction": "lowerIsBetter", "min": "1", "max": "7"]
    #expect(try score(Samples.record("1", "4.6", more)).mean == ExactFraction(34, over: 10))
    #expect(try score(Samples.record("1", "1", more)).mean == ExactFraction(7, over: 1))
  }

  @Test func `without a range it is in no mean`() throws {
    let assessment = try Assessment([
      Samples.record("1", "10"), Samples.record("2", "90", ["direction": "lowerIsBetter"]),
    ])
    #expect(assessment.leftOut.map(\.code) == ["2"])
    #expect(assessment.dimensions.first?.score == Score(mean: ExactFraction(10, over: 1), known: 1, of: 2))
  }

  @Test func `what does not fit is an error, never a wrong number`() {
    let nines = String(repeating: "9", count: 38)
    #expect(Samples.problems(in: Samples.record("1", nines)).isEmpty)
    #expect(
      Samples.problems(in: Samples.record("1", nines), Samples.record("2", nines)).map(\.wording.en)
        == ["1.1: the numbers need more digits than can be computed with exactly"])
    let tiny = "0." + String(repeating: "0", count: 37) + "1"
    #expect(
      Samples.problems(in: Samples.record("1", nines), Samples.record("2", tiny, ["subDimension": "1.2"]))
        == [.tooManyDigits(group: "1")])
    #expect(
      Samples.problems(
        in: Samples.record("1", nines, ["direction": "lowerIsBetter", "min": "0.5", "max": .string(nines)]))
        == [.tooManyDigits(group: "1")])
  }

  @Test func `different units in one dimension are told`() throws {
    let assessment = try Assessment([
      Samples.record("1", "1", ["unit": "%"]), Samples.record("2", "1", ["unit": "points"]),
      Samples.record("3", nil, ["unit": "letters"]), Samples.record("4", "1"),
    ])
    #expect(assessment.dimensions.first?.units == ["%", "points"])
  }

  @Test func `the years are those of the data`() throws {
    func years(_ records: JSON...) throws -> ClosedRange<Int>? { try Assessment(.array(records)).dataYears }
    #expect(try years(Samples.record("1", "1")) == nil)
    #expect(
      try years(Samples.record("1", "1", ["dataYear": 2010]), Samples.record("2", nil, ["dataYear": 2007]))
        == 2007...2010)
  }
}
