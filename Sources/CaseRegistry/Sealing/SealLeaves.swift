import Digests
import WorkflowEngine

/// The lines beside a seal, read one after the other.
struct SealLeaves {
  private let bytes: [UInt8]
  private let path: Path
  private var place = 0
  private var line = 0

  init(_ bytes: [UInt8], path: Path) {
    self.bytes = bytes
    self.path = path
  }

  /// The next line; nil at the end.
  ///
  /// - Throws: `notASeal` for a line that is none.
  mutating func next() throws(SealError) -> SealedHead? {
    guard place < bytes.count else { return nil }
    line += 1
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")),
      let head = SealedHead(String(decoding: bytes[place..<end], as: UTF8.self))
    else { throw .notASeal(path, line: line, expected: .leaf) }
    place = end + 1
    return head
  }

  /// The tree over all lines.
  ///
  /// - Throws: `notASeal` for a line that is none, or that does not come after the one before it.
  static func tree(of bytes: [UInt8], path: Path) throws(SealError) -> (tree: MerkleTree, records: Int) {
    var leaves = SealLeaves(bytes, path: path)
    var tree = MerkleTree()
    var records = 0
    var last = ""
    while let head = try leaves.next() {
      // In order, so that no case can stand there twice.
      guard last.isEmpty ? head.name == SealedHead.journal : last < Self.key(of: head.name) else {
        throw .notASeal(path, line: leaves.line, expected: .order)
      }
      last = Self.key(of: head.name)
      // Of lines that somebody made up the sum may be beyond all numbers.
      if head.name != SealedHead.journal { records &+= head.records }
      tree.append(head.leaf)
    }
    return (tree, records)
  }

  /// What the lines are sorted by: the journal first, then cases as their documents lie in their folders.
  private static func key(of name: String) -> String {
    CaseNumber(name).map { Registry.path(of: $0) } ?? (name == SealedHead.journal ? "!" : "")
  }
}
