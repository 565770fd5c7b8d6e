/// The 32 bytes SHA-256 gives.
public struct Digest: Hashable, Sendable {
  /// The four parts, the most significant byte of each first.
  private let parts: (UInt64, UInt64, UInt64, UInt64)

  init(_ parts: (UInt64, UInt64, UInt64, UInt64)) { self.parts = parts }

  /// 32 zero bytes: what stands before the first link of a chain.
  public static let zero = Digest((0, 0, 0, 0))

  /// Whether all bytes are the same.
  public static func == (left: Digest, right: Digest) -> Bool { left.parts == right.parts }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parts.0)
    hasher.combine(parts.1)
    hasher.combine(parts.2)
    hasher.combine(parts.3)
  }
}

extension Digest {
  /// Reads 64 lower-case hexadecimal digits; nil for anything else, upper case included.
  public init?(hex: String) {
    var hex = hex
    // Reading the digits where they lie; the pointer does not leave the closure.
    let parts = hex.withUTF8 { digits -> (UInt64, UInt64, UInt64, UInt64)? in
      guard digits.count == 64, let first = Self.part(digits[..<16]), let second = Self.part(digits[16..<32]),
        let third = Self.part(digits[32..<48]), let fourth = Self.part(digits[48...])
      else { return nil }
      return (first, second, third, fourth)
    }
    guard let parts else { return nil }
    self.init(parts)
  }

  /// What sixteen hexadecimal digits say.
  private static func part(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var part: UInt64 = 0
    for unit in digits {
      switch unit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): part = part << 4 | UInt64(unit &- UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): part = part << 4 | UInt64(unit &- UInt8(ascii: "a") &+ 10)
      default: return nil
      }
    }
    return part
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    [parts.0, parts.1, parts.2, parts.3].flatMap { part in
      (0..<8).map { UInt8(truncatingIfNeeded: part >> (56 - 8 * UInt64($0))) }
    }
  }
}

extension Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      Self.write(parts.0, into: digits, at: 0)
      Self.write(parts.1, into: digits, at: 16)
      Self.write(parts.2, into: digits, at: 32)
      Self.write(parts.3, into: digits, at: 48)
      return 64
    }
  }

  private static func write(_ part: UInt64, into digits: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    for place in 0..<16 {
      let value = UInt8(truncatingIfNeeded: part >> (60 - 4 * UInt64(place))) & 15
      digits[start + place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
  }
}
