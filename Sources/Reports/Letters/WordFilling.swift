/// Fills the places in the text of a Word document: what stands around them keeps its look, also where Word has cut a place
/// into several runs.
///
/// A place lies in one paragraph. A paragraph with nothing but the beginning or end of a part is taken away; a part that
/// begins and ends in one row of a table repeats that row.
package struct WordFilling {
  /// The text of the main part, `word/document.xml`.
  private let xml: [UInt8]

  /// - Parameter xml: The main part.
  package init(_ xml: [UInt8]) { self.xml = xml }

  /// The names that it asks for, each once, in the order of the text.
  ///
  /// - Throws: `TemplateFault`.
  package func names() throws(TemplateFault) -> [String] {
    try TemplateText(chunks.map(\.text).joined(separator: "\n")).names
  }

  /// The tags, each with its paragraph.
  ///
  /// A part begins and ends in paragraphs that have nothing else, or all of it in one row of a table.
  var placed: [TemplateTag] {
    lines.flatMap { line -> [TemplateTag] in
      TemplateText.tags(in: String(line.text)).filter { if case .text = $0 { false } else { true } }.map { tag in
        var placed = TemplateTag(tag: tag, place: line.place)
        switch (line.kind, tag) {
        case (_, .field), (_, .text): break
        case (.row, .begin(.each, _)), (.row, .end(.each)): break
        default: placed.canDivide = line.kind == .paragraph && TemplateText.isControl(line.text)
        }
        return placed
      }
    }
  }

  /// What only looks like a place: it begins in one paragraph and is not ended there.
  var broken: [TemplatePlace] { lines.filter { Self.isOpen($0.text) }.map(\.place) }

  /// What people read, a paragraph each.
  private var lines: [(kind: Chunk.Kind, text: Substring, place: TemplatePlace)] {
    var number = 0
    return chunks.filter { $0.kind != .between }.flatMap { chunk in
      chunk.text.split(separator: "\n", omittingEmptySubsequences: false).map { text in
        number += 1
        return (chunk.kind, text, TemplatePlace(number, isParagraph: true, text))
      }
    }
  }

  private static func isOpen(_ text: some StringProtocol) -> Bool {
    guard let last = text.ranges(of: "{{").last else { return false }
    return !text[last.upperBound...].contains("}}")
  }

  /// The main part with everything filled in.
  ///
  /// - Parameter scope: What is known; what is not is noted there.
  /// - Throws: `TemplateFault`.
  package func filled(_ scope: inout LetterScope) throws(TemplateFault) -> [UInt8] {
    var reading = ChunkReading(chunks: chunks[...])
    let parts = try reading.parts(until: nil)
    return Array(try Self.filled(parts, &scope).utf8)
  }

  // MARK: Paragraphs and rows

  /// A paragraph, a row of a table, or what stands between them.
  fileprivate struct Chunk {
    enum Kind { case between, paragraph, row }
    let kind: Kind
    let xml: Substring
    /// What people read of it.
    let text: String
  }

  private var chunks: [Chunk] { Self.chunks(of: String(decoding: xml, as: UTF8.self)[...]) }

  private static func chunks(of xml: Substring) -> [Chunk] {
    var (chunks, rest) = ([Chunk](), xml)
    while let (kind, start) = next(in: rest), let end = end(of: kind == .row ? "tr" : "p", from: start, in: rest) {
      if start > rest.startIndex { chunks.append(Chunk(kind: .between, xml: rest[..<start], text: "")) }
      let piece = rest[start..<end]
      let text = WordParagraph.text(of: piece)
      if kind == .row, !isWholePart(text) {
        // Nothing repeats it: what is in it is filled by itself.
        let inner = piece.index(after: piece.firstIndex(of: ">") ?? piece.startIndex)
        chunks.append(Chunk(kind: .between, xml: piece[..<inner], text: ""))
        rest = rest[inner...]
      } else {
        chunks.append(Chunk(kind: kind, xml: piece, text: text))
        rest = rest[end...]
      }
    }
    if !rest.isEmpty { chunks.append(Chunk(kind: .between, xml: rest, text: "")) }
    return chunks
  }

  fileprivate static func isWholePart(_ text: String) -> Bool {
    text.contains("{{#each") && text.contains("{{/each}}")
  }

  private static func next(in xml: Substring) -> (Chunk.Kind, Substring.Index)? {
    let row = start(of: "tr", in: xml)
    guard let paragraph = start(of: "p", in: xml) else { return row.map { (.row, $0) } }
    if let row, row < paragraph { return (.row, row) }
    return (.paragraph, paragraph)
  }

  private static func start(of name: String, in xml: Substring) -> Substring.Index? {
    [xml.firstRange(of: "<w:\(name)>"), xml.firstRange(of: "<w:\(name) ")].compactMap { $0?.lowerBound }.min()
  }

  /// Where an element ends; elements of its kind may stand in it.
  private static func end(of name: String, from start: Substring.Index, in xml: Substring) -> Substring.Index? {
    guard let tagEnd = xml[start...].firstIndex(of: ">") else { return nil }
    if xml[xml.index(before: tagEnd)] == "/" { return xml.index(after: tagEnd) }
    var (depth, rest) = (1, xml[xml.index(after: tagEnd)...])
    while let close = rest.firstRange(of: "</w:\(name)>") {
      if let open = Self.start(of: name, in: rest[..<close.lowerBound]) {
        depth += 1
        rest = rest[rest.index(after: open)...]
        continue
      }
      depth -= 1
      rest = rest[close.upperBound...]
      if depth == 0 { return close.upperBound }
    }
    return nil
  }

  // MARK: Filling

  fileprivate indirect enum Part {
    case chunk(Chunk)
    case part(TemplateText.Part, of: String, [Part])
  }

  private static func filled(_ parts: [Part], _ scope: inout LetterScope) throws(TemplateFault) -> String {
    var xml = ""
    for part in parts {
      switch part {
      case .part(.if, let name, let inner): if scope.knows(name) { xml += try filled(inner, &scope) }
      case .part(.each, let name, let inner):
        for var element in scope.elements(of: name) {
          xml += try filled(inner, &element)
          scope.note(element)
        }
      case .chunk(let chunk):
        switch chunk.kind {
        case .between: xml += chunk.xml
        case .paragraph: xml += try WordParagraph.filled(chunk.xml, &scope)
        case .row: xml += try filledRows(chunk, &scope)
        }
      }
    }
    return xml
  }

  private static func filledRows(_ chunk: Chunk, _ scope: inout LetterScope) throws(TemplateFault) -> String {
    let tags = TemplateText.tags(in: chunk.text)
    let name = tags.lazy.compactMap { tag in if case .begin(.each, let name) = tag { name } else { nil } }.first
    var xml = ""
    for var element in scope.elements(of: name ?? "") {
      xml += try WordParagraph.filled(chunk.xml, &element, withoutParts: true)
      scope.note(element)
    }
    return xml
  }
}

