public import JSONText

extension JSON {
  /// The SHA-256 of the canonical form (RFC 8785).
  ///
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  public func canonicalDigest() -> Digest {
    var hash = SHA256()
    withCanonicalBytes { hash.update($0) }
    return hash.finish()
  }
}

extension JSONObject {
  /// The SHA-256 of the object's canonical form, written as if it did not have some of its members.
  ///
  /// - Parameter keys: The keys of those members, which need not exist.
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  public func canonicalDigest(without keys: [String] = []) -> Digest {
    var hash = SHA256()
    withCanonicalBytes(without: keys) { hash.update($0) }
    return hash.finish()
  }
}
