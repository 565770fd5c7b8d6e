internal import Glibc
package import Platform

extension FileSystem {
  /// Puts a file in place that everybody may read (0644), in one step, without waiting for the disk: what is published can be
  /// made again.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: The file; its folder must exist.
  /// - Throws: As `write`.
  package func publish(_ bytes: [UInt8], to path: Path) throws(FileError) {
    let temporary = FileSystem.temporary(for: path)
    do throws(FileError) {
      try create(temporary, with: bytes, sync: false, permissions: 0o644)
      try rename(temporary, to: path)
    } catch {
      unlink(temporary.text)
      throw error
    }
  }

  /// Makes a folder that everybody may look into (0755), and the folders it is in; one that is there stays as it is.
  ///
  /// - Throws: As `makeFolder`.
  package func makePublicFolder(_ path: Path) throws(FileError) {
    guard try !isFolder(path) else { return }
    if path.parent != path { try makePublicFolder(path.parent) }
    try announce(.makeFolder, path)
    try OpenFile.call(.makeFolder, path) { mkdir(path.text, 0o755) }
  }
}
