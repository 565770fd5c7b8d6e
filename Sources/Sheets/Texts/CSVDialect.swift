/// How a text file is divided into rows and cells, and what made that clear.
package struct CSVDialect: Hashable, Sendable {
  /// The encoding.
  package let found: FoundEncoding
  /// What stands between two cells.
  package let delimiter: Delimiter
  /// Whether the first line is `sep=;`, which says the delimiter and is no row.
  package let hasSeparatorLine: Bool
  /// Whether the delimiter was named by whoever asks.
  package let isDelimiterNamed: Bool

  /// What stands between two cells.
  package enum Delimiter: String, Hashable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 9
      }
    }

    /// A delimiter as people name it.
    ///
    /// - Throws: `SheetFault.unknownDelimiter`.
    package init(named name: String) throws(SheetFault) {
      switch name.lowercased() {
      case ",", "comma": self = .comma
      case ";", "semicolon": self = .semicolon
      case "\t", "\\t", "tab": self = .tab
      default: throw .unknownDelimiter(name)
      }
    }
  }

  /// A dialect that is known, as of what we write.
  package init(_ encoding: TextEncoding, _ delimiter: Delimiter) {
    found = FoundEncoding(encoding)
    (self.delimiter, hasSeparatorLine, isDelimiterNamed) = (delimiter, false, true)
  }

  /// Finds out how a file is written: its encoding from all of it, its delimiter from its first rows.
  ///
  /// The delimiter is the one that divides most rows into the same number of cells, and into many.
  ///
  /// - Throws: `SheetFault.notATable` for what is no text.
  package init(of source: any ByteSource, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil) throws {
    guard source.count > 0 else { throw SheetFault.notATable(.empty) }
    found = try FoundEncoding(of: source, named: encoding)
    let start = try Self.beginning(DecodedStream(source, found))
    let named = Self.separatorLine(start)
    hasSeparatorLine = named != nil
    isDelimiterNamed = delimiter != nil || named != nil
    self.delimiter = delimiter ?? named ?? Self.likely(start)
  }

  private static func beginning(_ stream: DecodedStream) throws -> [UInt8] {
    var stream = stream
    return try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      let all = UnsafeMutableRawBufferPointer(buffer)
      while filled < all.count,
        case let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: all[filled...])), count > 0
      {
        filled += count
      }
    }
  }

  private static func separatorLine(_ bytes: [UInt8]) -> Delimiter? {
    guard bytes.count >= 5, bytes.starts(with: "sep=".utf8) || bytes.starts(with: "SEP=".utf8) else { return nil }
    guard bytes.count == 5 || bytes[5] == 0x0A || bytes[5] == 0x0D else { return nil }
    return Delimiter.allCases.first { $0.byte == bytes[4] }
  }

  private static func likely(_ bytes: [UInt8]) -> Delimiter {
    var best = (delimiter: Delimiter.comma, score: 0.0)
    // Where nothing divides anything, or two do it alike, the first stands.
    for delimiter in [Delimiter.comma, .semicolon, .tab] {
      let score = score(of: delimiter, in: bytes)
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }

  /// The share of rows with the commonest number of cells, squared, times that number; rows of one cell say nothing.
  private static func score(of delimiter: Delimiter, in bytes: [UInt8]) -> Double {
    var counts: [Int: Int] = [:]
    var (cells, isQuoted, isFresh, size, rows) = (1, false, true, 0, 0)
    func end() {
      if size > 0 || cells > 1 {
        counts[cells, default: 0] += 1
        rows += 1
      }
      (cells, size, isFresh) = (1, 0, true)
    }
    for byte in bytes {
      if isQuoted {
        if byte == UInt8(ascii: "\"") { isQuoted = false }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where isFresh: isQuoted = true
      case delimiter.byte: (cells, isFresh) = (cells + 1, true)
      case 0x0A, 0x0D: end()
      default:
        size += 1
        isFresh = false
      }
      if byte == UInt8(ascii: "\"") { size += 1 }
    }
    // The last row may be cut off.
    if rows == 0 { end() }
    guard let most = counts.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return 0
    }
    let share = Double(most.value) / Double(max(rows, 1))
    return share * share * Double(min(most.key - 1, 40)) + Double(most.value) / 1e6
  }
}

extension FoundEncoding {
  fileprivate init(_ encoding: TextEncoding) { (self.encoding, markLength, reason) = (encoding, 0, .named) }
}
