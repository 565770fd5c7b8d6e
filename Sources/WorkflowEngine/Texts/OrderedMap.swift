/// A dictionary that keeps the order in which its author wrote it.
public struct OrderedMap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The keys in the author's order.
  public private(set) var keys: [Key] = []
  /// The values in the author's order.
  public private(set) var values: [Value] = []
  /// Where each key stands; nil while there are so few that looking through them is faster.
  private var places: [Key: Int]?

  /// An empty map.
  public init() {}

  /// The value of `key`; setting a new key puts it last, setting `nil` removes.
  ///
  /// - Complexity: O(1) on average; removing is O(*n*).
  public subscript(_ key: Key) -> Value? {
    get { place(of: key).map { values[$0] } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(key, value)
      case (nil, nil): break
      }
    }
  }

  /// How many there are.
  public var count: Int { keys.count }
  /// Whether there are none.
  public var isEmpty: Bool { keys.isEmpty }
  /// Whether `key` is there.
  public func contains(_ key: Key) -> Bool { place(of: key) != nil }
}

extension OrderedMap {
  /// Up to this many keys, a look through all of them beats hashing one.
  private static var fewKeys: Int { 8 }

  private func place(of key: Key) -> Int? {
    if let places { return places[key] }
    return keys.firstIndex(of: key)
  }

  private mutating func append(_ key: Key, _ value: Value) {
    let place = count
    keys.append(key)
    values.append(value)
    if places == nil { index() } else { places?[key] = place }
  }

  private mutating func remove(at place: Int) {
    keys.remove(at: place)
    values.remove(at: place)
    index()
  }

  private mutating func index() {
    places = count > Self.fewKeys ? Dictionary(uniqueKeysWithValues: zip(keys, keys.indices)) : nil
  }
}

extension OrderedMap: Sequence {
  /// Walks the pairs in the author's order.
  public func makeIterator() -> Iterator { Iterator(map: self) }

  /// A walk through a map.
  public struct Iterator: IteratorProtocol {
    fileprivate let map: OrderedMap
    fileprivate var place = 0

    /// The next pair.
    public mutating func next() -> (key: Key, value: Value)? {
      guard place < map.count else { return nil }
      defer { place += 1 }
      return (map.keys[place], map.values[place])
    }
  }
}
