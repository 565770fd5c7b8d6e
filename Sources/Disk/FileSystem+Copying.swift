public import Digests
internal import Glibc
public import Platform

extension FileSystem {
  /// Copies an ordinary file under a name that follows from its content, in one step and in little memory.
  ///
  /// Written to a temporary file in `folder`, then renamed; folders on the way to the new path are made.
  ///
  /// - Parameters:
  ///   - source: The file. It must not be a symbolic link, a device or a pipe.
  ///   - root: A folder the source must lie in, for paths that somebody else wrote: `source` is then relative to it, has no
  ///     `..`, and no folder on the way may be a symbolic link either.
  ///   - folder: An existing folder on the disk of the copy.
  ///   - sync: Whether to wait until the disk has the copy and its name.
  ///   - destination: The path of the copy, given its digest; on the same disk as `folder`. A file there is replaced.
  /// - Returns: Where the copy is, and what was copied.
  /// - Throws: `symbolicLink`, `notAFile`, `isAFolder`, `outside`, `notFound` about the source; `noSpace`, `permission`,
  ///   `io` about either. No copy is left then.
  public func copy(
    _ source: Path, beneath root: Path? = nil, by folder: Path, sync: Bool = true, to destination: (Digest) -> Path
  ) throws(FileError) -> FileCopy {
    // Not the source's name, which may be too long to have anything added.
    let temporary = FileSystem.temporary(for: folder / "copy")
    do throws(FileError) {
      let copy = try gather(source, beneath: root, into: temporary, sync: sync)
      let path = destination(copy.digest)
      try makeFolder(path.parent)
      try rename(temporary, to: path)
      if sync { try syncFolder(path.parent) }
      return FileCopy(path: path, digest: copy.digest, size: copy.size)
    } catch {
      unlink(temporary.text)
      throw error
    }
  }

  /// Copies an ordinary file into a temporary one, for its owner only (0600), in little memory.
  ///
  /// - Parameters:
  ///   - source: The file. It must not be a symbolic link, a device or a pipe.
  ///   - root: A folder the source must lie in, as in `copy`.
  ///   - temporary: The new file; what stands there is removed.
  ///   - sync: Whether to wait until the disk has the bytes.
  /// - Throws: As `copy`; nothing is left then.
  package func gather(
    _ source: Path, beneath root: Path? = nil, into temporary: Path, sync: Bool = true
  ) throws(FileError) -> FileCopy {
    let input = try openSource(source, beneath: root)
    let output = try createEmpty(temporary)
    do throws(FileError) {
      let (digest, size) = try FileSystem.hash(input, copyingTo: output)
      if sync {
        try announce(.sync, temporary)
        try output.sync()
      }
      return FileCopy(path: temporary, digest: digest, size: size)
    } catch {
      unlink(temporary.text)
      throw error
    }
  }

