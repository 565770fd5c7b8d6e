public import Digests
import JSONText
public import Platform
public import WorkflowEngine

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

  /// A seal of these values.
  package init(
    name: String, at: Timestamp, registry: Digest, cases: Int, records: Int, entries: Int, journal: Digest,
    root: Digest, previous: Digest
  ) {
    self.name = name
    self.at = at
    self.registry = registry
    self.cases = cases
    self.records = records
    self.entries = entries
    self.journal = journal
    self.root = root
    self.previous = previous
  }

  /// How many leaves the tree has: the journal and every case.
  public var leafCount: Int { cases + 1 }

  /// How far the journal reached: the first leaf of the tree.
  package var journalHead: SealedHead { SealedHead(SealedHead.journal, records: entries, head: journal) }

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
  /// Reads a seal exactly as it is written, but for its line ends and a mark in front.
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

/// How far a history reached when it was sealed: one line of a seal's `.leaves`, and one leaf of its tree.
public struct SealedHead: Hashable, Sendable {
  /// What the line of the registry's own history begins with; no case number is written in small letters.
  package static let journal = "journal"

  /// The number of a case, or `journal`.
  public let name: String
  /// How many records the history had.
  public let records: Int
  /// The hash of the last of them.
  public let head: Digest

  package init(_ name: String, records: Int, head: Digest) {
    self.name = name
    self.records = records
    self.head = head
  }

  /// Reads a line as it is written, without its line feed; nil for any other.
  public init?(_ line: String) {
    let parts = line.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count == 3, !parts[0].isEmpty, let records = Int(parts[1]), records >= 0,
      String(records) == parts[1], let head = Digest(hex: parts[2])
    else { return nil }
    self.init(parts[0], records: records, head: head)
  }

  /// The line, without its line feed.
  public var line: String { "\(name) \(records) \(head)" }

  /// What is hashed as a leaf: the line with its line feed.
  public var leaf: [UInt8] { Array(line.utf8) + [UInt8(ascii: "\n")] }

  /// The hash of the leaf.
  public var leafHash: Digest { MerkleTree.hash(ofLeaf: leaf) }
}

/// A seal with the lines it was made of, before it becomes part of a registry.
public struct SealDraft: Sendable {
  /// The seal.
  public let seal: Seal
  /// The journal and every case, in the order of the tree.
  public let heads: [SealedHead]

  /// A seal and its lines.
  package init(seal: Seal, heads: [SealedHead]) {
    self.seal = seal
    self.heads = heads
  }

  /// The bytes of `.leaves`: the lines that the tree was made of.
  package var leavesBytes: [UInt8] { heads.flatMap(\.leaf) }
}

extension Seal {
  /// The files of a seal: the text, what it was made of, and its signature.
  package static func paths(of name: String) -> (seal: String, leaves: String, signature: String) {
    (
      "\(RegistryPath.seals)/\(name).seal", "\(RegistryPath.seals)/\(name).leaves",
      "\(RegistryPath.seals)/\(name).seal.sig"
    )
  }
}

/// Reads a short text of lines that begin with a key, as seals and their proofs are written.
package struct SealLines {
  private var lines: ArraySlice<Substring>
  private var number = 0
  private let path: Path

  package init(_ bytes: [UInt8], path: Path) {
    // Split by bytes: a carriage return and a line feed are one character to a string.
    lines =
      SealText.plain(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring(decoding: $0, as: UTF8.self) }[...]
    self.path = path
  }

  /// The line that must come next.
  package mutating func expect(_ line: String) throws(SealError) {
    guard next().map({ $0.utf8.elementsEqual(line.utf8) }) == true else { throw wrong(.line(line)) }
  }

  /// What stands behind `key` in the next line.
  package mutating func value<Value>(_ key: String, _ read: (String) -> Value?) throws(SealError) -> Value {
    guard let line = next(), line.utf8.starts(with: "\(key) ".utf8) else { throw wrong(.key(key)) }
    guard let value = read(String(line.dropFirst(key.utf8.count + 1))) else { throw wrong(.value(of: key)) }
    return value
  }

  /// What stands behind `key` in all lines that are left.
  package mutating func rest<Value>(_ key: String, _ read: (String) -> Value?) throws(SealError) -> [Value] {
    var values: [Value] = []
    while lines.count > 1 { values.append(try value(key, read)) }
    try finish()
    return values
  }

  /// Makes sure that nothing follows the last line feed.
  package mutating func finish() throws(SealError) {
    guard lines.count == 1, next() == "" else { throw wrong(.end) }
  }

  private mutating func next() -> Substring? {
    number += 1
    return lines.popFirst()
  }

  private func wrong(_ expected: ExpectedLine) -> SealError {
    .notASeal(path, line: max(number, 1), expected: expected)
  }
}
