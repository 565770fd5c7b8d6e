/// The name of an element or attribute without its prefix, held so that comparing two costs nothing.
///
/// Names of more than sixteen bytes are compared by their first sixteen, their length and a sum of the rest: those that office
/// files need are shorter.
struct XMLName: Hashable, ExpressibleByStringLiteral {
  private let first: UInt64
  private let second: UInt64
  private let rest: UInt64

  init(_ bytes: UnsafeRawBufferPointer) {
    var (first, second, rest) = (UInt64(0), UInt64(0), UInt64(bytes.count))
    for (place, byte) in bytes.enumerated() {
      switch place {
      case ..<8: first = first << 8 | UInt64(byte)
      case ..<16: second = second << 8 | UInt64(byte)
      default: rest = rest &* 1_099_511_628_211 &+ UInt64(byte)
      }
    }
    (self.first, self.second, self.rest) = (first, second, rest)
  }

  init(stringLiteral text: StaticString) {
    self.init(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
