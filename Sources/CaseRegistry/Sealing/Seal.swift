public import WorkflowEngine
public import Digests
import JSONText

/// What a registry was at one moment, in nine lines that fit into the minutes of a meeting.
///
/// `root` is the root of a Merkle tree over the lines of the seal's `.leaves`: the journal and every case, each with the
/// number of its records and the hash of the last. Whoever has these lines can later tell that nothing before them changed.
public struct Seal: Hashable, Sendable {
  /// The format this program writes.
  public static let format = "oversight.seal/1"

  /// Its name: the day, and the how many-th of that day it is.
  public var name: String
  /// When it was made.
  public var at: Timestamp
  /// Which registry it is of: the hash of the first entry of its journal.
  public var registry: Digest
  /// How many cases there were.
  public var cases: Int
  /// How many records they had.
  public var records: Int
  /// How many entries the journal had.
  public var entries: Int
  /// The hash of the last entry of the journal.
  public var journal: Digest
  /// The root of the tree.
  public var root: Digest
  /// The SHA-256 of the seal before; 64 zeros in the first.
  public var previous: Digest

  /// How many leaves the tree has: the journal and every case.
  public var leafCount: Int { cases + 1 }

  /// How far the journal reached: the first leaf of the tree.
  var journalHead: SealedHead { SealedHead(SealedHead.journal, records: entries, head: journal) }

  /// The seal as it is stored, signed and printed.
  public var text: String {
    """
    \(Seal.format)
    seal \(name)
    at \(at)
    registry \(registry)
    cases \(cases)
    records \(records)
    journal \(entries) \(journal)
    root \(root)
    previous \(previous)

    """
  }

  /// The bytes of the file.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// The SHA-256 of the file, which the next seal names.
  public var digest: Digest { SHA256.digest(of: bytes) }
}

extension Seal {
  /// Reads a seal exactly as it is written.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its path, for messages.
  /// - Throws: `SealError.notASeal` with the first line that is not as it should be.
  public init(_ bytes: [UInt8], at path: Path) throws(SealError) {
    var reader = SealLines(bytes, path: path)
    try reader.expect(Seal.format)
    name = try reader.value("seal") { Path.isPlainName($0) && !$0.contains(" ") ? $0 : nil }
    at = try reader.value("at") { Timestamp($0) }
    registry = try reader.value("registry") { Digest(hex: $0) }
    cases = try reader.value("cases", Seal.count)
    records = try reader.value("records", Seal.count)
    let journal = try reader.value(SealedHead.journal) { SealedHead("\(SealedHead.journal) \($0)") }
    (entries, self.journal) = (journal.records, journal.head)
    root = try reader.value("root") { Digest(hex: $0) }
    previous = try reader.value("previous") { Digest(hex: $0) }
    try reader.finish()
  }

  private static func count(_ text: String) -> Int? {
    guard text.utf8.count <= 15, let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }
}
