import JSONText

/// A seal with the lines it was made of, before it becomes part of a registry.
public struct SealDraft: Sendable {
  /// The seal.
  public let seal: Seal
  /// The journal and every case, in the order of the tree.
  public let heads: [SealedHead]

  /// The bytes of `.leaves`: the lines that the tree was made of.
  var leavesBytes: [UInt8] { heads.flatMap(\.leaf) }
}

extension Seal {
  /// The folder of the seals.
  static let folder = "seals"

  /// The files of a seal: the text, what it was made of, and its signature.
  static func paths(of name: String) -> (seal: String, leaves: String, signature: String) {
    ("\(folder)/\(name).seal", "\(folder)/\(name).leaves", "\(folder)/\(name).seal.sig")
  }
}