/// Puts paragraphs into the parts that others begin and end.
private struct ChunkReading {
  var chunks: ArraySlice<WordFilling.Chunk>
  /// What the paragraph at hand begins and ends besides.
  private var waiting: ArraySlice<TemplateText.Tag> = []
  private var depth = 0

  init(chunks: ArraySlice<WordFilling.Chunk>) { self.chunks = chunks }

  mutating func parts(
    until open: (part: TemplateText.Part, name: String)?
  ) throws(TemplateFault) -> [WordFilling.Part] {
    if depth > TemplateText.depth, let open { throw .deep("{{#\(open.part.rawValue) \(open.name)}}") }
    depth += 1
    defer { depth -= 1 }
    var parts: [WordFilling.Part] = []
    while true {
      switch waiting.popFirst() {
      case .begin(let part, let name): parts.append(.part(part, of: name, try self.parts(until: (part, name))))
      case .end(let part):
        guard open?.part == part else { throw .notBegun("{{/\(part.rawValue)}}") }
        return parts
      case .text, .field: break
      case nil:
        guard let chunk = chunks.popFirst() else {
          if let open { throw .notEnded("{{#\(open.part.rawValue) \(open.name)}}") }
          return parts
        }
        if chunk.kind == .paragraph, TemplateText.isControl(chunk.text) {
          waiting = TemplateText.tags(in: chunk.text)[...]
        } else {
          parts.append(.chunk(chunk))
        }
      }
    }
  }
}

/// The text of runs, read together and written back where it stood.
private enum WordParagraph {
  /// What people read; each paragraph ends a line.
  static func text(of xml: Substring) -> String {
    var (text, place) = ("", xml.startIndex)
    for run in runs(of: xml) {
      if xml[place..<run.lowerBound].contains("</w:p>") { text += "\n" }
      text += decoded(xml[run])
      place = run.upperBound
    }
    return text
  }

