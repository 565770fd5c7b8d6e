import CaseRegistry
import CaseRecords
import Digests
import JSONText

/// A document that is read for the index, and what is found when it is looked at by itself.
struct RebuildReading: Sendable {
  let path: String
  private let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Parses, folds and checks it: most of the work, and nobody else's business.
  func examined() -> Examined {
    let result = Result { () throws(RegistryError) in
      try SoundDocument(try FolderStore.parsed(bytes, at: path), in: bytes, at: path)
    }
    return Examined(path: path, result: result)
  }

  /// What was found.
  struct Examined: Sendable {
    let path: String
    let result: Result<SoundDocument, RegistryError>
  }
}

/// A document whose history holds, so that it can be indexed.
struct SoundDocument: Sendable {
  let document: CaseDocument
  /// Of the bytes that were read.
  let hash: Digest
  /// Whether the program writes the same in other bytes.
  let isOddlyWritten: Bool

  /// Checks a document.
  ///
  /// - Throws: `broken`.
  init(_ document: CaseDocument, in bytes: [UInt8], at path: String) throws(RegistryError) {
    let problems = document.problems(in: bytes)
    let broken = problems.filter { $0.kind != .bytes }
    guard broken.isEmpty else { throw .broken(path: path, broken) }
    self.document = document
    hash = SHA256.digest(of: bytes)
    isOddlyWritten = !problems.isEmpty
  }
}
