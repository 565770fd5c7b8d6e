public import Platform

/// Reads a file line by line, in memory for one line and one piece of the file.
///
/// A line is measured while it is read, so that one without an end takes no more memory than the longest allowed.
public struct LineReader: ~Copyable {
  /// How many bytes a line may have, unless it is said otherwise: 16 MiB.
  public static let mostBytes = 1 << 24

  private let file: OpenFile
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// The size of an ordinary file in bytes; nil for a pipe or a terminal.
  public let size: Int?
  /// How many bytes have been handed out, line feeds included.
  public private(set) var position = 0
  /// The number of the line handed out last, from 1.
  public private(set) var number = 0

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file; nil for standard input.
  ///   - limit: How many bytes a line may have, without its line feed.
  /// - Throws: `notFound`, `permission`, `isAFolder`, `io`.
  public init(_ path: Path?, limit: Int = LineReader.mostBytes) throws(FileError) {
    let file: OpenFile
    if let path {
      file = try OpenFile(path, FileSystem.reading, for: .read)
    } else {
      file = try OpenFile(standardInput: .standardInput)
    }
    size = try file.sizeOfOrdinaryFile()
    self.file = file
    self.limit = limit
  }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: `io`; `longLine` when it has more bytes than are allowed; `interrupted` when somebody asks the program to end while it waits.
  public mutating func next() throws(FileError) -> [UInt8]? {
    while true {
      if let line = nextAtHand() { return line }
      guard buffer.count - start <= limit else {
        throw .longLine(file.action, file.path, line: number + 1, most: limit)
      }
      if isAtEnd { return start < buffer.count ? take(through: buffer.count, skipping: 0) : nil }
      buffer.removeFirst(start)
      (start, searched) = (0, buffer.count)
      let piece = try file.readPiece(of: 1 << 18)
      isAtEnd = piece.isEmpty
      buffer += piece
    }
  }

  /// The next line, if all of it was read already: nobody has to wait for it.
  public mutating func nextAtHand() -> [UInt8]? {
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      return nil
    }
    guard end - start <= limit else {
      searched = end
      return nil
    }
    return take(through: end, skipping: 1)
  }

  private mutating func take(through end: Int, skipping count: Int) -> [UInt8] {
    let line = Array(buffer[start..<end])
    start = end + count
    searched = start
    position += line.count + count
    number += 1
    return line
  }
}
