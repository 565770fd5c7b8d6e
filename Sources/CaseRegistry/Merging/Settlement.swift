public import Digests
import JSONText
public import WorkflowEngine

/// What somebody decided about a case of which there were two versions; an entry of the journal.
public struct Settlement: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The hash of the last record of the version that counts.
  public let kept: Digest
  /// The hash of the last record of the version that does not; its document stays under `conflicts/`.
  public let dropped: Digest
  /// Who decided.
  public let by: PartyID
  /// Why.
  public let reason: String

  /// Where the version that does not count is kept.
  var path: String { Self.path(of: number, head: dropped) }

  /// Where another version of a case is kept.
  static func path(of number: CaseNumber, head: Digest) -> String {
    "\(Registry.conflictsFolder)/\(number).\(mark(of: head)).json"
  }

  /// What tells versions of a case apart in names of files and on the command line.
  static func mark(of head: Digest) -> String { String(head.description.prefix(12)) }
}

extension Settlement {
  var json: JSONObject {
    [
      "number": .string(number.description), "kept": .string(kept.description),
      "dropped": .string(dropped.description), "by": .string(by.name), "reason": .string(reason),
    ]
  }

  init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", "a case number") }
    guard let kept = Digest(hex: try reader.string("kept")) else { throw reader.error("kept", "64 hex digits") }
    guard let dropped = Digest(hex: try reader.string("dropped")) else {
      throw reader.error("dropped", "64 hex digits")
    }
    self.number = number
    self.kept = kept
    self.dropped = dropped
    by = PartyID(try reader.string("by"))
    reason = try reader.string("reason")
  }
}
