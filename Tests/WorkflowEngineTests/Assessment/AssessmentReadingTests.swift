import JSONText
import Reports
import Testing

@testable import WorkflowEngine

@Suite struct AssessmentReadingTests {
  private typealias Samples = IndicatorSamples

  @Test func `a record is read with everything it says`() throws {
    let json: JSON = [
      [
        "code": "5.1.2", "dimension": "5", "subDimension": "5.1", "title": "Corruption", "unit": "points",
        "direction": "lowerIsBetter", "min": "0", "max": "100", "dataYear": 2008,
        "source": "Transparency International",
        "base": "6 surveys", "value": "78.0", "note": "no concern of ours",
      ]
    ]
    let indicator = try #require(try Assessment(json).indicators.first)
    #expect(indicator.code == "5.1.2")
    #expect([indicator.dimension, indicator.subDimension] == ["5", "5.1"])
    #expect([indicator.title, indicator.unit] == ["Corruption", "points"])
    #expect([indicator.source, indicator.base] == ["Transparency International", "6 surveys"])
    #expect(indicator.direction == .lowerIsBetter)
    #expect(indicator.dataYear == 2008)
    #expect(indicator.value?.description == "78.0")
    #expect(indicator.standing.number?.description == "22.0")
  }

  @Test func `a code is enough, and a value may be a whole number`() throws {
    let assessment = try Assessment([["code": "a"], ["code": "b", "value": 7]])
    #expect(assessment.dimensions.map(\.name) == [nil])
    #expect(assessment.dimensions.first?.score.rounded(places: 1)?.description == "7.0")
    #expect(assessment.dimensions.first?.score.known == 1)
    #expect(assessment.indicators.map(\.standing) == [.missing, .counted(ExactDecimal(7))])
  }

  @Test func `codes stand in the order of their numbers`() throws {
    let codes = ["4.10", "10.1", "4.9", "b", "4.9.1", "a", "04.9"]
    let assessment = try Assessment(.array(codes.map { Samples.record($0, "1") }))
    #expect(assessment.indicators.map(\.code) == ["04.9", "4.9", "4.9.1", "4.10", "10.1", "a", "b"])
  }

  @Test func `everything that is wrong is said at once`() {
    let problems = Samples.problems(
      in: "text", Samples.record("", "1"), Samples.record("a", "1,5"), Samples.record("b", "1", ["direction": "up"]),
      Samples.record("c", "1", ["dataYear": "2008", "title": 4]), Samples.record("d", "1", ["min": "0"]),
      Samples.record("e", "1", ["min": "5", "max": "5.0"]),
      Samples.record("f", "1792", ["min": "0", "max": "100"]))
    #expect(
      problems.map(\.wording.en) == [
        "element 1 is no record", "element 2 has no code",
        "a: 'value' should be a number such as '36.5' but is \"1,5\"",
        "b: 'direction' should be higherIsBetter or lowerIsBetter but is \"up\"",
        "c: 'title' should be a text but is 4",
        "c: 'dataYear' should be a year such as 2008 but is \"2008\"",
        "d: of 'min' and 'max' only one is given",
        "e: 'min' is 5, which is not less than 'max', 5.0", "f: 1792 is not from 0 to 100",
      ])
  }

  @Test func `no list, no indicators and a code given twice are refused`() {
    #expect(Samples.problems("x") == [.notAList])
    #expect(Samples.problems([]).map(\.wording.en) == ["there are no indicators"])
    #expect(Samples.problems(.object([:])).map(\.wording.en) == ["the value is no list of records"])
    #expect(
      Samples.problems(in: Samples.record("a", "1"), Samples.record("b", "1"), Samples.record("a", nil)).map(
        \.wording.en)
        == ["'a' is the code of two indicators"])
  }

  @Test(arguments: [JSON.double(36.5), "", "1e3", "NaN", .null, .bool(false), [1]])
  func `what is no exact number is never a value`(value: JSON) {
    #expect(Samples.problems(in: Samples.record("a", nil, ["value": value])).count == 1)
  }

  @Test func `a field that holds indicators is known by its type`() {
    let text = RecordField("code", .text())
    #expect(Assessment.fits(.list(of: .record([text, RecordField("value", .decimal())]))))
    #expect(!Assessment.fits(.list(of: .record([text]))))
    #expect(!Assessment.fits(.text()))
  }
}
