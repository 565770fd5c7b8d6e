import CaseRegistry
import Platform
import SQLite

/// Turns the errors of files into the registry's.
func translate<Value: ~Copyable>(
  _ body: () throws(FileError) -> Value
) throws(RegistryError) -> Value {
  do throws(FileError) { return try body() } catch { throw .file(error) }
}

/// Turns the errors of the database into the registry's.
func asking<Value: ~Copyable>(
  _ body: () throws(SQLiteError) -> Value
) throws(RegistryError) -> Value {
  do throws(SQLiteError) { return try body() } catch { throw .database(DatabaseError(error)) }
}

extension DatabaseError {
  /// What SQLite says, as every store says it.
  init(_ error: SQLiteError) {
    self.init(
      Kind(rawValue: error.kind.rawValue) ?? .other, Reason(error.reason), code: Int(error.extendedCode),
      statement: error.sql)
  }
}

extension DatabaseError.Reason {
  fileprivate init(_ reason: SQLiteError.Reason) {
    self =
      switch reason {
      case .said(let words): .said(words)
      case .rebuilding: .rebuilding
      case .noFile: .noFile
      case .empty: .empty
      case .table(let name): .table(name)
      case .row(let name): .row(name)
      case .party(let id): .party(id)
      case .number(let text): .number(text)
      case .count(let count, let what): .count(count, of: what)
      }
  }
}
