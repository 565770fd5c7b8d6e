/// The members of a JSON object, in the order they were added, with distinct keys.
///
/// Keys are compared by code units. Two objects with the same members in another order are equal.
public struct JSONObject: Sendable {
  /// A key with its value.
  public struct Member: Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// A key with its value.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// All members, in the order they were added.
  public private(set) var members: [Member]

  /// Where each key stands in `members`; nil while there are so few that looking through them is faster.
  private var places: [CodeUnits: Int]?

  /// An object without members.
  public init() {
    members = []
    places = nil
  }

  /// An object with the given members.
  ///
  /// - Precondition: The keys are distinct.
  public init(_ members: [Member]) {
    self.members = members
    places = nil
    guard members.count > Self.fewMembers else {
      for (place, member) in members.enumerated() {
        precondition(self.place(of: member.key) == place, "an object cannot have the key '\(member.key)' twice")
      }
      return
    }
    indexMembers()
    precondition(places?.count == members.count, "an object cannot have a key twice")
  }

  /// An object whose keys are known to be distinct, and indexed if they are more than a few.
  init(distinct members: [Member], places: [CodeUnits: Int]?) {
    self.members = members
    self.places = places
  }
}

extension JSONObject {
  /// Up to this many members, a look through all of them beats hashing the key.
  static let fewMembers = 16

  /// The number of members.
  public var count: Int { members.count }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The value for `key`; setting nil removes the member, setting another value keeps its place or adds it at the end.
  ///
  /// - Complexity: O(1) on average; removing is O(*n*).
  public subscript(_ key: String) -> JSON? {
    get { place(of: key).map { members[$0].value } }
    set {
      let place = place(of: key)
      if let value = newValue {
        if let place { members[place].value = value } else { append(key, value) }
      } else if let place {
        remove(at: place)
      }
    }
  }

  /// Adds a member at the end without looking whether its key is new.
  ///
  /// - Parameters:
  ///   - key: A key the object does not have. A key it has breaks the object.
  ///   - value: The value.
  public mutating func append(_ key: String, _ value: JSON) {
    // An array made with its first element takes half the work of one that grows by it.
    if members.isEmpty {
      members = [Member(key: key, value: value)]
    } else {
      members.append(Member(key: key, value: value))
    }
    if places != nil {
      places?[CodeUnits(key)] = members.count - 1
    } else if members.count > Self.fewMembers {
      indexMembers()
    }
  }

  /// Where `key` stands in `members`.
  func place(of key: String) -> Int? {
    if let places { return places[CodeUnits(key)] }
    // Looking at the members where they lie avoids taking hold of each; the pointer does not leave the closure.
    return members.withUnsafeBufferPointer { members in
      var place = 0
      while place < members.count {
        if CodeUnits.areEqual(members[place].key, key) { return place }
        place &+= 1
      }
      return nil
    }
  }

  private mutating func remove(at place: Int) {
    let removed = members.remove(at: place)
    guard places != nil else { return }
    guard members.count > Self.fewMembers else { return places = nil }
    places?[CodeUnits(removed.key)] = nil
    guard place < members.count, var moved = places.take() else { return }
    for slot in moved.values.indices where moved.values[slot] > place { moved.values[slot] -= 1 }
    places = moved
  }

  private mutating func indexMembers() {
    var places: [CodeUnits: Int] = [:]
    places.reserveCapacity(members.count)
    for (place, member) in members.enumerated() { places[CodeUnits(member.key)] = place }
    self.places = places
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object with the given members; their keys must be distinct.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { Member(key: $0, value: $1) })
  }
}

extension JSONObject: Hashable {
  /// Whether both have the same keys with the same values, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    for (place, member) in left.members.enumerated() {
      // Mostly both have the same order.
      let isBeside = CodeUnits.areEqual(right.members[place].key, member.key)
      guard let other = isBeside ? place : right.place(of: member.key), right.members[other].value == member.value
      else {
        return false
      }
    }
    return true
  }

  /// Hashes the members so that their order does not matter.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var own = Hasher()
      own.combine(CodeUnits(member.key))
      own.combine(member.value)
      sum &+= own.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}

extension JSONObject {
  /// Whether there is a member with `key`.
  ///
  /// - Complexity: O(1) on average.
  public func contains(_ key: String) -> Bool { place(of: key) != nil }
}

extension JSONObject {
  /// Whether the keys are in the order of their UTF-16 code units (RFC 8785, 3.2.3).
  var isSorted: Bool {
    // Looking at the members where they lie avoids taking hold of each; the pointer does not leave the closure.
    members.withUnsafeBufferPointer { members in
      var place = 1
      while place < members.count {
        guard CodeUnits.precedes(members[place &- 1].key, members[place].key) else { return false }
        place &+= 1
      }
      return true
    }
  }

  /// The places of the members in the order of the UTF-16 code units of their keys.
  var sortedPlaces: [Int] {
    members.indices.sorted { CodeUnits.precedes(members[$0].key, members[$1].key) }
  }
}

extension CodeUnits {
  /// Whether `left` comes before `right` by UTF-16 code units.
  ///
  /// UTF-8 has the same order except that UTF-16 writes scalars from U+10000 on as surrogates, which come before U+E000.
  @inline(__always)
  static func precedes(_ left: String, _ right: String) -> Bool {
    if let left = SmallText(left), let right = SmallText(right), left.isASCII, right.isASCII {
      // The first byte is the most significant one then; behind the bytes are zeros, and the number of bytes decides
      // between a text and one that goes on with zeros.
      let (first, other) = (left.low.byteSwapped, right.low.byteSwapped)
      return first == other ? left.high.byteSwapped < right.high.byteSwapped : first < other
    }
    return precedesByBytes(left, right)
  }

  @inline(never)
  private static func precedesByBytes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    // Comparing the bytes where they lie avoids an iterator; the pointers do not leave the closures.
    return left.withUTF8 { left in
      right.withUTF8 { right in
        for place in 0..<min(left.count, right.count) where left[place] != right[place] {
          return rank(left[place]) < rank(right[place])
        }
        return left.count < right.count
      }
    }
  }

  /// 0xEE and 0xEF lead U+E000 to U+FFFF, 0xF0 to 0xF4 what UTF-16 writes as surrogates.
  private static func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }
}

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
