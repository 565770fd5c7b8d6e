extension FieldType {
  /// Whether it is a date, of whatever precision.
  public var isDate: Bool { if case .date = self { true } else { false } }
}
