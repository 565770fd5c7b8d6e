/// Reads XML one tag or text at a time, as little of XML as office files are made of, and that strictly.
///
/// Refused are document types and with them every entity but XML's own five, encodings other than UTF-8, tags that do not
/// match, and what is nested or long beyond need. Prefixes of names are left out; comments and instructions are skipped.
struct XMLReader: ~Copyable {
  /// What comes next.
  enum Event {
    /// An element begins; `name` and the attributes are its own. An empty one ends at once, with an event of its own.
    case start
    /// The element `name` ends.
    case end
    /// Some text, in as many pieces as it takes; `appendText` has it.
    case text
    case done
  }

  /// The name of what begins or ends.
  private(set) var name: XMLName = ""
  private var window: ByteWindow
  private let part: String
  private var line = 1
  private var open: [XMLName] = []
  private var attributes: [(name: XMLName, range: Range<Int>)] = []
  private var text = 0..<0
  private var isPlain = true
  private var endsAtOnce = false
  private var hasRoot = false
  private var isAtStart = true

  private enum Limit {
    static let depth = 64
    static let window = 1 << 21
  }

  init(_ stream: any ByteStream, part: String) {
    window = ByteWindow(stream)
    self.part = part
  }

  private func fault(_ fault: SheetFault.MarkupFault) -> SheetFault { .markup(part: part, line: line, fault) }

  private var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(window.buffer) }

  /// The next event.
  ///
  /// - Throws: `SheetFault.markup`, and what the stream throws.
  mutating func next() throws -> Event {
    if endsAtOnce { return try close(name) }
    if isAtStart { try begin() }
    while true {
      if window.start == window.end {
        guard try more() else { return try finish() }
        continue
      }
      guard bytes[window.start] == UInt8(ascii: "<") else {
        if try readText() { return .text }
        continue
      }
      if let event = try readTag() { return event }
    }
  }

  /// Skips the element that has just begun, with all in it.
  mutating func skip() throws {
    let depth = open.count
    while open.count >= depth { if try next() == .done { return } }
  }

  /// Appends the text that has just come.
  mutating func appendText(to buffer: inout [UInt8]) throws {
    if isPlain { return buffer.append(contentsOf: bytes[text]) }
    try decode(text, into: &buffer)
  }

  /// The bytes of an attribute as they stand in the file, which is all of it where it has no entity.
  func withAttribute<Answer>(_ name: XMLName, _ body: (UnsafeRawBufferPointer) -> Answer) -> Answer? {
    for attribute in attributes where attribute.name == name {
      return body(UnsafeRawBufferPointer(rebasing: bytes[attribute.range]))
    }
    return nil
  }

  /// The value of an attribute.
  mutating func attribute(_ name: XMLName) throws -> String? {
    guard let range = attributes.first(where: { $0.name == name })?.range else { return nil }
    var buffer: [UInt8] = []
    try decode(range, into: &buffer)
    guard let text = String(validating: buffer, as: UTF8.self) else { throw fault(.encoding) }
    return text
  }

  /// Whether a value of an attribute has a sign that otherwise ends a tag.
  var hasClosingSign: Bool { attributes.contains { bytes[$0.range].contains(UInt8(ascii: ">")) } }

  /// The value of an attribute that is a number.
  mutating func integer(_ name: XMLName) throws -> Int? { try attribute(name).flatMap { Int($0) } }
}

extension XMLReader {
  private mutating func more() throws -> Bool {
    if window.isAtEnd { return false }
    guard try window.fill(limit: Limit.window) else { throw fault(.deep) }
    return !window.isAtEnd || window.start < window.end
  }

  private mutating func finish() throws -> Event {
    guard open.isEmpty, hasRoot else { throw fault(.end) }
    return .done
  }

  private mutating func begin() throws {
    isAtStart = false
    while window.end - window.start < 4, try more() {}
    let start = window.start
    guard window.end - start >= 3 else { return }
    if bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF { window.start += 3 }
    // Zeros, or a mark of UTF-16.
    if bytes[start] == 0 || bytes[start + 1] == 0 || bytes[start] >= 0xFE { throw fault(.encoding) }
  }

