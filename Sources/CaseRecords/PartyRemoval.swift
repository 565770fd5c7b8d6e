package import JSONText
public import WorkflowEngine

/// That what is said of a person was removed as a law orders; an entry of the journal.
public struct PartyRemoval: Hashable, Sendable {
  /// Who.
  public let id: PartyID
  /// The day of the removal.
  public let on: Day
  /// Who ordered it.
  public let by: PartyID
  /// Which law or order.
  public let reason: String

  /// A removal.
  public init(of id: PartyID, on day: Day, by actor: PartyID, reason: String) {
    (self.id, on, by, self.reason) = (id, day, actor, reason)
  }
}

extension PartyRemoval {
  package var json: JSONObject {
    [
      "id": .string(id.name), "on": .string(on.description), "by": .string(by.name), "reason": .string(reason),
    ]
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    id = PartyID(try reader.string("id"))
    on = try reader.day("on")
    by = PartyID(try reader.string("by"))
    reason = try reader.string("reason")
  }
}
