internal import Digests
internal import Disk
package import Platform
package import Sheets

/// A file as a source of a table.
package final class FileBytes: ByteSource {
  private let file: OpenFile
  package let count: Int

  /// - Throws: `FileError`; `notAFile` for what cannot be read from any place.
  package init(_ path: Path) throws(FileError) {
    file = try OpenFile(path, FileSystem.reading, for: .read)
    guard let size = try file.sizeOfOrdinaryFile() else { throw .notAFile(.read, path) }
    count = size
  }

  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try file.read(at: offset, into: buffer)
  }

  /// The SHA-256 of the bytes of a file, read in pieces.
  ///
  /// - Throws: As opening and reading it does.
  package static func digest(_ name: String) throws -> String {
    let file = try FileBytes(Path(name))
    var (hash, place) = (SHA256(), 0)
    while place < file.count {
      let piece = try file.bytes(place..<min(place + (1 << 20), file.count))
      if piece.isEmpty { break }
      hash.update(piece)
      place += piece.count
    }
    return hash.finish().description
  }

  /// What a table is read from: a file, or standard input, which is held in memory.
  package static func source(_ name: String) throws -> any ByteSource {
    guard name == "-" else { return try FileBytes(Path(name)) }
    return MemoryBytes(try OpenFile(standardInput: .standardInput).readAll())
  }
}

/// A file that is written, and read again.
package final class FileSpace: Scratch {
  private let file: OpenFile
  package private(set) var count = 0

  init(_ file: consuming OpenFile) { self.file = file }

  /// A file without a name, which goes when nobody holds it any more.
  ///
  /// - Throws: `FileError`.
  package static func scratch() throws -> FileSpace { FileSpace(try OpenFile.scratch(in: "/tmp")) }

  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try file.read(at: offset, into: buffer)
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws {
    try file.write(bytes, at: count)
    count += bytes.count
  }

  package func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    var failure: FileError?
    bytes.withUnsafeBytes { bytes in
      do throws(FileError) { try file.write(bytes, at: offset) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  func sync() throws(FileError) { try file.sync() }
}

/// Writes a file in one step: what was there stays until all of the new one stands.
package enum FileOutput {
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - body: Writes it.
  /// - Throws: `FileError`, and what `body` throws; the file is then what it was.
  package static func write<Answer>(_ path: Path, _ body: (FileSpace) throws -> Answer) throws -> Answer {
    let files = FileSystem()
    let temporary = FileSystem.temporary(for: path)
    do {
      let space = FileSpace(try files.createEmpty(temporary))
      let answer = try body(space)
      try space.sync()
      try files.rename(temporary, to: path)
      try files.syncFolder(path.parent)
      return answer
    } catch {
      _ = try? files.remove(temporary)
      throw error
    }
  }
}
