import CaseRecords
import CaseRegistry
internal import Disk
package import Platform

/// The lines of a file of requests, one after the other; blank ones are left out.
package struct ApplyLines: ~Copyable {
  /// One line with its number in the file, from 1.
  struct Line {
    let number: Int
    let bytes: [UInt8]
  }

  private var reader: LineReader
  private let first: Int

  /// - Parameters:
  ///   - path: The file; nil for standard input.
  ///   - first: The first line to hand out, from 1.
  package init(_ path: Path?, from first: Int) throws(FileError) {
    reader = try LineReader(path)
    self.first = first
  }

  /// The number of the line handed out last.
  var number: Int { reader.number }

  /// Which part of the file has been handed out, where its size is known.
  var fraction: Double? { reader.size.map { $0 == 0 ? 1 : Double(reader.position) / Double($0) } }

  /// The next line; nil at the end.
  mutating func next() throws(FileError) -> Line? {
    while let bytes = try reader.next() { if let line = line(bytes) { return line } }
    return nil
  }

  /// The next lines, at least one unless the file is at its end, and no more than are at hand.
  mutating func batch(upTo count: Int) throws(FileError) -> [Line] {
    guard let first = try next() else { return [] }
    var lines = [first]
    while lines.count < count, let bytes = reader.nextAtHand() { if let line = line(bytes) { lines.append(line) } }
    return lines
  }

  private func line(_ bytes: [UInt8]) -> Line? {
    guard reader.number >= first, !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return nil }
    return Line(number: reader.number, bytes: bytes)
  }
}
