/// What was being done to a file or folder.
public enum FileAction: Hashable, Sendable, CaseIterable {
  /// Reading a file.
  case read
  /// Writing a new file beside the one it is to replace.
  case write
  /// Giving a file its name, in place of another.
  case rename
  /// Waiting until the disk has it.
  case sync
  /// Asking for size and times.
  case examine
  /// Reading the names in a folder.
  case list
  /// Making a folder.
  case makeFolder
  /// Removing a file or folder.
  case remove
  /// Reading a file to copy it.
  case copy
}
