/// XML as office programs write it, in which a tag ends with the next `>`: what looks only for that may be used on it.
package enum PlainMarkup {
  /// Whether these bytes are XML of one root without document types, comments, plain pieces, and `>` in the value of an
  /// attribute, and not nested beyond what office files are.
  ///
  /// - Complexity: One pass.
  package static func holds(_ bytes: [UInt8]) -> Bool {
    let mark = [UInt8(ascii: "<"), UInt8(ascii: "!")]
    guard !zip(bytes, bytes.dropFirst()).contains(where: { $0 == mark[0] && $1 == mark[1] }) else { return false }
    var xml = XMLReader(SourceStream(MemoryBytes(bytes)), part: "")
    do {
      while case let event = try xml.next(), event != .done { if event == .start, xml.hasClosingSign { return false } }
      return String(validating: bytes, as: UTF8.self) != nil
    } catch {
      return false
    }
  }
}
