package import JSONText
public import WorkflowEngine

/// Somebody decided that a case is not shown in the public register, or is shown again; an entry of the journal.
public struct Withholding: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// Whether it is shown again.
  public let isReleased: Bool
  /// The day.
  public let on: Day
  /// When it was recorded; of two decisions the later holds.
  public let at: String
  /// Who decided.
  public let by: PartyID
  /// Why; the office's own.
  public let reason: String
  /// What everybody may know of why; nil where nothing is said.
  public let publicReason: String?

  /// A decision.
  package init(
    _ number: CaseNumber, isReleased: Bool = false, on: Day, at: String, by: PartyID, reason: String,
    publicReason: String? = nil
  ) {
    (self.number, self.isReleased, self.on, self.at, self.by) = (number, isReleased, on, at, by)
    (self.reason, self.publicReason) = (reason, publicReason)
  }
}

extension Withholding {
  /// Whether it holds after another that was recorded in whichever order; of two of the same moment that which withholds.
  package func follows(_ other: Withholding?) -> Bool {
    guard let other, let mine = Timestamp(at), let theirs = Timestamp(other.at) else { return true }
    return mine.secondsSince1970 == theirs.secondsSince1970
      ? !isReleased || other.isReleased : mine.secondsSince1970 > theirs.secondsSince1970
  }

  package var json: JSONObject {
    var json: JSONObject = [
      "number": .string(number.description), "on": .string(on.description), "at": .string(at), "by": .string(by.name),
      "reason": .string(reason),
    ]
    json["publicReason"] = publicReason.map { .string($0) }
    return json
  }

  package init(_ json: JSONObject, at pointer: String, isReleased: Bool) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", .caseNumber) }
    self.init(
      number, isReleased: isReleased, on: try reader.day("on"), at: try reader.string("at"),
      by: PartyID(try reader.string("by")), reason: try reader.string("reason"),
      publicReason: try reader.optionalString("publicReason"))
  }
}
