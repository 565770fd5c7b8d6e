/// A piece of a stream, held in memory so that what is looked at lies in one piece; it grows up to a limit.
struct ByteWindow: ~Copyable {
  private var stream: any ByteStream
  private(set) var buffer: UnsafeMutableRawBufferPointer
  /// Where what has not been used begins, and where it ends.
  var start = 0
  private(set) var end = 0
  /// Whether the stream has nothing more.
  private(set) var isAtEnd = false

  init(_ stream: any ByteStream, size: Int = 1 << 17) {
    self.stream = stream
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Brings in more behind what there is, which moves to the front.
  ///
  /// - Parameter limit: How large the window may grow.
  /// - Returns: False when there is no room left within the limit; at the end of the stream `isAtEnd` is set.
  mutating func fill(limit: Int) throws -> Bool {
    if start > 0 {
      let rest = end - start
      if rest > 0, let base = buffer.baseAddress { base.copyMemory(from: base + start, byteCount: rest) }
      (start, end) = (0, rest)
    }
    if end == buffer.count {
      guard buffer.count < limit else { return false }
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: min(limit, buffer.count * 2), alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
      buffer.deallocate()
      buffer = larger
    }
    let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
    if count == 0 { isAtEnd = true }
    end += count
    return true
  }
}

extension UnsafeRawBufferPointer {
  /// These bytes as a text; nil when they are not UTF-8.
  func text(_ range: Range<Int>) -> String? {
    String(validating: UnsafeRawBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
