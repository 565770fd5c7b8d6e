/// Turns byte offsets into lines and columns, moving forward through a text.
struct PositionFinder {
  /// The text; a finder never outlives the closure that lends it.
  private let input: UnsafeRawBufferPointer
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ input: UnsafeRawBufferPointer) { self.input = input }

  /// The position of the byte at `target`, which must not lie before the one asked for last.
  mutating func position(at target: Int) -> TextPosition {
    precondition(target >= offset, "positions are found in order")
    while offset < min(target, input.count) {
      let byte = input[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // A byte that continues a scalar is not counted.
        column += 1
      }
      offset += 1
    }
    return TextPosition(line: line, column: column)
  }
}
