internal import CSQLite

/// Compiled statements that nobody is using, kept to be run again: compiling one costs several times its run.
final class StatementShelf {
  /// More are not kept: what a program runs again and again is fewer.
  private static let room = 128

  private var handles: [String: OpaquePointer] = [:]

  /// Takes a statement out; nil when there is none of this text, or somebody is using it.
  func take(_ sql: String) -> OpaquePointer? { handles.removeValue(forKey: sql) }

  /// Puts a statement back, without its values and its locks.
  func put(_ handle: OpaquePointer, _ sql: String) {
    sqlite3_reset(handle)
    guard handles.count < Self.room, handles[sql] == nil else {
      sqlite3_finalize(handle)
      return
    }
    sqlite3_clear_bindings(handle)
    handles[sql] = handle
  }

  /// Releases them all.
  func clear() {
    for handle in handles.values { sqlite3_finalize(handle) }
    handles = [:]
  }

  deinit { clear() }
}
