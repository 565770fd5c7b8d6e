/// A text with places to fill: `{{name}}`, `{{#if name}}…{{/if}}` for what is known, `{{#each name}}…{{/each}}` for lists.
///
/// A line with nothing but the beginning or the end of a part is no line of the result.
package struct TemplateText: Hashable, Sendable {
  /// A piece of it.
  indirect enum Piece: Hashable, Sendable {
    case text(String)
    case field(String)
    case part(Part, of: String, [Piece])
  }

  /// What happens with a part.
  enum Part: String, Hashable, Sendable {
    /// It stands where something is known.
    case `if`
    /// It stands for each element of a list.
    case each
  }

  let pieces: [Piece]

  /// How many parts may stand in each other.
  static let depth = 32

  /// Reads a text.
  ///
  /// - Throws: `TemplateFault` for a part that is not ended, or ended without having begun.
  package init(_ text: String) throws(TemplateFault) {
    var reading = TemplateReading(tags: Self.tags(in: Self.withoutControlLines(text))[...])
    pieces = try reading.pieces(until: nil)
  }

  /// The names that it asks for, each once, in the order of the text.
  package var names: [String] {
    func names(_ pieces: [Piece]) -> [String] {
      pieces.flatMap { piece -> [String] in
        switch piece {
        case .text: []
        case .field(let name): [name]
        case .part(_, let name, let inner): [name] + names(inner)
        }
      }
    }
    var seen: Set<String> = []
    return names(pieces).filter { seen.insert($0).inserted }
  }

  /// The text with everything filled in.
  ///
  /// - Parameters:
  ///   - scope: What is known; what is not is a line to be filled in by hand, and noted there.
  ///   - escape: How a value is written.
  package func filled(_ scope: inout LetterScope, _ escape: (String) -> String) -> String {
    Self.filled(pieces, &scope, escape)
  }

  private static func filled(_ pieces: [Piece], _ scope: inout LetterScope, _ escape: (String) -> String) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .field(let name): text += escape(scope.fill(name))
      case .part(.if, let name, let inner): if scope.knows(name) { text += filled(inner, &scope, escape) }
      case .part(.each, let name, let inner):
        for var element in scope.elements(of: name) {
          text += filled(inner, &element, escape)
          scope.note(element)
        }
      }
    }
    return text
  }

  /// A tag or what stands between two.
  enum Tag: Hashable, Sendable {
    case text(String)
    case field(String)
    case begin(Part, String)
    case end(Part)
  }

  static func tag(_ inner: some StringProtocol) -> Tag? {
    let words = inner.split(whereSeparator: { $0.isWhitespace }).map { String($0) }
    switch words.count {
    case 1 where words[0] == "/if": return .end(.if)
    case 1 where words[0] == "/each": return .end(.each)
    case 1: return isName(words[0]) ? .field(words[0]) : nil
    case 2 where words[0] == "#if": return .begin(.if, words[1])
    case 2 where words[0] == "#each": return .begin(.each, words[1])
    default: return nil
    }
  }

  private static func isName(_ word: String) -> Bool {
    word.allSatisfy { $0.isLetter || $0.isNumber || "._-[]".contains($0) }
  }

  /// The tags of a text in order; what only looks like one is text.
  static func tags(in text: String) -> [Tag] {
    var tags: [Tag] = []
    var (rest, plain) = (text[...], "")
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}"),
        let tag = tag(rest[open.upperBound..<close.lowerBound])
      else {
        plain += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        continue
      }
      plain += rest[..<open.lowerBound]
      if !plain.isEmpty { tags.append(.text(plain)) }
      plain = ""
      tags.append(tag)
      rest = rest[close.upperBound...]
    }
    plain += rest
    return plain.isEmpty ? tags : tags + [.text(plain)]
  }

  /// Whether a line has nothing but tags that begin or end parts.
  static func isControl(_ line: some StringProtocol) -> Bool {
    let tags = tags(in: String(line)).filter { tag in
      if case .text(let plain) = tag { !plain.allSatisfy(\.isWhitespace) } else { true }
    }
    return !tags.isEmpty
      && tags.allSatisfy { tag in
        switch tag {
        case .begin, .end: true
        case .text, .field: false
        }
      }
  }

  private static func withoutControlLines(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var joined = ""
    for (place, line) in lines.enumerated() {
      if isControl(line) {
        joined += line.filter { !$0.isNewline }
      } else {
        joined += line + (place + 1 < lines.count ? "\n" : "")
      }
    }
    return joined
  }
}

/// Why a template cannot be filled.
package enum TemplateFault: Error, Hashable, Sendable {
  /// A part has no end.
  case notEnded(String)
  /// Something ends that has not begun.
  case notBegun(String)
  /// A part stands in more parts than any letter needs.
  case deep(String)
}

private struct TemplateReading {
  var tags: ArraySlice<TemplateText.Tag>
  private var depth = 0

  init(tags: ArraySlice<TemplateText.Tag>) { self.tags = tags }

  mutating func pieces(
    until open: (part: TemplateText.Part, name: String)?
  ) throws(TemplateFault) -> [TemplateText.Piece] {
    if depth > TemplateText.depth, let open { throw .deep("{{#\(open.part.rawValue) \(open.name)}}") }
    depth += 1
    defer { depth -= 1 }
    var pieces: [TemplateText.Piece] = []
    while let tag = tags.popFirst() {
      switch tag {
      case .text(let plain): pieces.append(.text(plain))
      case .field(let name): pieces.append(.field(name))
      case .begin(let part, let name): pieces.append(.part(part, of: name, try self.pieces(until: (part, name))))
      case .end(let part):
        guard open?.part == part else { throw .notBegun("{{/\(part.rawValue)}}") }
        return pieces
      }
    }
    if let open { throw .notEnded("{{#\(open.part.rawValue) \(open.name)}}") }
    return pieces
  }
}