  /// Writes what somebody hands over piece by piece into a temporary file, for its owner only (0600), in little memory.
  ///
  /// - Parameters:
  ///   - temporary: The new file; what stands there is removed.
  ///   - sync: Whether to wait until the disk has the bytes.
  ///   - failure: What a failure of writing is to the caller.
  ///   - read: Hands over each piece in order.
  /// - Throws: What `read` throws, and `failure` of `noSpace`, `permission`, `io`; nothing is left then.
  package func gather<Failure: Error>(
    into temporary: Path, sync: Bool = true, as failure: (FileError) -> Failure,
    _ read: ((UnsafeRawBufferPointer) throws(FileError) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> FileCopy {
    do throws(Failure) {
      let output = try FileSystem.opened({ () throws(FileError) in try createEmpty(temporary) }, as: failure)
      let (digest, size) = try FileSystem.hash(read, writingTo: output)
      do throws(FileError) {
        if sync {
          try announce(.sync, temporary)
          try output.sync()
        }
      } catch { throw failure(error) }
      return FileCopy(path: temporary, digest: digest, size: size)
    } catch {
      unlink(temporary.text)
      throw error
    }
  }

  /// The SHA-256 of a file, read in little memory.
  ///
  /// - Parameter root: A folder the file must lie in, as in `copy`.
  /// - Returns: Nil when there is none.
  /// - Throws: `symbolicLink`, `notAFile`, `isAFolder`, `permission`, `io`.
  public func digest(of path: Path, beneath root: Path? = nil) throws(FileError) -> Digest? {
    try readPieces(of: path, beneath: root) { _ throws(FileError) in }?.digest
  }

  /// Reads a file piece by piece, in little memory.
  ///
  /// - Parameters:
  ///   - root: A folder the file must lie in, as in `copy`.
  ///   - body: Given each piece in order; the memory is only good meanwhile.
  /// - Returns: The SHA-256 and the size of what was read; nil when there is no such file.
  /// - Throws: `symbolicLink`, `notAFile`, `isAFolder`, `permission`, `io`, and what `body` throws.
  public func readPieces(
    of path: Path, beneath root: Path? = nil, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) -> (digest: Digest, size: Int)? {
    let file: OpenFile
    do throws(FileError) { file = try openSource(path, beneath: root) } catch {
      if case .notFound = error { return nil }
      throw error
    }
    return try FileSystem.eachPiece(of: file, body)
  }
}

extension FileSystem {
  /// Opens an ordinary file for reading, and nothing that only looks like one.
  private func openSource(_ source: Path, beneath root: Path?) throws(FileError) -> OpenFile {
    // Without waiting, or opening a pipe would hang until somebody writes to it.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    guard let root else {
      let file = try OpenFile(source, flags, for: .copy)
      try file.requireOrdinaryFile()
      return file
    }
    let names = source.components
    guard !source.isAbsolute, let last = names.last, names.allSatisfy(Path.isPlainName) else {
      throw .outside(.copy, source)
    }
    let folder = try openFolder(names.dropLast(), beneath: root)
    let file = try OpenFile(root / source.text, flags, for: .copy, beneath: folder.descriptor, name: last)
    try file.requireOrdinaryFile()
    return file
  }

  /// Walks from folder to folder, so that nobody can put a symbolic link on a way already checked.
  package func openFolder(_ names: ArraySlice<String>, beneath root: Path) throws(FileError) -> OpenFile {
    var path = root
    var folder = try OpenFile(root, O_RDONLY | O_DIRECTORY, for: .copy)
    for name in names {
      path = path / name
      // Not 'O_DIRECTORY': with it the system calls a symbolic link a file.
      let next = try OpenFile(
        path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .copy, beneath: folder.descriptor, name: name)
      try next.requireFolder()
      folder = next
    }
    return folder
  }

  private static func hash(
    _ input: borrowing OpenFile, copyingTo output: borrowing OpenFile
  ) throws(FileError) -> (digest: Digest, size: Int) {
    try eachPiece(of: input) { (piece) throws(FileError) in try output.write(piece) }
  }

  private static func opened<Failure: Error>(
    _ open: () throws(FileError) -> OpenFile, as failure: (FileError) -> Failure
  ) throws(Failure) -> OpenFile {
    do throws(FileError) { return try open() } catch { throw failure(error) }
  }

  private static func hash<Failure: Error>(
    _ read: ((UnsafeRawBufferPointer) throws(FileError) -> Void) throws(Failure) -> Void,
    writingTo output: borrowing OpenFile
  ) throws(Failure) -> (digest: Digest, size: Int) {
    var (sha, size) = (SHA256(), 0)
    try read { (piece) throws(FileError) in
      sha.update(piece)
      size += piece.count
      try output.write(piece)
    }
    return (sha.finish(), size)
  }

  private static func eachPiece(
    of input: borrowing OpenFile, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) -> (digest: Digest, size: Int) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var sha = SHA256()
    var size = 0
    while true {
      let count = try input.read(into: buffer)
      guard count > 0 else { return (sha.finish(), size) }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      sha.update(piece)
      try body(piece)
      size += count
    }
  }
}

/// A file copied, and what was copied.
public struct FileCopy: Hashable, Sendable {
  /// Where the copy is.
  public let path: Path
  /// The SHA-256 of the bytes that were copied, whatever happened to the source meanwhile.
  public let digest: Digest
  /// How many bytes they are.
  public let size: Int
}
