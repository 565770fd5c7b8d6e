/// How a text file is encoded, and why it is taken to be.
package struct FoundEncoding: Hashable, Sendable {
  /// The encoding.
  package let encoding: TextEncoding
  /// How many bytes at the beginning only say which it is.
  package let markLength: Int
  /// Why.
  package let reason: Reason

  /// Why an encoding is taken.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case named, mark, zeros, valid, kazakh, cyrillic
  }

  /// Looks at all of a file.
  ///
  /// UTF-8 is what is valid as such. Windows-1251 and KZ-1048 have letters for almost any bytes; they are told apart by the
  /// places where one has Kazakh letters and the other Serbian and Macedonian ones, or Ukrainian ones where no Russian or
  /// Kazakh text has them.
  ///
  /// - Throws: `SheetFault.notATable` for what is no text.
  package init(of source: any ByteSource, named: TextEncoding? = nil) throws {
    let start = try source.bytes(0..<4)
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    let mark = marks.first { start.starts(with: $0.1) }
    if let named {
      let length = mark?.0 == named ? mark?.1.count : nil
      (encoding, markLength, reason) = (named, length ?? 0, .named)
      return
    }
    if let mark {
      (encoding, markLength, reason) = (mark.0, mark.1.count, .mark)
      return
    }
    markLength = 0
    let census = try ByteCensus(of: source)
    if let zeros = census.utf16 {
      (encoding, reason) = (zeros, .zeros)
    } else if census.counts[0] > 0 || census.controls > 0 {
      throw SheetFault.notATable(.unknown)
    } else if census.isValidUTF8 {
      (encoding, reason) = (.utf8, .valid)
    } else {
      (encoding, reason) = census.isKazakh ? (.kz1048, .kazakh) : (.windows1251, .cyrillic)
    }
  }
}

/// How often each byte stands in a file.
private struct ByteCensus {
  var counts = [Int](repeating: 0, count: 256)
  var zeros = (even: 0, odd: 0)
  var size = 0
  var isValidUTF8 = true

  init(of source: any ByteSource) throws {
    var validation = UTF8Validation()
    var stream = SourceStream(source)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    while case let count = try stream.read(into: buffer), count > 0 {
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      validation.add(bytes)
      counts.withUnsafeMutableBufferPointer { counts in for byte in bytes { counts[Int(byte)] += 1 } }
      if counts[0] > 0 {
        for (place, byte) in bytes.enumerated() where byte == 0 {
          if (size + place) % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
      }
      size += count
    }
    isValidUTF8 = validation.isWhole
  }

  /// UTF-16 without a mark: blanks, digits and line ends have a zero in every second place, and only there.
  var utf16: TextEncoding? {
    guard size % 2 == 0, zeros.even + zeros.odd > 0, zeros.even + zeros.odd >= size / 50 else { return nil }
    if zeros.even == 0 { return .utf16LittleEndian }
    return zeros.odd == 0 ? .utf16BigEndian : nil
  }

  /// Bytes that no table holds.
  var controls: Int {
    (1..<32).reduce(0) { $0 + ([9, 10, 11, 12, 13, 26].contains($1) ? 0 : counts[$1]) }
  }

  var isKazakh: Bool {
    func sum(_ bytes: [Int]) -> Int { bytes.reduce(0) { $0 + counts[$1] } }
    // Қ қ Һ һ Ұ ұ Ә ә Ң ң: in 1251 these are letters that neither Russian nor Ukrainian has.
    if sum([0x8D, 0x8E, 0x9D, 0x9E, 0xA1, 0xA2, 0xA3, 0xBC, 0xBD, 0xBE]) > 0 { return true }
    // Ө ө Ғ ғ Ү ү are Ukrainian Ґ ґ Є є Ї ї. A Ukrainian text has ї and є everywhere, and no ы, э, ъ or ё.
    return sum([0xA5, 0xB4, 0xAA, 0xBA, 0xAF, 0xBF]) > 0 && sum([0xDB, 0xFB, 0xDD, 0xFD, 0xDA, 0xFA, 0xA8, 0xB8]) > 0
  }
}

/// Whether bytes that come in pieces are UTF-8.
private struct UTF8Validation {
  private var isValid = true
  private var pending: [UInt8] = []

  var isWhole: Bool { isValid && pending.isEmpty }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard isValid else { return }
    var rest = bytes[...]
    while !pending.isEmpty, let byte = rest.first, byte & 0xC0 == 0x80, pending.count < 4 {
      pending.append(byte)
      rest = rest.dropFirst()
    }
    // What was left of the piece before is whole now, or this piece ended inside it too.
    if !pending.isEmpty, !rest.isEmpty || Self.length(pending[0]) == pending.count {
      isValid = String(validating: pending, as: UTF8.self) != nil
      pending = []
    }
    guard isValid, !rest.isEmpty else { return }
    let tail = rest.suffix(3).lastIndex { $0 >= 0xC0 } ?? rest.endIndex
    let isCut = tail < rest.endIndex && Self.length(rest[tail]) > rest.endIndex - tail
    if isCut { pending = Array(rest[tail...]) }
    let whole = isCut ? rest[..<tail] : rest
    isValid = String(validating: UnsafeRawBufferPointer(rebasing: whole), as: UTF8.self) != nil
  }

  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
