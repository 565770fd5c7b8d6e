extension JSONObject {
  /// Whether there is a member with `key`.
  ///
  /// - Complexity: O(1) on average.
  public func contains(_ key: String) -> Bool { place(of: key) != nil }
}
