/// What every part of an office file begins with.
let xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
/// The namespace of spreadsheets.
let spreadsheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
/// The namespace in which parts of an office file name each other.
let relationNames = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

extension [UInt8] {
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  mutating func append(number: Int) {
    guard number >= 10 else { return append(UInt8(48 + number)) }
    append(number: number / 10)
    append(UInt8(48 + number % 10))
  }

  mutating func append(column: Int) {
    guard column >= 26 else { return append(UInt8(65 + column)) }
    append(column: column / 26 - 1)
    append(UInt8(65 + column % 26))
  }

  /// A text as it stands between tags or in an attribute; what XML cannot hold is written as spreadsheets do, `_x0001_`.
  mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "&"): append(text: "&amp;")
        case UInt8(ascii: "<"): append(text: "&lt;")
        case UInt8(ascii: ">"): append(text: "&gt;")
        case UInt8(ascii: "\""): append(text: "&quot;")
        case 0x0D: append(text: "_x000D_")
        case ..<0x20 where byte != 0x09 && byte != 0x0A:
          append(text: byte < 0x10 ? "_x000" : "_x00")
          append(text: String(byte, radix: 16, uppercase: true) + "_")
        case UInt8(ascii: "_") where isEscape(bytes, place): append(text: "_x005F_")
        // U+FFFE and U+FFFF are no letters of XML.
        case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE:
          append(text: bytes[place + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_")
          place += 2
        default: append(byte)
        }
        place += 1
      }
    }
  }

  /// Whether a text has by itself what would be read as an escape.
  private func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_") else {
      return false
    }
    return bytes[place + 2..<place + 6].allSatisfy {
      (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
    }
  }
}

/// A text as it stands between tags or in an attribute.
func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.append(escaped: text)
  return String(decoding: bytes, as: UTF8.self)
}
