import JSONText
import TestSupport

/// Makes values of all kinds, with the strings and numbers that are hardest to write.
struct RandomJSON {
  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed) }

  mutating func value(depth: Int = 4) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .integer(Int.random(in: -100...100, using: &random))
    case 3: .integer(Int.random(in: -JSON.largestInteger...JSON.largestInteger, using: &random))
    case 4: .double(fraction())
    case 5: .string(text())
    case 6: .array((0..<Int.random(in: 0...6, using: &random)).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth - 1))
    }
  }

  mutating func object(depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<Int.random(in: 0...24, using: &random) where object.count < 20 {
      object[text()] = value(depth: Int.random(in: 0...max(0, depth), using: &random))
    }
    return object
  }

  /// A finite double that is not whole, so that it reads back as a double.
  mutating func fraction() -> Double {
    while true {
      let value = Double(bitPattern: random.next())
      if value.isFinite, value != value.rounded() || value.magnitude >= 1e21 { return value }
    }
  }

  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...18, using: &random) {
      let range: ClosedRange<UInt32> =
        [0...0x1F, 0x20...0x7E, 0x20...0x7E, 0x400...0x45F, 0x80...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF]
        .randomElement(using: &random) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// The same object with its members in another order.
  mutating func shuffled(_ object: JSONObject) -> JSONObject { JSONObject(object.members.shuffled(using: &random)) }

  /// Breaks bytes in one place: one more, one less, or another.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: bytes.indices, using: &random)
    let byte = [UInt8.random(in: 0...255, using: &random), UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "]")]
      .randomElement(using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(byte ?? 0, at: place)
    default: bytes[place] = byte ?? 0
    }
    return bytes
  }
}
