import JSONText
import Testing
import WorkflowEngine

/// Audit, monitoring and budget control: each finding is answered by the body to which it was sent, once.
@Suite struct ShippedFindingsTests {
  private static let firm: [PartyID: Party.Kind] = ["b-firm": .business]

  private func audit() throws -> ShippedCourse {
    var course = try ShippedCourse(
      "social-audit", others: Self.firm, fields: ["programme": "Drinking water"], on: "2024-02-01")
    try course.take("startCollection", on: "2024-02-05", ["preparationGaps": "No time"])
    return course
  }

  @Test func `the authority answers the audit’s finding that somebody else is to put right`() throws {
    var course = try audit()
    try course.take(
      "reportFindings", on: "2024-03-01",
      [
        "issues": [["number": 1, "kind": "deviation", "text": "Pipe", "addressee": "b-firm"]],
        "noVisitReason": "Snow", "noEarlyHearingReason": "None",
      ])
    try course.take("sendFindings", on: "2024-03-05", ["findingsReceivedOn": "2024-03-05"])
    let run = try #require(try course.runs("answerFindings").first)
    #expect(run.debtor == nil && run.basis.act == "kz-public-control-2023" && run.due.description == "2024-03-20")
  }

  @Test func `records can be asked for while data are collected`() throws {
    var course = try audit()
    try course.take(
      "requestMoreRecords", on: "2024-02-12",
      ["recordRequests": [["number": 1, "what": "Acts"]], "receivedOn": "2024-02-12"])
    #expect(try course.runs("provideRecords").map(\.due.description) == ["2024-02-27"])
    try course.take(
      "receiveRecords", on: "2024-02-20",
      ["reports": [["name": "Acts"]], "answered": [1]])
    #expect(try course.statuses("provideRecords") == [.met])
  }

  @Test func `the customer answers the findings of monitoring, ten working days from a Saturday too`() throws {
    var course = try ShippedCourse(
      "public-monitoring", others: Self.firm,
      fields: ["topic": "Roads", "phase": "operation", "trigger": "council"], on: "2024-01-08")
    try course.take("startFieldwork", on: "2024-01-09", ["preparationGaps": "No time"])
    try course.take(
      "compare", on: "2024-02-20",
      [
        "findings": [
          ["number": 1, "kind": "quality", "observed": "Holes", "comparison": "differs", "addressee": "b-firm"]
        ], "comparisonGaps": "One road",
      ])
    try course.take("askOfficialSide", on: "2024-03-04", ["receivedOn": "2024-03-02"])
    let run = try #require(try course.runs("officialSide").first)
    #expect(run.debtor == nil && run.due.description == "2024-03-18")
  }

  @Test func `a second conclusion leaves what is answered as it was`() throws {
    var course = try ShippedCourse(
      "budget-control", others: Self.firm, fields: ["budget": "Education", "region": "Aktobe", "year": 2024],
      on: "2024-01-08")
    try course.take(
      "begin", on: "2024-01-08", ["joinedAt": "execution", "skipped": "Late", "reportExpectedOn": "2025-03-03"])
    func sent(_ number: Int) -> JSONObject {
      [
        "findingsReceivedOn": .string(number == 1 ? "2024-02-05" : "2024-03-05"),
        "irregularities": ["change": [["number": .integer(number), "stage": "execution"]]],
        "recommendations": [["text": "Publish the prices", "addressee": "b-administrator"]],
      ]
    }
    try course.take(
      "recordIrregularities", on: "2024-02-01",
      ["irregularities": [["number": 1, "stage": "execution", "kind": "overpriced", "text": "Computers"]]])
    try course.take("sendFindings", on: "2024-02-05", sent(1))
    try course.take(
      "recordFindingsAnswers", on: "2024-02-12",
      ["findingsAnswers": [["number": 1, "position": "accepted", "reason": "So it is"]], "answered": [1]])
    try course.take(
      "recordIrregularities", on: "2024-03-01",
      [
        "irregularities": [
          "add": [["number": 2, "stage": "execution", "kind": "unspent", "text": "Desks", "addressee": "b-firm"]]
        ]
      ])
    try course.take("sendFindings", on: "2024-03-05", sent(2))
    let runs = try course.runs("answerFindings")
    #expect(runs.map(\.item) == [1, 2] && runs.map(\.status) == [.met, .running])
    #expect(runs.map(\.debtor) == [nil, nil] && runs.last?.due.description == "2024-03-20")
    #expect(try course.runs("followFindings").map(\.item) == [1, 2])
  }
}
