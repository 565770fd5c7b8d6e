/// Writes values as RFC 8785 asks, on one line or indented.
struct JSONWriter: ~Copyable {
  private(set) var output = ByteBuffer()
  private let isIndented: Bool
  private var level = 0

  init(isIndented: Bool) { self.isIndented = isIndented }
}

extension JSONWriter {
  /// Writes a value.
  mutating func write(_ value: JSON) {
    switch value {
    case .null: output.append("null")
    case .bool(let value): output.append(value ? "true" : "false")
    case .integer(let value): write(value)
    case .double(let value): write(DoubleText.text(of: value).utf8)
    case .string(let value): write(value)
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
  }

  /// Begins a new line, when indented.
  mutating func breakLine() {
    guard isIndented else { return }
    output.append(lineFeedAnd: level &* 2)
  }

  private mutating func write(_ elements: [JSON]) {
    guard !elements.isEmpty else { return output.append("[]") }
    output.append(UInt8(ascii: "["))
    level += 1
    var isFirst = true
    for element in elements {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      breakLine()
      write(element)
    }
    level -= 1
    breakLine()
    output.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ object: JSONObject) {
    guard !object.isEmpty else { return output.append("{}") }
    output.append(UInt8(ascii: "{"))
    level += 1
    var isFirst = true
    if object.isSorted {
      for member in object.members { write(member, &isFirst) }
    } else {
      for place in object.sortedPlaces { write(object.members[place], &isFirst) }
    }
    level -= 1
    breakLine()
    output.append(UInt8(ascii: "}"))
  }

  /// Writes an object as if it did not have some of its members.
  mutating func write(_ object: JSONObject, without keys: [String]) {
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for place in object.isSorted ? Array(object.members.indices) : object.sortedPlaces {
      let member = object.members[place]
      if !keys.contains(where: { CodeUnits.areEqual($0, member.key) }) { write(member, &isFirst) }
    }
    output.append(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func write(_ member: JSONObject.Member, _ isFirst: inout Bool) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
    write(member.key)
    output.append(UInt8(ascii: ":"))
    if isIndented { output.append(UInt8(ascii: " ")) }
    write(member.value)
  }
}

extension JSONWriter {
  private mutating func write(_ value: Int) {
    precondition(
      (-JSON.largestInteger...JSON.largestInteger).contains(value), "no reader keeps integers beyond ±(2⁵³−1) exactly")
    if (0..<10).contains(value) { return output.append(UInt8(ascii: "0") + UInt8(value)) }
    if value < 0 { output.append(UInt8(ascii: "-")) }
    writeDigits(of: value.magnitude)
  }

  private mutating func writeDigits(of number: UInt) {
    if number >= 10 { writeDigits(of: number / 10) }
    output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func write(_ text: String.UTF8View) {
    for unit in text { output.append(unit) }
  }

  /// Writes a string in quotes.
  @inline(__always)
  private mutating func write(_ text: String) {
    if let short = SmallText(text), short.isPlain { return output.append(quoted: short) }
    writeLong(text)
  }

  @inline(never)
  private mutating func writeLong(_ text: String) {
    var text = text
    output.append(UInt8(ascii: "\""))
    // Copying the bytes from where they lie; the pointer does not leave the closure.
    text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let end = bytes.plainRun(from: 0).end
      output.append(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      if end < bytes.count { writeEscaped(UnsafeRawBufferPointer(rebasing: bytes[end...])) }
    }
    output.append(UInt8(ascii: "\""))
  }

  @inline(never)
  private mutating func writeEscaped(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while start < bytes.count {
      let end = bytes.plainRun(from: start).end
      output.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      if end < bytes.count { writeEscape(of: bytes[end]) }
      start = end + 1
    }
  }

  /// Writes a quote, a backslash or a control character (RFC 8785, 3.2.2.2).
  private mutating func writeEscape(of byte: UInt8) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: output.append(byte)
    default:
      output.append(byte < 0x10 ? "u000" : "u001")
      let digit = byte & 0x0F
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// Writes doubles as ECMAScript does (ECMA-262, Number::toString; RFC 8785, 3.2.2.3).
enum DoubleText {
  /// The shortest text that reads back as `value`; both zeros are `0`.
  ///
  /// - Precondition: `value` is finite.
  static func text(of value: Double) -> String {
    precondition(value.isFinite, "JSON has no infinity and no NaN")
    guard value != 0 else { return "0" }
    let decimal = Decimal(value.magnitude)
    return (value < 0 ? "-" : "") + decimal.text
  }

  /// The shortest digits of a positive double.
  private struct Decimal {
    /// Digits without leading and trailing zeros.
    var digits = ""
    /// Where the point stands, counted from the first digit: 0.`digits` × 10^`point`.
    var point = 0

    /// Takes the digits of the description, which are the shortest too, and forgets how it arranged them.
    init(_ value: Double) {
      let parts = value.description.split(separator: "e")
      let halves = parts[0].split(separator: ".")
      let whole = halves[0]
      let all = halves.joined()
      let significant = all.drop { $0 == "0" }
      point = whole.utf8.count - (all.utf8.count - significant.utf8.count)
      if parts.count > 1 { point += Int(parts[1]) ?? 0 }
      digits = String(significant)
      while digits.last == "0" { digits.removeLast() }
    }

    var text: String {
      let count = digits.utf8.count
      switch point {
      case count...21 where count <= 21: return digits + String(repeating: "0", count: point - count)
      case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
      case -5...0: return "0." + String(repeating: "0", count: -point) + digits
      default:
        let exponent = point - 1
        let fraction = count > 1 ? "." + digits.dropFirst() : ""
        return digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
      }
    }
  }
}
