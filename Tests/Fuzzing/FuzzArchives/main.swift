import FuzzSupport
import Sheets

/// What is read of an archive can be written, and is the same when it is read again; nothing grows beyond its limit.
func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let source = MemoryBytes(input.rest())
  if let archive = try? ZipArchive(source) {
    for entry in archive.entries {
      let bytes = try? archive.bytes(of: entry, limit: 1 << 20)
      mustHold(bytes.map { $0.count == entry.size } ?? true, "an entry has the size that it says")
    }
  }
  if let file = try? OfficeFile(source, limit: 1 << 20) {
    guard let written = try? file.written(), let again = try? OfficeFile(MemoryBytes(written)) else {
      mustHold(false, "an office file that was read can be written and read")
      return 0
    }
    mustHold(again == file, "the parts are kept")
    _ = try? file.documentName()
  }
  guard let table = try? TableReader(source) else { return 0 }
  while (try? table.next()) != nil {}
  return 0
}

fuzz(fuzzArchives)
