/// Bytes that can be read from any place, such as an open file.
package protocol ByteSource {
  /// How many there are.
  var count: Int { get }

  /// Reads bytes from a place on.
  ///
  /// - Parameters:
  ///   - offset: Where to begin; at the end, or behind it, nothing is read.
  ///   - buffer: Where to put them.
  /// - Returns: How many were read; fewer than asked for only at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Where bytes are written, one after the other.
package protocol ByteSink {
  /// How many were written.
  var count: Int { get }

  /// Adds bytes at the end.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws

  /// Puts others in the place of bytes that were written.
  mutating func overwrite(_ bytes: [UInt8], at offset: Int) throws
}

/// What is too large for memory is written here and read again: a temporary file, or memory in tests.
package typealias Scratch = ByteSource & ByteSink

extension ByteSource {
  /// Some bytes, or fewer at the end.
  package func bytes(_ range: Range<Int>) throws -> [UInt8] {
    let size = Swift.max(0, Swift.min(range.upperBound, count) - range.lowerBound)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      filled = try read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}

extension ByteSink {
  /// Adds bytes at the end.
  mutating func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }
}

/// Bytes in memory.
package struct MemoryBytes: Scratch {
  /// All of them.
  package private(set) var bytes: [UInt8]

  /// - Parameter bytes: What is there already.
  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  package var count: Int { bytes.count }

  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard offset < bytes.count else { return 0 }
    return bytes.withUnsafeBytes { all in
      let size = min(buffer.count, all.count - offset)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + size]))
      return size
    }
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) throws { self.bytes.append(contentsOf: bytes) }

  package mutating func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    self.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }
}

/// Bytes that come one after the other.
protocol ByteStream {
  /// Reads the next bytes.
  ///
  /// - Returns: How many; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of a source from its beginning to its end.
struct SourceStream: ByteStream {
  let source: any ByteSource
  private(set) var offset = 0

  init(_ source: any ByteSource, from offset: Int = 0) { (self.source, self.offset) = (source, offset) }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try source.read(at: offset, into: buffer)
    offset += count
    return count
  }
}
