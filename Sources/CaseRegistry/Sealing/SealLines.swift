/// Reads a short text of lines that begin with a key, as seals and their proofs are written.
struct SealLines {
  private var lines: ArraySlice<Substring>
  private var number = 0
  private let path: Path

  init(_ bytes: [UInt8], path: Path) {
    // Split by bytes: a carriage return and a line feed are one character to a string.
    lines =
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring(decoding: $0, as: UTF8.self) }[...]
    self.path = path
  }

  /// The line that must come next.
  mutating func expect(_ line: String) throws(SealError) {
    guard next().map({ $0.utf8.elementsEqual(line.utf8) }) == true else { throw wrong(.line(line)) }
  }

  /// What stands behind `key` in the next line.
  mutating func value<Value>(_ key: String, _ read: (String) -> Value?) throws(SealError) -> Value {
    guard let line = next(), line.utf8.starts(with: "\(key) ".utf8) else { throw wrong(.key(key)) }
    guard let value = read(String(line.dropFirst(key.utf8.count + 1))) else { throw wrong(.value(of: key)) }
    return value
  }

  /// What stands behind `key` in all lines that are left.
  mutating func rest<Value>(_ key: String, _ read: (String) -> Value?) throws(SealError) -> [Value] {
    var values: [Value] = []
    while lines.count > 1 { values.append(try value(key, read)) }
    try finish()
    return values
  }

  /// Makes sure that nothing follows the last line feed.
  mutating func finish() throws(SealError) {
    guard lines.count == 1, next() == "" else { throw wrong(.end) }
  }

  private mutating func next() -> Substring? {
    number += 1
    return lines.popFirst()
  }

  private func wrong(_ expected: ExpectedLine) -> SealError {
    .notASeal(path, line: max(number, 1), expected: expected)
  }
}
