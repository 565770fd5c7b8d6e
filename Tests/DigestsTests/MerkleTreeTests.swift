import TestSupport
import Testing

@testable import Digests

@Suite struct MerkleTreeTests {
  /// The leaves with which implementations of RFC 6962 are tested.
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6f),
  ]

  private static func tree(_ leaves: some Sequence<[UInt8]>) -> MerkleTree {
    var tree = MerkleTree()
    for leaf in leaves { tree.append(leaf) }
    return tree
  }

  @Test(
    arguments: [
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ].enumerated().map { ($0, $1) })
  func `the roots are those of RFC 6962`(count: Int, root: String) {
    #expect(Self.tree(Self.leaves.prefix(count)).root.description == root)
  }

  @Test(
    arguments: [
      (0, 1, []),
      (
        0, 8,
        [
          "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]
      ),
      (
        5, 8,
        [
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
      ),
      (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
      (
        1, 5,
        [
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ]
      ),
    ] as [(Int, Int, [String])])
  func `the proofs are those of RFC 6962`(place: Int, count: Int, path: [String]) {
    #expect(Self.tree(Self.leaves.prefix(count)).inclusionProof(of: place).map(\.description) == path)
  }

  @Test func `all proofs of small trees are those of another implementation`() {
    var hash = SHA256()
    for count in 1...130 {
      let tree = Self.tree((0..<count).map { Array("\($0)".utf8) })
      for place in 0..<count {
        for digest in tree.inclusionProof(of: place) { hash.update(digest.bytes) }
      }
      hash.update(tree.root.bytes)
    }
    #expect(hash.finish().description == "424ad1d3ddf04c20d18e2591847351d6920cb6f4201eed0a75c833d63e5ff899")
  }

  @Test(arguments: UInt64(0)..<100)
  func `a proof leads to the root, and no other place, leaf or path does`(seed: UInt64) {
    var random = Seeded(seed)
    let count = Int.random(in: 1...200, using: &random)
    let tree = Self.tree((0..<count).map { Array("\($0) \(seed)".utf8) })
    let (root, place) = (tree.root, Int.random(in: 0..<count, using: &random))
    let (leaf, path) = (tree.leaves[place], tree.inclusionProof(of: place))
    func leads(_ path: [Digest], _ leaf: Digest, _ place: Int, _ count: Int) -> Bool {
      MerkleTree.root(by: path, from: leaf, at: place, of: count) == root
    }
    #expect(leads(path, leaf, place, count))
    for other in 0..<count where other != place {
      #expect(!leads(path, leaf, other, count))
      #expect(!leads(path, tree.leaves[other], place, count))
    }
    #expect(!leads(path + [root], leaf, place, count))
    #expect(path.isEmpty || !leads(path.dropLast(), leaf, place, count))
    for step in path.indices {
      var changed = path
      changed[step] = leaf
      #expect(changed == path || !leads(changed, leaf, place, count))
    }
  }

  @Test func `a place outside of the tree has no root`() {
    let leaf = MerkleTree.hash(ofLeaf: [])
    for (place, count) in [(-1, 1), (1, 1), (0, 0), (0, -1), (Int.max, Int.max)] {
      #expect(MerkleTree.root(by: [], from: leaf, at: place, of: count) == nil)
    }
    #expect(MerkleTree.root(by: [], from: leaf, at: 0, of: 1) == leaf)
  }
}
