/// One thing a condition looked at, and what it saw.
public struct Observation: Hashable, Sendable {
  /// What was read, as in `copies`, `facilities[2].works` (elements counted from 1) or `size(facilities)`.
  public let name: String
  /// The value as people read it; `missing` when there is none, `undefined` when it cannot be computed.
  public let value: String

  /// An observation.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
