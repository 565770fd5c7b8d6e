extension JSONParser {
  /// Reads the string whose opening quote is at the current place.
  @inline(__always)
  mutating func string() throws(Fault) -> String {
    let start = offset &+ 1
    let run = input.plainRun(from: start)
    guard run.end < input.count, input[run.end] == UInt8(ascii: "\"") else {
      return try interruptedString(from: start, run)
    }
    offset = run.end &+ 1
    return try plainString(start..<run.end, isASCII: run.isASCII)
  }

  @inline(__always)
  private func plainString(_ range: Range<Int>, isASCII: Bool) throws(Fault) -> String {
    if isASCII, let text = SmallText.text(ascii: input, range) { return text }
    return try longString(range, isASCII: isASCII)
  }

  @inline(never)
  private func longString(_ range: Range<Int>, isASCII: Bool) throws(Fault) -> String {
    // A view of bytes within the input, which outlives the parser.
    let bytes = UnsafeRawBufferPointer(rebasing: input[range])
    let text = String(decoding: bytes, as: UTF8.self)
    // What is not UTF-8 has been replaced. Decoding and comparing is faster than `String(validating:as:)`.
    guard isASCII || CodeUnits.areEqual(text, bytes) else {
      throw fault(inStringFrom: range.lowerBound, at: range.upperBound, .unexpectedEnd(expected: .endOfString))
    }
    return text
  }
}

extension JSONParser {
  /// Reads on where a run of plain bytes does not end with a quote: at an escape, or something wrong.
  @inline(never)
  private mutating func interruptedString(from start: Int, _ first: UnsafeRawBufferPointer.PlainRun) throws(Fault)
    -> String
  {
    scratch.removeAll(keepingCapacity: true)
    var run = first
    var isASCII = run.isASCII
    offset = start
    while true {
      scratch.append(contentsOf: input[offset..<run.end])
      offset = run.end
      guard offset < input.count else {
        throw fault(inStringFrom: start, at: offset, .unexpectedEnd(expected: .endOfString))
      }
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\") else {
        throw fault(inStringFrom: start, at: offset, .controlCharacter(byte))
      }
      try escape(inStringFrom: start)
      run = input.plainRun(from: offset)
      isASCII = isASCII && run.isASCII
    }
    if !isASCII, let invalid = input.firstInvalidUTF8(in: start..<offset) {
      throw Fault(offset: invalid, problem: .invalidUTF8(byte: input[invalid]))
    }
    offset &+= 1
    let text = String(decoding: scratch, as: UTF8.self)
    isDocument = isDocument && isWritten(.string(text), from: start &- 1)
    return text
  }

  /// Whether a value stands from `start` to the current place as it would be written.
  func isWritten(_ value: JSON, from start: Int) -> Bool {
    value.canonicalBytes().elementsEqual(input[start..<offset])
  }

  /// Reads the escape whose backslash is at the current place.
  private mutating func escape(inStringFrom start: Int) throws(Fault) {
    let backslash = offset
    offset += 1
    guard offset < input.count else {
      throw fault(inStringFrom: start, at: offset, .unexpectedEnd(expected: .endOfString))
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"):
      offset = backslash
      return try unicodeEscape(inStringFrom: start)
    default:
      guard let scalar = scalar(at: offset) else {
        throw fault(inStringFrom: start, at: offset, .invalidUTF8(byte: byte))
      }
      throw fault(inStringFrom: start, at: backslash, .badEscape(scalar))
    }
    offset += 1
  }

  private mutating func unicodeEscape(inStringFrom start: Int) throws(Fault) {
    let backslash = offset
    let unit = try codeUnit(inStringFrom: start)
    var value = UInt32(unit)
    if unit & 0xF800 == 0xD800 {
      guard unit < 0xDC00, offset + 1 < input.count, byte == UInt8(ascii: "\\"), input[offset + 1] == UInt8(ascii: "u")
      else { throw fault(inStringFrom: start, at: backslash, .loneSurrogate(unit)) }
      let low = try codeUnit(inStringFrom: start)
      guard low & 0xFC00 == 0xDC00 else { throw fault(inStringFrom: start, at: backslash, .loneSurrogate(unit)) }
      value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw fault(inStringFrom: start, at: backslash, .loneSurrogate(unit))
    }
    scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads `\u` and four hexadecimal digits.
  private mutating func codeUnit(inStringFrom start: Int) throws(Fault) -> UInt16 {
    var unit: UInt16 = 0
    for place in (offset + 2)..<(offset + 6) {
      guard place < input.count, let digit = Character(Unicode.Scalar(input[place])).hexDigitValue else {
        throw fault(inStringFrom: start, at: offset, .badUnicodeEscape)
      }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 6
    return unit
  }
}

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

extension JSONParser {
  /// What is wrong at the current place, where `expected` had to be.
  @inline(never)
  func fault(expected: JSONError.Expectation) -> Fault {
    guard offset < input.count else { return Fault(offset: offset, problem: .unexpectedEnd(expected: expected)) }
    guard let scalar = scalar(at: offset) else {
      return Fault(offset: offset, problem: .invalidUTF8(byte: input[offset]))
    }
    let next = offset + 1 < input.count ? input[offset + 1] : 0
    let isComment = scalar == "/" && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
    return Fault(offset: offset, problem: isComment ? .comment : .unexpected(scalar, expected: expected))
  }

  /// What is wrong in the string whose text begins at `start`: `problem` at `offset`, unless invalid UTF-8 comes first.
  @inline(never)
  func fault(inStringFrom start: Int, at offset: Int, _ problem: JSONError.Problem) -> Fault {
    guard let invalid = input.firstInvalidUTF8(in: start..<offset) else {
      return Fault(offset: offset, problem: problem)
    }
    return Fault(offset: invalid, problem: .invalidUTF8(byte: input[invalid]))
  }

  /// The scalar at `offset`, if the bytes there are UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let length = input.lengthOfScalar(at: offset) else { return nil }
    return String(decoding: input[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
  }
}
