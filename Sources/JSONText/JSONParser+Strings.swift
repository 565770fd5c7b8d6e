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
