internal import WorkflowEngine

/// Pieces of HTML, made by pure functions of what stands in them.
enum Markup {
  /// Text between tags or in an attribute: nothing in it is markup or a control.
  static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in SafeText.make(text, lineFeeds: .spaces).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An element with what is in it, which is markup already; attributes are texts.
  static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String) -> String {
    "<\(name)\(written(attributes))>\(content)</\(name)>"
  }

  /// An element with nothing in it.
  static func void(_ name: String, _ attributes: [(String, String)]) -> String { "<\(name)\(written(attributes))>" }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.reduce(into: "") { $0 += " \($1.0)=\"\(text($1.1))\"" }
  }

  /// A link within the site or to elsewhere, with a text.
  static func link(_ address: String, _ text: String) -> String { element("a", [("href", address)], self.text(text)) }

  /// A list of items that are markup already.
  static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : element("ul", [], items.map { element("li", [], $0) }.joined())
  }

  /// What something is beside what it says; both are markup already.
  static func pairs(_ rows: [(String, String)]) -> String {
    rows.isEmpty
      ? ""
      : element("dl", [], rows.map { element("dt", [], $0.0) + element("dd", [], $0.1) }.joined())
  }

  /// A table with a caption, in a region that scrolls by itself where the window is narrow.
  ///
  /// - Parameters:
  ///   - caption: A text.
  ///   - header: Texts.
  ///   - rows: Cells that are markup already; the first of a row is its header.
  ///   - numbers: The columns of numbers, which stand to the right.
  static func table(_ caption: String, _ header: [String], _ rows: [[String]], numbers: Set<Int> = []) -> String {
    guard !rows.isEmpty else { return "" }
    func kind(_ column: Int) -> [(String, String)] { numbers.contains(column) ? [("class", "n")] : [] }
    let head = header.enumerated().map { element("th", [("scope", "col")] + kind($0.offset), text($0.element)) }
    let body = rows.map { row in
      element(
        "tr", [],
        row.enumerated().map { column, cell in
          column == 0 ? element("th", [("scope", "row")], cell) : element("td", kind(column), cell)
        }.joined())
    }
    let table = element(
      "table", [],
      element("caption", [], text(caption)) + element("thead", [], element("tr", [], head.joined()))
        + element("tbody", [], body.joined()))
    return element("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)], table)
  }

  /// A text that somebody typed, marked with its language where that is another than the page's.
  static func passage(_ text: String, on page: Language) -> String {
    let own = self.text(text)
    guard let language = language(of: text), language != page else { return own }
    return element("span", [("lang", language.rawValue)], own)
  }

  /// The letters that only Kazakh has.
  private static let kazakh = Set("әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars)

  /// The language of a text, by its letters: those that only Kazakh has, else whether most are Cyrillic or Latin.
  static func language(of text: String) -> Language? {
    var (cyrillic, latin) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x400, kazakh.contains(scalar) { return .kk }
      if (0x400...0x4FF).contains(scalar.value) { cyrillic += 1 }
      if (0x41...0x5A).contains(scalar.value & ~0x20) { latin += 1 }
    }
    return cyrillic == 0 && latin == 0 ? nil : cyrillic >= latin ? .ru : .en
  }
}
