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
