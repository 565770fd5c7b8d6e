internal import Glibc
package import Platform

/// Reading and writing at places, for files that are not read from beginning to end.
extension OpenFile {
  /// Reads bytes from a place on.
  ///
  /// - Returns: How many; fewer than asked for only at the end.
  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = try OpenFile.call(action, path) {
        pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Writes bytes at a place.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      done += try OpenFile.call(action, path) {
        pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
    }
  }

  /// A file for what does not fit into memory: it has no name any more, and goes when it is closed.
  package static func scratch(in folder: Path) throws(FileError) -> OpenFile {
    let path = folder / ".oversight-scratch-\(getpid())"
    unlink(path.text)
    let file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write)
    unlink(path.text)
    return file
  }
}
