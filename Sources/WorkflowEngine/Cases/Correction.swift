public import JSONText

/// What a correcting record says of an earlier record: what happened instead, and what follows from it.
///
/// The old record stays as it was; folding takes what stands here in its place.
public struct Correction: Hashable, Sendable {
  /// The day it really happened; nil where that was right.
  public var on: Day?
  /// How exactly that day is known where only its month or year is.
  public var precision: DatePrecision?
  /// What was really given; nil where that was right.
  public var input: JSONObject?
  /// What follows, whole.
  public var effects: Effects
  /// Whether it happened all the same but leads to nothing, since what it rested on was otherwise.
  public var isIdle = false

  /// The record as it now counts.
  func applied(to record: Record) -> Record {
    var corrected = record
    if let on { (corrected.on, corrected.precision) = (on, precision) }
    if let input { corrected.input = input }
    corrected.effects = effects
    corrected.isIdle = isIdle
    return corrected
  }
}

extension ObjectReader {
  /// How exactly a day is known where only its month or year is.
  func precision() throws(FormatError) -> DatePrecision? {
    guard let text = try optionalString("precision") else { return nil }
    guard let precision = DatePrecision(rawValue: text), precision != .day else {
      throw FormatError(place(of: "precision"), expected: .form("month | year"))
    }
    return precision
  }
}

extension Correction {
  var json: JSON {
    var json: JSONObject = ["effects": .object(effects.json)]
    json["on"] = on.map { .string($0.description) }
    json["precision"] = precision.map { .string($0.rawValue) }
    json["input"] = input.map { .object($0) }
    if isIdle { json["idle"] = true }
    return .object(json)
  }

  init(_ json: JSON, at pointer: String) throws(FormatError) {
    guard let object = json.object else { throw FormatError(pointer, expected: .object) }
    let reader = ObjectReader(object, at: pointer)
    on = try reader.optionalDay("on")
    precision = try reader.precision()
    input = try reader.optionalObject("input")
    effects = try Effects(try reader.object("effects"), at: pointer + "/effects")
    isIdle = object["idle"]?.bool == true
  }
}
