import CaseRecords
import Disk
import CaseRegistry
import Foundation
import Platform
import Testing

/// A folder of one test under the system's temporary folder; removed when the value goes.
final class ScratchFolder {
  let path: Path

  init() throws {
    path = Path(FileManager.default.temporaryDirectory.path) / "oversight-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path.text, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.text) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: (path / name).text, withDestinationPath: target)
  }

  func permissions(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: (path / name).text)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}
