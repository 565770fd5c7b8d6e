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
    guard hex.utf8.count == 64 else { return nil }
    var parts: [UInt64] = []
    var part: UInt64 = 0
    for (place, unit) in hex.utf8.enumerated() {
      switch unit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): part = part << 4 | UInt64(unit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): part = part << 4 | UInt64(unit - UInt8(ascii: "a") + 10)
      default: return nil
      }
      if place % 16 == 15 { parts.append(part) }
    }
    self.init((parts[0], parts[1], parts[2], parts[3]))
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
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
