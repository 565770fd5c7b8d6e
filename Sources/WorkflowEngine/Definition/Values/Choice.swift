/// One of the values that a choice allows.
public struct Choice: Hashable, Sendable {
  /// The value as documents keep it.
  public let id: String
  /// What people read.
  public let title: LocalizedText

  /// An option.
  ///
  /// - Parameters:
  ///   - id: The value as documents keep it.
  ///   - title: What people read; nil shows the value itself.
  public init(_ id: String, title: LocalizedText? = nil) {
    self.id = id
    self.title = title ?? LocalizedText(id)
  }
}
