/// A dictionary that keeps the order in which its author wrote it.
public struct OrderedMap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The keys in the author's order.
  public private(set) var keys: [Key] = []
  private var values: [Key: Value] = [:]

  /// An empty map.
  public init() {}

  /// The value of `key`; setting a new key puts it last, setting `nil` removes.
  public subscript(_ key: Key) -> Value? {
    get { values[key] }
    set {
      switch (values[key] != nil, newValue) {
      case (false, .some): keys.append(key)
      case (true, .none): keys.removeAll { $0 == key }
      case (true, .some), (false, .none): break
      }
      values[key] = newValue
    }
  }

  /// How many there are.
  public var count: Int { keys.count }
  /// Whether there are none.
  public var isEmpty: Bool { keys.isEmpty }
  /// Whether `key` is there.
  public func contains(_ key: Key) -> Bool { values[key] != nil }
}

extension OrderedMap: Sequence {
  /// Walks the pairs in the author's order.
  public func makeIterator() -> AnyIterator<(key: Key, value: Value)> {
    var index = 0
    return AnyIterator {
      guard index < keys.count, let value = values[keys[index]] else { return nil }
      defer { index += 1 }
      return (keys[index], value)
    }
  }
}
