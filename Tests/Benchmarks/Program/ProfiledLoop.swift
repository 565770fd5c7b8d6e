import CaseRecords
import Disk
import Platform
import CaseRegistry
import Digests
import Foundation
import JSONText
import WorkflowEngine

/// A loop that a profiler looks at alone.
enum ProfiledLoop: String {
  /// Parsing case documents.
  case parsing
  /// Writing them in canonical form.
  case canonical
  /// Writing them as documents.
  case document
  /// SHA-256 of 1 MiB.
  case sha256
  /// Opening, sending and answering letters.
  case engine

  /// Runs the loop a few times.
  func run(_ options: Options) throws {
    if self == .sha256 { return print(SHA256.digest(of: [UInt8](repeating: 97, count: 1 << 20))) }
    if self == .engine { return print(try LetterDesk().correspond(500).count) }
    let texts = try SampleDocuments.read(from: options.documents)
    var count = 0
    for text in texts {
      let json = try JSON(parsing: text)
      switch self {
      case .canonical: count += json.canonicalBytes().count
      case .document: count += json.documentBytes().count
      case .parsing, .sha256, .engine: count += 1
      }
    }
    print(count)
  }
}
