/// A Merkle tree over SHA-256 as RFC 9162, section 2.1, defines it (and RFC 6962 before it).
///
/// A leaf is hashed behind a byte 0, a node behind a byte 1, so that none can pass for the other; a tree of *n* leaves is
/// split at the largest power of two below *n*.
public struct MerkleTree: Sendable {
  /// The hashes of the leaves, in order.
  public private(set) var leaves: [Digest] = []

  /// A tree without leaves.
  public init() {}

  /// Adds a leaf.
  public mutating func append(_ data: [UInt8]) { leaves.append(Self.hash(ofLeaf: data)) }

  /// The root; of a tree without leaves the hash of nothing.
  ///
  /// - Complexity: O(*n*).
  public var root: Digest { Self.root(of: leaves[...]) }

  /// The hashes that lead from a leaf to the root, the leaf's neighbour first (RFC 9162, 2.1.3.1).
  ///
  /// - Precondition: There is such a leaf.
  /// - Complexity: O(*n*).
  public func inclusionProof(of place: Int) -> [Digest] {
    precondition(leaves.indices.contains(place), "the tree has no leaf \(place)")
    var path: [Digest] = []
    var part = leaves[...]
    while part.count > 1 {
      let middle = part.startIndex + Self.split(part.count)
      path.append(Self.root(of: place < middle ? part[middle...] : part[..<middle]))
      part = place < middle ? part[..<middle] : part[middle...]
    }
    return path.reversed()
  }

  /// The root to which a proof leads from a leaf (RFC 9162, 2.1.3.2).
  ///
  /// - Parameters:
  ///   - path: The hashes of `inclusionProof`.
  ///   - leaf: The hash of the leaf.
  ///   - place: Where the leaf stands, from 0.
  ///   - count: How many leaves the tree has.
  /// - Returns: Nil when a path of this length does not belong to that place.
  public static func root(by path: [Digest], from leaf: Digest, at place: Int, of count: Int) -> Digest? {
    guard place >= 0, place < count else { return nil }
    var (number, last, hash) = (place, count - 1, leaf)
    for neighbour in path {
      guard last > 0 else { return nil }
      if number & 1 == 1 || number == last {
        hash = node(neighbour, hash)
        // The last leaf of a tree that is not full has no neighbour on the lower levels.
        while number & 1 == 0, number > 0 { (number, last) = (number >> 1, last >> 1) }
      } else {
        hash = node(hash, neighbour)
      }
      (number, last) = (number >> 1, last >> 1)
    }
    return last == 0 ? hash : nil
  }

  /// The hash of a leaf.
  public static func hash(ofLeaf data: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update([0])
    hash.update(data)
    return hash.finish()
  }
}

extension MerkleTree {
  static func node(_ left: Digest, _ right: Digest) -> Digest {
    var hash = SHA256()
    hash.update([1])
    hash.update(left.bytes)
    hash.update(right.bytes)
    return hash.finish()
  }

  static func root(of leaves: ArraySlice<Digest>) -> Digest {
    guard let first = leaves.first else { return SHA256.digest(of: []) }
    guard leaves.count > 1 else { return first }
    let middle = leaves.startIndex + split(leaves.count)
    return node(root(of: leaves[..<middle]), root(of: leaves[middle...]))
  }

  /// The largest power of two below `count`, which is at least 2.
  static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
