package import Foundation

/// The files of the project, found from this one.
package enum ProjectFiles {
  /// The folder in which the package stands.
  package static let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent()
  }

  /// Where a file or a folder is, given its path in the project.
  package static func place(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// The bytes of a file.
  package static func bytes(_ path: String) throws -> [UInt8] { try Array(Data(contentsOf: place(path))) }

  /// A file as text.
  package static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The names in a folder, in order.
  package static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place(folder).path).sorted()
  }
}
