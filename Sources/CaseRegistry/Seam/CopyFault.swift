public import Platform

/// Why a registry cannot be copied into a folder, or why a copy cannot do what was asked.
public enum CopyFault: Hashable, Sendable {
  /// The folder holds something else.
  case notEmpty(Path)
  /// The folder holds a copy of another registry, or one that was made for something else.
  case other(Path)
  /// The folder is the registry itself, or lies in it.
  case inside(Path)
  /// A file of the copy says what the registry does not say.
  case ahead(Path)
  /// The folder holds a copy for reading.
  case forReading(Path)
  /// The registry, which cannot be held while it is copied, was changed all the time.
  case moving(Path)
  /// Numbers with this code are given elsewhere, or were given before.
  case officeTaken(String)
}
