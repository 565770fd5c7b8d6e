internal import Disk
package import Platform
internal import Sheets

/// Files of people that are not replaced: what somebody may have changed in Word or Excel is not lost in silence.
package enum KeptFile {
  /// Refuses to write over a file that somebody may have changed.
  ///
  /// A file is replaced that is not there, that has the same bytes already, that is no ordinary file, or that is an office file
  /// as this program wrote it, which nobody has saved since.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - bytes: What is to be written; nil where that is not known before.
  /// - Throws: `WorkError.fileTaken`; `FileError` where it cannot be read.
  package static func check(_ path: Path, toHave bytes: [UInt8]? = nil) throws {
    let file: FileBytes
    do throws(FileError) { file = try FileBytes(path) } catch {
      switch error {
      case .notFound, .notAFile: return
      default: throw error
      }
    }
    if let bytes, file.count == bytes.count, try file.bytes(0..<file.count) == bytes { return }
    do {
      if try file.count == 0 || ZipArchive(file).isAsWritten { return }
    } catch is SheetFault {}
    throw WorkError.fileTaken(path)
  }
}
