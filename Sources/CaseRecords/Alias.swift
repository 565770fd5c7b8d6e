package import JSONText
public import WorkflowEngine

/// Whom an id means: somebody found that two parties are one; an entry of the journal.
public struct Alias: Hashable, Sendable {
  /// The id.
  public let id: PartyID
  /// The party it means; itself again, where that was taken back.
  public let means: PartyID
  /// The office in whose cases that is so; nil is in all.
  public let office: String?
  /// The position from which on it is so; nil is from the beginning.
  public let from: Int?

  /// Whom an id means in all cases.
  ///
  /// - Parameter office: In the cases of this office only.
  public init(_ id: PartyID, means: PartyID, office: String? = nil) {
    (self.id, self.means, self.office, from) = (id, means, office, nil)
  }
}

extension Alias {
  package var json: JSONObject {
    var json: JSONObject = ["id": .string(id.name), "means": .string(means.name)]
    json["office"] = office.map { .string($0) }
    json["from"] = from.map { .integer($0) }
    return json
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    id = PartyID(try reader.string("id"))
    means = PartyID(try reader.string("means"))
    office = try reader.optionalString("office")
    from = json["from"] == nil ? nil : try reader.integer("from")
  }
}
