/// How the letters of a text file are written as bytes.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1251 = "Windows-1251"
  /// What Windows calls 1251 with Kazakh letters.
  case kz1048 = "KZ-1048"

  /// An encoding as people name it.
  ///
  /// - Throws: `SheetFault.unknownEncoding`.
  package init(named name: String) throws(SheetFault) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "utf8bom", "utf8sig", "65001": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2", "1200": self = .utf16LittleEndian
    case "utf16be", "1201": self = .utf16BigEndian
    case "windows1251", "cp1251", "1251", "ansi", "win1251": self = .windows1251
    case "kz1048", "rk1048", "strk1048", "strk10482002", "cpkz1048": self = .kz1048
    default: throw .unknownEncoding(name)
    }
  }

  /// The letters of the bytes from 0x80 to 0xBF; from 0xC0 on both tables have А to я in order. 0xFFFD is no letter.
  var upperTable: [UInt16] { self == .kz1048 ? Self.kazakh : Self.cyrillic }

  private static let cyrillic: [UInt16] = [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C,
    0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122, 0x0459, 0x203A,
    0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9,
    0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
    0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
  ]

  private static let kazakh: [UInt16] = {
    var table = cyrillic
    for (byte, letter) in differences { table[Int(byte) - 0x80] = letter }
    return table
  }()

  /// Where the two tables differ: STRK 1048-2002 has Kazakh letters there.
  private static let differences: [(UInt8, UInt16)] = [
    (0x8D, 0x049A), (0x8E, 0x04BA), (0x9D, 0x049B), (0x9E, 0x04BB), (0xA1, 0x04B0), (0xA2, 0x04B1), (0xA3, 0x04D8),
    (0xA5, 0x04E8), (0xAA, 0x0492), (0xAF, 0x04AE), (0xB4, 0x04E9), (0xBA, 0x0493), (0xBC, 0x04D9), (0xBD, 0x04A2),
    (0xBE, 0x04A3), (0xBF, 0x04AF),
  ]
}
