/// A few keys to look for.
public struct KeyList: Sendable {
  private let keys: [String]

  /// These keys.
  public init(_ keys: [String]) { self.keys = keys }

  /// Whether `key` is one of them, by code units.
  ///
  /// - Complexity: O(*n*) in the number of keys; up to some twenty that is faster than hashing.
  public func contains(_ key: String) -> Bool {
    // Looking at the keys where they lie avoids taking hold of each; the pointer does not leave the closure.
    keys.withUnsafeBufferPointer { keys in
      var place = 0
      while place < keys.count {
        if CodeUnits.areEqual(keys[place], key) { return true }
        place &+= 1
      }
      return false
    }
  }
}
