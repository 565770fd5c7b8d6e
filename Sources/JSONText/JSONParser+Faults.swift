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
