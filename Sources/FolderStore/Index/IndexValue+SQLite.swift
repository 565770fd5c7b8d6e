import CaseRegistry
import SQLite

extension IndexValue {
  /// What stands in a row of the database; a value of a kind that no row of the index has is like none that has.
  init(_ value: SQLiteValue) {
    self =
      switch value {
      case .integer(let number): .integer(number)
      case .text(let text): .text(text)
      case .null: .null
      case .real, .blob: .text("\(value)")
      }
  }
}

extension SQLiteValue {
  /// A value of the index.
  init(_ value: IndexValue) {
    self =
      switch value {
      case .integer(let number): .integer(number)
      case .text(let text): .text(text)
      case .null: .null
      }
  }
}
