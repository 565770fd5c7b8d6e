import Foundation

/// A folder of one test under the system's temporary folder; removed when the value goes.
package final class ScratchFolder {
  /// Where it is.
  package let location: String

  /// Makes the folder.
  package init() throws {
    location = FileManager.default.temporaryDirectory.path + "/oversight-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: location, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: location) }

  /// Writes a file.
  package func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(location)/\(name)"))
  }

  /// The bytes of a file.
  package func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: "\(location)/\(name)")))
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(location)/\(name)", withDestinationPath: target)
  }

  /// The bits that say who may read, write and run a file.
  package func permissions(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(location)/\(name)")
    guard let bits = attributes[.posixPermissions] as? Int else { throw CocoaError(.fileReadUnknown) }
    return bits
  }

  /// What lies in the folder, in order.
  package var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: location).sorted()) ?? [] }
}
