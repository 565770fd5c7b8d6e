/// What the style of a cell makes of a number.
enum NumberForm: Hashable {
  case plain
  case day
  case moment
  case time
  /// At least so many digits, with zeros before them.
  case padded(Int)

  /// A form by its number among the built-in ones; those of East Asian languages, 27 to 36 and 50 to 58, are days too.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 22: self = .moment
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .plain
    }
  }

  /// A form by its code, `dd.mm.yyyy;@`.
  ///
  /// What stands in quotation marks, behind a backslash or in square brackets says nothing, but `[h]` is a time. An `m` is a
  /// minute beside an hour or a second, else a month.
  init(code: String) {
    var letters: [UInt8] = []
    var isQuoted = false
    var bytes = Array(code.utf8)[...]
    scan: while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
      case UInt8(ascii: "["):
        let inside = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inside.count + 1)
        if let first = inside.first, inside.allSatisfy({ $0 | 0x20 == first | 0x20 }),
          "hms".utf8.contains(first | 0x20)
        {
          letters.append(UInt8(ascii: "h"))
        }
      case UInt8(ascii: ";"): break scan
      default: letters.append((65...90).contains(byte) ? byte | 0x20 : byte)
      }
    }
    self = Self.form(of: letters)
  }

  private static func form(of letters: [UInt8]) -> NumberForm {
    if String(decoding: letters, as: UTF8.self) == "general" { return .plain }
    let hasDay = letters.contains { $0 == UInt8(ascii: "d") || $0 == UInt8(ascii: "y") }
    let hasTime = letters.contains { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "s") }
    if hasDay { return hasTime ? .moment : .day }
    if hasTime { return .time }
    if letters.contains(UInt8(ascii: "m")) { return .day }
    return letters.count > 1 && letters.allSatisfy { $0 == UInt8(ascii: "0") } ? .padded(letters.count) : .plain
  }

  /// What a number is in this form.
  func cell(_ digits: String, since1904: Bool) -> Cell {
    switch self {
    case .plain: return .number(SheetNumber.plain(digits))
    case .padded(let width):
      let plain = SheetNumber.plain(digits)
      guard plain.utf8.allSatisfy({ (48...57).contains($0) }) else { return .number(plain) }
      return .number(String(repeating: "0", count: max(0, width - plain.utf8.count)) + plain)
    case .day, .moment, .time:
      guard let number = Double(digits), number >= 0, number < 2_958_466 else {
        return .number(SheetNumber.plain(digits))
      }
      var (serial, minutes) = (Int(number), Int(((number - number.rounded(.down)) * 1440).rounded()))
      if minutes == 1440 { (serial, minutes) = (serial + 1, 0) }
      let time = SheetTime(minutes: minutes)
      if self == .time, serial == 0 { return .time(time) }
      guard let day = SheetDay(serial: serial, since1904: since1904) else {
        return serial == 0 ? .time(time) : .number(SheetNumber.plain(digits))
      }
      return .day(day, time: minutes == 0 ? nil : time)
    }
  }
}

/// Numbers as people read them in a cell.
enum SheetNumber {
  /// A number as its cell shows it: no exponent, and no more than fifteen digits, beyond which it is only how machines count.
  static func plain(_ digits: String) -> String {
    var text = digits
    let isSimple = text.withUTF8 { bytes in
      bytes.count < 16 && !bytes.isEmpty
        && bytes.enumerated().allSatisfy { place, byte in
          (48...57).contains(byte) || (place == 0 && byte == UInt8(ascii: "-") && bytes.count > 1)
        }
    }
    if isSimple { return digits }
    guard let number = Double(digits), number.isFinite else { return digits }
    return plain(number)
  }

  /// A number with at most fifteen digits that say something.
  static func plain(_ number: Double) -> String {
    guard number != 0 else { return "0" }
    let text = abs(number).description.lowercased()
    let parts = text.split(separator: "e")
    var point = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var figures = mantissa.flatMap { Array($0.utf8) }.map { Int($0) - 48 }
    point += mantissa[0].utf8.count
    // Zeros in front say nothing.
    while let first = figures.first, first == 0, figures.count > 1 {
      figures.removeFirst()
      point -= 1
    }
    if figures.count > 15 {
      let isUp = figures[15] >= 5
      figures = Array(figures[..<15])
      if isUp {
        var place = 14
        while place >= 0, figures[place] == 9 {
          figures[place] = 0
          place -= 1
        }
        if place < 0 {
          figures.insert(1, at: 0)
          point += 1
        } else {
          figures[place] += 1
        }
      }
    }
    while figures.count > 1, figures.last == 0 { figures.removeLast() }
    return (number < 0 ? "-" : "") + written(figures, point)
  }

  private static func written(_ figures: [Int], _ point: Int) -> String {
    let digits = figures.map(String.init).joined()
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point >= figures.count { return digits + String(repeating: "0", count: point - figures.count) }
    return "\(digits.prefix(point)).\(digits.dropFirst(point))"
  }
}
