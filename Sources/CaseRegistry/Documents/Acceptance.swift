public import Digests
import JSONText
public import WorkflowEngine

/// Somebody took a document as it is, though it is not what was known or sealed of its case; an entry of the journal.
public struct Acceptance: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// How many records its document has.
  public let records: Int
  /// The hash of the last of them.
  public let head: Digest
}

extension Acceptance {
  var json: JSONObject {
    [
      "number": .string(number.description), "records": .integer(records), "head": .string(head.description),
    ]
  }

  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", "a case number") }
    guard let head = Digest(hex: try reader.string("head")) else { throw reader.error("head", "64 hex digits") }
    self.number = number
    self.head = head
    records = try reader.integer("records")
  }
}
