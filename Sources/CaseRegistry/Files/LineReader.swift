/// Reads a file line by line, in memory for one line and one piece of the file.
public struct LineReader: ~Copyable {
  private let file: OpenFile
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
  /// - Throws: `notFound`, `permission`, `isAFolder`, `io`.
  public init(_ path: Path) throws(FileError) {
    let file = try OpenFile(path, FileSystem.reading, for: .read)
    size = try file.sizeOfOrdinaryFile()
    self.file = file
  }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: `io`; `interrupted` when somebody asks the program to end while it waits.
  public mutating func next() throws(FileError) -> [UInt8]? {
    while true {
      if let line = nextAtHand() { return line }
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
