/// One member of a record.
public struct RecordField: Hashable, Sendable {
  /// Its key in the record.
  public let name: String
  /// What its value must be; never a record or a list of records.
  public let type: FieldType
  /// What people read.
  public let title: LocalizedText
  /// Whether a record without it is refused.
  public let isRequired: Bool

  /// A member of a record.
  public init(_ name: String, _ type: FieldType, title: LocalizedText? = nil, isRequired: Bool = false) {
    self.name = name
    self.type = type
    self.title = title ?? LocalizedText(name)
    self.isRequired = isRequired
  }
}