  /// The place of a byte from a place on; brings in more until it is there.
  private mutating func find(_ byte: UInt8, from offset: Int) throws -> Int {
    var offset = offset
    while true {
      var place = window.start + offset
      let end = window.end
      while place < end {
        if bytes[place] == byte { return place - window.start }
        place += 1
      }
      offset = end - window.start
      guard try more() else { throw fault(.end) }
    }
  }

  private mutating func count(lines range: Range<Int>) {
    for place in range where bytes[place] == 0x0A { line += 1 }
  }

  /// Text up to the next tag, or what there is of it; false for blanks outside the root.
  private mutating func readText() throws -> Bool {
    var place = window.start
    var plain = true
    while place < window.end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") || byte == 0x0D { plain = false }
      place += 1
    }
    // A piece of text must not end inside an entity, a letter or a line end: what may be cut waits for more.
    if place == window.end, !window.isAtEnd {
      let tail = max(window.start, place - 16)
      if let cut = (tail..<place).last(where: { bytes[$0] == UInt8(ascii: "&") || bytes[$0] == 0x0D }),
        bytes[cut] == 0x0D ? cut == place - 1 : !bytes[cut..<place].contains(UInt8(ascii: ";"))
      {
        place = cut
      }
      if place == window.start {
        guard try more() else { throw fault(.end) }
        return false
      }
    }
    text = window.start..<place
    isPlain = plain
    count(lines: text)
    window.start = place
    guard open.isEmpty else { return true }
    guard bytes[text].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { throw fault(.syntax) }
    return false
  }

  private mutating func readTag() throws -> Event? {
    while window.end - window.start < 9, try more() {}
    guard window.end - window.start >= 2 else { throw fault(.end) }
    switch bytes[window.start + 1] {
    case UInt8(ascii: "/"): return try readEnd()
    case UInt8(ascii: "?"): return try skipInstruction()
    case UInt8(ascii: "!"): return try readDeclaration()
    default: return try readStart()
    }
  }

  private mutating func readEnd() throws -> Event {
    let end = try find(UInt8(ascii: ">"), from: 2)
    var last = window.start + end
    while last > window.start + 2, isBlank(bytes[last - 1]) { last -= 1 }
    let name = try localName(window.start + 2..<last)
    window.start += end + 1
    guard open.last == name else { throw fault(.syntax) }
    return try close(name)
  }

  private mutating func close(_ name: XMLName) throws -> Event {
    endsAtOnce = false
    self.name = name
    open.removeLast()
    attributes.removeAll(keepingCapacity: true)
    return .end
  }

  /// An instruction, or the declaration at the beginning, which may name no other encoding.
  private mutating func skipInstruction() throws -> Event? {
    var end = try find(UInt8(ascii: ">"), from: 2)
    while bytes[window.start + end - 1] != UInt8(ascii: "?") { end = try find(UInt8(ascii: ">"), from: end + 1) }
    let range = window.start..<window.start + end
    if bytes[range].starts(with: "<?xml ".utf8) {
      let declaration = String(decoding: bytes[range], as: UTF8.self).lowercased()
      if let place = declaration.firstRange(of: "encoding")?.upperBound {
        let value = declaration[place...].drop { " =\"'".contains($0) }.prefix { !"\"'".contains($0) }
        guard ["utf-8", "utf8", "us-ascii"].contains(String(value)) else { throw fault(.encoding) }
      }
    }
    count(lines: range)
    window.start += end + 1
    return nil
  }

  /// A comment or a piece of plain text; a document type is refused.
  private mutating func readDeclaration() throws -> Event? {
    let begin = bytes[window.start..<window.end]
    if begin.starts(with: "<!--".utf8) {
      var end = try find(UInt8(ascii: ">"), from: 6)
      while !(bytes[window.start + end - 1] == UInt8(ascii: "-") && bytes[window.start + end - 2] == UInt8(ascii: "-"))
      {
        end = try find(UInt8(ascii: ">"), from: end + 1)
      }
      count(lines: window.start..<window.start + end)
      window.start += end + 1
      return nil
    }
    guard begin.starts(with: "<![CDATA[".utf8) else {
      throw fault(begin.starts(with: "<!".utf8) ? .documentType : .end)
    }
    guard !open.isEmpty else { throw fault(.syntax) }
    var end = try find(UInt8(ascii: ">"), from: 11)
    while !(bytes[window.start + end - 1] == UInt8(ascii: "]") && bytes[window.start + end - 2] == UInt8(ascii: "]")) {
      end = try find(UInt8(ascii: ">"), from: end + 1)
    }
    text = window.start + 9..<window.start + end - 2
    isPlain = true
    count(lines: text)
    window.start += end + 1
    return .text
  }

  private mutating func readStart() throws -> Event {
    let length = try closing()
    let end = window.start + length
    let first = window.start + 1
    var place = first
    while place < end, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: "/") { place += 1 }
    name = try localName(first..<place)
    attributes.removeAll(keepingCapacity: true)
    endsAtOnce = bytes[end - 1] == UInt8(ascii: "/")
    try readAttributes(place..<(endsAtOnce ? end - 1 : end))
    if open.isEmpty {
      guard !hasRoot else { throw fault(.syntax) }
      hasRoot = true
    }
    guard open.count < Limit.depth else { throw fault(.deep) }
    open.append(name)
    count(lines: window.start..<end)
    window.start = end + 1
    return .start
  }

  /// Where the tag that begins here ends; a `>` in a value does not end it.
  private mutating func closing() throws -> Int {
    var (offset, quote) = (1, UInt8(0))
    while true {
      let end = window.end - window.start
      while offset < end {
        let byte = bytes[window.start + offset]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          return offset
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "<") {
          throw fault(.syntax)
        }
        offset += 1
      }
      guard try more() else { throw fault(.end) }
    }
  }

  private mutating func readAttributes(_ range: Range<Int>) throws {
    var place = range.lowerBound
    func skipBlanks() { while place < range.upperBound, isBlank(bytes[place]) { place += 1 } }
    while true {
      let before = place
      skipBlanks()
      if place == range.upperBound { return }
      guard place > before else { throw fault(.syntax) }
      let start = place
      while place < range.upperBound, bytes[place] != UInt8(ascii: "="), !isBlank(bytes[place]) { place += 1 }
      let name = try localName(start..<place)
      skipBlanks()
      guard place < range.upperBound, bytes[place] == UInt8(ascii: "=") else { throw fault(.syntax) }
      place += 1
      skipBlanks()
      guard place < range.upperBound, case let quote = bytes[place], quote == 0x22 || quote == 0x27 else {
        throw fault(.syntax)
      }
      place += 1
      let value = place
      while place < range.upperBound, bytes[place] != quote { place += 1 }
      guard place < range.upperBound else { throw fault(.syntax) }
      attributes.append((name, value..<place))
      place += 1
    }
  }

  private func localName(_ range: Range<Int>) throws -> XMLName {
    var start = range.lowerBound
    for place in range {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") { start = place + 1 }
      guard byte >= 0x80 || isNameByte(byte) else { throw fault(.syntax) }
    }
    guard start < range.upperBound else { throw fault(.syntax) }
    return XMLName(UnsafeRawBufferPointer(rebasing: bytes[start..<range.upperBound]))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x3A, 0x5F: true
    default: false
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Text with its entities put in and its line ends made one.
  private func decode(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == 0x0D {
        buffer.append(0x0A)
        place += place + 1 < range.upperBound && bytes[place + 1] == 0x0A ? 2 : 1
      } else if byte == UInt8(ascii: "&") {
        guard let end = bytes[place..<min(range.upperBound, place + 12)].firstIndex(of: UInt8(ascii: ";")) else {
          throw fault(.entity)
        }
        buffer.append(contentsOf: try entity(place + 1..<end).utf8)
        place = end + 1
      } else {
        buffer.append(byte)
        place += 1
      }
    }
  }

  private func entity(_ range: Range<Int>) throws -> String {
    let name = String(decoding: bytes[range], as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHex = name.hasPrefix("#x")
      guard name.hasPrefix("#"), let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        code >= 0x20 || [9, 10, 13].contains(code), let scalar = Unicode.Scalar(code)
      else { throw fault(.entity) }
      return String(Character(scalar))
    }
  }
}
