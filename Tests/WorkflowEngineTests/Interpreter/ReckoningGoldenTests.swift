import Foundation
import JSONText
import Testing
import WorkflowEngine

/// Due days with extensions and pauses, computed by numpy's `busday_offset` and dateutil's months.
@Suite struct ReckoningGoldenTests {
  @Test func `due days are those of an independent computation`() throws {
    let rows = try #require(try CalendarSamples.file("Fixtures/Golden/kz-reckonings.json").array)
    #expect(rows.count > 300)
    try check(rows)
  }

  /// Many more, from a file named by the environment, while the formula is worked on.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["OVERSIGHT_RECKONINGS"] != nil))
  func `due days of a large file are those of an independent computation`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["OVERSIGHT_RECKONINGS"])
    try check(try #require(try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path)))).array))
  }

  private func check(_ rows: [JSON]) throws {
    let calendar = try #require(CalendarSamples.kz)
    for row in rows {
      let object = try #require(row.object)
      var duty: JSONObject = [
        "id": "answer", "run": 1, "owedBy": "addressee", "owedTo": "secretary", "calendar": "kz@1", "due": "2024-01-01",
        "status": "running", "basis": "self-set", "started": "2006-01-01",
      ]
      for key in ["base", "rule", "extensions", "pauses"] { duty[key] = object[key] }
      let reckoning = Reckoning(try DutyState(duty, at: ""), in: calendar)
      #expect(reckoning.due.day.description == object["due"]?.string, "\(row)")
    }
  }
}
