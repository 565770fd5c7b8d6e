/// What letters and lists need of a party besides its name; each with the days on which it was other.
public struct PartyDetails: Hashable, Sendable {
  /// One of the details.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// Where it is: a region or place.
    case region
    /// Who heads it.
    case head
    /// The post of whoever heads it.
    case post
    /// How to reach it.
    case contact
  }

  /// The details that are or were known.
  public private(set) var texts: [Field: Dated<String?>] = [:]
  /// The form of address, by language.
  public private(set) var address: Dated<LocalizedText?> = Dated(nil)

  /// Nothing is known.
  public init() {}

  /// A detail since its last change.
  public subscript(_ field: Field) -> String? { texts[field]?.value ?? nil }

  /// Says what a detail is from a day on; nil takes it away.
  public mutating func change(_ field: Field, to text: String?, from day: Day? = nil) {
    set(field, Self.changed(texts[field] ?? Dated(nil), to: text, from: day))
  }

  /// Says what the form of address is from a day on; nil takes it away.
  public mutating func change(addressTo text: LocalizedText?, from day: Day? = nil) {
    address = Self.changed(address, to: text, from: day)
  }

  private static func changed<Value>(_ dated: Dated<Value>, to value: Value, from day: Day?) -> Dated<Value> {
    var dated = dated
    dated.change(to: value, from: day)
    return dated
  }

  /// Sets a detail with its days.
  public mutating func set(_ field: Field, _ text: Dated<String?>) {
    texts[field] = text.value == nil && text.past.isEmpty ? nil : text
  }

  /// Sets the form of address with its days.
  public mutating func set(address: Dated<LocalizedText?>) { self.address = address }

  /// Whether nothing is or was known.
  public var isEmpty: Bool { texts.isEmpty && address.value == nil && address.past.isEmpty }

  /// Whether any of them was other on another day.
  var hasChanged: Bool { !address.past.isEmpty || texts.values.contains { !$0.past.isEmpty } }

  /// The details of a day.
  func on(_ day: Day) -> PartyDetails {
    var details = PartyDetails()
    for (field, text) in texts { details.set(field, text.on(day)) }
    details.address = address.on(day)
    return details
  }
}
