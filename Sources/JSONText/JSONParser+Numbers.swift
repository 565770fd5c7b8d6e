extension JSONParser {
  /// A number as it stands in the text.
  private struct Literal {
    var isNegative = false
    /// The digits without point, as long as they fit.
    var digits: UInt64 = 0
    /// How many digits there are, leading zeros not counted.
    var count = 0
    /// How many digits stand after the point.
    var fraction = 0
    var exponent = 0
    var isInteger = true
  }

  /// Reads the number that begins at the current place.
  mutating func number() throws(Fault) -> JSON {
    let start = offset
    var literal = Literal()
    if byte == UInt8(ascii: "-") {
      literal.isNegative = true
      offset &+= 1
    }
    let whole = offset
    try digits(into: &literal)
    guard input[whole] != UInt8(ascii: "0") || offset == whole &+ 1 else {
      throw Fault(offset: start, problem: .leadingZero)
    }
    if byte == UInt8(ascii: ".") {
      offset &+= 1
      let point = offset
      try digits(into: &literal)
      literal.fraction = offset &- point
      literal.isInteger = false
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      try exponent(into: &literal)
      literal.isInteger = false
    }
    if literal.isInteger, !(literal.isNegative && literal.digits == 0) { return try integer(literal, from: start) }
    let value = literal.isInteger ? try integer(literal, from: start) : try double(literal, from: start)
    isDocument = isDocument && isWritten(value, from: start)
    return value
  }

  /// Reads at least one digit.
  @inline(__always)
  private mutating func digits(into literal: inout Literal) throws(Fault) {
    let start = offset
    while true {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      literal.digits = literal.digits &* 10 &+ UInt64(digit)
      if literal.count > 0 || digit > 0 { literal.count &+= 1 }
      offset &+= 1
    }
    guard offset > start else { throw fault(expected: .digit) }
  }

  private mutating func exponent(into literal: inout Literal) throws(Fault) {
    offset += 1
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { offset += 1 }
    var digits = Literal()
    try self.digits(into: &digits)
    // An exponent this large makes zero or infinity of any text within the limits; its exact value does not matter.
    let size = digits.count > 9 ? 999_999_999 : Int(digits.digits)
    literal.exponent = isNegative ? -size : size
  }

  private func integer(_ literal: Literal, from start: Int) throws(Fault) -> JSON {
    guard literal.count <= 16, literal.digits <= UInt64(JSON.largestInteger) else {
      throw Fault(offset: start, problem: .integerOutOfRange(text(from: start)))
    }
    // An integer has no negative zero.
    if literal.isNegative, literal.digits == 0 { return .double(-0.0) }
    let value = Int(truncatingIfNeeded: literal.digits)
    return .integer(literal.isNegative ? -value : value)
  }

  private func double(_ literal: Literal, from start: Int) throws(Fault) -> JSON {
    let power = literal.exponent - literal.fraction
    // Both factors are exact, so the one rounding of the product or quotient is the right one.
    if literal.count <= 15, (-22...22).contains(power) {
      let digits = Double(literal.digits)
      let value = power < 0 ? digits / Self.powersOfTen[-power] : digits * Self.powersOfTen[power]
      return .double(try readable(literal.isNegative ? -value : value, from: start))
    }
    let text = text(from: start)
    guard let value = Double(text), value.isFinite else {
      throw Fault(offset: start, problem: .numberOutOfRange(text))
    }
    return .double(try readable(value, from: start))
  }

  /// Refuses a double whose canonical text is an integer that nobody may read: `1e17` is written as seventeen zeros.
  @inline(__always)
  private func readable(_ value: Double, from start: Int) throws(Fault) -> Double {
    // From 10²¹ on the canonical text has an exponent (RFC 8785, section 3.2.2.3).
    guard value.magnitude <= Double(JSON.largestInteger) || value.magnitude >= 1e21 else {
      throw Fault(offset: start, problem: .integerOutOfRange(text(from: start)))
    }
    return value
  }

  private func text(from start: Int) -> String { String(decoding: input[start..<offset], as: UTF8.self) }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
