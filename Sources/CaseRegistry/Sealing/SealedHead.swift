public import Digests
import JSONText

/// How far a history reached when it was sealed: one line of a seal's `.leaves`, and one leaf of its tree.
public struct SealedHead: Hashable, Sendable {
  /// What the line of the registry's own history begins with; no case number is written in small letters.
  static let journal = "journal"

  /// The number of a case, or `journal`.
  public let name: String
  /// How many records the history had.
  public let records: Int
  /// The hash of the last of them.
  public let head: Digest

  init(_ name: String, records: Int, head: Digest) {
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
