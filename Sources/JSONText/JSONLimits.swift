/// How large a JSON text may be.
public struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may stand inside one another.
  public let depth: Int
  /// How many bytes the text may have.
  public let bytes: Int

  /// Limits for a text.
  ///
  /// - Parameters:
  ///   - depth: From 1 to 512, so that no text can exhaust the stack.
  ///   - bytes: At least 1.
  public init(depth: Int = 128, bytes: Int = 64 << 20) {
    precondition((1...512).contains(depth), "a depth is from 1 to 512")
    precondition(bytes > 0, "a text needs at least one byte")
    self.depth = depth
    self.bytes = bytes
  }

  /// 128 levels and 64 MiB.
  public static let standard = JSONLimits()
}
