import Foundation

/// Case documents as they are kept.
enum SampleDocuments {
  /// The texts of every JSON file below a folder, in the order of their paths.
  static func read(from folder: String) throws -> [[UInt8]] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let files = names.filter { $0.hasSuffix(".json") }.sorted()
    guard !files.isEmpty else { throw BenchError("no documents in \(folder); say where with --documents") }
    return try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
  }
}
