import Disk
import Platform
import CaseRecords
import Digests
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct LongForgettingTests {
  /// A case with so many records that have a note, all removed by the last.
  private func document(of count: Int) throws -> CaseDocument {
    let office = try Office()
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a", title: "T")
    var records = try registry.document(number).history.records
    for sequence in 2...count {
      records.append(
        Record(
          sequence: sequence, id: "n\(sequence)", deed: .verb(.attach), on: .june(), at: "2024-06-03T11:00:00+00:00",
          by: "p-sec", role: "secretary", note: "n", personal: ["/note"]))
    }
    let input: JSONObject = ["name": "note", "records": .array((2...count).map { .integer($0) })]
    records.append(
      Record(
        sequence: count + 1, id: "f", deed: .verb(.forget), on: .june(), at: "2024-06-03T11:00:00+00:00", by: "p-sec",
        role: "secretary", input: input, reason: "law"))
    var (sealed, previous): ([SealedRecord], Digest) = ([], .zero)
    for record in records {
      let one = SealedRecord(record, after: previous, extras: nil) { "0011223344556677" }
      sealed.append(record.deed == .verb(.forget) ? one : try one.forgetting(ForgettingOrder(records[count])))
      previous = one.hash
    }
    var object = try CaseHistory(sealed.map(\.record)).state.json
    object["format"] = .string(CaseDocument.format)
    object["history"] = .array(sealed.map { .object($0.json) })
    return try CaseDocument(JSON.object(object).documentBytes())
  }

  @Test func `looking at eight times as many removed values does not take their square`() throws {
    var times: [Duration] = []
    for count in [250, 2000] {
      let document = try document(of: count)
      let tries = (0..<3).map { _ in
        ThreadTime.spent { #expect(document.problems(in: nil).isEmpty) }
      }
      times.append(try #require(tries.min()))
    }
    #expect(times[1] < times[0] * 24, "eight times in a line, sixty-four times in a square: \(times)")
  }
}
