import CPostgres

/// The rows that a statement has answered with. Rows and columns count from 0.
final class PostgresRows {
  private let result: OpaquePointer

  /// - Parameter result: An answer, which this lets go of.
  init(_ result: OpaquePointer) { self.result = result }

  deinit { cpq_clear(result) }

  /// How many there are.
  var count: Int { Int(cpq_rows(result)) }
  /// How many columns each has.
  var columns: Int { Int(cpq_columns(result)) }

  /// Whether there is no value.
  func isNull(_ row: Int, _ column: Int) -> Bool { cpq_is_null(result, Int32(row), Int32(column)) != 0 }

  /// The bytes of a text or of bytes.
  func bytes(_ row: Int, _ column: Int) -> [UInt8] { Array(raw(row, column)) }

  /// Lends the bytes of a text or of bytes.
  func withBytes<Value>(_ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    body(raw(row, column))
  }

  /// A text.
  func text(_ row: Int, _ column: Int) -> String { String(decoding: raw(row, column), as: UTF8.self) }

  /// A text; nil where there is no value.
  func optionalText(_ row: Int, _ column: Int) -> String? { isNull(row, column) ? nil : text(row, column) }

  /// A whole number of any size, or a truth value as 0 or 1.
  func integer(_ row: Int, _ column: Int) -> Int {
    let bytes = raw(row, column)
    var number: UInt64 = 0
    for byte in bytes { number = number << 8 | UInt64(byte) }
    return switch bytes.count {
    case 2: Int(Int16(truncatingIfNeeded: number))
    case 4: Int(Int32(truncatingIfNeeded: number))
    default: Int(Int64(truncatingIfNeeded: number))
    }
  }

  /// A truth value.
  func isTrue(_ row: Int, _ column: Int) -> Bool { integer(row, column) != 0 }

  private func raw(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: cpq_value(result, Int32(row), Int32(column)), count: Int(cpq_length(result, Int32(row), Int32(column))))
  }
}
