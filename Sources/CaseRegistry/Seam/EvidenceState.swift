/// Whether the bytes of a document are those that were stored.
public enum EvidenceState: String, Hashable, Sendable, CaseIterable {
  /// They are.
  case ok
  /// There is no file.
  case missing
  /// There is another file in its place.
  case altered
  /// There is something, but it cannot be read.
  case unreadable
}