  /// The paragraphs with every place filled.
  ///
  /// - Parameter withoutParts: Whether what begins and ends a part is left out.
  static func filled(
    _ xml: Substring, _ scope: inout LetterScope, withoutParts: Bool = false
  ) throws(TemplateFault) -> String {
    var (out, rest) = ("", xml)
    while let end = rest.firstRange(of: "</w:p>") {
      out += try one(rest[..<end.upperBound], &scope, withoutParts)
      rest = rest[end.upperBound...]
    }
    return out + rest
  }

  private static func one(
    _ xml: Substring, _ scope: inout LetterScope, _ withoutParts: Bool
  ) throws(TemplateFault) -> String {
    let runs = runs(of: xml)
    let texts = runs.map { decoded(xml[$0]) }
    guard texts.joined().contains("{{") else { return String(xml) }
    var runText = RunText(texts)
    var pieces = runText.whole[...]
    while let open = pieces.firstRange(of: "{{") {
      guard let close = pieces[open.upperBound...].firstRange(of: "}}"),
        let tag = TemplateText.tag(pieces[open.upperBound..<close.lowerBound])
      else {
        runText.keep(pieces[..<open.upperBound])
        pieces = pieces[open.upperBound...]
        continue
      }
      runText.keep(pieces[..<open.lowerBound])
      let place = pieces[open.lowerBound..<close.upperBound]
      switch tag {
      case .field(let name): runText.replace(place, with: scope.fill(name))
      case .begin(.each, _) where withoutParts, .end(.each) where withoutParts: runText.replace(place, with: "")
      case .begin, .end, .text: runText.keep(place)
      }
      pieces = pieces[close.upperBound...]
    }
    runText.keep(pieces)
    return written(xml, runs, runText.filled)
  }

  private static func written(_ xml: Substring, _ runs: [Range<Substring.Index>], _ texts: [String]) -> String {
    var (out, place) = ("", xml.startIndex)
    for (run, text) in zip(runs, texts) {
      var head = String(xml[place..<run.lowerBound])
      // Blanks at the ends would go otherwise.
      if head.hasSuffix("<w:t>") { head = String(head.dropLast()) + " xml:space=\"preserve\">" }
      out += head
      out += LetterForm.escaped(text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
      place = run.upperBound
    }
    return out + String(xml[place...])
  }

  /// Where the texts of runs stand.
  private static func runs(of xml: Substring) -> [Range<Substring.Index>] {
    var (runs, rest) = ([Range<Substring.Index>](), xml)
    while let open = [rest.firstRange(of: "<w:t>"), rest.firstRange(of: "<w:t ")].compactMap({ $0 })
      .min(by: { $0.lowerBound < $1.lowerBound }), let tagEnd = rest[open.lowerBound...].firstIndex(of: ">")
    {
      let inner = rest.index(after: tagEnd)
      if rest[rest.index(before: tagEnd)] == "/" {
        rest = rest[inner...]
        continue
      }
      guard let close = rest[inner...].firstRange(of: "</w:t>") else { break }
      runs.append(inner..<close.lowerBound)
      rest = rest[close.upperBound...]
    }
    return runs
  }

  private static func decoded(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}

/// The text of several runs, gone through once from its beginning: what is kept stays in its run, and what is put in its place
/// goes into the run in which that begins.
///
/// Counted by scalars: letters and their marks may stand in two runs.
private struct RunText {
  /// What stands in the runs.
  let whole: String
  /// What is to stand in them.
  private(set) var filled: [String]
  private let lengths: [Int]
  private var run = 0
  private var left: Int

  init(_ texts: [String]) {
    whole = texts.joined()
    lengths = texts.map { $0.unicodeScalars.count }
    filled = [String](repeating: "", count: texts.count)
    left = lengths.first ?? 0
    skipEnded()
  }

  private mutating func skipEnded() {
    while left == 0, run + 1 < lengths.count {
      run += 1
      left = lengths[run]
    }
  }

  mutating func keep(_ text: Substring) {
    for scalar in text.unicodeScalars {
      filled[run].unicodeScalars.append(scalar)
      left -= 1
      skipEnded()
    }
  }

  mutating func replace(_ text: Substring, with new: String) {
    filled[run] += new
    for _ in text.unicodeScalars {
      left -= 1
      skipEnded()
    }
  }
}
