public import Digests
import JSONText
public import Platform
import WorkflowEngine

/// What shows that one case was in a seal, to somebody who has only the seal and that case's document.
public struct SealProof: Hashable, Sendable {
  /// The format this program writes.
  public static let format = "oversight.proof/1"

  /// The name of the seal.
  public let seal: String
  /// The case as it was sealed.
  public let head: SealedHead
  /// Where its line stands among the leaves, from 0.
  public let place: Int
  /// How many leaves there are.
  public let count: Int
  /// The hashes that lead from the line to the root.
  public let path: [Digest]

  /// The proof as it is handed on.
  public var text: String {
    let lines = [Self.format, "seal \(seal)", "leaf \(head.line)", "place \(place) of \(count)"]
    return (lines + path.map { "with \($0)" }).map { "\($0)\n" }.joined()
  }

  /// Whether it leads to the root that a seal names.
  public func leads(to seal: Seal) -> Bool {
    self.seal == seal.name && count == seal.leafCount
      && MerkleTree.root(by: path, from: head.leafHash, at: place, of: count) == seal.root
  }
}

extension SealProof {
  /// Reads a proof exactly as it is written, but for its line ends and a mark in front.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its path, for messages.
  /// - Throws: `SealError.notASeal` with the first line that is not as it should be.
  public init(_ bytes: [UInt8], at path: Path) throws(SealError) {
    var reader = SealLines(bytes, path: path)
    try reader.expect(Self.format)
    seal = try reader.value("seal") { $0.isEmpty ? nil : $0 }
    head = try reader.value("leaf") { SealedHead($0) }
    (place, count) = try reader.value("place") { text in
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1] == "of", let place = Int(parts[0]), let count = Int(parts[2]) else { return nil }
      return (place, count)
    }
    self.path = try reader.rest("with") { Digest(hex: $0) }
  }

  /// Makes the proof of one case.
  ///
  /// - Parameters:
  ///   - name: The number of the case, or `journal`.
  ///   - seal: The seal.
  ///   - leaves: The bytes of its `.leaves`.
  /// - Throws: `SealError.notSealed`, `notASeal`.
  public init(of name: String, in seal: Seal, leaves: [UInt8]) throws(SealError) {
    var lines = SealLeaves(leaves, path: Path(seal.name))
    var tree = MerkleTree()
    var found: (head: SealedHead, place: Int)?
    while let head = try lines.next() {
      if head.name == name { found = (head, tree.leaves.count) }
      tree.append(head.leaf)
    }
    guard let found else { throw .notSealed(name, seal: seal.name) }
    self.seal = seal.name
    (head, place, count) = (found.head, found.place, tree.leaves.count)
    path = tree.inclusionProof(of: found.place)
  }

  /// What is wrong with a document as a proof of what was sealed; empty when nothing is.
  ///
  /// The history may have grown since.
  public func problems(of document: CaseDocument, in bytes: [UInt8]) -> [Problem] {
    var problems = document.problems(in: bytes)
    if document.number.description != head.name {
      problems.append(Problem(.number(.otherProof(document.number, of: head.name))))
    } else if document.sealed.count < head.records {
      problems.append(Problem(.seal(.provedShorter(records: head.records, left: document.sealed.count))))
    } else if head.records > 0, document.sealed[head.records - 1].hash != head.head {
      problems.append(Problem(.seal(.provedDiffers(record: head.records))))
    }
    return problems.map { $0.about(document.number) }
  }
}

/// The lines beside a seal, read one after the other.
package struct SealLeaves {
  private let bytes: [UInt8]
  private let path: Path
  private var place = 0
  private var line = 0

  package init(_ bytes: [UInt8], path: Path) {
    self.bytes = SealText.plain(bytes)
    self.path = path
  }

  /// The next line; nil at the end.
  ///
  /// - Throws: `notASeal` for a line that is none.
  package mutating func next() throws(SealError) -> SealedHead? {
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
  package static func tree(of bytes: [UInt8], path: Path) throws(SealError) -> (tree: MerkleTree, records: Int) {
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
    CaseNumber(name).map { RegistryPath.document(of: $0) } ?? (name == SealedHead.journal ? "!" : "")
  }
}
