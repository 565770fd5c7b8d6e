public import Digests
import JSONText

/// A file copied, and what was copied.
public struct FileCopy: Hashable, Sendable {
  /// Where the copy is.
  public let path: Path
  /// The SHA-256 of the bytes that were copied, whatever happened to the source meanwhile.
  public let digest: Digest
  /// How many bytes they are.
  public let size: Int
}
